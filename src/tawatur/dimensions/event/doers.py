"""Who does what a word tells where the word itself names nobody, or names a doer as its partner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.dimensions.event.objects import end_of, inner_of, phrase_at, start_of
from tawatur.dimensions.event.phrases import SHAPE, Argument, before, past_traits, phrase
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.sifting import of_another
from tawatur.dimensions.event.triggers import Trigger
from tawatur.rules import Hit
from tawatur.rules.nouns import stop_at

_CONTROL, _DOERS = "event_control", "event_doers"
_CLAUSES = frozenset({"conj", "rel"})
_MARKS = frozenset(".:;!?()[]")
_FAR = 16  # words from a verb such as "managed" to what its subject does
_UNDER = 14  # words from "came under" to what was done
_ACTING = frozenset({"active", "either", "subject"})
_NAME = 8  # words of a long name
_SENDING = frozenset({"deployment", "other", "aid", "evacuation"})  # of people, by others
_WRECKS = frozenset({"sinking", "accident", "collapse"})
_BODIES = frozenset({"official", "party"})  # kinds of speakers that tell of what they did themselves
# What the body that announces it has done itself; of attacks it tells as often what others did.
_ANNOUNCED = frozenset(
    [
        "arrest",
        "release",
        "closure",
        "rescue",
        "evacuation",
        "deployment",
        "takeover",
        "recapture",
        "killing",
        "aid",
        "other",
    ]
)


def governor(scene: Scene, trigger: Trigger) -> Argument | None:
    """The subject of the verb that governs a verbal noun: "the navy managed to save", "they are accused of killing"."""
    if trigger.frame.voice not in _ACTING or trigger.value("guard") == "toll":
        return None
    if not trigger.noun and not _behind_that(scene, trigger):
        return None
    start = start_of(scene, trigger)
    for i in reversed(scene.next_of(_CONTROL, max(start, trigger.first - _FAR), trigger.first)):
        hit = scene.document.at(i, _CONTROL)
        if hit is not None and hit.last <= trigger.first and _reaches(scene, hit, trigger):
            return _governing(scene, trigger, hit, start)
    return None


def _governing(scene: Scene, trigger: Trigger, hit: Hit, start: int) -> Argument | None:
    who = hit.value["who"]
    if who == "object":
        return _accused(scene, trigger, hit)
    if who == "announces" and not _announced(scene, trigger, hit):
        return None
    found = _behind(scene, hit, trigger)
    if found is None and not hit.split.before:
        found = before(scene, hit.first, start)
    if found is not None and scene.document.is_a(found.first, "noun_leads"):
        found = before(scene, hit.first, start)  # "went on with rescue operations"
    return found if found is not None and found.last <= trigger.first and not found.counted else None


def _accused(scene: Scene, trigger: Trigger, hit: Hit) -> Argument | None:
    """Who is accused of it, or called on to do it: the last one named before it."""
    oblique = str(scene.document.language.settings.get("oblique", ""))
    for i in range(trigger.first - 1, hit.last - 1, -1):
        if any(seat.last == i + 1 for seat in scene.actors.within(max(hit.last, i - _NAME), i + 1)):
            break
        if oblique and re.match(oblique, scene.words[i]):
            return phrase(scene, i, trigger.first)
    last = trigger.first
    while last > hit.last and stop_at(scene.document, last - 1) == "prep":
        last -= 1
    return before(scene, last, hit.last) if last > hit.last else None


def _behind(scene: Scene, hit: Hit, trigger: Trigger) -> Argument | None:
    """The subject behind a verb; a time may stand between them."""
    first = hit.last
    for seat in scene.times.within(first, min(first + 2, trigger.first)):
        first = seat.last
    return phrase(scene, first, trigger.first) if first < trigger.first else None


def _announced(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """True where it is a body that speaks of what it does itself."""
    spot = scene.starts[hit.first]
    kinds = {act.kind for _, act in scene.said if act.span.start <= spot < act.span.end}
    return trigger.noun and trigger.frame.event in _ANNOUNCED and not kinds.isdisjoint(_BODIES)


def _behind_that(scene: Scene, trigger: Trigger) -> bool:
    return trigger.first > 0 and stop_at(scene.document, trigger.first - 1) == "that"


def _reaches(scene: Scene, hit: Hit, trigger: Trigger) -> bool:
    """True where no other clause and no other verb stands between."""
    grammar = scene.document.grammar
    for j in range(hit.last, trigger.first):
        if scene.words[j] in _MARKS or grammar[j].verb or grammar[j].stop in _CLAUSES:
            return False
    return True


def speaker(scene: Scene, trigger: Trigger, agent: Argument | None) -> Argument | None:
    """Who says "that they did it", or that "their fighters" did: the source of the words in which the verb stands."""
    if trigger.noun or trigger.first == 0:
        return None
    theirs = agent is not None and agent.first < trigger.first and of_another(scene, agent)
    if not theirs and not scene.document.answers(SHAPE)[trigger.first - 1].himself:
        return None
    spot = scene.starts[trigger.first]
    near = agent.first if agent is not None and theirs else trigger.first
    opens = scene.starts[max(0, near - 2)]  # the pronoun opens what is said: else it means another
    acts = [act for content, act in scene.said if opens <= content.start <= spot < content.end and act.kind in _BODIES]
    span = acts[-1].source_span if acts else None
    if span is None:
        return None
    first = next((i for i, at in enumerate(scene.starts) if at >= span.start), trigger.first)
    found = phrase(scene, first, trigger.first)
    return found or Argument(first, first + 1, span.text, False, False, span)


def sharing(scene: Scene, trigger: Trigger, earlier: Sequence[tuple[Trigger, Argument | None]]) -> Argument | None:
    """The subject of the verb before, which a verb joined to it shares: "killed two and took three"."""
    plural = tuple(scene.document.language.settings["events"]["plural-verbs"])
    bears = trigger.frame.value.form.partition(" ")[0].endswith(plural)
    if trigger.noun or not (trigger.frame.opens or bears) or trigger.frame.voice not in {"active", "either"}:
        return None
    near = ((t, agent) for t, agent in reversed(earlier) if t.sentence == trigger.sentence and (bears or not t.noun))
    one = next(near, None)
    if one is None or one[1] is None or not _agree(scene, one[0], trigger):
        return None
    return None if any(stop_at(scene.document, j) == "rel" for j in range(one[0].last, trigger.first)) else one[1]


def _agree(scene: Scene, one: Trigger, other: Trigger) -> bool:
    """True for two verbs of one gender, or one whose ending is a plural subject."""
    plural = tuple(scene.document.language.settings["events"]["plural-verbs"])
    feminine: str = scene.document.language.settings["events"].get("feminine", "")
    a, b = (t.frame.value.form.partition(" ")[0] for t in (one, other))
    if b.endswith(plural):
        return True
    return bool(feminine) and a.endswith(feminine) == b.endswith(feminine)


def partner_acts(scene: Scene, trigger: Trigger) -> Argument | None:
    """The partner of a verb where it is who acts: "warplanes bombed", "protesters burnt"."""
    tail = trigger.end - 1 if trigger.frame.length > 1 else trigger.tail  # "bombing by warplanes", in one phrase
    near = 0 if trigger.frame.voice == "subject" else 1
    if tail < 0 or trigger.frame.voice not in {"active", "subject"} or abs(tail - trigger.end) > near:
        return None
    if trigger.noun and trigger.frame.length == 1:
        return None
    if trigger.frame.voice == "active" and (trigger.frame.event in _SENDING or inner_of(scene, trigger) is not None):
        return None  # "sent troops", "the army arrested soldiers"
    hit = scene.document.at(tail, _DOERS)
    led = scene.document.language.settings.get("governing", ())
    if hit is None or hit.split.after or any(clitic in led for clitic in hit.split.before):
        return None
    last = past_traits(scene, tail + 1)
    for seat in scene.actors.within(tail, tail + 1):
        return phrase_at(scene, trigger, seat.first)
    return Argument(tail, last, scene.document.span(tail, last).text, False)


def partner_undergoes(scene: Scene, trigger: Trigger) -> Argument | None:
    """The partner of a verb of doing where it is what is acted upon: "stormed the hospital", "cut off the road"."""
    tail = trigger.tail
    if tail < trigger.end or trigger.frame.voice != "active" or scene.document.is_a(tail, "event_light"):
        return None
    if scene.document.is_a(tail, _DOERS) and trigger.frame.event not in _SENDING:
        return None
    if any(hit.value["event"] for hit in scene.document.hits.at(tail, "frames")):
        return None
    return phrase_at(scene, trigger, tail)


def wreck(scene: Scene, trigger: Trigger) -> Argument | None:
    """What is wrecked, where the phrase names it: "the sinking of a rubber boat", "a train came off the rails"."""
    if trigger.frame.event not in _WRECKS:
        return None
    if trigger.noun:
        return phrase_at(scene, trigger, trigger.end - 1) if trigger.frame.length > 1 else None
    tail = trigger.tail
    if tail <= trigger.first or stop_at(scene.document, tail - 1) != "prep":
        return None
    inner = phrase(scene, trigger.end, tail - 1) if tail - 1 > trigger.end else None
    return inner or before(scene, trigger.first, start_of(scene, trigger))


def undergone(scene: Scene, trigger: Trigger) -> Argument | None:
    """Whom it happened to: "a patrol came under fire"."""
    if not trigger.noun:
        return None
    start = start_of(scene, trigger)
    for i in reversed(scene.next_of("event_modality", max(start, trigger.first - _UNDER), trigger.first)):
        hit = next((h for h in scene.document.hits.at(i, "event_modality") if h.value["side"] == "under"), None)
        if hit is None or not _MARKS.isdisjoint(scene.words[hit.last : trigger.first]):
            continue
        return _behind(scene, hit, trigger) or before(scene, hit.first, start)
    return None


def of_state(scene: Scene, trigger: Trigger) -> Argument | None:
    """The state in whose adjective a raid stands: "an Israeli raid"."""
    if not trigger.noun:
        return None
    for i in range(trigger.end, min(end_of(scene, trigger), trigger.end + 2)):
        hit = scene.document.at(i, "nationality")
        if hit is not None and hit.value["state"]:
            return Argument(i, hit.last, hit.value["state"], True)
        if not scene.document.is_a(i, "event_traits"):
            return None
    return None
