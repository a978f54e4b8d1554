"""The chronology: days and parts of days, each with its entries by happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tawatur.model import Statement, Story, When
from tawatur.outputs._labels import Labels
from tawatur.outputs.page.entry import Entry, Group, entries
from tawatur.outputs.page.evidence import Book
from tawatur.outputs.page.sentences import Key

_WEEK = 7
_ONCE = 2  # what is told once, of each part of a day, that stands open: the rest is a click away
# In the order of a day. A clock time stands with the part that its hour falls in.
PARTS = ("dawn", "morning", "noon", "afternoon", "evening", "night")
_HOURS = (5, 11, 13, 17, 20, 24)
_TOLD = len(PARTS) + 1  # behind them all: what was said on that day of no day in particular


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """The entries of one part of a day."""

    label: str
    groups: tuple[Group, ...]

    @property
    def front(self) -> tuple[Group, ...]:
        """What several statements tell of, and the first of what is told once."""
        once = [group for group in self.groups if not group.label]
        return self.groups if len(once) <= _ONCE + 1 else tuple(g for g in self.groups if g not in once[_ONCE:])

    @property
    def rest(self) -> tuple[Group, ...]:
        """What is folded behind it."""
        return tuple(group for group in self.groups if group not in self.front)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the chronology, or a stretch of days that the reports leave open; ``iso`` is its first."""

    iso: str
    label: str
    parts: tuple[PartOfDay, ...]
    certain: bool
    earlier: bool


def days_of(book: Book) -> tuple[list[Day], tuple[Day, ...]]:
    """The days of what has one, and, by the day of publication, what has none."""
    told = [s for s in book.story.statements if s.kind != "saying"]
    return _days([s for s in told if _first(s)], book), _undated([s for s in told if not _first(s)], book)


def entries_of(days: Iterable[Day]) -> list[Entry]:
    """All entries in the order of the page."""
    return [e for day in days for part in day.parts for g in (*part.front, *part.rest) for e in g.entries]


def leads_of(days: Iterable[Day]) -> dict[str, str]:
    """The first entry of each happening in the order of the page."""
    groups = [g for day in days for part in day.parts for g in part.groups]
    found: dict[str, str] = {}
    for group in groups:
        found.setdefault(group.id, group.entries[0].ids[0])
    for entry in (e for group in groups for e in group.entries):
        for other in entry.others:
            found.setdefault(other, entry.ids[0])
    return found


def holders_of(listed: Iterable[Entry]) -> dict[Key, str]:
    """The entry that holds each sentence: the first that was read from it. The others lead there."""
    found: dict[Key, str] = {}
    for entry in listed:
        found.setdefault(entry.sentence, entry.ids[0])
    return found


def begins(story: Story) -> date:
    """A week before the first report is the story; what lies further back is its past."""
    published = [a.report.day for a in story.accounts if a.report.day]
    return date.fromordinal(min(published).toordinal() - _WEEK) if published else date.min


def _days(dated: Sequence[Statement], book: Book) -> list[Day]:
    published = [a.report.day for a in book.story.accounts if a.report.day]
    start, latest = begins(book.story), max(published, default=date.max)
    ordered = sorted(dated, key=lambda s: _key(s, latest))
    return [
        _day(first, last, list(group), book, earlier=(last or first or date.min) < start)
        for (first, last), group in groupby(ordered, key=_stretch)
    ]


def _day(first: date | None, last: date | None, group: list[Statement], book: Book, earlier: bool) -> Day:
    labels = book.labels
    certain = first == last and first is not None
    label = labels.ui.day(first, weekday=True) if certain and first else labels.ui.days(first, last)
    some = [(n, list(told)) for n, told in groupby(group, key=_part)]
    parts = tuple(PartOfDay(_clock(n, len(some) > 1, labels), entries(told, book)) for n, told in some)
    return Day(str(first or last), label, parts, certain, earlier)


def _undated(statements: Sequence[Statement], book: Book) -> tuple[Day, ...]:
    """Statements without a day of any kind, by the day on which they were published."""
    labels = book.labels

    def published(statement: Statement) -> str:
        return (labels.reports[statement.report].published or "")[:10]

    days = []
    for iso, group in groupby(statements, key=published):
        day = labels.ui.day(date.fromisoformat(iso), weekday=True) if iso else ""
        label = labels.ui.word("page", "published_on", when=day) if day else labels.ui.word("page", "unknown_date")
        days.append(Day(iso, label, (PartOfDay("", entries(list(group), book)),), False, False))
    return tuple(days)


def _clock(n: int, others: bool, labels: Labels) -> str:
    """The part of the day in words; what has none says so where others have one, what was only said always."""
    if n < len(PARTS):
        return labels.ui.part(PARTS[n])
    if n == _TOLD:
        return labels.ui.word("parts", "told")
    return labels.ui.word("parts", "none") if others else ""


def _first(statement: Statement) -> date | None:
    first, last = _stretch(statement)
    return first or last


def _stretch(statement: Statement) -> tuple[date | None, date | None]:
    """The days of what is said, else of the saying."""
    when = statement.when or statement.told
    return (when.first, when.last) if when else (None, None)


def _key(statement: Statement, latest: date) -> tuple[object, ...]:
    """Certain days before the stretches that begin on them; what stands side by side keeps the story's order.

    A stretch of more than a week (a year, "last month") stands where it ends, or where the reports end.
    """
    first, last = _stretch(statement)
    day = first or last or date.min
    if first and last and (last - first).days > _WEEK:
        day = max(day, min(last, latest))
    return day, first != last, last or date.max, first or date.min, _part(statement)


def _part(statement: Statement) -> int:
    return _TOLD if statement.when is None else part_of(statement.when)


def part_of(when: When | None) -> int:
    """The number of the part of the day, a clock time in the part that its hour falls in; behind them all: none."""
    part = when.part if when else None
    if part in PARTS:
        return PARTS.index(part)
    if part and ":" in part:
        hour = int(part.split(":")[0])
        return next((n for n, until in enumerate(_HOURS) if hour < until), len(PARTS))
    return len(PARTS)
