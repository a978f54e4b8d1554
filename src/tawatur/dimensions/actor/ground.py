"""What the readers of actors look things up in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from tawatur.knowledge import Knowledge
from tawatur.knowledge.actors import Name
from tawatur.model import Found, Place
from tawatur.rules import Document, Entry, Hit, Language
from tawatur.text import Phrases

_OFFICIAL = 3  # how much more an official adjective tells of a report's state than one of people
_NEAR = 3  # words between a body's noun and the adjective of its state
_SAME = 2
_KNOWN_WELL = 20_000  # inhabitants; smaller places share their names with ordinary words in the articles read


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
        words = self.document.words
        return words[i] if 0 <= i < len(words) else ""

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
        words = self.document.words
        return any(word == words[i] and self.original(j) != word for j, word in enumerate(words))

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
        word, article = self.word(i), self.settings.get("article", "")
        return bool(article) and word.startswith(article) and len(word) > len(article) + 2

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
    def names(self) -> Phrases[Name]:
        """The roster's names in the report's language."""
        language = self.document.language
        return self.knowledge.actors.index(language.code, language.table, language.clitics)

    def famous(self, i: int, name: str) -> str:
        """The usual name of the known person who alone bears the family name at token ``i``, else ``name``.

        Given names are spelled in many ways; two letters must agree.
        """
        for known, split in self.names.alone(self.word(i)):
            usual = known.actor.name
            if not split.before and known.actor.type == "person" and usual[:_SAME].lower() == name[:_SAME].lower():
                return usual
        return name

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

    def place(self, i: int) -> Place | None:
        """The place that token ``i`` begins or belongs to."""
        return self._places.get(i)

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
        known = max(match.places, key=lambda p: p.weight) if match and not match.cut else None
        if match is None or known is None or known.weight < _KNOWN_WELL:
            return None
        return known.name.removesuffix(" City"), match.last

    @cached_property
    def adjective(self) -> str:
        """The English adjective of the state that the report speaks of most, empty when it names none."""
        seen: Counter[str] = Counter()
        for hit in self.document.classes.get("nationality", ()):
            if hit.value["state"] and not hit.split.after and not self._foe(hit.first - 1):
                seen[hit.value["adjective"]] += _OFFICIAL if self._official(hit.first) else 1
        for place in dict.fromkeys(self._places.values()):
            if place.type == "country" and place.name and place.name in self.adjectives:
                seen[self.adjectives[place.name]] += 2 * _OFFICIAL
        by_country = _nations(self.document.language)[2]
        for country in self._countries():
            if country in by_country:
                seen[by_country[country]] += _OFFICIAL
        return min(seen, key=lambda a: (-seen[a], a)) if seen else ""

    def _official(self, i: int) -> bool:
        """True for an adjective of a body or an office, which tells more of where a report is than one of people."""
        beside = range(max(0, i - _NEAR), i) if self.settings.get("adjective") == "after" else range(i + 1, i + 3)
        return any(self.document.is_a(j, "bodies", "titles", "heads") for j in beside)

    def _countries(self) -> Iterator[str]:
        """The two letters of the country of each place found, as the gazetteer has them."""
        language = self.document.language
        names = self.knowledge.places.names(language.code, language.table, language.clitics)
        for i, place in self._places.items():
            if self._places.get(i - 1) is not place:
                match = names.at(self.document.words, i, min(i + 5, len(self.document.words)))
                yield from (p.country for p in (match.places if match else ()) if p.id == place.id)

    def nearest(self, i: int) -> str:
        """The adjective of the state named before token ``i`` in its sentence, or after it, or the report's."""
        sentences = self.document.sentences
        first, last = sentences[bisect_right(sentences, i, key=lambda s: s.first) - 1]
        for j in (*range(i - 1, first - 1, -1), *range(i + 1, last)):
            if state := self._state(j):
                return state
        return self.adjective

    def _state(self, i: int) -> str:
        """The adjective of the state that token ``i`` names or is an adjective of."""
        place = self.place(i)
        if place is not None and place.type == "country" and place.name in self.adjectives:
            return self.adjectives[place.name or ""]
        for hit in self.document.hits.get(i, ()):
            if hit.value.lexicon == "nationality" and hit.value["state"] and not hit.split.after:
                return "" if self._foe(i - 1) else hit.value["adjective"]
        return ""

    def _foe(self, i: int) -> bool:
        """True for what somebody suffers: the adjective behind it is that of a state that strikes another."""
        return self.word(i) in self._foes or self.document.is_a(i, "frames")

    @cached_property
    def _foes(self) -> frozenset[str]:
        table = self.document.language.table
        return frozenset(w.translate(table) for w in self.settings.get("foes", ()))

    @cached_property
    def joints(self) -> frozenset[str]:
        """Words that bind the next word to themselves within a name: "servant of", "son of"."""
        table = self.document.language.table
        return frozenset(w.translate(table) for w in self.settings.get("joined", ()))

    @cached_property
    def nations(self) -> Mapping[str, Entry]:
        """What is known of each state's adjective, by its English form."""
        return _nations(self.document.language)[0]

    @cached_property
    def adjectives(self) -> Mapping[str, str]:
        """The English adjective of each state."""
        return _nations(self.document.language)[1]

    def candidate(
        self, first: int, last: int, name: str | None, kind: str | None, form: str, rule: str, rank: int, cut: int = 0
    ) -> Candidate:
        """A candidate at these tokens, ``cut`` letters of the first left out."""
        tokens = self.document.tokens
        return Candidate(first, last, tokens[first].start + cut, tokens[last - 1].end, name, kind, form, rule, rank)


@lru_cache(maxsize=8)
def _nations(language: Language) -> tuple[Mapping[str, Entry], Mapping[str, str], Mapping[str, str]]:
    """The adjectives of states by their English form, and the English form by state and by its two letters."""
    entries = language.classes.get("nationality", ())
    nations = {e["adjective"]: e for e in entries}
    states = {e["state"]: e["adjective"] for e in entries if e["state"]}
    return nations, states, {e["iso"]: e["adjective"] for e in nations.values() if e["iso"]}


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
