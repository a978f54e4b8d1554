"""What a figure measures: from its noun, from the word that governs it, from the figure before it."""

from __future__ import annotations

from tawatur.dimensions.figure.clause import Clause
from tawatur.dimensions.figure.count import Count
from tawatur.dimensions.figure.counted import Noun
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.lists import LIST, again, default, listed, predicated, referred
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.pairs import between_pair, casualty, life_behind, pair_of, predicate, ranked, salvaged
from tawatur.dimensions.figure.wholes import HARMS, PART, among, turned
from tawatur.dimensions.figure.words import PEOPLE

# Nouns that say it themselves, whatever governs them; of the others a stronger word near them decides.
FIXED = frozenset({"killed", "injured"})
STRONG = frozenset({"killed", "injured", "missing", "freed", "escaped", "recaptured", "abducted", "detained"})
_WEAK, _CLOSE = frozenset({"affected", "other"}), 4  # these reach no further than that many words
_FAR = 10  # nor the others than that
_APART = 5  # words to a word before, past which one right behind is nearer
_CAPTIVE = frozenset({"held", "abducted"})
_KEPT = frozenset({"held", "abducted", "detained"})
_SHARED = frozenset({"killed", "injured", "missing"})
_FLIGHT = 1000  # so many do not escape from custody: they flee
FREE = frozenset({"person", "force"})
_OPENS = frozenset(";:(")  # marks behind a whole at which its parts begin
_ARE = 9  # words between a whole and "they are"
_NEAR = 2  # words between a governor and a number without a noun


def measured(clause: Clause, number: Number, noun: Noun, before: Count | None, until: int) -> Count | None:
    """The count of ``number``, None when it counts nothing that a figure counts."""
    whole = _whole(clause, number, before)
    if certain := predicated(clause, number, noun, before) or _certain(clause, number, noun, whole, until):
        return certain
    if rank := ranked(clause, number.last):
        return Count(number, noun, (rank,), "noun", whole)
    if whole:
        return Count(number, noun, whole.measure, "part", whole)
    if part := among(clause, number, before.end if before else clause.first, told=noun.kind != "force"):
        return Count(number, noun, (part,), "noun")
    if number.form != "bare" and (remains := clause.remains(number)):
        return Count(number, noun, (remains,), "tally")  # the bodies of 28 hostages
    own = noun.measure
    tally = "" if own else clause.tally(number, noun, before.end if before else 0)
    if tally and tally != "other":
        return Count(number, noun, (tally,), "tally")
    if own == "force" and number.led and number.led == clause.words.settings["instrument"]:
        return Count(number, noun, (own,), "noun")  # stormed it with 100 fighters
    near = _governed(clause, number, noun, before, until)
    if near and noun.kind == "them" and before and near[0] in _WEAK | {"displaced"}:
        near = None  # "of the eight bodies seven of them on a raft"
    if near and (not own or _overrides(own, near)):
        return _both(clause, number, noun, near, before, until)
    if noun.kind == "casualty":
        hurt = listed(clause, number, noun, before) if own == "held" and number.joined else None
        harmed = hurt is not None and HARMS.issuperset(hurt.measure)  # "wounded were two guards and 5 prisoners"
        return hurt if harmed else Count(number, noun, (own,), "noun")
    tallied = (tally,) if tally and noun.kind in PEOPLE | {"none"} else ()
    if told := referred(clause, number, noun, before) or tallied:
        return Count(number, noun, told, "tally")
    if inner := _inner(clause, number, noun):
        return Count(number, noun, (inner,), "noun")
    return listed(clause, number, noun, before) or again(clause, number, noun, before) or default(clause, number, noun)


def _inner(clause: Clause, number: Number, noun: Noun) -> str:
    """The measure of a word between number and noun: "two missing fishermen"."""
    if noun.kind not in FREE or number.form == "bare":
        return ""
    words = clause.words
    for i in range(number.last, noun.last - 1):
        governor = clause.governing.get(i)
        telling = words.tokens[i].text.endswith(words.settings["participle"]) or casualty(clause, i, joined=False)
        if governor and governor.people in HARMS and telling:
            return governor.people
    return ""


