"""Many readings of one file; the words to search for as a table that is proven; copies as they come in; PostgreSQL."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tawatur.store.words import words_of

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the tables, and fills the words of reports that are there."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.add_column("item", sa.Column("version", sa.Text))
    op.add_column("holding", sa.Column("version", sa.Text))
    op.add_column("reading", sa.Column("item", sa.Integer))
    op.add_column("reading", sa.Column("words", sa.Text))
    op.execute(
        "UPDATE reading SET item = (SELECT item FROM holding WHERE holding.report = reading.report AND holding.new)"
    )
    op.execute("UPDATE holding SET version = (SELECT min(version) FROM reading)")
    op.execute("UPDATE item SET version = (SELECT min(version) FROM reading) WHERE taken")
    _editions()
    _made()
    _filled()
    if sqlite:
        op.execute("DROP TABLE words")
        op.execute(
            "CREATE VIRTUAL TABLE words USING fts5(folded, stems, content='terms', content_rowid='report',"
            " detail=column, tokenize='ascii')"
        )
        op.execute("INSERT INTO words (words) VALUES ('rebuild')")
    else:
        for name in ("folded", "stems"):
            op.execute(f"CREATE INDEX terms_{name} ON terms USING gin (string_to_array({name}, ' '))")


def _editions() -> None:
    """The same report may come out otherwise when its bytes are read again."""
    unnamed = {"uq": "report_%(column_0_name)s"}  # the constraint of the first step had no name
    with op.batch_alter_table("report", naming_convention=unnamed) as batch:
        batch.add_column(sa.Column("edition", sa.Integer, nullable=False, server_default="1"))
        batch.drop_constraint("report_key" if op.get_bind().dialect.name == "sqlite" else "report_key_key", "unique")
        batch.create_unique_constraint("report_key", ["key", "edition"])


def _made() -> None:
    op.create_table(
        "terms",
        sa.Column("report", sa.Integer, sa.ForeignKey("report.id"), primary_key=True, autoincrement=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("stems", sa.Text, nullable=False),
    )
    op.create_table(
        "sketch",
        sa.Column("hash", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("report", sa.Integer, sa.ForeignKey("report.id"), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copy",
        sa.Column("report", sa.Integer, sa.ForeignKey("report.id"), primary_key=True, autoincrement=False),
        sa.Column("original", sa.Integer, sa.ForeignKey("report.id"), nullable=False),
        sa.Column("likeness", sa.Float, nullable=False),
    )


def _filled() -> None:
    connection = op.get_bind()
    ids = [row[0] for row in connection.execute(sa.text("SELECT id FROM report ORDER BY id"))]
    for number in ids:
        one = sa.text("SELECT title, text, language FROM report WHERE id = :id")
        folded, stems = words_of(*connection.execute(one, {"id": number}).one())
        into = sa.text("INSERT INTO terms (report, folded, stems) VALUES (:id, :folded, :stems)")
        connection.execute(into, {"id": number, "folded": folded, "stems": stems})
