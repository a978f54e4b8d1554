"""When something was, or was said: a day, and the instant where a clock and its zone are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from tawatur.corroboration.spots import Country
from tawatur.model import Gap, Happening, Report, Statement, When


@dataclass(frozen=True, slots=True)
class Moment:
    """A day where it was, and the instant with its zone, None where only the day is known."""

    day: date
    instant: datetime | None = None

    def __str__(self) -> str:
        """ISO 8601: a date, or a date-time with its offset."""
        return self.instant.isoformat(timespec="minutes") if self.instant else self.day.isoformat()

    def before(self, other: Moment) -> bool:
        """True when it is known to be earlier: by the instants where both are known, else by the days."""
        if self.instant and other.instant:
            return self.instant < other.instant
        return self.day < other.day

    @property
    def order(self) -> tuple[date, str]:
        """Sorts moments; of one day those without an hour come last, for they count as its end."""
        return self.day, self.instant.isoformat() if self.instant else "~"


def gap(one: Moment, other: Moment) -> Gap:
    """The days from one to the other, and the whole hours where both are known to the minute."""
    if one.instant and other.instant:
        hours = int((other.instant - one.instant).total_seconds() // 3600)
        return Gap((other.day - one.day).days, hours)
    return Gap((other.day - one.day).days)


def published(report: Report) -> Moment | None:
    """When a report was published."""
    if report.day is None:
        return None
    stated = datetime.fromisoformat(report.published or "")
    return Moment(report.day, stated if stated.tzinfo else None)


def told(statement: Statement, report: Report) -> Moment | None:
    """When the origin said it: the day that the report names (of a stretch its last), never after publication.

    On the day of publication it was said by the hour of publication at the latest, and that hour stands for it.
    """
    printed, named = published(report), statement.told
    day = (named.last or named.first) if named else None
    if day is None or (printed and day >= printed.day):
        return printed
    return Moment(day)


def happened(happening: Happening, statements: Iterable[Statement], country: Country) -> Moment | None:
    """The one day of a happening, with the instant where its clock is told and the zone of its state is one."""
    when = happening.when
    if when is None or when.first is None or when.first != when.last:
        return None
    clock = _clock(when)
    zone = _zone_of(statements, country) if clock else None
    return Moment(when.first, datetime.combine(when.first, clock, zone) if clock and zone else None)


def _clock(when: When) -> time | None:
    return time.fromisoformat(when.part.zfill(5)) if when.part and ":" in when.part else None


def _zone_of(statements: Iterable[Statement], country: Country) -> tzinfo | None:
    """The zone of the state that most places of the statements lie in."""
    states = Counter(state for s in statements if s.where and s.where.id and (state := country(s.where.id)))
    state = min(states, key=lambda code: (-states[code], code), default=None)
    return ZoneInfo(zones()[state]) if state in zones() else None


@cache
def zones() -> dict[str, str]:
    """The zone of every state that has but one, by its ISO 3166 code (zone.tab of the tz database)."""
    found: dict[str, list[str]] = {}
    for line in (files("tzdata.zoneinfo") / "zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            state, _, name, *_ = line.split("\t")
            found.setdefault(state, []).append(name)
    return {state: names[0] for state, names in found.items() if len(names) == 1}
