"""Which reports of a case are nearly the same text as one that was there before, worked out as they come in.

What is compared, and when two texts are alike, is as in a story (``corroboration/copies.py``). There all texts are in
memory; a case may hold a million, so that of each original a few hashes stand in the database, fewer than a story
keeps: a copy of the whole is found nearly always, an excerpt of a quarter in nine cases of ten.
"""

from __future__ import annotations

from array import array
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from tawatur.corroboration.copies import ALIKE, FREQUENT, shingles_of
from tawatur.store.kept import Trace
from tawatur.store.tables import COPY, HOLDING, REPORT, SKETCH

_SKETCH = 16  # hashes of an original, the smallest
_SHARED = 2  # of them in another text, which is then compared whole
_AT_ONCE = 500  # hashes that are asked for at once; databases take a few thousand
_LIKELIEST = 12  # of those that share enough how many are compared whole, those that share most
_REMEMBERED = 2_000_000  # shingles of texts that are remembered (8 MB): what is copied is mostly new


@dataclass(frozen=True, slots=True)
class Near:
    """A report that is nearly the same as an earlier one: their keys, names, and the share of the shorter one's text
    that they have in common."""

    report: str
    name: str
    original: str
    original_name: str
    likeness: float


class Recent:
    """The shingles of originals that were lately looked at, by their number."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, array[int]] = OrderedDict()
        self._size = 0

    def get(self, report: int) -> array[int] | None:
        """Those of a report, None where they are not remembered."""
        found = self._held.get(report)
        if found is not None:
            self._held.move_to_end(report)
        return found

    def put(self, report: int, shingles: array[int]) -> None:
        """Remembers them, and forgets those that were not asked for the longest."""
        self._held[report] = shingles
        self._size += len(shingles)
        while self._size > _REMEMBERED:
            self._size -= len(self._held.popitem(last=False)[1])


class Copies:
    """Finds copies among what comes in, batch by batch."""

    def __init__(self, connection: Connection, recent: Recent) -> None:
        self._connection, self._recent = connection, recent

    def add(self, rows: Sequence[dict[str, Any]]) -> dict[int, Trace]:
        """Writes down which of these reports, rows of REPORT in the order in which they came, are copies, and of the
        others some hashes; what was written, by their numbers."""
        own = {row["id"]: shingles_of(row["text"][row["body"] :], row["language"]) for row in rows}
        holders = self._holders({value for shingles in own.values() for value in shingles})
        traces = {report: self._traced(report, shingles, holders) for report, shingles in own.items() if shingles}
        copies = [
            {"report": report, "original": trace.original, "likeness": trace.likeness}
            for report, trace in traces.items()
            if trace.original is not None
        ]
        sketches = [{"hash": value, "report": report} for report, trace in traces.items() for value in trace.hashes]
        for table, made in ((COPY, copies), (SKETCH, sketches)):
            if made:
                self._connection.execute(insert(table), made)
        return traces

    def _traced(self, report: int, shingles: array[int], holders: dict[int, list[int]]) -> Trace:
        found = self._original(shingles, holders)
        if found:
            return Trace(found[0], round(found[1], 3))
        self._recent.put(report, shingles)
        written = []
        for value in sorted(set(shingles[:_SKETCH])):
            held = holders.setdefault(value, [])
            held.append(report)
            if len(held) <= FREQUENT + 1:  # of a channel's set phrase not more than shows that it is one
                written.append(value)
        return Trace(hashes=tuple(written))

    def _holders(self, values: Iterable[int]) -> dict[int, list[int]]:
        """The originals that have these hashes among theirs."""
        found: dict[int, list[int]] = {}
        asked = sorted(values)
        for start in range(0, len(asked), _AT_ONCE):
            some = SKETCH.c.hash.in_(asked[start : start + _AT_ONCE])
            for value, report in self._connection.execute(select(SKETCH.c.hash, SKETCH.c.report).where(some)):
                found.setdefault(value, []).append(report)
        return found

    def _original(self, own: array[int], holders: dict[int, list[int]]) -> tuple[int, float] | None:
        """The text that this one is most alike, the earliest of several; None where none is alike enough."""
        held = (holders.get(value, ()) for value in own)
        near = Counter(report for reports in held if len(reports) <= FREQUENT for report in reports)
        likely = sorted(((-shared, report) for report, shared in near.items() if shared >= _SHARED))[:_LIKELIEST]
        mine, best = set(own), (0, 0.0)
        for report in sorted(report for _, report in likely):
            other = self._shingles_of(report)
            share = len(mine.intersection(other)) / min(len(mine), len(other))
            if share > best[1]:
                best = report, share
        return best if best[1] >= ALIKE else None

    def _shingles_of(self, report: int) -> array[int]:
        known = self._recent.get(report)
        if known is None:
            query = select(REPORT.c.text, REPORT.c.body, REPORT.c.language).where(REPORT.c.id == report)
            row = self._connection.execute(query).one()
            known = shingles_of(row.text[row.body :], row.language)
            self._recent.put(report, known)
        return known


def copies_in(connection: Connection, item: int) -> Iterator[Near]:
    """The copies among the reports that came in with an item, in its order."""
    first = REPORT.alias()
    query = (
        select(REPORT.c.key, REPORT.c.name, first.c.key, first.c.name, COPY.c.likeness)
        .select_from(HOLDING.join(COPY, COPY.c.report == HOLDING.c.report))
        .join(REPORT, REPORT.c.id == COPY.c.report)
        .join(first, first.c.id == COPY.c.original)
        .where(HOLDING.c.item == item, HOLDING.c.new)
        .order_by(HOLDING.c.position)
    )
    found = connection.execute(query, execution_options={"yield_per": 500})
    return (Near(*row) for row in found)
