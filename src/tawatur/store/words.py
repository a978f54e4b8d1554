"""The words of a report as they are searched for: folded, and with every stem that a word may have."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tawatur.model import Report
from tawatur.rules import Language, load_language
from tawatur.text import fold, tokens


def words_of(report: Report) -> tuple[str, str]:
    """Its folded words and their stems, each once, apart by blanks."""
    language = load_language(report.language)
    text = f"{report.title or ''}\n{report.text}"
    folded = [token.text for token in tokens(fold(text, language.table).text)]
    words = (plainest(word, language) for word in folded)
    stems = {stem for word in set(folded) for stem in stems_of(word, language)}
    return " ".join(filter(None, words)), " ".join(sorted(filter(None, stems)))


def stems_of(word: str, language: Language) -> frozenset[str]:
    """What the folded word may be without what is joined to it."""
    return frozenset(plainest(stem, language) for stem in language.clitics.stems(word))


def plainest(word: str, language: Language) -> str:
    """The folded word without what sets spellings of one word apart; nothing where it has no letter or digit."""
    return _plainest(word, language.code)


@lru_cache(maxsize=100_000)
def _plainest(word: str, code: str) -> str:
    letters = load_language(code).settings.get("search", {})
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return "".join(letters.get(c, c) for c in bare if c.isalnum())
