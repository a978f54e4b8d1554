"""Places of another script's lands, known by how their Latin name sounds: a town that no Arabic list holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf, log10

from tawatur.dimensions.place.choice import SAME_TOWN_KM, fame, kilometres
from tawatur.knowledge.places import KnownPlace, Sounds
from tawatur.model import Place
from tawatur.rules import Document

# Most that a spelling may cost per letter behind a designation, and behind a mere preposition; how much better the
# best place must be than one elsewhere. Measured by scripts/build_sounds.py, see docs/places.md.
CALLED, IN, APART = 1.0, 0.5, 0.1
KNOWN_BY = 0.04  # what ten times the inhabitants weigh: enough to part two places of one name
BEYOND = (
    APART + 8 * KNOWN_BY
)  # dearer by more than this a place is neither the best nor near it (fewer than 10^8 people)
OTHER_KIND = 0.3  # a town where a province is told of, and the reverse
LONGEST, SHORTEST = 3, 3  # words, letters
LONG = 5  # letters of a name that nothing but a preposition announces
_PLACES = frozenset({"city", "region", "district"})
_NOT_BEHIND = ("place-bodies", "place-persons", "titles", "given")


@dataclass(frozen=True)
class Ear:
    """What names are listened to with: the places by their sound, the countries that the report is about, and the
    language's article, which Latin names leave out or spell apart."""

    sounds: Sounds
    countries: tuple[str, ...]
    article: str = ""

    def best(self, word: str, most: float, called: str) -> KnownPlace | None:
        """The place whose name is written so, None where none is likely enough or two are."""
        return _best(self, word, most, called)

    def ranked(self, word: str, most: float, called: str) -> Iterator[tuple[float, KnownPlace]]:
        """The places that may be written so, with what that costs."""
        for form in dict.fromkeys((word, word.removeprefix(self.article))):
            skeleton = self.sounds.groups(form)
            if len(skeleton) < 2 or len(form) < SHORTEST:
                continue
            for country in self.countries:
                for place, spelled in self.sounds.candidates(skeleton, country):
                    cost = self.sounds.cost(form, spelled, most)
                    if cost < inf:
                        yield cost + OTHER_KIND * ((called == "region") != (place.type == "region")), place


@lru_cache(maxsize=8192)
def _best(ear: Ear, word: str, most: float, called: str) -> KnownPlace | None:
    """See ``Ear.best``: the reports of a story name the same towns again and again."""
    ranked = sorted(ear.ranked(word, most + BEYOND, called), key=lambda r: r[0] - KNOWN_BY * log10(r[1].weight + 10))
    if not ranked or ranked[0][0] > most:
        return None
    cost, place = ranked[0]
    weighed = cost - KNOWN_BY * log10(place.weight + 10)
    for other, elsewhere in ranked[1:]:
        if kilometres(place, elsewhere) > SAME_TOWN_KM:
            apart = other - KNOWN_BY * log10(elsewhere.weight + 10) - weighed
            return place if apart >= APART else None
    return place


def sounded(document: Document, ear: Ear, taken: set[int]) -> Iterator[tuple[int, Place]]:
    """Mentions of places known by their sound, with their first token; ``taken`` are tokens that other names hold."""
    found: dict[str, KnownPlace] = {}
    for first, last, most, called in _spots(document, taken):
        word = "".join(document.words[first:last])
        cut = 1 if called and most == IN else 0  # the conjunction of a member of a list
        word = word[cut:]
        if first in taken or (place := ear.best(word, most, called)) is None:
            continue
        if most == IN and not called and (fame(place) == 0 or _borrowed(document, word, place)):
            continue  # the word may be an everyday one
        if last == first + 1:
            found[word] = place
        taken.update(range(first, last))
        yield first, _mention(document, first, last, place, cut)
    if found:
        yield from _again(document, found, taken)


def _again(document: Document, found: dict[str, KnownPlace], taken: set[int]) -> Iterator[tuple[int, Place]]:
    """What was found once is known wherever it stands, but for names of bodies and people."""
    for i, word in enumerate(document.words):
        if word in found and i not in taken and not document.is_a(i - 1, *_NOT_BEHIND):
            yield i, _mention(document, i, i + 1, found[word])


def _spots(document: Document, taken: set[int]) -> Iterator[tuple[int, int, float, str]]:
    """Where an unknown name may stand: first and last token, what it may cost, what it is called."""
    definite = (document.language.settings.get("place", {}).get("definite"),)
    for hit in document.classes.get("place-heads", ()):
        if (
            hit.split.before[-1:] != definite
            and hit.value["type"] in _PLACES
            and not hit.split.after
            and hit.value["side"] != "after"
        ):
            start = hit.last
            while start < hit.last + 2 and document.is_a(start, "nationalities"):
                start += 1
            start += document.words[start : start + 1] == ['"']
            for end in range(start + LONGEST, start, -1):
                if _names(document, start, end, taken):
                    yield start, end, CALLED, hit.value["type"]
            yield from ((i, i + 1, IN, hit.value["type"]) for i in _members(document, start + 1, taken))
    for hit in document.classes.get("place-before", ()):
        at = hit.last
        free = not (hit.split.after or document.hits.groups(at))
        if free and hit.value["sure"] and _names(document, at, at + 1, taken) and len(document.words[at]) >= LONG:
            yield at, at + 1, IN, ""


def _borrowed(document: Document, word: str, place: KnownPlace) -> bool:
    """True for a word with the article that would name a place of another language's land: few of those take one."""
    rules = document.language.settings.get("place", {})
    return word.startswith(rules.get("definite", "\0")) and place.country not in rules.get("lands", ())


def _members(document: Document, i: int, taken: set[int]) -> Iterator[int]:
    """The further members of a list behind a designation, each with its conjunction: the villages A, B and C."""
    ands = tuple(document.language.settings.get("place", {}).get("ands", ()))
    while i < len(document.words) and ands and document.words[i].startswith(ands):
        if i not in taken and len(document.words[i]) > SHORTEST + 1 and _names(document, i, i + 1, taken):
            yield i
        i += 1


def _names(document: Document, first: int, last: int, taken: set[int]) -> bool:
    """True for words that no other name holds and that the language's folder does not hold as they stand."""
    words = document.words
    return last <= len(words) and all(
        words[i].isalpha()
        and len(words[i]) >= SHORTEST
        and i not in taken
        and all(hit.split.before for hit in document.hits.get(i))
        for i in range(first, last)
    )


def _mention(document: Document, first: int, last: int, place: KnownPlace, cut: int = 0) -> Place:
    span = document.cut(document.tokens[first].start + cut, document.tokens[last - 1].end)
    return Place(span, place.id, place.name, place.lat, place.lon, place.type, "place.sounded")
