"""One sentence around its numbers: which word governs one, and what stands before it."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.dimensions.figure.counted import Noun, noun_at
from tawatur.dimensions.figure.elsewhere import Taken
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import ONE, PEOPLE, Words

_BACK, _AHEAD = 24, 12  # words; the widest between governor and number in the annotated reports: 17 and 10
_ASIDE = 16  # words; the longest aside in them has 11
_TALLY, _COUNTED = 9, 7
_ADVERBS, _TOLD = 3, 9  # words between an auxiliary and its verb, "one" and its verb
_MARKS = frozenset(":;,")
_TAKEN = frozenset({"abducted", "held", "detained"})
_ONES = ONE | {"freed"}


@dataclass(frozen=True, slots=True)
class Clause:
    """The sentence from token ``first`` to ``last``, and its governing words by their first token."""

    words: Words
    first: int
    last: int
    governing: dict[int, Governor]
    places: Taken
    earlier: tuple[str, ...] = ()  # what the last count of the sentence before measures

    def back(self, number: Number, noun: Noun, since: int) -> Governor | None:
        """The nearest governor before the number that has a measure for its noun."""
        stop = max(self.first, since, number.first - _BACK)
        for i in range(min(number.first, noun.first) - 1, stop - 1, -1):
            governor = self.governing.get(i)
            counted = governor is not None and not governor.verb and i > self.first and self.words.numeric(i - 1)
            if counted:
                continue  # "5 quarters (or: living) and 17 streets": what a number counts governs none behind it
            if governor and governor.last <= number.first and governor.measure(noun) and not self._describes(governor):
                return governor
            if self.words.signal(i, "break", "agent") and not self._suspected(i):
                return None
        return None

    def _suspected(self, i: int) -> bool:
        """True for "that" behind a word of suspicion, which only describes: gunmen suspected to be of the group."""
        return i > self.first and self.words.tokens[i - 1].text in self.words.settings.get("suspected", ())

    def _describes(self, governor: Governor) -> bool:
        """True for a participle between an article and its noun: "the rescued man"."""
        words, i = self.words, governor.first - 1
        led = words.settings["order"] == "verb-last" and (
            words.tokens[i].text in words.settings["possessives"] or words.signal(i, "single")
        )
        noun = noun_at(words, governor.last) if led and governor.last < self.last else None
        return noun is not None and governor.last == governor.first + 1

    def ahead(self, noun: Noun, until: int) -> Governor | None:
        """The nearest governor behind the counted noun."""
        i, stop = noun.last, min(self.last, until, noun.last + _AHEAD)
        while i < stop:
            text = self.words.tokens[i].text
            if text in {",", "(", "-"} and (past := self._aside(i)):
                i, stop = past, min(self.last, past + _AHEAD)
                continue
            turn = None if text in _MARKS else self.words.signal(i, "break", "relative")
            if turn or text in _MARKS:
                return self._past_relative(i, noun, until) if turn and turn.value.row["signal"] == "relative" else None
            governor = None if self._noun(i) else self.governing.get(i)
            if governor and not governor.bound and governor.measure(noun) not in {"", "toll"}:
                # With no word between, the next count is what it is done to.
                if self.counts(governor, until) or self._does(governor, noun):
                    return None
                return self._further(governor, noun, stop) or governor
            i += 1
        return None

    def _does(self, governor: Governor, noun: Noun) -> bool:
        """True for fighters who harm those named right behind the verb: "50 gunmen abducted the children"."""
        acts = self.words.settings["order"] == "verb-first" and noun.kind == "force" and governor.verb
        return acts and not governor.after and governor.people in _ONES and not self._undergone(governor, noun)

    def _past_relative(self, i: int, noun: Noun, until: int) -> Governor | None:
        """The main verb of harm behind a relative clause: "40 fighters who took part in the attack were killed"."""
        if self.words.settings["order"] != "verb-first":
            return None
        own = self.governing.get(i + 1)
        for j in range(i + 2, min(self.last, until, i + _AHEAD)):
            governor = self.governing.get(j)
            if self.words.tokens[j].text in _MARKS or self.words.signal(j, "break", "relative"):
                break
            if governor and governor.verb and not governor.joined and governor.measure(noun) in _ONES:
                return governor if self._undergone(governor, noun) and not self.counts(governor, until) else None
        told = own and not own.bound and own.measure(noun) in _ONES | {"displaced", "escaped", "missing"}
        undergone = own is not None and (own.people not in _ONES or self._undergone(own, noun))
        told = told and undergone and own and not self.counts(own, until)
        return own if told else None  # "those who fled their homes"

    def _undergone(self, governor: Governor, noun: Noun) -> bool:
        """True for a verb of harm that has no object behind it: what it is done to stands before it."""
        i, harm = governor.last, governor.people in _ONES and not governor.after and not noun.thing
        if not harm or i >= self.last:
            return harm
        return not self.words.numeric(i) and noun_at(self.words, i) is None and not self.words.signal(i, "other")

    def _noun(self, i: int) -> bool:
        """True behind an article, where what looks like a verb is a noun that names nobody: "the release"."""
        if self.words.settings["order"] != "verb-last" or self.words.tokens[i - 1].text != self.words.article:
            return False
        return not any(h.value["class"] == "casualty" for h in self.words.counted.at(i))

    def _further(self, governor: Governor, noun: Noun, stop: int) -> Governor | None:
        """The main verb behind one that only describes: "people abducted from the school were freed"."""
        if self.words.settings["order"] != "verb-last" or self._finite(governor.first - 1):
            return None
        for i in range(governor.last, stop):
            text = self.words.tokens[i].text
            if text in _MARKS or text == self.words.conjunction or self.words.signal(i, "break", "relative"):
                return None
            if self._is(i) and (found := self._after(i + 1)) and (found.people == "returned" or found.measure(noun)):
                if found.people in {"affected", "other"} and governor.people in _TAKEN:
                    return None  # "850 held in the jail were at risk": they are held
                freed = found.people == "returned" and governor.people in _TAKEN
                return found._replace(people="freed") if freed else found
        return None

    def _after(self, i: int) -> Governor | None:
        """The governor right behind an auxiliary, an adverb and more auxiliaries passed over."""
        near = range(i, min(i + _ADVERBS, self.last))
        return next((self.governing[j] for j in near if j in self.governing and not self.governing[j].bound), None)

    def _is(self, i: int) -> bool:
        return self.words.document.is_a(i, "event_be", "auxiliaries")

    def _who(self, i: int) -> bool:
        return any(h.value.row["as"] == "rel" for h in self.words.document.hits.at(i, "stops"))

    def _finite(self, i: int) -> bool:
        return self._is(i) and not self.words.tokens[i].text.endswith("ing")

    def beside(self, number: Number) -> bool:
        """True for a number in brackets behind a place: "Tyre (12), Sidon (7)"."""
        tokens, i = self.words.tokens, number.first - 2
        if i < self.first or number.last >= self.last or tokens[i + 1].text + tokens[number.last].text != "()":
            return False
        span = self.words.span(i, i + 1)
        return self.places.touches(span.start, span.end)

    def told(self, number: Number) -> bool:
        """True for "one" of whom the verb behind it tells: "one was killed", "one of the boys has died"."""
        for i in range(number.last, min(number.last + _TOLD, self.last)):
            them = i == number.last and self.words.signal(i, "them")
            if self.words.tokens[i].text in _MARKS or (not them and self.words.signal(i, "break", "relative", "part")):
                return False
            if governor := self.governing.get(i):
                named = self.words.tokens[i - 1].text == self.words.article  # "one of the dead"
                plain = self._is(i - 1) or governor.first == number.last or self.words.signal(number.last, "of", "them")
                return not named and governor.people in _ONES and bool(plain)
        return False

    def counts(self, governor: Governor, until: int) -> bool:
        """True when the next count, at ``until``, is what it is done to: nothing but "another" stands between."""
        between = range(governor.last, until)
        return governor.last <= until < self.last and all(self.words.signal(i, "other") for i in between)

    def _aside(self, i: int) -> int:
        """Where an aside that begins with the mark at ``i`` ends; 0 if none does."""
        closing = {"(": ")"}.get(self.words.tokens[i].text, self.words.tokens[i].text)
        free = closing != ")" and not self.words.signal(i + 1, "part")
        if free and self.words.settings["order"] != "verb-last":
            return 0
        for j in range(i + 1, min(self.last, i + _ASIDE)):
            if self.words.tokens[j].text == closing:
                return 0 if free and not self._resumes(j + 1) else j + 1
        return 0

    def _resumes(self, i: int) -> bool:
        """True where the verb stands right behind an aside: "..., were killed"."""
        while i < self.last and i not in self.governing and self._is(i):
            i += 1
        return i in self.governing

    def leads(self, number: Number) -> bool:
        """True when a clause begins with the number."""
        i = number.first - 1
        while i >= self.first and (self.words.tokens[i].text in {'"', "'"} or self._clitic(i)):
            i -= 1
        return i < self.first or self.words.tokens[i].text == ":" or bool(self.words.signal(i, "break"))

    def opens(self, i: int) -> bool:
        """True when a clause begins with the word at ``i``."""
        before = self.words.tokens[i - 1].text if i > self.first else "."
        return not before[0].isalnum() or bool(self.words.signal(i - 1, "break"))

    def _clitic(self, i: int) -> bool:
        token = self.words.tokens[i]
        return token.text.isalpha() and token.end == self.words.tokens[i + 1].start

    def tally(self, number: Number, noun: Noun, since: int) -> str:
        """The measure of a number that stands beside "the number of X", empty when it stands beside none."""
        if behind := self._named(number):
            return behind
        alone = noun.kind == "none"
        after = number.last + (number.last < self.last and self.words.tokens[number.last].text == self.words.article)
        if alone and self.words.signal(after, "tally"):
            return self._tallied(after, self.last)  # "rose to 40 the number of the dead"
        reach = _BACK if number.reaches or alone else _TALLY
        for i in range(number.first - 1, max(self.first, since, number.first - reach) - 1, -1):
            governor = self.governing.get(i)
            if governor and governor.people == "toll" and (number.reaches or alone):
                return "killed"
            if self.words.signal(i, "tally") and (found := self._tallied(i, number.first)):
                return found
            if self.words.tokens[i].text in self.words.settings["theirs"] and (found := self._theirs(i)):
                return found
            if self.words.signal(i, "break") or (governor and self._bars(governor, number)):
                break
        return self._risen(number, since)

    def _risen(self, number: Number, since: int) -> str:
        """What is counted at the head of a clause in which a number rises: "the dead of a ship of 450 rose to 148"."""
        if not number.reaches or since <= self.first or not self.words.rises(self.first, since):
            return ""
        if any(self.governing[i].verb for i in range(since, number.first) if i in self.governing):
            return ""
        head = range(self.first, since)
        if any(self.governing[i].people == "toll" for i in head if i in self.governing):
            return "killed"
        return next(filter(None, (self._tallied(i, since) for i in head if self.words.signal(i, "tally"))), "")

    def _theirs(self, i: int) -> str:
        """The measure of the noun before "their number is"."""
        for j in range(i - 1, max(self.first, i - 4) - 1, -1):
            for hit in self.words.counted.at(j):
                if hit.value["class"] == "casualty" and self.words.article in hit.split.before:
                    return hit.value["measure"]
        return ""

    def _bars(self, governor: Governor, number: Number) -> bool:
        """True for what a number behind it counts, rather than what a tally further off does."""
        led = self.words.signal(governor.first - 1, "relative") or self.words.signal(governor.first - 1, "of")
        return bool(governor.people) and not number.reaches and not led

    def _tallied(self, i: int, stop: int) -> str:
        """What the tally at ``i`` counts: by its noun, or by what the relative clause behind it says."""
        found, hit_thing = "", False
        for j in range(i + 1, min(i + _COUNTED, stop)):
            hit, governor = noun_at(self.words, j), self.governing.get(j)
            hit_thing = hit_thing or (hit is not None and hit.value["class"] in {"vehicle", "building"})
            if hit and hit.value["class"] in PEOPLE and not found:
                found = hit.value["measure"] or "other"
                if hit.value["measure"] and hit.value["class"] != "force":
                    return found
            elif governor and governor.people not in {"", "toll"} and not governor.bound:
                return governor.things if hit_thing else governor.people
            elif governor and governor.things and hit_thing:
                return governor.things
            elif found and not (self.words.signal(j, "relative") or self._is(j) or self._who(j)):
                break
        return found

    def remains(self, number: Number) -> str:
        """The measure of bodies named right before the number: "the bodies of seven men"; empty if none are."""
        i = number.first - (2 if self.words.signal(number.first - 1, "of") else 1)
        hits = [h for h in self.words.counted.at(i) if h.last == i + 1 and h.value["class"] == "body"]
        bodies = [h for h in hits if h.value.slot != "singular" or number.form == "one"]
        return bodies[0].value["measure"] if bodies else ""

    def _named(self, number: Number) -> str:
        """The measure of a noun right before the number: "the dead 12, the wounded 40", "bodies of seven men"."""
        i = number.first - (2 if number.reaches or self.words.tokens[number.first - 1].text == ":" else 1)
        for hit in self.words.counted.at(i):
            definite = self.words.article in hit.split.before
            right = hit.value["class"] == ("casualty" if definite else "body") and hit.value.slot != "singular"
            if right and hit.last == i + 1:
                return hit.value["measure"]
        return ""

    def twin(self, governor: Governor) -> Governor | None:
        """The governor coordinated with this one ("the killing and wounding of"), None if there is none."""
        apart = self.words.tokens[governor.first - 1].text == self.words.conjunction
        if not apart and not governor.joined:
            return None
        other = self.governing.get(governor.first - (2 if apart else 1))
        if other is None or other.after or other.last < governor.first - 1:
            return None
        return None if other.verb and not self.opens(other.first) else other  # its subject stands before it
