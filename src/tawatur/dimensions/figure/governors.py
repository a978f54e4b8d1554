"""Words that say what became of the counted."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.dimensions.figure.counted import Noun
from tawatur.dimensions.figure.words import Words, between
from tawatur.rules.document import Hit

_STILL = frozenset({"noun", "form"})  # the slots of words that are no verbs


@dataclass(frozen=True, slots=True)
class Governor:
    """A governing word at tokens ``first`` to ``last``: its measure for people, and for things."""

    first: int
    last: int
    people: str
    things: str
    after: str
    verb: bool
    joined: bool  # a conjunction is written to it
    bound: bool  # a verbal noun: what it governs follows

    def measure(self, noun: Noun) -> str:
        """What it says of such a noun, empty if nothing."""
        return self.things if noun.thing else self.people


def governors(words: Words, first: int, last: int) -> dict[int, Governor]:
    """The governing words between two tokens, by their first token."""
    found: dict[int, Governor] = {}
    end = first
    for i in between(words.reigns, first, last):
        governor = _at(words, i) if i >= end else None
        if governor:
            found[i], end = governor, governor.last
    return found


def _at(words: Words, i: int) -> Governor | None:
    hits = [h for h in words.governors[i] if h.split.after not in words.settings["idle"]]
    if not hits:
        return None
    best = max(hits, key=lambda h: (h.last, len(h.split.stem)))
    if any(_closer(noun, best) for noun in words.counted.get(i, ()) if noun.value["class"] != "case"):
        return None
    same = [h for h in hits if h.last == best.last and len(h.split.stem) == len(best.split.stem)]
    people = next((h.value["measure"] for h in same if h.value["measure"]), "")
    things = next((h.value["things"] for h in same if h.value["things"]), "")
    verb = best.value.slot not in _STILL
    if verb and best.value.shape == "{}" and not best.split.before and _verb(words, best.last):
        return None  # a particle that looks like a verb
    joined = best.split.before[:1] == (words.conjunction,)
    bound = best.value.slot == "noun" and not best.split.after
    return Governor(i, best.last, people, things, best.split.after, verb, joined, bound)


def _verb(words: Words, i: int) -> bool:
    return any(
        h.value.lexicon in {"governors", "verbs", "frames"}
        and h.value.slot not in _STILL
        and not h.split.before
        and not h.split.after
        for h in words.document.hits.get(i, ())
    )


def _closer(noun: Hit, governor: Hit) -> bool:
    """True when the word is rather the noun: less is taken away from it to make it one."""
    return noun.last >= governor.last and len(noun.split.stem) > len(governor.split.stem)
