"""The sentences that a page quotes, cut where what was read in them begins and ends; each stands on the page once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tawatur.model import Span, Statement

# Where marks overlap, the one that says more wins.
_RANK = ("figure", "event", "time", "place", "cue", "actor")

Key = tuple[str, int, int]  # a sentence: the report's key, where it begins and ends
Mark = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a quote: plain, or marked as what was read there."""

    text: str
    mark: str | None


Run = tuple[bool, tuple[Piece, ...]]  # whether it stands outside the clause that is spoken of, and its pieces


def marks_of(statements: Iterable[Statement]) -> Mapping[Key, tuple[Mark, ...]]:
    """What was read in every sentence by any of the statements."""
    found: dict[Key, set[Mark]] = {}
    for s in statements:
        for quote in (s.quote, *s.beside):
            found.setdefault(key_of(s.report, quote), set()).update(m for m in s.marks() if quote.holds(m[1]))
    return {key: tuple(sorted(marks)) for key, marks in found.items()}


def key_of(report: str, quote: Span) -> Key:
    """What a sentence is known by."""
    return report, quote.start, quote.end


def runs(quote: Span, clause: Span, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """The sentence in two or three runs: what leads to the clause, the clause, what follows; together the sentence."""
    bounds = (quote.start, max(quote.start, clause.start), min(quote.end, clause.end), quote.end)
    parts = [(a, b) for a, b in pairwise(bounds) if b > a]
    found = [(Span(a, b, quote.text[a - quote.start : b - quote.start]), (a, b) != bounds[1:3]) for a, b in parts]
    kept = tuple(marks)
    worded = [(outside and _says(span.text), pieces(span, kept)) for span, outside in found]
    return tuple((out, tuple(p for _, ps in group for p in ps)) for out, group in groupby(worded, lambda w: w[0]))


def pieces(quote: Span, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The quote cut where marks begin and end; together the pieces are the quote, letter by letter."""
    inside = [(role, span) for role, span in marks if quote.touches(span) and span.end > span.start]
    edges = {p for _, span in inside for p in (span.start, span.end) if quote.start < p < quote.end}
    found: list[Piece] = []
    for start, end in pairwise(sorted({quote.start, quote.end, *edges})):
        over = [role for role, span in inside if span.start <= start and end <= span.end]
        mark = min(over, key=_RANK.index, default=None)
        text = quote.text[start - quote.start : end - quote.start]
        if found and found[-1].mark == mark:
            text = found.pop().text + text
        found.append(Piece(text, mark))
    return tuple(found)


def clause_of(line: Sequence[Statement]) -> Span:
    """The longest of the clauses, without what divided it from its neighbours and without half a pair of quotes."""
    words = max((s.words for s in line), key=lambda span: len(span.text))
    text, start, end = words.text, 0, len(words.text)
    while start < end and (text[start].isspace() or _divides(text[start])):
        start += 1
    while start < end and (text[end - 1].isspace() or _divides(text[end - 1])):
        end -= 1
    if text[start:end].count('"') % 2:
        start += text[start:end].startswith('"')
        end -= text[start:end].endswith('"')
    return Span(words.start + start, words.start + end, text[start:end])


def _says(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _divides(char: str) -> bool:
    return char not in "\"'%" and unicodedata.category(char) in ("Po", "Pd")
