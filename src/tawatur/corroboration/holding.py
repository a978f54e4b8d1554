"""How many people a place can hold, and how many were there: counts of nobody harmed, by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tawatur.model import Figure
from tawatur.rules import Language

_WORD = re.compile(r"[\w\u2019'-]+|[^\w\s\"\u00ab\u00bb\u201c\u201d]")
_UNTOLD = frozenset({"other", "affected"})
_BEFORE = 6  # words before the number in which it is said that a place holds so many
_BEHIND = 6  # words behind it: the noun, and what is said of those people
_CHARACTERS = 90  # in which those words stand


def capacity(text: str, figure: Figure, language: Language) -> bool:
    """True of a number that a place can hold, where the report's words before it say so."""
    before, _ = _beside(text, figure, language)
    return _has(before, (entry.form for entry in language.classes.get("capacity", ())))


def present(text: str, figure: Figure, language: Language) -> bool:
    """True of the number of those who were there, by the report's words on either side."""
    before, after = _beside(text, figure, language)
    sides = {"before": before, "after": after}
    return any(_has(sides[e["side"]], (e.form,)) for e in language.classes.get("present", ()))


def _beside(text: str, figure: Figure, language: Language) -> tuple[list[str], list[str]]:
    """The last words before a figure and the first of its clause behind it, folded; none where it counts the harmed."""
    if not _UNTOLD.issuperset(figure.measure):
        return [], []
    start, end = figure.span.start, figure.span.end
    before = _folded(text[max(0, start - _CHARACTERS) : start].rpartition("\n")[2], language)
    behind = _folded(text[end : end + _CHARACTERS].partition("\n")[0], language)
    return before[-_BEFORE:], _clause(behind)[:_BEHIND]


def _folded(words: str, language: Language) -> list[str]:
    return _WORD.findall(words.translate(language.table).casefold())


def _clause(words: list[str]) -> list[str]:
    """The words up to the first mark."""
    return next((words[:n] for n, word in enumerate(words) if not word[0].isalnum()), words)


def _has(words: list[str], forms: Iterable[str]) -> bool:
    said = f" {' '.join(words)} "
    return any(f" {form} " in said for form in forms)
