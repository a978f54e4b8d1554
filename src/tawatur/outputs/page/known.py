"""What was known when: the moments of publication, the main tolls as they stood at each, and since when each thing was
known. The numbers come from the story's standings: telling it anew as of that moment gives the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import Standing, Stood, Story, Toll
from tawatur.outputs._sentences import counted
from tawatur.outputs.page.evidence import Book


@dataclass(frozen=True, slots=True)
class Stand:
    """A toll as it stood: best, low and high, and the same in words; None and empty where nothing was known."""

    numbers: tuple[int | None, int | None, int | None]
    best: str
    between: str
    origins: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in words, how many reports were out, and the tolls in the order of the heads."""

    until: str
    when: str
    reports: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """``heads`` are the tolls that are followed (their ids and what they count); ``since`` tells of each report and
    happening the number of the first moment at which it was known."""

    heads: tuple[tuple[str, str], ...]
    moments: tuple[Moment, ...]
    since: Mapping[str, int]


def known_of(book: Book, followed: Sequence[str], since: Mapping[str, int]) -> Known:
    """The moments of a story; ``followed`` are the ids of the tolls to follow."""
    story = book.story
    tolls = {t.id: t for t in story.tolls if t.happening is None}
    shown = [tolls[key] for key in followed if key in tolls]
    heads = tuple((t.id, counted(t.measure, t.group, book.labels)) for t in shown)
    return Known(heads, tuple(_moment(s, shown, book) for s in story.standings), since)


def _moment(standing: Standing, shown: Sequence[Toll], book: Book) -> Moment:
    ui = book.labels.ui
    stood = {(s.measure, s.group): s for s in standing.tolls}
    return Moment(
        standing.until,
        ui.moment(standing.until),
        ui.count("reports", len(standing.reports)),
        tuple(_stand(stood.get((t.measure, t.group)), book) for t in shown),
    )


def _stand(stood: Stood | None, book: Book) -> Stand:
    if stood is None:
        return Stand((None, None, None), "", "", "")
    ui, low, high = book.labels.ui, stood.low, stood.high
    best = "" if stood.best is None else ui.amount(stood.best, stood.best, "exact")
    between = ui.amount(low, high, "range") if low is not None and high is not None and low != high else ""
    return Stand((stood.best, low, high), best, between, ui.count("origins", stood.origins))


def since_of(story: Story) -> dict[str, int]:
    """The number of the first moment at which each report and each happening was known.

    What nobody can say when it was known, a report without a date, is known at the end.
    """
    end = max(len(story.standings) - 1, 0)
    found = {a.key: end for a in story.accounts}
    for n, standing in reversed(list(enumerate(story.standings))):
        found.update(dict.fromkeys(standing.reports, n))
    reports = {s.id: s.report for s in story.statements}
    return found | {h.id: min(found[reports[sid]] for sid in h.statements) for h in story.happenings}
