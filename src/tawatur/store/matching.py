"""The rows of the database against the custody log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, func, select

from tawatur.store.chain import Chain
from tawatur.store.rows import digest_of
from tawatur.store.tables import COMPLAINT, HOLDING, ITEM, READING, REPORT, STATE

_FILE = "case.sqlite"
_NAMED = ("sha256", "size", "name")


def rows_that_do_not_match(connection: Connection, chain: Chain) -> Iterator[tuple[str, str]]:
    """Each as (where, what is wrong there)."""
    yield from _state(connection, chain)
    entries = {told["n"]: told for told in chain.told if told.get("what") in ("taken", "refused")}
    items = {row.n: row for row in connection.execute(select(ITEM))}
    for n, told in entries.items():
        where = f"{_FILE}, entry {n} ({told.get('name', '')})"
        if n not in items:
            yield where, "its item was removed"
        elif not _as_told(items[n], told):
            yield where, "its item is not what the log says"
        elif digest_of(connection, n) != told.get("read"):
            yield (
                where,
                "what was read from it is not what the log says: a report, a statement or a complaint was changed",
            )
    for n in sorted(items.keys() - entries.keys()):
        yield f"{_FILE}, entry {n} ({items[n].name})", "an item that the log does not know"
    yield from _strays(connection)


def _as_told(row: Row[Any], told: dict[str, Any]) -> bool:
    return row.taken == (told["what"] == "taken") and all(getattr(row, name) == told.get(name) for name in _NAMED)


def _state(connection: Connection, chain: Chain) -> Iterator[tuple[str, str]]:
    rows = connection.execute(select(STATE)).all()
    opened = chain.told[0] if chain.told else {}
    if len(rows) != 1 or (rows[0].id, rows[0].name) != (opened.get("case"), opened.get("name")):
        yield f"{_FILE}, table state", "the case's id and name are not what the log says"
    elif not 1 <= rows[0].lines <= chain.lines:
        yield f"{_FILE}, table state", f"it counts {rows[0].lines} lines of the log, the database has {chain.lines}"


def _strays(connection: Connection) -> Iterator[tuple[str, str]]:
    """Rows that belong to no item, which no hash of an item could show."""
    new = select(HOLDING.c.report).where(HOLDING.c.new)
    items = select(ITEM.c.n)
    reports = select(REPORT.c.id)
    strays = {
        "report": select(func.count()).where(REPORT.c.id.not_in(new)),
        "reading": select(func.count()).where(READING.c.report.not_in(reports)),
        "holding": select(func.count()).where(HOLDING.c.item.not_in(items) | HOLDING.c.report.not_in(reports)),
        "complaint": select(func.count()).where(COMPLAINT.c.item.not_in(items)),
    }
    for table, query in strays.items():
        count = connection.execute(query).scalar_one()
        if count:
            yield f"{_FILE}, table {table}", f"rows that the log does not know ({count})"
