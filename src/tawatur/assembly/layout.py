"""Sentences and clauses of a report, in the report's own offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model import Report, Span
from tawatur.rules import Document
from tawatur.text import Token

_STOPS = frozenset(",;:\n")
_DASH = "-"  # between spaces it divides; inside a word (al-Sina) it does not


@dataclass(frozen=True, slots=True)
class Layout:
    """Where sentences start and end, and where a clause breaks inside them.

    ``turns`` are the offsets of words that begin another clause, ``breaks`` those and the marks between
    phrases, each where the next phrase begins and where the one before it ends.
    """

    report: Report
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    turns: tuple[int, ...]
    breaks: tuple[int, ...]
    closes: tuple[int, ...]

    def sentence(self, offset: int) -> int:
        """The number of the sentence that ``offset`` stands in (the one before, between two)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def quote(self, span: Span) -> Span:
        """The whole sentence, or sentences, around a span."""
        if not self.starts:
            return self.cut(span.start, span.end)
        first, last = self.sentence(span.start), self.sentence(max(span.start, span.end - 1))
        return self.cut(min(self.starts[first], span.start), max(self.ends[last], span.end))

    def clause(self, span: Span, within: Span | None) -> Span:
        """The clause around a span, inside ``within`` (a source's words) where that holds it."""
        quote = self.quote(span)
        start = self._before(self.breaks, span.start, quote.start)
        end = self._after(self.closes, span.end, quote.end)
        if within is not None and within.holds(span):
            start, end = max(start, within.start), min(end, within.end)
        return self.cut(start, end)

    def between(self, one: Span, other: Span) -> tuple[int, int]:
        """How many turns, and how many breaks of any kind, stand between two spans."""
        first, second = sorted((one, other))
        return self._count(self.turns, first, second), self._count(self.breaks, first, second)

    def cut(self, start: int, end: int) -> Span:
        """The report's characters from ``start`` to ``end``, blanks at both ends left out."""
        text = self.report.text[start:end]
        start += len(text) - len(text.lstrip())
        return Span(start, start + len(text.strip()), text.strip())

    @staticmethod
    def _count(marks: tuple[int, ...], first: Span, second: Span) -> int:
        return max(0, bisect_right(marks, second.start) - bisect_left(marks, first.end))

    @staticmethod
    def _before(marks: tuple[int, ...], offset: int, least: int) -> int:
        i = bisect_right(marks, offset)
        return max(least, marks[i - 1]) if i else least

    @staticmethod
    def _after(marks: tuple[int, ...], offset: int, most: int) -> int:
        i = bisect_left(marks, offset)
        return min(most, marks[i]) if i < len(marks) else most


def lay_out(document: Document) -> Layout:
    """The layout of a document."""
    origin, tokens = document.folded.origin, document.tokens
    turns = {hit.first for hit in document.classes.get("clauses", ())}
    stops = [i for i, token in enumerate(tokens[:-1]) if token.text in _STOPS or _divides(tokens, i)]
    return Layout(
        document.report,
        tuple(origin(tokens[s.first].start) for s in document.sentences),
        tuple(document.span(s.first, s.last).end for s in document.sentences),
        tuple(sorted(origin(tokens[i].start) for i in turns)),
        tuple(sorted({origin(tokens[i].start) for i in turns} | {origin(tokens[i + 1].start) for i in stops})),
        tuple(sorted({origin(tokens[i].start) for i in [*turns, *stops]})),
    )


def _divides(tokens: Sequence[Token], i: int) -> bool:
    if tokens[i].text != _DASH or i == 0:
        return False
    return tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start
