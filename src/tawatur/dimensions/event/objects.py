"""What stands around a verb: whether its subject does, and where its object begins."""

from __future__ import annotations

import re

from tawatur.dimensions.event.frames import FRAMES
from tawatur.dimensions.event.phrases import SHAPE, Argument, past_traits, phrase
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.sifting import animate, is_doer
from tawatur.dimensions.event.triggers import Trigger
from tawatur.rules.nouns import is_definite, stop_at

FAR = 10  # words from a trigger to an argument that a preposition leads in


def bears_subject(scene: Scene, trigger: Trigger) -> bool:
    """True for a verb whose ending is its subject: what follows it is its object."""
    form = trigger.frame.value.form.partition(" ")[0]
    return form.endswith(tuple(scene.document.language.settings["events"]["plural-verbs"]))


def object_from(scene: Scene, trigger: Trigger) -> int:
    """Where the object may begin: behind the verb where its partner is what it is done to ("hold hostages"), behind
    the partner where that is what happens ("launched an attack")."""
    told = any(h.value["event"] for h in scene.document.hits.at(trigger.tail, FRAMES)) if trigger.tail >= 0 else False
    return trigger.last if told or trigger.tail < trigger.end else trigger.end


def second_of(scene: Scene, trigger: Trigger, first: int) -> Argument | None:
    """The object behind a subject; times, places and what goes with the subject may stand between."""
    last = min(end_of(scene, trigger), first + FAR)
    while first < last:
        found = phrase_at(scene, trigger, first)
        if found is not None:
            return found
        step = _aside(scene, first)
        if step == first:
            return None
        first = step
    return None


def _aside(scene: Scene, i: int) -> int:
    """The token after a time or "in the town" that begins at a token, the token itself where none does."""
    for seat in scene.times.within(i, i + 1):
        return seat.last
    if not scene.document.is_a(i, "event_in"):
        return i
    for seat in (*scene.places.within(i, i + 3), *scene.times.within(i, i + 3)):
        return seat.last
    return i


def marked_passive(scene: Scene, trigger: Trigger) -> bool:
    """True for a verb whose vowel sign says that it is done to its subject (of a language that writes such signs)."""
    sign = scene.document.language.settings["events"]["passive-past"]
    if not sign or not trigger.frame.value.slot.startswith("past"):
        return False
    return re.match(sign, scene.document.span(trigger.first, trigger.first + 1).text) is not None


def is_passive(scene: Scene, trigger: Trigger) -> bool:
    """True after a form of "to be" (of a language that has its passive so)."""
    slots = range(max(start_of(scene, trigger), trigger.first - 3), trigger.first)
    return any(scene.document.is_a(i, "event_be") for i in slots) and not trigger.frame.value.form.endswith("ing")


def start_of(scene: Scene, trigger: Trigger) -> int:
    """The first token of the trigger's sentence."""
    return scene.document.sentences[trigger.sentence].first


def end_of(scene: Scene, trigger: Trigger) -> int:
    """The token after its last."""
    return scene.document.sentences[trigger.sentence].last


def phrase_at(scene: Scene, trigger: Trigger, first: int) -> Argument | None:
    """The noun phrase that begins at a token of the trigger's sentence."""
    return phrase(scene, first, end_of(scene, trigger))


def inner_of(scene: Scene, trigger: Trigger) -> Argument | None:
    """Who stands between a light verb and its partner."""
    if trigger.tail <= trigger.end:
        return None
    first = trigger.end
    while first < trigger.tail and stop_at(scene.document, first) == "aside":
        first += 1  # "brought him the court to trial"
    found = phrase(scene, first, trigger.tail)
    if found is None or found.known or not scene.document.language.settings.get("verb-first", False):
        return found
    bare = trigger.frame.voice in {"active", "subject"} and found.first + 1 == found.last >= trigger.tail
    if bare and not is_definite(scene.document, found.first) and not animate(scene, found, False):
        return None  # "ran five tests", "dropped its biggest bomb": part of the partner
    told = any(h.value["event"] and h.value.slot == "noun" for h in scene.document.hits.at(found.first, FRAMES))
    return (
        None if told and not is_doer(scene, found.first) else found
    )  # "exchanged the firing of shots": nobody who did it


def behind_time(scene: Scene, trigger: Trigger) -> int:
    """The token after the verb, or after a time that stands between it and who acts or undergoes."""
    last, end = trigger.last, end_of(scene, trigger)
    led = int(last < end and stop_at(scene.document, last) == "prep")
    seats = scene.times.within(last, last + led + 2)
    return seats[-1].last if seats and seats[0].first <= last + led else last


def struck(scene: Scene, trigger: Trigger) -> Argument | None:
    """What a happening did it to, in the verb behind it: "a blast hit a mosque", "the fire that devoured a tower"."""
    i, last = past_traits(scene, trigger.last), end_of(scene, trigger)
    i += int(i < last and stop_at(scene.document, i) == "rel")
    if i >= last:
        return None
    verbs = (h for h in scene.document.hits.at(i, FRAMES) if h.value.slot.startswith(("past", "present")))
    acts = next((h for h in verbs if h.value["voice"] == "active" and not h.split.after and not h.value["tail"]), None)
    return second_of(scene, trigger, acts.last) if acts else None


def object_behind(scene: Scene, trigger: Trigger, acts: Argument) -> Argument | None:
    """What the one named behind a verbal noun did it to: "the police's arrest of ten", in a language of cases."""
    if acts.last >= end_of(scene, trigger) or not scene.document.language.settings.get("verb-first", False):
        return None
    found = phrase_at(scene, trigger, acts.last)
    case = scene.document.answers(SHAPE)[acts.last].object
    return found if found is not None and (found.counted or case) else None


def leads_on(scene: Scene, trigger: Trigger) -> bool:
    """True where the partner is the preposition that leads to what undergoes it."""
    if not trigger.end <= trigger.tail < trigger.last:
        return False
    leads = stop_at(scene.document, trigger.tail) == "prep"
    return leads and bool(scene.document.language.settings.get("verb-first", False))
