"""What an entry outside the chronology rests on: the words of a statement, marked, and the way to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Happening, Lag, Span, Statement, Story, Toll
from tawatur.outputs._labels import Labels
from tawatur.outputs.page.sentences import Key, Mark, Piece, marks_of, pieces

_COMPARED = 24  # happenings of which the lags of several sources are listed side by side
_ARGUED = frozenset({"figure", "time", "place", "event"})  # what statements can differ in


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who says it, in which words, in which outlet and when; ``id`` is the statement's, where its chain stands."""

    id: str
    name: str
    language: str
    pieces: tuple[Piece, ...]
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Book:
    """A story with its labels and what is looked up in it again and again."""

    story: Story
    labels: Labels
    statements: Mapping[str, Statement]
    origins: Mapping[str, str]  # the name of an origin by its id
    marks: Mapping[Key, tuple[Mark, ...]]  # what was read in every sentence
    happenings: Mapping[str, Happening]
    alone: Mapping[tuple[str, Span], Toll]  # of one happening and one number, by the first statement and its figure
    lags: Mapping[str, Lag]  # those that stand beside the statement: of happenings that few sources announced

    def quoted(self, statement: str, quote: Span | None = None, name: str = "") -> Quoted:
        """The evidence of one statement."""
        s = self.statements[statement]
        return Quoted(
            id=s.id,
            name=name or self.labels.speaker(s.origin),
            language=s.language,
            pieces=pieces(quote or s.quote, (m for m in s.marks() if m[0] in _ARGUED)),
            outlet=self.labels.outlet(s.report),
            published=self.labels.published(s.report),
        )


def book_of(story: Story, labels: Labels) -> Book:
    """The story's book."""
    announced = Counter(lag.happening for lag in story.lags)
    listed = {key for key, number in announced.most_common(_COMPARED) if number > 1}
    return Book(
        story,
        labels,
        statements={s.id: s for s in story.statements},
        origins={origin.id: labels.origin(origin) for origin in story.origins},
        marks=marks_of(story.statements),
        happenings={h.id: h for h in story.happenings},
        alone={(t.claims[0].statement, t.claims[0].figure): t for t in story.tolls if t.happening and _agreed(t)},
        lags={lag.statements[0]: lag for lag in story.lags if lag.happening not in listed},
    )


def _agreed(toll: Toll) -> bool:
    """True where every claim gives the same number in the same way."""
    return len({(c.low, c.high, c.bound) for c in toll.claims}) == 1