def _certain(clause: Clause, number: Number, noun: Noun, whole: Count | None, until: int) -> Count | None:
    """The count whose noun says what it measures, whatever governs it."""
    pair, end = pair_of(clause, noun)
    if pair:
        return Count(number, noun._replace(last=end), pair, "pair", whole)
    inside = noun.last < clause.last
    if noun.kind == "vehicle" and inside and clause.words.signal(noun.last, "rigged"):
        return Count(number, noun, ("weapons",), "noun", whole)
    if noun.measure in FIXED or noun.kind == "body":
        died = _died(clause, number, noun, until)
        return Count(number, noun, ("killed",) if died else (noun.measure,), "noun", whole)
    case = clause.governing.get(noun.last) if noun.kind == "case" else None
    if case and case.people:
        return Count(number, noun, (case.people,), "noun", whole)  # 12 cases of poisoning
    quoted = inside and clause.words.tokens[noun.last].text == '"'  # there are 12 people "missing or out of reach"
    said = predicate(clause, noun.last) if noun.kind in PEOPLE and number.form != "bare" and not whole else ""
    if said and noun.kind != "person":
        return Count(number, noun, (said,), "noun")  # 223 prisoners of the group (are) missing
    taken, i = None, noun.last + quoted
    still = clause.words.signal(i, "still") if i < clause.last else None
    i = still.last if still else i
    if noun.kind in FREE and not whole and i < clause.last:
        taken = casualty(clause, i, joined=False)  # 20 people (as) hostages, 20 people (are still) missing
    if taken and taken.value["measure"] not in FIXED:
        flight = taken.value["measure"] == "escaped" and number.low >= _FLIGHT
        return Count(
            number, noun, ("displaced" if flight else taken.value["measure"],), "noun"
        )  # 20 people (as) hostages
    return None


def _overrides(own: str, near: tuple[str, Governor, str]) -> bool:
    """True where the governor says more than a noun that has a measure of its own."""
    measure, governor, _ = near
    if own == "force":
        return True
    if governor.definite or (own == "abducted" and measure == "detained"):
        return False
    if measure == "missing" and own in _KEPT:
        return False  # "rescue teams look for 18 missing"; hostages are no prisoners
    return measure in STRONG or (own == "detained" and measure == "held")


def _died(clause: Clause, number: Number, noun: Noun, until: int) -> bool:
    """True for the injured of whom a word of dying right beside them speaks: "two of the wounded died"."""
    if noun.measure != "injured":
        return False
    back, ahead = clause.back(number, noun, 0), clause.ahead(noun, until)
    if ahead and ahead.people == "killed" and not ahead.things:
        return True
    return back is not None and back.last == number.first and back.people == "killed" and not back.things


def _whole(clause: Clause, number: Number, before: Count | None) -> Count | None:
    """The count that this one is a part of: behind "among them", or in a list that begins there."""
    if before is None:
        return None
    for i in range(max(before.number.last, number.first - PART), number.first):
        part = clause.words.signal(i, "part")
        if part and part.last <= number.first:
            verb = clause.governing.get(i - 1)
            if verb and verb.verb and verb.people in HARMS and clause.words.signal(i, "them"):
                return None  # 150 were aboard, of them survived 30
            return None if turned(clause, part.last, number.first) else before.whole or before
    between = range(before.end, number.first)
    if not between and before.number.definite and before.noun.last <= before.number.first:
        among = clause.words.signal(before.noun.first - 1, "between", "part")
        if among and before.noun.kind == "casualty":
            return before  # "among the 12 dead seven children"
    named = clause.words.tokens[number.first - 1].text in clause.words.settings["are"]  # "12 were killed, they are ..."
    if named and len(between) <= _ARE and number.low <= before.number.low:
        return before.whole or before
    if len(between) == 1 and clause.words.tokens[between[0]].text in _OPENS and number.low < before.number.low:
        return before.whole or before  # "8 people were killed: 6 soldiers and 2 civilians"
    goes_on = number.joined or (between and clause.words.tokens[number.first - 1].text == ",")
    if before.whole and goes_on and len(between) <= LIST and not any(i in clause.governing for i in between):
        return before.whole
    return None


