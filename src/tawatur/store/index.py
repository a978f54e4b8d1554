"""The words of the reports, kept so that they are found: which reports have them, and that none is missing.

The table ``terms`` holds them on both databases; SQLite looks into it through FTS5, PostgreSQL through an index on
its arrays of words. Both find the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, TextClause, bindparam, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from tawatur.store.tables import TERMS

_COLUMNS = ("folded", "stems")
_PARTS = ("data", "idx", "docsize")  # the tables that FTS5 keeps an index in
_WHOLE = (1 << 64) - 1
Any_of = tuple[frozenset[str], frozenset[str]]  # stems, or words that stand by themselves


def put(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Adds the words of reports that have none yet: ``report``, ``folded``, ``stems``."""
    if rows:
        connection.execute(insert(TERMS), rows)
        if _fts(connection):
            into = text("INSERT INTO words (rowid, folded, stems) VALUES (:report, :folded, :stems)")
            connection.execute(into, list(rows))


def replace(connection: Connection, report: int, folded: str, stems: str) -> None:
    """The words of a report, anew."""
    if _fts(connection):
        old = connection.execute(select(TERMS).where(TERMS.c.report == report)).mappings().one()
        gone = text("INSERT INTO words (words, rowid, folded, stems) VALUES ('delete', :report, :folded, :stems)")
        connection.execute(gone, dict(old))
        connection.execute(
            text("INSERT INTO words (rowid, folded, stems) VALUES (:report, :folded, :stems)"),
            {"report": report, "folded": folded, "stems": stems},
        )
    connection.execute(update(TERMS).where(TERMS.c.report == report).values(folded=folded, stems=stems))


def rebuild(connection: Connection) -> None:
    """Makes SQLite's index from the table."""
    if _fts(connection):
        connection.execute(text("INSERT INTO words (words) VALUES ('rebuild')"))


def matching(connection: Connection, wanted: Iterable[Any_of]) -> TextClause:
    """The numbers of the reports that have one of each, as a query."""
    if _fts(connection):
        query = " AND ".join(map(_asked, wanted))
        return text("SELECT rowid FROM words WHERE words MATCH :query").bindparams(query=query)
    parts: list[str] = []
    values: dict[str, list[str]] = {}
    for n, (stems, alone) in enumerate(wanted):
        values |= {f"s{n}": sorted(stems), f"a{n}": sorted(alone)}
        parts.append(
            f"(string_to_array(stems, ' ') && CAST(:s{n} AS text[])"
            f" OR string_to_array(folded, ' ') && CAST(:a{n} AS text[]))"
        )
    query = f"SELECT report FROM terms WHERE {' AND '.join(parts)}"
    return text(query).bindparams(*(bindparam(name, value) for name, value in values.items()))


def _asked(wanted: Any_of) -> str:
    """As FTS5 takes it; the words hold letters and digits alone."""
    stems, alone = wanted
    either = [f'stems : "{word}"' for word in sorted(stems)] + [f'folded : "{word}"' for word in sorted(alone)]
    return f"({' OR '.join(either)})"


def is_whole(connection: Connection) -> bool:
    """True when the index finds exactly what the table has. PostgreSQL answers for its own."""
    if not _fts(connection):
        return True
    if not _searchable(connection):
        return False
    connection.execute(text("CREATE VIRTUAL TABLE temp.instances USING fts5vocab('main', 'words', 'instance')"))
    key = secrets.token_bytes(16)  # so that nobody can make up words whose sum is the same
    return _sum(_indexed(connection), key) == _sum(_tabled(connection), key)


def _searchable(connection: Connection) -> bool:
    """True when SQLite finds no fault in how the index is built. It looks only where it may write: so in a copy of it,
    which is gone with the connection."""
    made = (
        "CREATE TEMP VIEW probed AS SELECT * FROM main.terms",
        "CREATE VIRTUAL TABLE temp.probe USING fts5(folded, stems, content='probed', content_rowid='report',"
        " detail=column, tokenize='ascii')",
        *(f"DELETE FROM temp.probe_{part}" for part in _PARTS),
        *(f"INSERT INTO temp.probe_{part} SELECT * FROM main.words_{part}" for part in _PARTS),
    )
    try:
        for statement in (*made, "INSERT INTO temp.probe (probe, rank) VALUES ('integrity-check', 1)"):
            connection.execute(text(statement))
    except DBAPIError:
        return False
    return True


def _indexed(connection: Connection) -> Iterator[tuple[str, str, int]]:
    found = connection.execute(text("SELECT col, term, doc FROM temp.instances"), execution_options={"yield_per": 5000})
    return ((row[0], row[1], row[2]) for row in found)


def _tabled(connection: Connection) -> Iterator[tuple[str, str, int]]:
    for row in connection.execute(select(TERMS), execution_options={"yield_per": 500}):
        for column in _COLUMNS:
            yield from ((column, term, row.report) for term in getattr(row, column).split())


def _sum(words: Iterable[tuple[str, str, int]], key: bytes) -> tuple[int, int]:
    """How many, and the sum of their hashes: the same in any order."""
    count = total = 0
    for column, term, report in words:
        count += 1
        total += int.from_bytes(blake2b(f"{column} {report} {term}".encode(), digest_size=8, key=key).digest())
    return count, total & _WHOLE


def _fts(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
