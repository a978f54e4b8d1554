"""Looking around a name in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
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

    def __post_init__(self) -> None:
        self.left = self.match.first - 1
        while self.left >= self.first and self.document.tokens[self.left].text == _QUOTE:
            self.left -= 1
        self.right = self.match.last
        while self.right < self.last and self.document.tokens[self.right].text == _QUOTE:
            self.right += 1

    @property
    def rules(self) -> dict[str, Any]:
        """What the language's folder says of places."""
        found: dict[str, Any] = self.document.language.settings.get("place", {})
        return found

    def prefixed(self, kind: str) -> bool:
        """True when a clitic of the kind (``locative``, ``toward``) is written with the name."""
        cut = self.document.tokens[self.match.first].text[: self.match.cut]
        return any(letter in cut for letter in self.rules.get(kind, ()))

    def starting(self, i: int, lexicon: str = "") -> Iterator[Hit]:
        """Hits of one class (or any) that start at token ``i``, words with a pronoun behind them left out."""
        if self.first <= i < self.last:
            for hit in self.document.hits.get(i, ()):
                if (not lexicon or hit.value.lexicon == lexicon) and not hit.split.after:
                    yield hit

    def at(self, i: int, *lexicons: str) -> Hit | None:
        """A hit of one of the classes that starts at token ``i``, or None."""
        return next((h for lexicon in lexicons for h in self.starting(i, lexicon)), None)

    def ending(self, lexicon: str) -> Iterator[Hit]:
        """Hits of one class that end right before the name."""
        for i in range(self.left, self.left - 3, -1):
            yield from (h for h in self.starting(i, lexicon) if h.last == self.left + 1)

    def text(self, i: int) -> str:
        """The word at token ``i``, empty outside the sentence."""
        return self.document.tokens[i].text if self.first <= i < self.last else ""
