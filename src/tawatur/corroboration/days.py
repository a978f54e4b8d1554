"""The days of a statement, and how the days of two tellings lie to one another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tawatur.model import Statement

_LONG = 7  # days; a stretch of more (a month, a year) tells no happening from another
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, inclusive."""

    first: date
    last: date

    @property
    def sure(self) -> bool:
        """True of a single day."""
        return self.first == self.last

    @property
    def length(self) -> int:
        """Days from the first to the last."""
        return (self.last - self.first).days


def days_of(statement: Statement, published: date | None) -> Days | None:
    """The days that a statement puts its event on; None where it names none that tells happenings apart.

    A day that the words "said on Sunday" stand on is that of the saying. An open end reaches to publication.
    """
    when = statement.when
    if when is None or (statement.told and when.span and statement.told.span == when.span):
        return None
    first, last = when.first, when.last
    if first is None and last is not None and statement.modality in ("actual", "ongoing"):
        return Days(last, last)  # what went on until then went on on that day
    if first is None:
        return None
    last = last or (published if published and published >= first else first)
    return Days(first, last) if 0 <= (last - first).days <= _LONG else None


def lie(one: Days | None, other: Days | None, allowed: int) -> str | None:
    """The level of two tellings' days (see levels.tsv), "day_apart_far" where they cannot be one, None: nothing known.

    ``allowed`` is how many days apart the happenings of their type may be told.
    """
    if one is None or other is None:
        return None
    if one.first <= other.last and other.first <= one.last:
        return "same_day" if one.sure and other.sure else "day_within"
    between = max((one.first - other.last).days, (other.first - one.last).days)
    if between == 1:
        return "day_near"
    return "day_apart" if between <= allowed else "day_apart_far"


def together(one: Days | None, other: Days | None, lasts: bool) -> Days | None:
    """The days that both share, else, and always of what lasts, all from the first to the last."""
    if one is None or other is None:
        return one or other
    if lasts:
        return Days(min(one.first, other.first), max(one.last, other.last))
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Days(first, last) if first <= last else Days(last, first)
