"""Wholes that no number counts, of which a count is a part."""

from __future__ import annotations

from tawatur.dimensions.figure.clause import Clause
from tawatur.dimensions.figure.counted import noun_at
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import Words
from tawatur.rules.document import Hit

HARMS = frozenset({"killed", "injured", "missing", "freed", "abducted", "detained", "displaced", "surrendered"})
PART, _BEFORE = 4, 12  # words between "among them" and the number, and before it to the whole


def among(clause: Clause, number: Number, since: int, told: bool = True) -> str:
    """The measure of an uncounted whole: "among the dead, 246 of the group", "left victims, among them 3 children".

    ``told``: those whom the sentence before counted may be the whole."""
    words, i = clause.words, number.first - 1
    of = words.tokens[i].text == "," and any(words.signal(j, "of", "between", "part") for j in (i - 2, i - 3))
    if words.tokens[i].text in words.settings["are"] or (of and i > clause.first + 1):
        hits = [h for h in words.counted.at(i - 1) if h.value["class"] == "casualty" and _definite(words, h)]
        return hits[0].value["measure"] if hits else ""
    if i > clause.first and (words.signal(i - 1, "between") or words.signal(i - 1, "part")):
        hits = [h for h in words.counted.at(i) if h.value["class"] == "casualty" and words.article in h.split.before]
        if hits:
            return hits[0].value["measure"]
    for i in range(max(since, number.first - PART), number.first):
        part = words.signal(i, "part")
        if part and part.last <= number.first:
            if turned(clause, part.last, number.first):
                return ""
            return _uncounted(clause, i) or (_told(clause, since) if told else "")
    return ""


def _told(clause: Clause, since: int) -> str:
    """The measure of those whom the sentence before counted, where this one has counted nobody yet."""
    first = since == clause.first and len(clause.earlier) == 1 and clause.earlier[0] in HARMS
    return clause.earlier[0] if first else ""


def turned(clause: Clause, first: int, until: int) -> bool:
    """True where a joined word of harm begins another count: "12 killed, among them guards, and 30 wounded"."""
    joined = (g for i in range(first, until) if (g := clause.governing.get(i)) and g.people)
    return any(g.joined or clause.words.tokens[g.first - 1].text == clause.words.conjunction for g in joined)


def _definite(words: Words, hit: Hit) -> bool:
    return words.article in hit.split.before or words.tokens[hit.first - 1].text == words.article


def _uncounted(clause: Clause, until: int) -> str:
    """What became of those named without a number before token ``until``."""
    for i in range(until - 1, max(clause.first, until - _BEFORE) - 1, -1):
        noun = noun_at(clause.words, i)
        if noun and noun.value["class"] == "casualty" and noun.value.slot != "singular":
            return noun.value["measure"]
        governor = clause.governing.get(i)
        if governor and governor.people in HARMS and not governor.definite:
            return governor.people
        if clause.words.signal(i, "break"):
            return ""
    return ""
