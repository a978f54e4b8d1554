"""Which language a text is in, by the letters and the small words that each language's folder names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tawatur.intake.source import Foreign
from tawatur.rules import LANGUAGES, language_settings, languages

# Half of the letters, so that names and quotes in another script do no harm.
_LETTERS = 0.5
# Of the words. Over 452 Arabic and four English reports the smallest share is 0.06 and 0.2; paragraphs of French,
# German, Spanish, Persian and Urdu hold none.
_WORDS = 0.03
_FOREIGN = 0.02  # of the letters; paragraphs of Persian, Urdu and Kurdish hold 0.03 and more, Arabic ones 0.001
_ENOUGH = 20  # words; a shorter text is judged by its letters alone
_LOOKED_AT = 4000  # characters
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Marks:
    """What a language is recognised by: its letters, its most frequent small words, its old encodings."""

    code: str
    letters: re.Pattern[str]
    foreign: re.Pattern[str]
    words: frozenset[str]
    encodings: tuple[str, ...]


def recognise(text: str, root: Path = LANGUAGES) -> str | None:
    """The code of the language on hand that ``text`` is in; None for any other language."""
    head = text[:_LOOKED_AT]
    total = len(_LETTER.findall(head))
    words = [word.casefold() for word in _WORD.findall(head)]
    best, code = 0.0, None
    for marks in every_marks(root):
        share = len(marks.letters.findall(head)) / max(total, 1)
        foreign = len(marks.foreign.findall(head)) / max(total, 1)
        known = sum(word in marks.words for word in words) / max(len(words), 1)
        likely = share > _LETTERS and foreign < _FOREIGN and (len(words) < _ENOUGH or known >= _WORDS)
        if likely and share + known > best:
            best, code = share + known, marks.code
    return code


@lru_cache(maxsize=8)
def every_marks(root: Path = LANGUAGES) -> tuple[Marks, ...]:
    """The marks of every language in ``root``."""
    return tuple(_marks(code, language_settings(code, root).get("recognised", {})) for code in languages(root))


def _marks(code: str, data: Mapping[str, Any]) -> Marks:
    return Marks(
        code,
        _one_of(data.get("letters", "")),
        _one_of(data.get("foreign", "")),
        frozenset(data.get("words", ())),
        tuple(data.get("encodings", ())),
    )


def _one_of(letters: str) -> re.Pattern[str]:
    """Matches one of ``letters`` (written as in a regular expression's set); nothing, where there are none."""
    return re.compile(f"[{letters}]" if letters else r"(?!)")


def tell(text: str, stated: str | None = None) -> str:
    """The code of the language on hand that ``text`` is in: what a record states (``ar-SY`` is ``ar``), or what
    is recognised. Raises Foreign for any other language."""
    on_hand = tuple(marks.code for marks in every_marks())
    stated = " ".join(stated.split())[:40] if stated else None
    code = stated.partition("-")[0].lower() if stated else recognise(text)
    if code in on_hand:
        return code
    names = ", ".join(on_hand)
    if stated:
        raise Foreign(f"its language is stated as {stated}, which is none of those on hand ({names})", code)
    raise Foreign(f"its language is none of those on hand ({names}); if it is one of them, say --language")
