"""The sentences that a page quotes, cut where what was read in them begins and ends; each stands on the page once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


def marks_of(statements: Iterable[Statement]) -> Mapping[Key, tuple[Mark, ...]]:
    """What was read in every sentence by any of the statements."""
    found: dict[Key, set[Mark]] = {}
    for s in statements:
        for quote in (s.quote, *s.beside):
            found.setdefault(key_of(s.report, quote), set()).update(m for m in _named(s) if quote.holds(m[1]))
    return {key: tuple(sorted(marks)) for key, marks in found.items()}


def _named(statement: Statement) -> Iterable[Mark]:
    """Its marks, without people who are neither named nor act ("people", "a woman"): the figure beside them says it."""
    plain = {p.span for p in statement.parts if p.id is None and p.role == "patient"}
    return (mark for mark in statement.marks() if mark[0] != "actor" or mark[1] not in plain)


def key_of(report: str, quote: Span) -> Key:
    """What a sentence is known by."""
    return report, quote.start, quote.end


def offsets(quote: Span, clause: Span, marks: Iterable[Mark]) -> str:
    """Where in the sentence is what: for each mark the letter of its role, how far from the one before it begins and
    its length, in code points; ``o`` is what stands outside the clause. Numbers are to the base 36, with a point
    between them where either has two digits: ``f32pA6o0.1C``."""
    found, at = [], quote.start
    outside = ((quote.start, clause.start), (clause.end, quote.end))
    rests = [("o", a, b) for a, b in outside if a < b and _says(quote.text[a - quote.start : b - quote.start])]
    inside = []
    for piece in pieces(quote, marks):
        if piece.mark:
            inside.append((piece.mark[0], at, at + len(piece.text)))
        at += len(piece.text)
    at = quote.start
    for role, start, end in (*inside, *rests):
        at = quote.start if role == "o" else at
        found.append(role + _pair(start - at, end - start))
        at = end
    return "".join(found)


def _pair(gap: int, length: int) -> str:
    one, other = _digits(gap), _digits(length)
    return one + other if len(one) == len(other) == 1 else f"{one}.{other}"


def _digits(number: int) -> str:
    head = _digits(number // 36) if number >= 36 else ""
    return head + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 36]


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
