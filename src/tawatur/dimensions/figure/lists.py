"""What a count measures of which nothing is said itself: that of the count before it, or what its noun says."""

from __future__ import annotations

from tawatur.dimensions.figure.clause import Clause
from tawatur.dimensions.figure.count import Count
from tawatur.dimensions.figure.counted import Noun, noun_at
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.wholes import HARMS
from tawatur.dimensions.figure.words import PEOPLE
from tawatur.rules.document import Hit

LIST = 8  # words between two members of a list
_SAME = 3  # words from "that is" to the number
_THEIRS = 4  # words of "the number at" with a verb behind it
_FAR = 10  # words between an estimate and its verb
_LISTED = PEOPLE | {"none", "other", "them", "unknown", "vehicle", "building"}


def listed(clause: Clause, number: Number, noun: Noun, before: Count | None) -> Count | None:
    """A count that goes on a list has the measure of the one before it."""
    if before is None or before.measure == ("other",):
        return None
    partly = clause.words.settings.get("partly", ())
    if before.noun.thing and number.last < clause.last and clause.words.tokens[number.last].text in partly:
        return Count(number, before.noun, before.measure, "list")  # 630 houses wholly and 470 partly
    if _that_is(clause, number) and noun.kind in PEOPLE | {"none"}:
        return Count(number, noun, before.measure, "again")
    here = clause.governing.get(number.last) if noun.kind == "none" and before.noun.thing else None
    if here and here.things:
        return Count(number, before.noun, (here.things,), "ahead")  # 40 houses were destroyed and 200 damaged
    if noun.thing != before.noun.thing or noun.kind not in _LISTED:
        return None
    if noun.kind == "none" and _predicates(clause, number):
        return None  # "40 were killed, and more than 30 are expected"
    if noun.kind == "none" and clause.beside(number):
        return Count(number, noun, before.measure, "list")
    bare = noun.kind in {"none", "unknown"} and number.joined and clause.words.signal(number.last, "of")
    if bare and HARMS.issuperset(before.measure) and number.first - before.end <= LIST:
        return Count(number, noun, before.measure, "list")  # "among the dead 61 of the group and 34 of the guards"
    rest = noun.kind == "other" and number.definite  # "the other five"
    if noun.kind == "them" or rest or (noun.kind == "none" and clause.words.signal(number.first - 1, "other")):
        return Count(number, noun, before.measure, "list")
    comma = number.first > 0 and clause.words.tokens[number.first - 1].text == ","
    along = any(clause.words.signal(i, "along") for i in range(before.end, number.first))
    hit = noun.hit
    joined = number.joined or (hit is not None and hit.split.before[:1] == (clause.words.conjunction,))
    more = any(clause.words.signal(i, "other") for i in (noun.last, number.last))  # "and two others in a raid"
    if not (joined or comma or along) or number.first - before.end > LIST * (1 + more):
        return None
    if noun.kind == "unknown":
        return None
    return Count(number, noun, before.measure, "list") if before.noun.kind in _LISTED else None


def _that_is(clause: Clause, number: Number) -> bool:
    """True behind "that is": 500 families, that is (what equals) 3,000 people."""
    near = range(max(clause.first, number.first - _SAME), number.first)
    return any(clause.words.tokens[i].text in clause.words.settings.get("that-is", ()) for i in near)


def _predicates(clause: Clause, number: Number) -> bool:
    """True right before "were", "are": what the number counts is told behind it."""
    at = number.last
    return at < clause.last and clause.words.tokens[at].text in clause.words.settings["copula"]


def again(clause: Clause, number: Number, noun: Noun, before: Count | None) -> Count | None:
    """Another estimate of the count before it: "400 people; others say close to 700"."""
    if before is None or noun.kind != "none" or before.noun.kind not in PEOPLE | {"none"}:
        return None
    led = number.led and number.led == clause.words.settings["instrument"]
    near = range(max(before.end, number.first - _FAR), number.first)
    if led and any(clause.words.signal(i, "estimate") for i in near):
        return Count(number, noun, before.measure, "again")  # "hundreds; the police put them at twenty"
    if before.noun.kind == "none" or number.bound in {"exact", "vague"}:
        return None
    ends = number.last >= clause.last or clause.words.tokens[number.last].text in {".", ",", ";"}
    untold = before.measure == ("other",)  # of the harmed it would say that they were harmed
    ends = ends or (untold and _predicates(clause, number))  # "more than 900 were inside"
    return Count(number, noun, before.measure, "again") if ends else None


def predicated(clause: Clause, number: Number, noun: Noun, before: Count | None) -> Count | None:
    """Some of those counted before, who are told apart by what they were: "nine died; six were attackers"."""
    if before is None or noun.kind != "none" or not HARMS.issuperset(before.measure) or before.noun.thing:
        return None
    hit = told_as(clause, number)
    return Count(number, Noun(hit.first, hit.last, hit.value["class"], hit), before.measure, "list") if hit else None


def told_as(clause: Clause, number: Number) -> Hit | None:
    """The noun that a number without one is said to be: "six were attackers", "one was a civilian"."""
    words, i = clause.words, number.last
    if not _predicates(clause, number):
        return None
    i += 1 + bool(i + 1 < clause.last and words.signal(i + 1, "single"))
    hit = noun_at(words, i, indefinite=True) if i < clause.last else None
    plain = hit is not None and hit.value["class"] in PEOPLE and (hit.value.slot == "singular") == (number.low == 1)
    return hit if plain else None


def referred(clause: Clause, number: Number, noun: Noun, before: Count | None) -> tuple[str, ...]:
    """The measure of those whom "their number" before the number takes up; empty where nothing does."""
    theirs = (clause.words.signal(i, "theirs") for i in range(max(clause.first, number.first - _THEIRS), number.first))
    if noun.measure or noun.thing or not any(hit and hit.last >= number.first - 1 for hit in theirs):
        return ()
    if before is not None:
        return before.measure if not before.noun.thing else ()
    return clause.earlier


def default(clause: Clause, number: Number, noun: Noun) -> Count | None:
    """What a noun measures where nothing is said of it."""
    if noun.kind == "force":
        return Count(number, noun, ("force",), "noun")
    if noun.kind == "weapon":
        return Count(number, noun, ("weapons",), "noun")
    if noun.kind in {"person", "building", "vehicle"} and number.form != "bare":
        return Count(number, noun, ("other",), "noun")
    if noun.kind == "person" and number.low == 1:
        return Count(number, noun, ("other",), "open")  # stands only if a list gives it a measure
    if noun.kind == "them" and clause.earlier:
        return Count(number, noun, clause.earlier, "again")  # those of whom the sentence before told
    if noun.kind in {"them", "other"}:
        return Count(number, noun, ("other",), "noun")
    return None
