"""The tables of a case's database. ``migrations/`` makes them; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

METADATA = MetaData()

# One row: the case's id and name, and how much of the custody log is known to be on disk (lines, bytes).
STATE = Table(
    "state",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("bytes", BigInteger, nullable=False),
)
# The custody log once more, so that one without the other is noticed, and the line of an interrupted entry is not lost.
CUSTODY = Table(
    "custody",
    METADATA,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False),
    Column("line", Text, nullable=False),
)
# A file that came in, taken (its bytes are evidence) or refused.
ITEM = Table(
    "item",
    METADATA,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("taken", Boolean, nullable=False),
)
REPORT = Table(
    "report",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("published", Text, index=True),
    Column("outlet", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("dateline", Text),
    Column("url", Text),
    Column("body", Integer, nullable=False),
    Column("forwarded_from", Text),
    Column("review", Text, nullable=False),
)
# What an item holds, in its order; ``new``: the report came in with it, and was not there already.
HOLDING = Table(
    "holding",
    METADATA,
    Column("item", Integer, ForeignKey("item.n"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("report", Integer, ForeignKey("report.id"), nullable=False, index=True),
    Column("new", Boolean, nullable=False),
)
# The statements of a report (JSON) as a version of the program read them.
READING = Table(
    "reading",
    METADATA,
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    Column("version", Text, primary_key=True),
    Column("statements", Text, nullable=False),
)
COMPLAINT = Table(
    "complaint",
    METADATA,
    Column("item", Integer, ForeignKey("item.n"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("place", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("language", Text),
)
