"""Two measures in one count, and the casualties that a count names."""

from __future__ import annotations

from tawatur.dimensions.figure.clause import Clause
from tawatur.dimensions.figure.counted import Noun
from tawatur.dimensions.figure.governors import Governor
from tawatur.rules.document import Hit

_NAME = 4  # words of a group and of whose it is, before what is said of it


def pair_of(clause: Clause, noun: Noun) -> tuple[tuple[str, ...], int]:
    """Two measures in one count and where they end: "dead and missing", "between dead and wounded"."""
    words, i = clause.words, noun.last
    opened = words.signal(noun.first, "between") or (words.signal(i, "between") if i < clause.last else None)
    if opened and opened.last < clause.last:
        first = casualty(clause, opened.last, joined=False)
    else:
        first = noun.hit if noun.hit and noun.kind == "casualty" else None
    if first is None:
        return (), 0
    second = casualty(clause, first.last, joined=True, definite=clause.words.article in first.split.before)
    if (
        second is None
        or (second.last < clause.last and clause.words.numeric(second.last))
        or (not opened and (second.value.slot != first.value.slot))
    ):
        return (), 0
    found = (first.value["measure"], second.value["measure"])
    return (found, second.last) if found[0] != found[1] else ((), 0)


def casualty(clause: Clause, i: int, *, joined: bool, definite: bool = False) -> Hit | None:
    """The noun of casualties at a token, behind a conjunction where it is ``joined``; None if there is none."""
    words = clause.words
    loose = joined and i < clause.last and words.tokens[i].text == words.conjunction
    fronts: set[tuple[str, ...]] = {()} if loose or not joined else {(words.conjunction,)}
    if joined and not loose and definite:
        fronts = {(words.conjunction, words.article)}
    for hit in words.counted.at(i + 1 if loose else i):
        right = hit.value["class"] == "casualty"
        if right and hit.split.before in fronts and not hit.split.after and hit.value.slot != "pair":
            return hit
    return None


def between_pair(clause: Clause, i: int) -> tuple[str, ...]:
    """Two measures behind a verb that counts both: "12 fell, dead and wounded"; empty if none follow token ``i``."""
    opened = clause.words.signal(i, "between") if i < clause.last else None
    first = casualty(clause, opened.last, joined=False) if opened and opened.last < clause.last else None
    second = casualty(clause, first.last, joined=True) if first else None
    found = (first.value["measure"], second.value["measure"]) if first and second else ()
    return found if len(set(found)) > 1 else ()


def predicate(clause: Clause, i: int) -> str:
    """The measure of casualties that a counted group is said to be: "40 inmates of the jail (are) missing"."""
    words = clause.words
    for j in range(i, min(i + _NAME, clause.last)):
        hit = casualty(clause, j, joined=False)
        if hit and hit.value.slot != "singular" and not hit.split.after:
            alone = hit.last >= clause.last or not words.numeric(hit.last)
            return hit.value["measure"] if alone else ""
        if words.numeric(j) or not words.tokens[j].text[0].isalpha() or words.grammatical(j):
            return ""
    return ""


def ranked(clause: Clause, i: int) -> str:
    """The measure of those among whom a number is counted: "12 among the missing"; empty if none are."""
    rank = clause.words.signal(i, "ranked") if i < clause.last else None
    if rank is None or rank.last >= clause.last:
        return ""
    hits = [h for h in clause.words.counted.at(rank.last) if h.value["class"] == "casualty"]
    return hits[0].value["measure"] if hits else ""


def salvaged(clause: Clause, governor: Governor) -> bool:
    """True right behind bodies: "31 bodies were brought out, of 20 men and 11 women"."""
    if governor.bound or governor.joined:
        return False
    hits = (h for i in range(governor.first - 2, governor.first) for h in clause.words.counted.at(i))
    return any(h.value["class"] == "body" and h.last == governor.first for h in hits)


def life_behind(clause: Clause, noun: Noun) -> bool:
    """True for those who "lost their lives": a word for life follows them."""
    behind = clause.words.tokens[noun.last : noun.last + 2]
    return any(token.text in clause.words.settings["lives"] for token in behind)
