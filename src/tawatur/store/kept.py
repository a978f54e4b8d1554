"""How an entry's reports are kept beside their content: which of them, in which edition and reading, as a copy of what,
and by which hashes their own copies are found. The custody log has the SHA-256 of it under ``kept``."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from sqlalchemy import Connection, select

from tawatur.store.tables import COPY, HOLDING, REPORT, SKETCH

_STREAM = {"yield_per": 500}


class Trace(NamedTuple):
    """Of a report that came in: the number of what it is a copy of and how like that it is, or the hashes by which its
    own copies are found."""

    original: int | None = None
    likeness: float | None = None
    hashes: tuple[int, ...] = ()


class Kept:
    """The SHA-256, report by report."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def put(self, report: int, edition: int, version: str | None, trace: Trace | None) -> None:
        """The next one that the entry holds; ``trace`` of what came in with it."""
        told = [report, edition, version, None if trace is None else [trace[0], trace[1], *trace[2]]]
        self._hash.update(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    def __str__(self) -> str:
        return self._hash.hexdigest()


class Sketches:
    """The hashes of one report after another, in one walk through all: to look for each would be a search of its own.
    ``strays``: how many rows are of no report that was asked for, in the order of their numbers."""

    def __init__(self, connection: Connection) -> None:
        ordered = select(SKETCH.c.report, SKETCH.c.hash).order_by(SKETCH.c.report, SKETCH.c.hash)
        self._rows = iter(connection.execute(ordered, execution_options=_STREAM))
        self._next = next(self._rows, None)
        self.strays = 0

    def of(self, report: int) -> tuple[int, ...]:
        """Those of a report with a higher number than the one before it."""
        found: list[int] = []
        while self._next is not None and self._next.report <= report:
            if self._next.report == report:
                found.append(self._next.hash)
            else:
                self.strays += 1
            self._next = next(self._rows, None)
        return tuple(found)

    def rest(self) -> int:
        """How many were of no report that was asked for; at the end."""
        while self._next is not None:
            self.strays += 1
            self._next = next(self._rows, None)
        return self.strays


def kept_of(connection: Connection, item: int, sketches: Sketches) -> str:
    """The hash of how the database keeps the reports of an item; items in their order."""
    kept = Kept()
    columns = HOLDING.c.report, REPORT.c.edition, HOLDING.c.version, HOLDING.c.new, COPY.c.original, COPY.c.likeness
    joined = HOLDING.join(REPORT, REPORT.c.id == HOLDING.c.report).outerjoin(COPY, COPY.c.report == HOLDING.c.report)
    query = select(*columns).select_from(joined).where(HOLDING.c.item == item).order_by(HOLDING.c.position)
    for row in connection.execute(query, execution_options=_STREAM):
        trace = Trace(row.original, row.likeness, sketches.of(row.report)) if row.new else None
        kept.put(row.report, row.edition, row.version, trace)
    return str(kept)
