"""The tables of a case's database. ``migrations/`` makes them; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint

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
# What a line of the log tells of a file: that it came in (taken: its bytes are evidence), was refused, or was read
# again. ``version``: of what was read from it, as ``tawatur.configure.version`` has it.
ITEM = Table(
    "item",
    METADATA,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("taken", Boolean, nullable=False),
    Column("version", Text),
)
# What came of a file. ``edition``: a later version of the program may make another text of the same bytes; both stay.
REPORT = Table(
    "report",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("edition", Integer, nullable=False, server_default="1"),
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
    UniqueConstraint("key", "edition", name="report_key"),
)
# What an item holds, in its order; ``new``: the report came in with it, and was not there already. ``version``: of the
# reading of it that counts for the item.
HOLDING = Table(
    "holding",
    METADATA,
    Column("item", Integer, ForeignKey("item.n"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("report", Integer, ForeignKey("report.id"), nullable=False, index=True),
    Column("new", Boolean, nullable=False),
    Column("version", Text),
)
# The statements of a report (JSON) as a version of the program read them, the item that brought this reading, and the
# SHA-256 of the words under which the report was then found (none before this was kept).
READING = Table(
    "reading",
    METADATA,
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    Column("version", Text, primary_key=True),
    Column("statements", Text, nullable=False),
    Column("item", Integer),
    Column("words", Text),
)
# The words of a report, folded, and the stems that they may have, each once, sorted, apart by blanks: what is searched.
TERMS = Table(
    "terms",
    METADATA,
    Column("report", Integer, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    Column("folded", Text, nullable=False),
    Column("stems", Text, nullable=False),
)
# Some hashes of what stands in a report that is no copy, by which copies of it are found.
SKETCH = Table(
    "sketch",
    METADATA,
    Column("hash", BigInteger, primary_key=True, autoincrement=False),
    Column("report", Integer, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
COPY = Table(
    "copy",
    METADATA,
    Column("report", Integer, ForeignKey("report.id"), primary_key=True, autoincrement=False),
    Column("original", Integer, ForeignKey("report.id"), nullable=False),
    Column("likeness", Float, nullable=False),
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
