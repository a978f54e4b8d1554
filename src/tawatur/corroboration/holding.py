"""How many people a place can hold, and how many were there: counts of nobody harmed, by the words beside them."""

from __future__ import annotations

import re
from functools import lru_cache

from tawatur.model import Figure
from tawatur.rules import Language, load_language

WORD = re.compile(r"[\w\u2019'-]+|[^\w\s\"\u00ab\u00bb\u201c\u201d]")
CHARACTERS = 90  # beside a number, in which the words stand that say whom it counts
_UNTOLD = frozenset({"other", "affected"})
_BEFORE = 6  # words before the number in which it is said that a place holds so many
_BEHIND = 6  # words behind it: the noun, and what is said of those people


def capacity(text: str, figure: Figure, language: Language) -> bool:
    """True of a number that a place can hold, where the report's words before it say so."""
    return _untold(figure) and _says(_before(text, figure, language), phrases(language.code, "capacity"))


def present(text: str, figure: Figure, language: Language) -> bool:
    """True of the number of those who were there, by the report's words on either side."""
    if not _untold(figure):
        return False
    sides = {"before": _before(text, figure, language), "after": _behind(text, figure, language)}
    return any(_says(said, phrases(language.code, "present", "side", side)) for side, said in sides.items())


def _untold(figure: Figure) -> bool:
    """True of a figure that does not say what became of those whom it counts."""
    return _UNTOLD.issuperset(figure.measure)


@lru_cache(maxsize=64)
def phrases(code: str, lexicon: str, column: str | None = None, value: str | None = None) -> tuple[str, ...]:
    """The forms of a language's word list, with a blank on either side; those of one value of a column where it is
    given."""
    entries = load_language(code).classes.get(lexicon, ())
    return tuple(f" {e.form} " for e in entries if column is None or e[column] == value)


def _before(text: str, figure: Figure, language: Language) -> list[str]:
    """The last words before a figure, folded."""
    start = figure.span.start
    return _folded(text[max(0, start - CHARACTERS) : start].rpartition("\n")[2], language)[-_BEFORE:]


def _behind(text: str, figure: Figure, language: Language) -> list[str]:
    """The first words of its clause behind a figure, folded."""
    end = figure.span.end
    words = _folded(text[end : end + CHARACTERS].partition("\n")[0], language)
    clause = next((words[:n] for n, word in enumerate(words) if not word[0].isalnum()), words)
    return clause[:_BEHIND]


def _folded(words: str, language: Language) -> list[str]:
    return WORD.findall(words.translate(language.table).casefold())


def _says(words: list[str], forms: tuple[str, ...]) -> bool:
    said = f" {' '.join(words)} "
    return any(form in said for form in forms)
