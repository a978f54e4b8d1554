"""The case: custody, items, reports, readings, complaints, and the words to search for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes every table."""
    _custody()
    _reports()
    if op.get_bind().dialect.name == "sqlite":
        # The folded words of a report and the stems they may have; the text itself stands in ``report``.
        op.execute("CREATE VIRTUAL TABLE words USING fts5(folded, stems, content='', tokenize='unicode61')")


def _custody() -> None:
    op.create_table(
        "state",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("lines", sa.Integer, nullable=False),
        sa.Column("bytes", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "custody",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
    )
    op.create_table(
        "item",
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sha256", sa.Text, nullable=False, index=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("taken", sa.Boolean, nullable=False),
    )


def _reports() -> None:
    optional = ("outlet", "title", "byline", "dateline", "url")
    op.create_table(
        "report",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("name", "language", "text", "sha256")),
        sa.Column("published", sa.Text, index=True),
        *(sa.Column(name, sa.Text) for name in optional),
        sa.Column("body", sa.Integer, nullable=False),
        sa.Column("forwarded_from", sa.Text),
        sa.Column("review", sa.Text, nullable=False),
    )
    op.create_table(
        "holding",
        sa.Column("item", sa.Integer, sa.ForeignKey("item.n"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("report", sa.Integer, sa.ForeignKey("report.id"), nullable=False, index=True),
        sa.Column("new", sa.Boolean, nullable=False),
    )
    op.create_table(
        "reading",
        sa.Column("report", sa.Integer, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("version", sa.Text, primary_key=True),
        sa.Column("statements", sa.Text, nullable=False),
    )
    op.create_table(
        "complaint",
        sa.Column("item", sa.Integer, sa.ForeignKey("item.n"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("place", "what", "kind")),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("language", sa.Text),
    )
