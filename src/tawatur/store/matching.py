"""The rows of the database against the custody log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Integer, Row, func, select, type_coerce

from tawatur.store import index
from tawatur.store.chain import Chain
from tawatur.store.database import called
from tawatur.store.kept import Sketches, kept_of
from tawatur.store.rows import digest_of
from tawatur.store.tables import COMPLAINT, COPY, HOLDING, ITEM, READING, REPORT, STATE, TERMS
from tawatur.store.words import hash_of

_NAMED = ("sha256", "size", "name")


def rows_that_do_not_match(connection: Connection, chain: Chain) -> Iterator[tuple[str, str]]:
    """Each as (where, what is wrong there)."""
    there = called(connection)
    yield from _state(connection, chain, there)
    entries = {told["n"]: told for told in chain.told if told.get("what") in ("taken", "refused", "reread")}
    items = {row.n: row for row in connection.execute(select(ITEM, type_coerce(ITEM.c.taken, Integer).label("flag")))}
    sketches = Sketches(connection)
    for n, told in entries.items():
        kept = kept_of(connection, n, sketches)
        where = f"{there}, entry {n} ({told.get('name', '')})"
        if n not in items:
            yield where, "its item was removed"
        elif not _as_told(items[n], told):
            yield where, "its item is not what the log says"
        elif digest_of(connection, n) != told.get("read"):
            yield (
                where,
                "what was read from it is not what the log says: a report, a statement or a complaint was changed",
            )
        elif told.get("kept", kept) != kept:  # it is told of since copies are proven
            yield (
                where,
                "how its reports are kept is not what the log says: a copy, an edition or a version was changed",
            )
    for n in sorted(items.keys() - entries.keys()):
        yield f"{there}, entry {n} ({items[n].name})", "an item that the log does not know"
    yield from _words(connection, there)
    yield from _strays(connection, there, sketches)
    yield from _versions(connection, there, entries)
    yield from _gaps(connection, there)


def _as_told(row: Row[Any], told: dict[str, Any]) -> bool:
    read = "version" not in told or row.version == told["version"]  # it is told of since there is more than one reading
    return read and row.flag == int(told["what"] != "refused") and all(getattr(row, n) == told.get(n) for n in _NAMED)


def _state(connection: Connection, chain: Chain, there: str) -> Iterator[tuple[str, str]]:
    rows = connection.execute(select(STATE)).all()
    opened = chain.told[0] if chain.told else {}
    if len(rows) != 1 or (rows[0].id, rows[0].name) != (opened.get("case"), opened.get("name")):
        yield f"{there}, table state", "the case's id and name are not what the log says"
    elif not 1 <= rows[0].lines <= chain.lines:
        yield f"{there}, table state", f"it counts {rows[0].lines} lines of the log, the database has {chain.lines}"
    elif rows[0].bytes != sum(chain.sizes[: rows[0].lines]):
        yield f"{there}, table state", f"it counts {rows[0].bytes} bytes of the log, which its lines do not have"


def _words(connection: Connection, there: str) -> Iterator[tuple[str, str]]:
    """Each report is found under the words that its newest reading gave it, which the log has the hash of."""
    newest = select(READING.c.report, func.max(READING.c.item).label("item")).group_by(READING.c.report).subquery()
    its = (READING.c.report == newest.c.report) & (READING.c.item == newest.c.item)
    joined = READING.join(newest, its).join(REPORT, REPORT.c.id == READING.c.report)
    query = select(REPORT.c.name, READING.c.words, TERMS.c.folded, TERMS.c.stems).select_from(
        joined.outerjoin(TERMS, TERMS.c.report == REPORT.c.id)
    )
    for row in connection.execute(query, execution_options={"yield_per": 500}):
        if row.folded is None or (row.words and hash_of(row.folded, row.stems) != row.words):
            yield f"{there}, table terms ({row.name})", "the words under which it is found are not what the log says"
    if not index.is_whole(connection):
        yield f"{there}, index of words", "it does not find what it should: a search may miss reports"


def _strays(connection: Connection, there: str, sketches: Sketches) -> Iterator[tuple[str, str]]:
    """Rows that belong to no item, which no hash of an item could show."""
    new = select(HOLDING.c.report).where(HOLDING.c.new)
    items = select(ITEM.c.n)
    reports = select(REPORT.c.id)
    its = (HOLDING.c.report == READING.c.report) & (HOLDING.c.item == READING.c.item)
    held = select(HOLDING.c.item).where(its).correlate(READING).exists()
    strays = {
        "report": select(func.count()).where(REPORT.c.id.not_in(new)),
        "reading": select(func.count()).select_from(READING).where(~held),
        "terms": select(func.count()).where(TERMS.c.report.not_in(reports)),
        "holding": select(func.count()).where(HOLDING.c.item.not_in(items) | HOLDING.c.report.not_in(reports)),
        "complaint": select(func.count()).where(COMPLAINT.c.item.not_in(items)),
        "copy": select(func.count()).where(COPY.c.report.not_in(new)),
    }
    found = {table: connection.execute(query).scalar_one() for table, query in strays.items()}
    for table, count in {**found, "sketch": sketches.rest()}.items():
        if count:
            yield f"{there}, table {table}", f"rows that the log does not know ({count})"


def _versions(connection: Connection, there: str, entries: dict[int, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """A reading is of the version that its entry tells of."""
    joined = READING.join(ITEM, ITEM.c.n == READING.c.item)
    other = select(READING.c.item).select_from(joined).where(READING.c.version.is_distinct_from(ITEM.c.version))
    for n in connection.execute(other.distinct().order_by(READING.c.item)).scalars():
        if "version" in entries.get(n, {}):
            yield f"{there}, table reading (entry {n})", "a version that is not that of its entry"


def _gaps(connection: Connection, there: str) -> Iterator[tuple[str, str]]:
    """What counts from nought, or from one, within an entry or a report, does so without a gap."""
    for table, of, number, first in (
        (HOLDING, HOLDING.c.item, HOLDING.c.position, 0),
        (COMPLAINT, COMPLAINT.c.item, COMPLAINT.c.position, 0),
        (REPORT, REPORT.c.key, REPORT.c.edition, 1),
    ):
        wrong = (func.min(number) != first) | (func.max(number) != func.count() - 1 + first)
        query = select(of).group_by(of).having(wrong).order_by(of)
        for one in connection.execute(query).scalars():
            yield f"{there}, table {table.name} ({one})", f"its {number.name}s do not follow one another"
