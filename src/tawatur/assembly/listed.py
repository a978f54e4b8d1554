"""Counts that go on about those counted before: in a list, or as parts of a whole that another sentence gives.

The reader of figures sees one clause. "20 soldiers were killed, the ministry said, as well as six gunmen": the six are
dead too. "About 90 people were killed. Among them are 56 prisoners": the 56 are of the 90.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tawatur.model import Attribution, Event, Figure, Span
from tawatur.rules import Document
from tawatur.text import sentence_of

_SUFFERED = frozenset({"killed", "injured", "missing", "abducted", "displaced"})
_VAGUE = frozenset({"other", "force"})  # what a count of people is taken for without a word that says more
_PEOPLE = frozenset({"person", "force", "casualty"})
_BEFORE = 4  # words before a number in which it is said that it goes on
_LAST_WORD, _LONG = re.compile(r"(\S+)\s*$"), 20
_OUTCOMES = frozenset({"killing", "injury", "displacement", "abduction"})


def with_lists(
    document: Document, figures: Sequence[Figure], events: Sequence[Event], attributions: Sequence[Attribution]
) -> tuple[Figure, ...]:
    """The figures, those that go on about earlier ones with their measure, their whole and their source."""
    made: list[Figure] = []
    place = _Place(document, events, attributions)
    for figure in sorted(figures, key=lambda f: f.span):
        earlier = place.goes_on(figure, made) if _open(figure, document) else None
        made.append(_after(figure, *earlier) if earlier else figure)
    return tuple(made)


def _open(figure: Figure, document: Document) -> bool:
    """True of a count of people without a word that says what became of them."""
    if not _VAGUE.issuperset(figure.measure) or figure.part_of or not figure.who:
        return False
    table = document.language.table
    kinds = {e["class"] for w in figure.who.translate(table).split() for e in document.language.entries("counted", w)}
    return bool(kinds & _PEOPLE)


def _after(figure: Figure, earlier: Figure, whole: Span | None) -> Figure:
    ours = figure.source is None
    return replace(
        figure,
        measure=earlier.measure,
        part_of=whole,
        source=earlier.source if ours else figure.source,
        kind=earlier.kind if ours else figure.kind,
        via=earlier.via if ours else figure.via,
    )


class _Place:
    """Where figures, events and reporting words of one report stand."""

    def __init__(self, document: Document, events: Sequence[Event], attributions: Sequence[Attribution]) -> None:
        self._document, self._starts = document, document.starts
        self._events, self._cues = events, [a.span for a in attributions]

    def goes_on(self, figure: Figure, before: Sequence[Figure]) -> tuple[Figure, Span | None] | None:
        """The figure that this one goes on from, and the whole that it is a part of; None where it stands by itself."""
        suffered = [f for f in before if _SUFFERED.issuperset(f.measure)]
        if not suffered:
            return None
        last, here = suffered[-1], self._sentence(figure)
        signals = self._signals(figure)
        if "part" in signals and self._sentence(last) in (here, here - 1):
            whole = last.part_of or last.span
            return last, whole
        if self._sentence(last) == here and before[-1] is last:
            strong, joined = "along" in signals, self._joined(figure) or last.part_of is not None
            if strong or joined:
                return (last, last.part_of) if self._clear(last, figure, strong) else None
        return None

    def _token(self, offset: int) -> int:
        return min(bisect_left(self._starts, offset), len(self._starts) - 1)

    def _sentence(self, figure: Figure) -> int:
        sentence = sentence_of(self._document.sentences, self._token(figure.span.start))
        return self._document.sentences.index(sentence)

    def _signals(self, figure: Figure) -> set[str]:
        """What the small words just before a figure say."""
        at = self._token(figure.span.start)
        found = set()
        for i in range(max(0, at - _BEFORE), at + 1):
            hit = self._document.at(i, "signals")
            if hit is not None and hit.last <= at + 1:
                found.add(hit.value["signal"])
        return found

    def _joined(self, figure: Figure) -> bool:
        """True of a number that "and" stands before, also where it is written together with it."""
        language, start = self._document.language, figure.span.start
        before = _LAST_WORD.search(self._document.report.text[max(0, start - _LONG) : start].translate(language.table))
        return before is not None and language.entry("joins", before[1]) is not None

    def _clear(self, last: Figure, figure: Figure, strong: bool) -> bool:
        """True where nothing between the two says that something else happens, or that somebody else speaks."""
        between = Span(last.span.end, figure.span.start, "")
        if any(between.holds(e.span) and not (strong and e.type in _OUTCOMES) for e in self._events):
            return False
        return strong or not any(between.holds(cue) for cue in self._cues)
