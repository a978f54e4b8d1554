"""Which mentions of a happening only repeat it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tawatur.model import Event, Place, Retelling

# Types that one happening goes by in a report: "the attack" is the bombing told before.
_FAMILIES: Mapping[str, str] = {
    **dict.fromkeys(("attack", "bombing", "airstrike", "shelling"), "violence"),
    **dict.fromkeys(("sinking", "accident"), "mishap"),
    **dict.fromkeys(("search_operation", "rescue"), "search"),
    **dict.fromkeys(("riot", "protest"), "protest"),
}
_STEM = 4  # letters that two words must have in common from their start
_BESIDE = 3  # words from a happening to the weapon or the manner named after it
_BEHIND = 20  # characters from a noun to the place that it is of: "the attack on the town of …"
_RELATIVE = 12  # words from a noun to the verb of its relative clause
# Types of which a report tells one, by whatever noun.
_LASTING = frozenset({"flood", "storm", "earthquake", "fire", "collapse", "accident", "sinking"}) | frozenset(
    {"search_operation", "ceasefire", "curfew", "negotiation", "trial", "siege"}
)
_STEPS = frozenset({"trial", "negotiation"})  # whose steps are told by verbs: brought to court, charged, sentenced
_ONCE = frozenset({"fire", "sinking"})  # and of these by whatever noun or verb
_BOUNDLESS, _REGION = frozenset({"country", "water"}), "region"
_TOWN = 0.08  # degrees, about eight kilometres
_PROVINCE = 1.5  # degrees from the middle of a province to anything in it; Anbar and Homs reach as far
_WORD = re.compile(r"\w{2,}")


class Telling(NamedTuple):
    """An event as one trigger tells it, and what decides whether it is a repetition."""

    event: Event
    definite: bool  # with the article
    pronoun: bool  # a verb whose object is a pronoun
    number: int | None  # what it counts
    headline: bool
    noun: bool
    lemma: int  # the frame's row
    place: Place | None
    at: int  # the trigger's first token
    until: int  # and the token after its last
    joined: bool  # a conjunction or a comma stands before it
    apposed: bool  # right behind a comma, without a conjunction
    fronted: bool  # led by a preposition at the head of its sentence: "in another attack, …"
    sentence: int
    clause: int  # where its clause begins: the token after the last comma or mark
    stated: bool  # a verb tells it, with a noun for its partner: "a fire broke out"
    turned: bool  # right behind a word such as "after": what follows is something else
    anew: bool  # a word such as "another" sets it apart
    past: bool  # long before the report
    asserted: bool  # a verb of its own, or a word such as "occurred" beside it
    open: bool  # a verbal noun or a plural: the article alone does not make it one told before
    part: bool  # of something larger, which it tells of only where nothing else does: slogans, tear gas
    stems: frozenset[str]  # of the patient's words, clitics taken away


def distinct(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings without those that repeat another, each event with its repetitions; of headline and body the body
    tells."""
    kept: list[Telling] = []
    kinds: list[str] = []
    retold: list[list[Telling]] = []
    noun: Telling | None = (
        None  # the last noun, kept or not: what is told of it in a relative clause is no more than it
    )
    whole = {family(t.event.type) for t in tellings if not t.part}
    for telling in tellings:
        kind = family(telling.event.type)
        if (telling.part and kind in whole) or telling.headline or (kept and _echo(telling, kept[-1])):
            continue
        again = noun is not None and _again(telling, noun)
        noun = telling if telling.noun else noun
        first = next((n for n, other in enumerate(kinds) if other == kind and _repeats(telling, kept[n])), None)
        if first is not None and not again:
            retold[first].append(telling)
        elif not again:
            kept.append(telling)
            kinds.append(kind)
            retold.append([])
    heads = [t for t in tellings if t.headline and not any(_same(t, body) for body in kept)]
    return heads + [told._replace(event=_whole(told, later)) for told, later in zip(kept, retold)]


def _whole(telling: Telling, later: Sequence[Telling]) -> Event:
    """The event with its later mentions; without a day it has the one that they name for what is as real."""
    event = telling.event
    if not later:
        return event
    named = {t.event.date for t in later if t.event.modality == event.modality and t.event.type == event.type} - {None}
    day = event.date or (named.pop() if len(named) == 1 else None)
    mentions = tuple(Retelling(t.event.span, t.event.date, t.event.place, t.asserted) for t in later)
    return replace(event, date=day, retold=mentions)


def family(kind: str) -> str:
    """The family that a type belongs to, itself when it has none."""
    return _FAMILIES.get(kind, kind)


def _same(head: Telling, body: Telling) -> bool:
    return _akin(head.event, body.event)


def _akin(one: Event, other: Event) -> bool:
    """True for types of one family."""
    return one.type == other.type or family(one.type) == family(other.type)


