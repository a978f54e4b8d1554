"""Looking around a name in its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tawatur.knowledge.places import NameMatch
from tawatur.rules import Document
from tawatur.rules.document import Hit

_QUOTE = '"'


@dataclass
class Setting:
    """A name in its sentence (tokens ``first`` to ``last``); ``left`` and ``right`` are the words beside it,
    quotation marks stepped over."""

    document: Document
    match: NameMatch
    first: int
    last: int
    left: int = field(init=False)
    right: int = field(init=False)
    rules: Mapping[str, Any] = field(init=False)  # what the language's folder says of places

    def __post_init__(self) -> None:
        self.rules = self.document.language.settings.get("place", {})
        self.left = self.match.first - 1
        while self.left >= self.first and self.document.tokens[self.left].text == _QUOTE:
            self.left -= 1
        self.right = self.match.last
        while self.right < self.last and self.document.tokens[self.right].text == _QUOTE:
            self.right += 1

    def prefixed(self, kind: str) -> bool:
        """True when a clitic of the kind (``locative``, ``toward``) is written with the name."""
        if not self.match.cut:
            return False
        cut = self.document.tokens[self.match.first].text[: self.match.cut]
        return any(letter in cut for letter in self.rules.get(kind, ()))

    def starting(self, i: int, lexicon: str) -> list[Hit]:
        """Hits of one class that start at token ``i``, words with a pronoun behind them left out."""
        if not self.first <= i < self.last or lexicon not in self.document.types[i].groups:
            return []
        return [h for h in self.document.hits.at(i, lexicon) if not h.split.after]

    def at(self, i: int, lexicon: str) -> Hit | None:
        """A hit of the class that starts at token ``i``, or None."""
        if not self.first <= i < self.last or lexicon not in self.document.types[i].groups:
            return None  # as nearly always
        found = self.starting(i, lexicon)
        return found[0] if found else None

    def ending(self, lexicon: str, end: int | None = None) -> list[Hit]:
        """Hits of one class that end right before the name, or before token ``end``."""
        end = self.left + 1 if end is None else end
        first, last, types = self.first, self.last, self.document.types
        found: list[Hit] = []
        for i in (end - 1, end - 2, end - 3):
            if first <= i < last and lexicon in types[i].groups:
                found += [h for h in self.starting(i, lexicon) if h.last == end]
        return found

    def text(self, i: int) -> str:
        """The word at token ``i``, empty outside the sentence."""
        return self.document.tokens[i].text if self.first <= i < self.last else ""

    def capital(self, i: int) -> bool:
        """True when the word at token ``i`` is written with a capital."""
        if not self.first <= i < self.last:
            return False
        start, _ = self.document.folded.span(self.document.tokens[i].start, self.document.tokens[i].end)
        return self.document.report.text[start : start + 1].isupper()
