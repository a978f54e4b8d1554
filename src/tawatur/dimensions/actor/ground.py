"""What the readers of actors look things up in."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from tawatur.dimensions.actor.setting import Setting
from tawatur.knowledge.actors import Name, consonants
from tawatur.rules import Entry, Hit, Language
from tawatur.text import Phrases

_OFFICIAL = 3  # how much more an official adjective tells of a report's state than one of people
_NEAR = 3  # words between a body's noun and the adjective of its state
_SAME = 2
_SERVANT, _VOWELS = "abd", frozenset("aeiouy")
COMMAS = frozenset({",", "\u060c"})


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
class Ground(Setting):
    """A document with the places found in it, and what is known of actors and of states."""

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
            if not split.before and known.actor.type == "person" and _alike(usual.lower(), name.lower()):
                return usual
        return name

    def resembling(self, first: int, last: int, skip: int = 0) -> str:
        """The usual name of the one known person whose name is written much as these words are, ``skip`` letters left
        out: western names, of which the press imitates the sound, are spelled in many ways. An eastern given name must
        be the same, nothing stand between it and the family name, and that bear no article."""
        language = self.document.language
        letters = language.settings.get("place", {}).get("skeleton", {})
        given, family = self.word(first)[skip:], self.word(last - 1)
        sound = consonants(given, letters), consonants(family, letters)
        if (
            last - first < 2
            or given in self.joints
            or len(sound[1]) < _SAME
            or len(sound[0]) + len(sound[1]) < 2 * _SAME
        ):
            return ""
        entry = language.entry("given", given)
        exact = entry is not None and not entry["origin"]
        if exact and (len(sound[1]) <= _SAME or self.definite(last - 1)):
            return ""
        alike = self.knowledge.actors.resembling(language.code, language.table, letters).get(sound, ())
        near = [s for s in alike if abs(len(s.given) - len(given)) + abs(len(s.family) - len(family)) <= _SAME]
        near = [s for s in near if s.given == given or not _eastern(language, s.given)]
        near = [s for s in near if "-" not in s.name or s.name.replace("-", " ").count(" ") < last - first]
        names = {s.name for s in near if not exact or (s.given == given and s.name.count(" ") < last - first)}
        return names.pop() if len(names) == 1 else ""

    @cached_property
    def commas(self) -> list[int]:
        """The tokens that are commas."""
        return [i for i, word in enumerate(self.document.words) if word in COMMAS]

    @cached_property
    def called(self) -> frozenset[int]:
        """The tokens right behind the designation of a place: "in the district of"."""
        return frozenset(hit.last for hit in self.document.classes.get("place-heads", ()))

    @cached_property
    def adjective(self) -> str:
        """The English adjective of the state that the report speaks of most, empty when it names none."""
        seen: Counter[str] = Counter()
        for hit in self.document.classes.get("nationality", ()):
            if hit.value["state"] and not hit.split.after and not self._foe(hit.first - 1):
                seen[hit.value["adjective"]] += _OFFICIAL if self._official(hit.first) else 1
        for place in dict.fromkeys(self._places.values()):
            if place.type == "country" and place.name and place.name in self.adjectives:
                seen[self.adjectives[place.name]] += _OFFICIAL
        for country in self._countries():
            if country in self.by_country:
                seen[self.by_country[country]] += _OFFICIAL
        return min(seen, key=lambda a: (-seen[a], a)) if seen else self._within_names()

    def _within_names(self) -> str:
        """The adjective of the first state whose name stands inside another name: "Tunis Afrique Presse"."""
        for _, matches in self.names.matches(self.document.words, self.document.sentences):
            for match in matches:
                if match.value.actor.type == "state" and match.value.actor.name in self.adjectives:
                    return self.adjectives[match.value.actor.name]
        return ""

    def _official(self, i: int) -> bool:
        """True for an adjective of a body or an office, which tells more of where a report is than one of people."""
        beside = range(max(0, i - _NEAR), i) if self.settings.get("adjective") == "after" else range(i + 1, i + 3)
        if any(map(self._army, beside)):
            return False  # an army may be abroad
        return any(self.document.is_a(j, "bodies", "titles", "heads") for j in beside)

    def _countries(self) -> Iterator[str]:
        """The two letters of the country of each place found."""
        for i, place in self._places.items():
            if self._places.get(i - 1) is not place and (country := self.country(i)):
                yield country

    def nearest(self, i: int) -> str:
        """The adjective of the state named before token ``i`` in its sentence, else the report's."""
        sentences = self.document.sentences
        first = sentences[bisect_right(sentences, i, key=lambda s: s.first) - 1].first
        for j in range(i - 1, first - 1, -1):
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
                return "" if self._foe(i - 1) or self._army(i - 1) else hit.value["adjective"]
        return ""

    def _foe(self, i: int) -> bool:
        """True for what somebody suffers: the adjective behind it is that of a state that strikes another."""
        return self.word(i) in self._foes or self.document.is_a(i, "frames")

    def _army(self, i: int) -> bool:
        """True for a body that fights: the state behind it need not be that of another body beside it."""
        return any(hit.value["kind"] == "party" for hit in self.document.hits.at(i, "bodies"))

    def listed(self, setting: str) -> frozenset[str]:
        """The words of one of the language's settings of actors, folded."""
        return _folded(self.document.language, setting)

    @cached_property
    def _foes(self) -> frozenset[str]:
        return _folded(self.document.language, "foes")

    @cached_property
    def concerns(self) -> frozenset[str]:
        """Words before a preposition that leads to what a body is for: "the committee concerned with"."""
        return _folded(self.document.language, "concerned")

    @cached_property
    def joints(self) -> frozenset[str]:
        """Words that bind the next word to themselves within a name: "servant of", "son of"."""
        return _folded(self.document.language, "joined")

    @cached_property
    def by_country(self) -> Mapping[str, str]:
        """The English adjective of each state by the two letters of its country."""
        return _nations(self.document.language)[2]

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


def _eastern(language: Language, given: str) -> bool:
    """True for a listed given name that is not spelled by its sound."""
    entry = language.entry("given", given)
    return entry is not None and not entry["origin"]


@lru_cache(maxsize=32)
def _folded(language: Language, setting: str) -> frozenset[str]:
    """The words of one setting of actors, folded."""
    return frozenset(word.translate(language.table) for word in language.settings.get("actors", {}).get(setting, ()))


def _alike(known: str, name: str) -> bool:
    """True for two names that begin with the same two letters, and after "servant of" go on alike."""
    if known.startswith(_SERVANT) and name.startswith(_SERVANT):
        first, second = ("".join(c for c in n if c.isalpha() and c not in _VOWELS) for n in (known, name))
        return first[: 2 * _SAME] == second[: 2 * _SAME]
    return known[:_SAME] == name[:_SAME]


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
