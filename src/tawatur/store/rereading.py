"""Every file of a case read again, from its original, by the present version: what was read before stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Row, func, select

from tawatur.intake import Complaint, Source
from tawatur.store import evidence
from tawatur.store.adding import Arrival, Entry, Manner, Outcome, Read
from tawatur.store.case import Case
from tawatur.store.database import transaction
from tawatur.store.tables import CUSTODY, ITEM


def reread(case: Case, read: Read, version: str) -> Iterator[Outcome]:
    """Reads what this version has not read yet, in the order in which it came in; each outcome is on the disk when it
    is yielded. An original that was changed is not read."""
    changed: list[Outcome] = []
    for arrival, found in read(_arrivals(case, version, changed)):
        yield from _told(changed)
        manner = Manner(version, arrival.given or {})
        with transaction(case.engine) as connection:
            entry = Entry(case, connection, arrival, manner, "reread")
            entry.read(found)
            line = entry.line()
            case.remember(connection)
        case.log(line)
        yield entry.outcome
    yield from _told(changed)


def unread(case: Case, version: str) -> list[int]:
    """The files that this version has not read yet, by their sizes."""
    return [row.size for row in _waiting(case, version)]


def _waiting(case: Case, version: str) -> list[Row[Any]]:
    """The first entry of each of these files, and its line."""
    with transaction(case.engine) as connection:
        known = select(ITEM.c.sha256).where(ITEM.c.taken, ITEM.c.version == version)
        first = select(func.min(ITEM.c.n)).where(ITEM.c.taken, ITEM.c.sha256.not_in(known)).group_by(ITEM.c.sha256)
        query = select(ITEM, CUSTODY.c.line).join(CUSTODY, CUSTODY.c.n == ITEM.c.n).where(ITEM.c.n.in_(first))
        return list(connection.execute(query.order_by(ITEM.c.n)))


def _arrivals(case: Case, version: str, changed: list[Outcome]) -> Iterator[Arrival]:
    for row in _waiting(case, version):
        path = case.folder / evidence.place(row.sha256)
        why = None
        try:
            with path.open("rb") as stream:
                if evidence.hashed(stream) != (row.sha256, row.size):
                    why = "its original was changed (tawatur verify): not read again"
        except OSError as problem:
            why = f"its original cannot be read, {problem.strerror}"
        if why:
            changed.append(Outcome(row.name, "refused", row.sha256, row.size))
            changed[-1].complain(Complaint(row.name, why))
            continue
        given = json.loads(row.line).get("given") or {}
        yield Arrival(Source(row.name, partial(_opened, path)), path, row.sha256, row.size, given)


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def _told(changed: list[Outcome]) -> Iterator[Outcome]:
    while changed:
        yield changed.pop(0)