def _governed(
    clause: Clause, number: Number, noun: Noun, before: Count | None, until: int
) -> tuple[str, Governor, str] | None:
    """The measure that a governor gives, the governor, and where it stands."""
    since = before.end if before else 0
    if before and before.way == "ahead" and before.governor:
        since = max(since, before.governor.last)
    back = clause.back(number, noun, since)
    ahead = clause.ahead(noun, until)
    close = back is not None and number.first - back.last <= 1
    verb_first = clause.words.settings["order"] == "verb-first"
    far = ahead is not None and back is not None and number.first - back.last > _APART
    beside = far and ahead is not None and ahead.first - max(noun.last, number.last) <= 1
    if ahead and (clause.leads(number) or not back or beside or (not verb_first and not close)):
        order = [(ahead, "ahead"), (back, "back")]
    else:
        order = [(back, "back"), (ahead, "ahead")]
    for chosen, way in order:
        measure = _fitting(clause, number, noun, chosen, way) if chosen else ""
        if chosen and measure:
            return measure, chosen, way
    return None


def _fitting(clause: Clause, number: Number, noun: Noun, chosen: Governor, way: str) -> str:
    """The measure that a governor there gives such a noun, empty when it does not reach it."""
    distance = number.first - chosen.last if way == "back" else chosen.first - max(noun.last, number.last)
    if way == "back" and noun.kind == "none" and clause.words.signal(number.first - 1, "of"):
        distance -= 2  # a family of five
    measure = chosen.measure(noun)
    if measure == "freed" and way == "back" and salvaged(clause, chosen):
        measure = "killed"
    alone = noun.kind in {"none", "unknown"} and number.form != "one"
    if alone and distance > _NEAR and not (measure == "toll" and number.reaches):
        return ""
    if measure == "toll":
        return "" if noun.kind == "force" or noun.measure else "killed"
    if measure == "returned":
        return "freed" if noun.measure in _CAPTIVE or _own_force(noun) else ""
    if measure == "escaped" and noun.kind == "person" and number.low >= _FLIGHT:
        return "displaced"
    if measure in _WEAK and (distance > _CLOSE + (way == "ahead") or noun.kind == "force"):
        return ""
    if noun.kind == "none" and measure == "force" and number.form == "digits" and number.bound == "exact":
        return ""  # a number behind a name
    along = noun.measure == "missing" and measure == "killed" and way == "back" and distance > 1
    if along or (measure not in STRONG and distance > _FAR):
        return ""  # along: "12 fell, together with 9 missing"
    if noun.measure == "freed" and measure == "killed":  # survivors
        return ""
    if noun.kind == "unknown" and measure not in HARMS:
        return ""
    if measure == "force" and noun.kind == "person" and distance > _CLOSE:
        return ""
    return measure


def _own_force(noun: Noun) -> bool:
    """True for fighters that belong to somebody named before: "the return of 84 of its soldiers"."""
    return noun.kind == "force" and noun.hit is not None and bool(noun.hit.split.after)


def _both(
    clause: Clause, number: Number, noun: Noun, near: tuple[str, Governor, str], before: Count | None, until: int
) -> Count:
    measure, governor, way = near
    if measure == "missing" and way == "back" and life_behind(clause, noun):
        measure = "killed"
    people = noun.kind not in {"vehicle", "building", "weapon"}
    if pair := between_pair(clause, governor.last) if people and way == "ahead" else ():
        return Count(number, noun, pair, way, None, governor)
    twin = clause.twin(governor) if way == "back" and people else None
    done = twin and before and (before.governor == twin or before.end >= twin.last)  # it has a count of its own
    if twin and noun.kind != "other" and twin.people != measure and not done:
        return Count(number, noun, (twin.people, measure), way, None, governor)
    also = _also(clause, governor, until) if way == "ahead" and people else ""
    measures = (measure, also) if also and also != measure else (measure,)
    return Count(number, noun, measures, way, None, governor)


def _also(clause: Clause, governor: Governor, until: int) -> str:
    """The second of two measures that one count shares behind its noun: "40 people were dead or missing"."""
    if governor.people not in _SHARED:
        return ""
    i = governor.last
    if i < clause.last and (clause.words.tokens[i].text == clause.words.conjunction or clause.words.signal(i, "or")):
        other = clause.governing.get(i + 1)
        shared = other is not None and not clause.counts(other, until)
        return other.people if other and shared and other.people in _SHARED else ""
    return ""
