"""The readings of a case: every file as it was read when it came in, and again by later versions; all are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Select, case, func, select

from tawatur.model import Account
from tawatur.store.faults import CaseFault
from tawatur.store.rows import account_of
from tawatur.store.tables import CUSTODY, HOLDING, ITEM, READING, REPORT


@dataclass(frozen=True, slots=True)
class Pass:
    """What one version of the program read: how many files, and when it began. ``number`` counts from 1."""

    number: int
    version: str
    at: str
    files: int
    first: int
    last: int


def passes(connection: Connection) -> list[Pass]:
    """The readings of a case, the oldest first."""
    entries = func.min(ITEM.c.n), func.max(ITEM.c.n), func.count()
    query = select(ITEM.c.version, *entries).where(ITEM.c.taken).group_by(ITEM.c.version)
    ordered = sorted(connection.execute(query), key=lambda row: int(row[1]))
    return [Pass(i, row[0], _at(connection, row[1]), row[3], row[1], row[2]) for i, row in enumerate(ordered, 1)]


def _at(connection: Connection, n: int) -> str:
    line = connection.execute(select(CUSTODY.c.line).where(CUSTODY.c.n == n)).scalar_one()
    return str(json.loads(line).get("at"))


def entries(connection: Connection, number: int | None = None) -> Select[tuple[int]]:
    """For every file the entry that tells how it is read: the newest, or that of the reading of this number; of a file
    which that has not read the one before it, or the first. Raises CaseFault where there is no such reading."""
    taken = ITEM.c.taken
    if number is None:
        return select(func.max(ITEM.c.n)).where(taken).group_by(ITEM.c.sha256)
    known = passes(connection)
    if not 1 <= number <= len(known):
        raise CaseFault(f"--reading: there is none of this number, the case has {len(known)} (tawatur reread --list)")
    one = known[number - 1]
    its = func.max(case((ITEM.c.version == one.version, ITEM.c.n)))
    before = func.max(case((ITEM.c.n <= one.last, ITEM.c.n)))
    return select(func.coalesce(its, before, func.min(ITEM.c.n))).where(taken).group_by(ITEM.c.sha256)


def accounts(connection: Connection, number: int | None = None) -> Iterator[Account]:
    """Every report of the case with its statements, in the order in which they came in, as the newest reading has
    them, or that of this number. Raises CaseFault where there is none."""
    return _accounts(connection, entries(connection, number))


def accounts_of(connection: Connection, entry: int) -> Iterator[Account]:
    """The reports of one entry with their statements."""
    return _accounts(connection, select(ITEM.c.n).where(ITEM.c.n == entry))


def reports_of(connection: Connection) -> Select[tuple[int]]:
    """The numbers of the reports that the newest reading holds."""
    return select(HOLDING.c.report).where(HOLDING.c.item.in_(entries(connection)))


def _accounts(connection: Connection, chosen: Select[tuple[int]]) -> Iterator[Account]:
    version = (READING.c.report == HOLDING.c.report) & (READING.c.version == HOLDING.c.version)
    newest = (
        select(HOLDING.c.report, func.max(READING.c.item).label("item"))
        .select_from(HOLDING.join(READING, version))
        .where(HOLDING.c.item.in_(chosen))
        .group_by(HOLDING.c.report)
        .subquery()
    )
    its = (READING.c.report == newest.c.report) & (READING.c.item == newest.c.item)
    joined = REPORT.join(newest, newest.c.report == REPORT.c.id).join(READING, its)
    query = select(*REPORT.c, READING.c.statements).select_from(joined).order_by(REPORT.c.id)
    for row in connection.execute(query, execution_options={"yield_per": 500}):
        yield account_of(row)
