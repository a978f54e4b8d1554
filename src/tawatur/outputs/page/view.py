"""A story as the page lays it out: days, entries, sources, all in the interface's words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import urlsplit

from tawatur.model import Account, Origin, Statement, Story, Unread
from tawatur.outputs._labels import Labels, apart, labels_of
from tawatur.outputs.page.borne import Borne, borne_out
from tawatur.outputs.page.entry import Entry, Group, entries
from tawatur.outputs.page.evidence import book_of
from tawatur.outputs.page.head import Head, head_of
from tawatur.outputs.page.matrix import Matrix, matrix_of
from tawatur.outputs.page.matters import Lags, Matter, disputes_of, lags_of, responsibility_of, warnings_of
from tawatur.outputs.page.tolls import Tolls, tolls_of
from tawatur.rules import Interface

_WEEK = 7
_ONCE = 2  # what is told once, of each part of a day, that stands open: the rest is a click away
# In the order of a day. A clock time stands with the part that its hour falls in.
_PARTS = ("dawn", "morning", "noon", "afternoon", "evening", "night")
_HOURS = (5, 11, 13, 17, 20, 24)
_TOLD = len(_PARTS) + 1  # behind them all: what was said on that day of no day in particular


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


@dataclass(frozen=True, slots=True)
class Source:
    """An origin with what goes back to it."""

    id: str
    name: str
    other_names: tuple[str, ...]
    kind: str
    through: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A report in the list at the end; ``site`` names its address where that may be followed."""

    key: str
    title: str
    outlet: str
    iso: str
    published: str
    language: str
    count: str
    url: str
    site: str
    sha256: str
    same_name: bool
    copy: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole page."""

    head: Head
    days: tuple[Day, ...]
    earlier: tuple[Day, ...]
    undated: tuple[Day, ...]
    sources: tuple[Source, ...]
    reports: tuple[Listed, ...]
    unread: tuple[tuple[str, str], ...]  # what could not be read, and why
    borne: Mapping[str, Borne]  # by the id of a happening
    leads: Mapping[str, str]  # the entry beside which a happening's grade is explained: its first on the page
    tolls: Tolls
    disputes: tuple[Matter, ...]
    warnings: tuple[Matter, ...]
    responsibility: tuple[Matter, ...]
    lags: tuple[Lags, ...]
    matrix: Matrix


def view_of(story: Story, ui: Interface) -> View:
    """The story in the words of ``ui``."""
    labels = labels_of(story, ui)
    book = book_of(story, labels)
    told = [s for s in story.statements if s.kind != "saying"]
    dated = [s for s in told if _first(s)]
    days = _days(dated, story, labels)
    same = {key for keys in story.namesakes().values() for key in keys}
    open_days = [d for d in days if not d.earlier]
    past = [d for d in days if d.earlier]
    undated = _undated([s for s in told if not _first(s)], labels)
    return View(
        head=head_of(story, labels),
        days=tuple(open_days),
        earlier=tuple(past),
        undated=undated,
        sources=tuple(_source(o, book.statements, labels) for o in story.origins),
        reports=tuple(_listed(a, labels, same) for a in story.accounts),
        unread=tuple((u.name, _why(u, ui)) for u in story.unread),
        borne=borne_out(book),
        leads=_leads((*open_days, *undated, *past)),
        tolls=tolls_of(book),
        disputes=disputes_of(book),
        warnings=warnings_of(book),
        responsibility=responsibility_of(book),
        lags=lags_of(book),
        matrix=matrix_of(book),
    )


def _leads(days: Iterable[Day]) -> dict[str, str]:
    """The first entry of each happening in the order of the page."""
    groups = [g for day in days for part in day.parts for g in part.groups]
    found: dict[str, str] = {}
    for group in groups:
        found.setdefault(group.id, group.entries[0].ids[0])
    for entry in (e for group in groups for e in group.entries):
        for other in entry.others:
            found.setdefault(other, entry.ids[0])
    return found


def _days(dated: Sequence[Statement], story: Story, labels: Labels) -> list[Day]:
    published = [a.report.day for a in story.accounts if a.report.day]
    # A week before the first report is the story; what lies further back is its past.
    start = date.fromordinal(min(published).toordinal() - _WEEK) if published else date.min
    latest = max(published, default=date.max)
    ordered = sorted(dated, key=lambda s: _key(s, latest))
    return [
        _day(first, last, list(group), labels, earlier=(last or first or date.min) < start)
        for (first, last), group in groupby(ordered, key=_stretch)
    ]


def _day(first: date | None, last: date | None, group: list[Statement], labels: Labels, earlier: bool) -> Day:
    certain = first == last and first is not None
    label = labels.ui.day(first, weekday=True) if certain and first else labels.ui.days(first, last)
    some = [(n, list(told)) for n, told in groupby(group, key=_part)]
    parts = tuple(PartOfDay(_clock(n, len(some) > 1, labels), entries(told, labels)) for n, told in some)
    return Day(str(first or last), label, parts, certain, earlier)


def _undated(statements: Sequence[Statement], labels: Labels) -> tuple[Day, ...]:
    """Statements without a day of any kind, by the day on which they were published."""

    def published(statement: Statement) -> str:
        return (labels.reports[statement.report].published or "")[:10]

    days = []
    for iso, group in groupby(statements, key=published):
        day = labels.ui.day(date.fromisoformat(iso), weekday=True) if iso else ""
        label = labels.ui.word("page", "published_on", when=day) if day else labels.ui.word("page", "unknown_date")
        days.append(Day(iso, label, (PartOfDay("", entries(list(group), labels)),), False, False))
    return tuple(days)


def _clock(n: int, others: bool, labels: Labels) -> str:
    """The part of the day in words; what has none says so where others have one, what was only said always."""
    if n < len(_PARTS):
        return labels.ui.part(_PARTS[n])
    if n == _TOLD:
        return labels.ui.word("parts", "told")
    return labels.ui.word("parts", "none") if others else ""


def _source(origin: Origin, statements: Mapping[str, Statement], labels: Labels) -> Source:
    mine = [statements[sid] for sid in origin.statements]
    listed = [entry for group in entries(mine, labels) for entry in group.entries]
    return Source(
        id=origin.id,
        name=labels.origin(origin),
        other_names=labels.other_names(origin, mine),
        kind=labels.ui.word("kinds", origin.kind),
        through="" if origin.kind == "outlet" else labels.ui.join(_unique(labels.outlet(s.report) for s in mine)),
        entries=tuple(listed),
    )


def _why(unread: Unread, ui: Interface) -> str:
    """Why it was not read, with the language that it states where it states one."""
    if unread.language:
        return ui.word("unread", "stated", language=unread.language)
    return ui.word("unread", unread.why)


def _listed(account: Account, labels: Labels, same: Collection[str]) -> Listed:
    report = account.report
    return Listed(
        key=account.key,
        title=report.title or report.id,
        outlet=labels.outlet(account.key),
        iso=report.published or "",
        published=labels.published(account.key),
        language=report.language,
        count=labels.ui.count("statements", len(account.statements)),
        url=report.url or "",
        site=_site(report.url or ""),
        sha256=report.sha256,
        same_name=account.key in same,
        copy=_copied(account.key, labels),
    )


def _copied(report: str, labels: Labels) -> str:
    """That it is a copy, of what, and how near; empty for any other."""
    copy = labels.copies.get(report)
    if copy is None:
        return ""
    outlet = apart(labels.outlet(copy.original), labels.ui)
    return labels.ui.word("page", "copy", original=outlet, share=round(copy.likeness * 100))


def _site(address: str) -> str:
    """The host of a web address, empty for any other: nothing else may be followed from the page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


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
    if statement.when is None:
        return _TOLD
    part = statement.when.part
    if part in _PARTS:
        return _PARTS.index(part)
    if part and ":" in part:
        hour = int(part.split(":")[0])
        return next((n for n, until in enumerate(_HOURS) if hour < until), len(_PARTS))
    return len(_PARTS)


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