def _echo(telling: Telling, before: Telling) -> bool:
    """True for a word that only completes the one right before it: "reinforcements arrived", "attack by car bomb"."""
    gap = telling.at - before.until
    if telling.event.type == "other":
        return before.event.type != "other" and gap <= 1
    if not (telling.noun or before.noun) or telling.sentence != before.sentence:
        return False
    return _akin(telling.event, before.event) and gap <= _BESIDE and not telling.joined and telling.number is None


def _repeats(later: Telling, earlier: Telling) -> bool:
    """True for one told before by another telling of its family."""
    new, old = later.event, earlier.event
    if later.anew or not _akin(new, old):
        return False
    if new.type == "other":
        return (
            later.lemma == earlier.lemma
            and new.modality == old.modality
            and (later.definite or _compatible(later, earlier))
        )
    if later.past and not earlier.past and new.date:
        return False
    told = later.stated and not later.definite
    if new.date and (old.date != new.date if new.type != old.type else old.date is None and told):
        return False  # "the attack began on Thursday" is not the air raid told before
    if later.definite and new.type != old.type and new.date and new.date != old.date:
        return False  # "the assault began on Thursday" is none of the strikes told before
    named = later.noun or (later.stated and new.type == "sinking")  # "the boat sank"
    if later.pronoun or (later.definite and named and not _elsewhere(later, earlier.place)):
        return not later.open or new.modality in {old.modality, "actual", "ongoing"}
    if _again(later, earlier):
        return True
    if new.modality != old.modality or new.type != old.type:
        return False
    return _compatible(later, earlier)


def _again(later: Telling, earlier: Telling) -> bool:
    """True for "the attack that struck …", "in another attack, armed men stormed …": told again behind its noun."""
    if not earlier.noun or later.number is not None or later.sentence != earlier.sentence:
        return False
    if later.anew or later.event.type == "other" or not _akin(later.event, earlier.event):
        return False
    if earlier.fronted and not later.turned and (later.apposed or not later.joined):
        return True
    if (later.noun and not later.stated) or later.at - earlier.at > _RELATIVE or earlier.turned:
        return False
    relative = later.apposed and not earlier.definite  # a clause without a relative word: its noun has no article
    return relative or (later.clause == earlier.clause and not later.joined)


def _compatible(later: Telling, earlier: Telling) -> bool:
    """True when nothing that both tell differs: day, number, place, patient, and the word itself."""
    new, old = later.event, earlier.event
    if later.past != earlier.past or (new.date and old.date and new.date != old.date):
        return False
    if later.number is not None or earlier.number is not None:
        same = later.number == earlier.number and not _apart(later.place, earlier.place)
        return same and (later.number != 1 or _same_patient(later, earlier))
    nouns = later.noun and earlier.noun and new.type in _LASTING and not (later.stated and new.type in _STEPS)
    # "when the bomb went off", after "an explosion"; a blast on that day in that place, after "the sound of a blast"
    went_off = new.type == "bombing" and (not later.noun or bool(new.date and new.place and old.place))
    if later.lemma != earlier.lemma and not nouns and not went_off and new.type not in _ONCE:
        return False
    if later.sentence == earlier.sentence and new.type in _LASTING:
        return True
    if new.place and old.place and not _share(new.place, old.place):
        return False
    return _same_patient(later, earlier)


def _same_patient(later: Telling, earlier: Telling) -> bool:
    """True where the patients have a word in common, or one of the two names none."""
    new, old = later.event.patient, earlier.event.patient
    if not (new and old) or not later.stems.isdisjoint(earlier.stems):
        return True
    if not (later.stems and earlier.stems):
        return _share(new, old)
    long = [stem for stem in later.stems if len(stem) >= _STEM]
    others = [stem for stem in earlier.stems if len(stem) >= _STEM]
    return any(_alike(a, b) or _alike(b, a) for a in long for b in others)


def _alike(a: str, b: str) -> bool:
    """True for a word with what is joined before it, or another form of it: they begin or end alike."""
    return a.startswith(b) or a.endswith(b)


def _elsewhere(telling: Telling, place: Place | None) -> bool:
    """True for "the attack on Aleppo" after one on Mosul: its own words name another town right behind it."""
    own = telling.place
    near = own is not None and 0 <= own.span.start - telling.event.span.end <= _BEHIND
    return near and _apart(own, place)


def _apart(one: Place | None, other: Place | None) -> bool:
    """True for two spots that cannot be the same: towns or provinces farther apart than they are wide."""
    if one is None or other is None or {one.type, other.type} & _BOUNDLESS:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    limit = _PROVINCE if _REGION in {one.type, other.type} else _TOWN
    return abs(one.lat - other.lat) + abs(one.lon - other.lon) > limit


def _share(a: str, b: str) -> bool:
    """True when the two have a word in common, whatever article it carries."""
    ours, theirs = _WORD.findall(a.casefold()), _WORD.findall(b.casefold())
    return any(x.endswith(y) or y.endswith(x) for x in ours for y in theirs)
