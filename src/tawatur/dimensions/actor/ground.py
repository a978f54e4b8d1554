"""What the readers of actors look things up in."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Place
from tawatur.rules import Document, Entry, Hit

_KNOWN_WELL = 100_000  # inhabitants; smaller places share their names with ordinary words in the articles read


class Candidate(NamedTuple):
    """What may be an actor: tokens ``first`` to ``last``, folded offsets, and whom it names.

    ``type`` is body, person or state. ``rank`` decides between two readings of the same words: lower wins.
    """

    first: int
    last: int
    start: int
    end: int
    id: str | None
    kind: str | None
    type: str
    rule: str
    rank: int


@dataclass(frozen=True)
class Ground:
    """A document with what is known of actors, and the places found in it."""

    document: Document
    knowledge: Knowledge
    found: Found
    settings: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "settings", self.document.language.settings.get("actors", {}))

    def word(self, i: int) -> str:
        """The folded word at token ``i``, empty outside the document."""
        return self.document.tokens[i].text if 0 <= i < len(self.document.tokens) else ""

    def joins(self, i: int, j: int) -> bool:
        """True when tokens ``i`` and ``j`` (its follower) stand on one line, side by side."""
        tokens = self.document.tokens
        if not 0 <= i < j < len(tokens):
            return False
        return "\n" not in self.document.folded.text[tokens[i].end : tokens[j].start]

    def original(self, i: int) -> str:
        """The word as the report writes it."""
        return self.document.span(i, i + 1).text

    def spelled_apart(self, i: int) -> bool:
        """True when the report writes this word as it is folded, and elsewhere the other word it is folded with."""
        if self.original(i) != self.word(i):
            return False
        tokens = self.document.tokens
        return any(t.text == self.word(i) and self.original(j) != t.text for j, t in enumerate(tokens))

    def capital(self, i: int) -> bool:
        """True when the report writes the word with a capital first."""
        if not 0 <= i < len(self.document.tokens):
            return False
        folded = self.document.folded
        return folded.original[folded.origin(self.document.tokens[i].start)].isupper()

    def all_capitals(self, first: int, last: int) -> bool:
        """True when every letter of these words is a capital."""
        return self.document.span(first, last).text.isupper()

    def definite(self, i: int) -> bool:
        """True when the word bears the article and no other clitic."""
        article = self.settings.get("article", "")
        return bool(article) and self.word(i).startswith(article) and len(self.word(i)) > len(article) + 2

    def feminine(self, i: int) -> bool:
        """True when the word has the ending of a feminine noun."""
        return self.word(i).endswith(self.settings.get("feminine", "\0"))

    def nationality(self, i: int) -> Hit | None:
        """The adjective of a state that starts at token ``i``; None when it bears another clitic than the article."""
        hit = self.document.at(i, "nationality")
        if hit is None or hit.split.after or set(hit.split.before) - {self.settings.get("article")}:
            return None
        return hit

    @cached_property
    def _places(self) -> tuple[list[int], list[Place]]:
        places = [p for p in self.found.get("places", ()) if isinstance(p, Place)]
        return [p.span.start for p in places], places

    def place(self, i: int) -> Place | None:
        """The place that token ``i`` begins or belongs to."""
        if not 0 <= i < len(self.document.tokens):
            return None
        span = self.document.span(i, i + 1)
        starts, places = self._places
        at = bisect_right(starts, span.end - 1) - 1
        return places[at] if at >= 0 and places[at].span.touches(span) else None

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
        place = self.place(i)
        if place is not None and place.name and self.place(i - 1) is not place:
            return place.name.removesuffix(" City"), self.after_place(i)
        document = self.document
        if place is not None or i >= len(document.tokens) or document.is_a(i, "nationality", "bodywords"):
            return None
        language = document.language
        match = self.knowledge.places.names(language.code, language.table, language.clitics).at(
            document.tokens, i, min(i + 4, len(document.tokens))
        )
        known = max(match.places, key=lambda p: p.weight) if match and not match.cut else None
        return (known.name.removesuffix(" City"), match.last) if match and known and known.weight >= _KNOWN_WELL else None

    @cached_property
    def adjective(self) -> str:
        """The English adjective of the state that the report speaks of most, empty when it names none."""
        seen: Counter[str] = Counter()
        for hit in self.document.classes.get("nationality", ()):
            if hit.value["state"] and not hit.split.after:
                seen[hit.value["adjective"]] += 1
        for place in self._places[1]:
            if place.type == "country" and place.name and place.name in self.adjectives:
                seen[self.adjectives[place.name]] += 2
        return min(seen, key=lambda a: (-seen[a], a)) if seen else ""

    def nearest(self, i: int) -> str:
        """The adjective of the state named last before token ``i`` in its sentence, else the report's."""
        starts = [s.first for s in self.document.sentences]
        for j in range(i - 1, starts[bisect_right(starts, i) - 1] - 1, -1):
            place = self.place(j)
            if place is not None and place.type == "country" and place.name in self.adjectives:
                return self.adjectives[place.name or ""]
            for hit in self.document.hits.get(j, ()):
                if hit.value.lexicon == "nationality" and hit.value["state"] and not hit.split.after:
                    return hit.value["adjective"]
        return self.adjective

    @cached_property
    def adjectives(self) -> Mapping[str, str]:
        """The English adjective of each state."""
        entries = self.document.language.classes.get("nationality", ())
        return {e["state"]: e["adjective"] for e in entries if e["state"]}

    @cached_property
    def nations(self) -> Mapping[str, Entry]:
        """What is known of each state's adjective, by its English form."""
        return {e["adjective"]: e for e in self.document.language.classes.get("nationality", ())}

    def candidate(
        self, first: int, last: int, name: str | None, kind: str | None, form: str, rule: str, rank: int, cut: int = 0
    ) -> Candidate:
        """A candidate at these tokens, ``cut`` letters of the first left out."""
        tokens = self.document.tokens
        return Candidate(first, last, tokens[first].start + cut, tokens[last - 1].end, name, kind, form, rule, rank)


def cut(hit: Any, word: str) -> int:
    """How many letters of the first word are clitics and no part of the name."""
    stem = hit.split.stem
    return len(word) - len(stem) if word.endswith(stem) else 0


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits that start at the same token the longest, in order, none inside another."""
    kept: dict[int, Hit] = {}
    for hit in hits:
        if not hit.split.after and (hit.first not in kept or hit.last > kept[hit.first].last):
            kept[hit.first] = hit
    chosen: list[Hit] = []
    for first in sorted(kept):
        if not chosen or first >= chosen[-1].last:
            chosen.append(kept[first])
    return chosen
