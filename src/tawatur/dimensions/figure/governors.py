"""Words that say what became of the counted, and which of them governs a number."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.dimensions.figure.counted import PEOPLE, Noun, noun_at, signal
from tawatur.dimensions.figure.numbers import Number
from tawatur.rules import Document
from tawatur.rules.document import Hit

_BACK, _AHEAD = 24, 12  # words; the widest between governor and number in the annotated reports: 17 and 10
_TALLY = 9


@dataclass(frozen=True, slots=True)
class Governor:
    """A governing word at tokens ``first`` to ``last``: its measure for people, and for things."""

    first: int
    last: int
    people: str
    things: str
    after: str
    verb: bool

    def measure(self, noun: Noun) -> str:
        """What it says of such a noun, empty if nothing."""
        return self.things if noun.kind in {"vehicle", "building", "weapon"} else self.people


def governors(document: Document, first: int, last: int) -> dict[int, Governor]:
    """The governing words between two tokens, by their last token and by their first."""
    found = {}
    i = first
    while i < last:
        governor = _at(document, i) if i in document.hits else None
        if governor:
            found[i] = governor
        i = governor.last if governor else i + 1
    return found


def _at(document: Document, i: int) -> Governor | None:
    idle = document.language.settings["figures"]["idle"]
    hits = [h for h in document.hits[i] if h.value.lexicon == "governors" and h.split.after not in idle]
    if not hits:
        return None
    best = max(hits, key=lambda h: (h.last, len(h.split.stem)))
    nouns = [h for h in document.hits[i] if h.value.lexicon == "counted" and h.value["class"] != "case"]
    if any(_closer(noun, best) for noun in nouns):
        return None
    same = [h for h in hits if h.last == best.last and len(h.split.stem) == len(best.split.stem)]
    people = next((h.value["measure"] for h in same if h.value["measure"]), "")
    things = next((h.value["things"] for h in same if h.value["things"]), "")
    verb = best.value.slot not in {"noun", "form"}
    if verb and not best.split.before and best.last < len(document.tokens) and _verb(document, best.last):
        return None  # a particle that looks like a verb
    return Governor(i, best.last, people, things, best.split.after, verb)


def _verb(document: Document, i: int) -> bool:
    return any(
        h.value.lexicon in {"governors", "verbs", "frames"} and h.value.slot not in {"noun", "form"}
        and not h.split.before and not h.split.after
        for h in document.hits.get(i, ()))


def _closer(noun: Hit, governor: Hit) -> bool:
    """True when the word is rather the noun: less is taken away from it to make it one."""
    return noun.last >= governor.last and len(noun.split.stem) > len(governor.split.stem)


@dataclass(frozen=True)
class Clause:
    """One sentence's governing words, and where its numbers stand."""

    document: Document
    first: int
    last: int
    words: dict[int, Governor]

    def back(self, number: Number, noun: Noun, since: int) -> Governor | None:
        """The nearest governor before the number that has a measure for its noun."""
        stop = max(self.first, since, number.first - _BACK)
        for i in range(min(number.first, noun.first) - 1, stop - 1, -1):
            if i in self.words and self.words[i].last <= number.first and self.words[i].measure(noun):
                return self.words[i]
            if signal(self.document, i, "break", "agent"):
                return None
        return None

    def ahead(self, noun: Noun, until: int) -> Governor | None:
        """The nearest governor behind the counted noun."""
        i, stop = noun.last, min(self.last, until, noun.last + _AHEAD)
        while i < stop:
            text = self.document.tokens[i].text
            if text in {",", "("} and (past := self._aside(i)):
                i = past
                stop = min(self.last, i + _AHEAD)
                continue
            if text in {":", ";", ","} or signal(self.document, i, "break", "relative"):
                return None
            if i in self.words and self.words[i].measure(noun) not in {"", "toll"}:
                return None if self.words[i].last == until < self.last else self.words[i]  # no word for what is its object
            i += 1
        return None

    def _aside(self, i: int) -> int:
        """Where an aside that begins with the mark at ``i`` ends; 0 if none does."""
        closing = ")" if self.document.tokens[i].text == "(" else ","
        if closing == "," and not signal(self.document, i + 1, "part"):
            return 0
        for j in range(i + 1, min(self.last, i + 16)):
            if self.document.tokens[j].text == closing:
                return j + 1
        return 0

    def leads(self, number: Number) -> bool:
        """True when a clause begins with the number."""
        i = number.first - 1
        while i >= self.first and (self.document.tokens[i].text in {'"', "'"} or self._clitic(i)):
            i -= 1
        return i < self.first or self.document.tokens[i].text == ":" or bool(signal(self.document, i, "break"))

    def _opens(self, i: int) -> bool:
        """True when a clause begins with the word at ``i``."""
        before = self.document.tokens[i - 1].text if i > self.first else "."
        return not before[0].isalnum() or bool(signal(self.document, i - 1, "break"))

    def _clitic(self, i: int) -> bool:
        token = self.document.tokens[i]
        return token.text.isalpha() and token.end == self.document.tokens[i + 1].start

    def tally(self, number: Number, since: int) -> str:
        """The measure of a number that follows "the number of X", empty when it follows none."""
        behind = self._named(number)
        if behind:
            return behind
        reach = _BACK if number.reaches else _TALLY
        for i in range(number.first - 1, max(self.first, since, number.first - reach) - 1, -1):
            if number.reaches and i in self.words and self.words[i].people == "toll":
                return "killed"
            if signal(self.document, i, "break"):
                break
            if not signal(self.document, i, "tally"):
                continue
            for j in range(i + 1, min(i + 3, number.first)):
                noun = noun_at(self.document, j)
                if noun and noun.value["class"] in PEOPLE:
                    return noun.value["measure"] or "other"
        return ""

    def _named(self, number: Number) -> str:
        """The measure of a definite casualty noun that stands right before the number: "the dead 12, the wounded 40"."""
        i = number.first - (2 if number.reaches else 1)
        article = self.document.language.settings["figures"]["article"]
        for hit in self.document.hits.get(i, ()):
            right = hit.value.lexicon == "counted" and hit.value["class"] == "casualty" and hit.value.slot != "singular"
            if right and hit.last == i + 1 and article in hit.split.before:
                return hit.value["measure"]
        return ""

    def twin(self, governor: Governor) -> Governor | None:
        """The governor coordinated with this one ("the killing and wounding of"), None if there is none."""
        conjunction = self.document.language.settings["figures"]["and"]
        before = governor.first - (2 if self.document.tokens[governor.first - 1].text == conjunction else 1)
        joined = before < governor.first - 1 or self.document.hits and any(
            h.split.before[:1] == (conjunction,) for h in self.document.hits[governor.first]
            if h.value.lexicon == "governors")
        other = self.words.get(before)
        if other and other.verb and not self._opens(other.first):
            return None  # its subject stands before it
        return other if joined and other and not other.after and other.last >= governor.first - 1 else None
