"""The words and the places of a report, as the readers of actors ask for them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Place
from tawatur.rules import Document, Hit

_KNOWN_WELL = 20_000  # inhabitants; smaller places share their names with ordinary words in the articles read


class _Words(dict[int, str]):
    """Words by token."""

    def __missing__(self, i: int) -> str:
        return ""


@dataclass(frozen=True)
class Setting:
    """A document and the places found in it."""

    document: Document
    knowledge: Knowledge
    found: Found
    settings: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "settings", self.document.language.settings.get("actors", {}))

    @cached_property
    def word(self) -> Callable[[int], str]:
        """Gives the folded word at token ``i``, empty outside the document: asked for more than anything else."""
        return _Words(enumerate(self.document.words)).__getitem__

    def joins(self, i: int, j: int) -> bool:
        """True when tokens ``i`` and ``j`` (its follower) stand on one line, side by side."""
        tokens = self.document.tokens
        if not 0 <= i < j < self.document.hits.count:
            return False
        return "\n" not in self.document.folded.text[tokens[i].end : tokens[j].start]

    def original(self, i: int) -> str:
        """The word as the report writes it."""
        return self.document.span(i, i + 1).text

    def spelled_apart(self, i: int) -> bool:
        """True when the report writes this word as it is folded, and elsewhere the other word it is folded with."""
        if self.original(i) != self.word(i):
            return False
        words = self.document.words
        return any(word == words[i] and self.original(j) != word for j, word in enumerate(words))

    def capital(self, i: int) -> bool:
        """True when the report writes the word with a capital first."""
        return i in self.capitals

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The tokens that the report writes with a capital first."""
        original = self.document.folded.original
        return frozenset([i for i, start in enumerate(self.document.starts) if original[start].isupper()])

    def all_capitals(self, first: int, last: int) -> bool:
        """True when every letter of these words is a capital."""
        return self.document.span(first, last).text.isupper()

    def definite(self, i: int) -> bool:
        """True when the word bears the article and no other clitic."""
        word, article = self.word(i), self.settings.get("article", "")
        return word.startswith(article) and len(word) > len(article) + 2 and article != ""

    def feminine(self, i: int) -> bool:
        """True when the word has the ending of a feminine noun."""
        return self.word(i).endswith(self.settings.get("feminine", "\0"))

    def nationality(self, i: int) -> Hit | None:
        """The adjective of a state that starts at token ``i``; None when it bears another clitic than the article."""
        hit = self.document.at(i, "nationality")
        if hit is None or hit.split.after:
            return None
        before = hit.split.before
        return hit if not before or set(before) == {self.settings.get("article")} else None

    @cached_property
    def _places(self) -> Mapping[int, Place]:
        """The place that each token belongs to."""
        starts = self.document.starts
        held: dict[int, Place] = {}
        for place in self.found.get("places", ()):
            if isinstance(place, Place):
                first = max(0, bisect_right(starts, place.span.start) - 1)
                held.update(dict.fromkeys(range(first, bisect_left(starts, place.span.end)), place))
        return held

    @cached_property
    def place(self) -> Callable[[int], Place | None]:
        """Gives the place that token ``i`` begins or belongs to, or None."""
        return self._places.get

    def after_place(self, i: int) -> int:
        """The token after the place that token ``i`` belongs to."""
        place, j = self.place(i), i
        while place is not None and self.place(j) is place:
            j += 1
        return j

    def locality(self, i: int) -> tuple[str, int] | None:
        """The English name of the place whose name begins at token ``i``, and the token after it.

        Places inside names of bodies are no mentions of places, so the gazetteer is asked too.
        """
        place = None if self.document.is_a(i, "notbodies") else self.place(i)
        if place is not None and place.name and self.place(i - 1) is not place:
            return place.name.removesuffix(" City"), self.after_place(i)
        document = self.document
        if (
            place is not None
            or i >= len(document.tokens)
            or document.is_a(i, "nationality", "bodywords", "notbodies", "notnames")
        ):
            return None
        language = document.language
        match = self.knowledge.places.names(language.code, language.table, language.clitics).at(
            document.words, i, min(i + 4, len(document.words))
        )
        places = match.places if match and not match.cut else ()
        known = max(places, key=lambda p: (not p.id.startswith("geonames:"), p.weight), default=None)
        if match is None or known is None:
            return None
        if known.id.startswith("geonames:") and known.weight < _KNOWN_WELL:
            return None
        return known.name.removesuffix(" City"), match.last

    def country(self, i: int) -> str:
        """The two letters of the country of the place at token ``i``, as the gazetteer has them."""
        language, place = self.document.language, self.place(i)
        names = self.knowledge.places.names(language.code, language.table, language.clitics)
        match = names.at(self.document.words, i, min(i + 5, len(self.document.words)))
        within = match.places if match and place is not None else ()
        return next((p.country for p in within if place is not None and p.id == place.id), "")

    def named_place(self, name: str) -> bool:
        """True when a place whose English name begins so was found in the report."""
        return any(
            (place.name or "").startswith(name) for place in self.found.get("places", ()) if isinstance(place, Place)
        )
