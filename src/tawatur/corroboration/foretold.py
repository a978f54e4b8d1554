"""What was foretold, planned or feared before it came, and what came."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tawatur.corroboration import spots
from tawatur.corroboration.filed import filed_at
from tawatur.corroboration.hazards import warned_before, warned_of
from tawatur.corroboration.moments import Moment
from tawatur.corroboration.record import Record
from tawatur.corroboration.tables import Foretelling, foretellings
from tawatur.model import Happening, Statement, Where

FITS = frozenset({"same_place", "place_within", "place_near", "place_around"})
_CLOSE = FITS - {"place_around"}
_GOES_ON = 14  # days; what had begun as shortly before goes on, and nobody foretold it


@dataclass(frozen=True, slots=True)
class Foretold:
    """A statement that warns: its row of the table, when it was said, and the place, if need be that of its report.

    ``made`` is None where the report says no more than that it had been said before.
    """

    statement: Statement
    row: Foretelling
    made: Moment | None
    where: Where | None


class Matches:
    """The happenings of a story by type and day, to find what a warning came as."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._dated: dict[str, list[tuple[date, str]]] = {}
        for key, moment in record.days.items():
            kind = record.happenings[key].type
            if kind:
                self._dated.setdefault(kind, []).append((moment.day, key))
        for dated in self._dated.values():
            dated.sort()

    def came(self, foretold: Foretold) -> Happening | None:
        """The first happening of a foretold type and place after the warning; of those within a day the most told.

        None where such a thing had begun shortly before the warning was made.
        """
        if foretold.made is None:
            return self._told_after(foretold)
        if self.goes_on(foretold):
            return None
        first, last = self._window(foretold, foretold.made.day)
        found = [h for h in self._between(foretold, first, last) if self._after(foretold, h)]
        fitting = [h for h in found if self._fits(foretold, h)]
        if not fitting:
            return None
        start = min(self._record.days[h.id].day for h in fitting)
        near = [h for h in fitting if (self._record.days[h.id].day - start).days <= 1]
        return min(near, key=lambda h: (h.type != foretold.row.type, -len(h.statements), h.id))

    def goes_on(self, foretold: Foretold) -> bool:
        """True when such a thing had begun at that place shortly before the warning was made."""
        if foretold.made is None:
            return False
        day = foretold.made.day
        known = (h for h in self._between(foretold, _shifted(day, -_GOES_ON), day) if self._fits(foretold, h))
        return any(not self._after(foretold, h) for h in known)

    def _told_after(self, foretold: Foretold) -> Happening | None:
        """Of what the same report tells the most told happening of a foretold type."""
        report = foretold.statement.report
        found = (h for h in self._between(foretold, date.min, date.max) if self._fits(foretold, h))
        here = [h for h in found if report in self._record.reports_of(h)]
        return min(here, key=lambda h: (-len(h.statements), h.id), default=None)

    def _between(self, foretold: Foretold, first: date, last: date) -> Iterator[Happening]:
        for kind in sorted(foretold.row.came):
            dated = self._dated.get(kind, [])
            for _, key in dated[bisect_left(dated, (first, "")) : bisect_right(dated, (last, "~"))]:
                yield self._record.happenings[key]

    def _window(self, foretold: Foretold, day: date) -> tuple[date, date]:
        """The days on which it may come: those that it names and one on either side, else those of its type."""
        when = foretold.statement.when
        if when and when.first and when.first >= day:
            return _shifted(when.first, -1), _shifted(when.last or when.first, 1)
        return day, _shifted(day, foretold.row.days)

    def _after(self, foretold: Foretold, happening: Happening) -> bool:
        return foretold.made is not None and foretold.made.before(self._record.days[happening.id])

    def _fits(self, foretold: Foretold, happening: Happening) -> bool:
        """Place and doer are compatible; without a place it must stand in a report that tells what came."""
        if _others(foretold.statement, happening, self._record):
            return False
        if foretold.where is None or happening.where is None:
            return foretold.statement.report in self._record.reports_of(happening)
        return spots.lie(foretold.where, happening.where, self._record.country) in FITS


def foretold(record: Record) -> Iterator[Foretold]:
    """Every statement that warns of something, in the order of the reports.

    One without a place has that of the warning before it in its report.
    """
    for account in record.accounts:
        place: Where | None = None
        for statement in account.statements:
            row = foretellings().get(warned_of(statement) or "")
            if row is None or statement.modality not in row.modalities:
                continue
            earlier = statement.told is None and warned_before(statement)
            made = None if earlier else record.told(statement)
            if made is None and not earlier:
                continue
            where = statement.where
            place = where if where and not filed_at(where, account.report) else place
            yield Foretold(statement, row, made, place)


def in_setting(foretold: Foretold, main: Sequence[Where], record: Record) -> bool:
    """True of a warning that names one of the places where the story is set."""
    return any(spots.lie(foretold.where, where, record.country) in _CLOSE for where in main)


def setting_of(record: Record) -> list[Where]:
    """Where the story is set: the places of the happenings that most reports tell, of two reports and more."""
    told = {h.id: len(record.reports_of(h)) for h in record.happenings.values() if h.id in record.days}
    most = max(told.values(), default=0)
    return [h.where for h in record.happenings.values() if most > 1 and told.get(h.id) == most and h.where]


def _shifted(day: date, days: int) -> date:
    """A day so many days on, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _others(statement: Statement, happening: Happening, record: Record) -> bool:
    """True when somebody else did it than was said to be about to."""
    meant = _agents([statement])
    did = _agents(record.said(happening))
    return bool(meant and did) and not meant & did


def _agents(statements: Iterable[Statement]) -> set[str]:
    return {p.id for s in statements for p in s.parts if p.role == "agent" and p.id}
