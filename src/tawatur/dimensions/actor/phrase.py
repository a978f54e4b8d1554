"""What follows the noun of a body's name, read part by part: nouns, their adjectives, a state, a place, a purpose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.dimensions.actor.ground import Ground
from tawatur.dimensions.actor.latin import written
from tawatur.rules import Hit

_PARTS = 6  # parts of a name after its head; longer runs were clauses in the reports read


class Part(NamedTuple):
    """One part of a name in English: ``role`` is noun, adjective, state or place; ``opens``: it waits for the noun
    that it belongs to; ``known``: it is from the lexicon."""

    role: str
    english: str
    last: int
    opens: bool = False
    known: bool = True


@dataclass
class Phrase:
    """The parts read from a token on; ``last``: the token after them; ``bound``: a head before waits for its noun."""

    last: int
    bound: bool = False
    parts: list[Part] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """True when a noun waits for the one that it belongs to."""
        return self.parts[-1].opens if self.parts else self.bound

    def add(self, part: Part) -> None:
        """Takes in one part."""
        self.parts.append(part)
        self.last = part.last

    def join(self, part: Part) -> None:
        """Takes in a part that "and" joins to the one before."""
        self.parts[-1] = part._replace(english=f"{self.parts[-1].english} and {part.english}")
        self.last = part.last

    def close(self, first: int) -> None:
        """Lets go of nouns at the end that wait for another."""
        while self.parts and self.open:
            self.parts.pop()
            self.last = self.parts[-1].last if self.parts else first

    @property
    def words(self) -> int:
        """How many words of names the parts have, "and" not counted."""
        return sum(len(part.english.replace(" and ", " ").split()) if part.known else 1 for part in self.parts)

    def has(self, *roles: str) -> bool:
        """True when a part of one of these kinds has been read."""
        return any(part.role in roles for part in self.parts)

    def english(self) -> list[str]:
        """The parts in the order of English: states, places, adjectives, nouns from the last to the first."""
        by = {
            role: [p.english for p in self.parts if p.role == role] for role in ("state", "place", "adjective", "noun")
        }
        return [*by["state"], *by["place"], *by["adjective"][::-1], *by["noun"][::-1]]


def read(ground: Ground, i: int, *, bound: bool, loose: bool, places: bool) -> Phrase:
    """The parts that stand from token ``i``. ``bound``: the head bears no article and waits for its noun; ``loose``:
    a noun that no list holds may follow it; ``places``: a place may."""
    phrase = Phrase(i, bound)
    while len(phrase.parts) < _PARTS and ground.joins(phrase.last - 1, phrase.last):
        if part := _coordinate(ground, phrase):
            phrase.join(part)
            continue
        found = _next(ground, phrase, loose=loose, places=places)
        if found is None:
            break
        phrase.add(found)
    phrase.close(i)
    return phrase


def _next(ground: Ground, phrase: Phrase, *, loose: bool, places: bool) -> Part | None:
    """The part that begins where ``phrase`` ends."""
    i, told = phrase.last, phrase.has("state")
    nation = ground.nationality(i)
    if nation and ground.definite(i) and nation.value["state"]:
        return None if phrase.open or told else Part("state", nation.value["adjective"], nation.last)
    if hit := _known(ground, i):
        adjective = hit.value["as"] == "adj"
        if adjective == phrase.open or (told and phrase.has("adjective")):
            return None
        return Part("adjective" if adjective else "noun", hit.value["english"], hit.last, not closed(ground, hit))
    i = _past_designation(ground, i) if phrase.open and places else i
    if phrase.open and (places or phrase.has("noun")) and not _led(ground, i) and (place := ground.locality(i)):
        return Part("place", ground.adjectives.get(place[0], place[0]), place[1])
    return None if told else _unknown(ground, phrase, loose=loose)


def _past_designation(ground: Ground, i: int) -> int:
    """The token after a designation such as "governorate of" that stands before a place."""
    hit = next((h for h in ground.document.hits.at(i, "place-heads") if not h.split.before and not h.split.after), None)
    return hit.last if hit and not hit.value["joined"] and ground.locality(hit.last) else i


def _led(ground: Ground, i: int) -> bool:
    """True for a place with a preposition joined to its name: it belongs to no noun."""
    place = ground.place(i)
    return place is not None and place.span.start > ground.document.starts[i]


def closed(ground: Ground, hit: Hit) -> bool:
    """True for words of which the last bears the article, and for adjectives: no noun belongs to them."""
    last = hit.value.form.split()[-1].removeprefix(ground.settings["and"])
    return hit.value["as"] == "adj" or last.startswith(ground.settings["article"])


def _unknown(ground: Ground, phrase: Phrase, *, loose: bool) -> Part | None:
    """A word that no list of names holds: a noun where one is waited for, an adjective by its ending."""
    i = phrase.last
    document, definite = ground.document, ground.definite(i)
    if not word_of_name(ground, i) or document.is_a(i, "bodies", "nationality"):
        return None
    if phrase.open and (not loose or (definite and document.is_a(i, "notbodies"))):
        return None
    if phrase.open and phrase.parts and not definite:
        return None  # of two unknown nouns the second bears the article
    if phrase.open:
        return Part("noun", written(ground, ground.word(i)), i + 1, not definite, known=False)
    like = ground.word(i).endswith(tuple(ground.settings.get("adjectival", ())))
    if definite and like and not document.is_a(i, "notbodies"):
        return Part("adjective", written(ground, ground.word(i)), i + 1, known=False)
    return None


def word_of_name(ground: Ground, i: int) -> bool:
    """True for a word that may stand inside a name."""
    document = ground.document
    word = ground.word(i)
    if len(word) < 3 or not word.isalpha() or not ground.joins(i - 1, i):
        return False
    if document.is_a(i, "bodywords", "place-bodies"):
        return True
    return not any(
        hit.value.lexicon in {"notnames", "stops", "titles", "verbs"} and not hit.split.after
        for hit in document.hits.get(i, ())
    )


def _known(ground: Ground, i: int, before: Iterable[str] = ()) -> Hit | None:
    """The longest word of names at token ``i`` that bears just these clitics."""
    wanted = tuple(before)
    hits = [h for h in ground.document.hits.at(i, "bodywords") if h.split.before == wanted and not h.split.after]
    return max(hits, key=lambda h: h.last, default=None)


def _coordinate(ground: Ground, phrase: Phrase) -> Part | None:
    """The part that "and" joins to the last one, of the same kind; a body of its own is none."""
    if phrase.open or not phrase.parts or not phrase.parts[-1].known:
        return None
    i = phrase.last
    hit = _known(ground, i, (ground.settings["and"],))
    if hit is None or not closed(ground, hit) or any(h.last > i + 1 for h in ground.document.hits.at(i, "bodies")):
        return None
    role = "adjective" if hit.value["as"] == "adj" else "noun"
    return Part(role, hit.value["english"], hit.last) if phrase.parts[-1].role == role else None


def purpose(ground: Ground, i: int) -> Phrase | None:
    """What a body is for, where a preposition and a word of names stand at token ``i``."""
    concerned = ground.word(i) in ground.concerns
    start = i + 1 if concerned else i
    clitic = ground.settings.get("attached-in" if concerned else "for", "\0")
    word = ground.word(start)
    if not ground.joins(i - 1, i) or not word.startswith(clitic) or len(word) < 4:
        return None
    if ground.document.is_a(start, "stops", "titles", "listeners"):
        return None
    hit = _known(ground, start, (clitic,))
    if hit is None or hit.value["as"] == "adj" or (hit.last == start + 1 and ground.document.is_a(start, "heads")):
        return None
    opens = not closed(ground, hit)
    rest = read(ground, hit.last, bound=opens, loose=False, places=True)
    if opens and not rest.parts:
        return None
    return Phrase(rest.last, parts=[Part("noun", hit.value["english"], hit.last), *rest.parts])
