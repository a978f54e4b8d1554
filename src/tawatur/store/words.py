"""The words of a report as they are searched for: folded, and with every stem that a word may have."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

from tawatur.rules import Language, load_language
from tawatur.text import fold, tokens


def words_of(title: str | None, text: str, code: str) -> tuple[str, str]:
    """The folded words of a report and their stems, each once, sorted, apart by blanks."""
    language = load_language(code)
    words = {token.text for token in tokens(fold(f"{title or ''}\n{text}", language.table).text)}
    folded, stems = set[str](), set[str]()
    for word in words:
        mine, its = _terms(word, code)
        folded.update(mine)
        stems.update(its)
    return " ".join(sorted(folded)), " ".join(sorted(stems))


def hash_of(folded: str, stems: str) -> str:
    """The SHA-256 of a report's words, as the custody log covers it."""
    return hashlib.sha256(f"{folded}\n{stems}".encode()).hexdigest()


def stems_of(word: str, language: Language) -> frozenset[str]:
    """What the folded word may be without what is joined to it, in every spelling that counts as its own."""
    return _terms(word, language.code)[1]


@lru_cache(maxsize=100_000)
def _terms(word: str, code: str) -> tuple[frozenset[str], frozenset[str]]:
    language = load_language(code)
    stems = frozenset(one for stem in language.clitics.stems(word) for one in spellings(stem, language))
    return spellings(word, language), stems


def spellings(word: str, language: Language) -> frozenset[str]:
    """The folded word without what sets spellings of one word apart: without marks and hamza; and, where it has a
    hamza, with the hamza by itself, whatever seat it was written on. Nothing where it has no letter or digit."""
    letters, seats = language.settings.get("search", {}), language.settings.get("seats", {})
    plain = "".join(letters.get(c, c) for c in _bare(word) if c.isalnum())
    if not any(c in seats for c in word):
        return frozenset({plain} - {""})
    hamza = frozenset(seats.values())
    seated = _bare("".join(seats.get(c, c) for c in word))
    return frozenset({plain, "".join(c if c in hamza else letters.get(c, c) for c in seated if c.isalnum())} - {""})


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
