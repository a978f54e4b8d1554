"""Who does what a word tells where the word itself names nobody, or names a doer as its partner."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.dimensions.event.objects import end_of, phrase_at, start_of
from tawatur.dimensions.event.phrases import Argument, before, past_traits, phrase
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.triggers import Trigger
from tawatur.rules import Hit
from tawatur.rules.nouns import is_verb, stop_at

_CONTROL, _DOERS, _PEOPLE = "event_control", "event_doers", "event_people"
_MARKS = frozenset(".:;!?()[]")
_FAR = 16  # words from a verb such as "managed" to what its subject does
_UNDER = 14  # words from "came under" to what was done
_ACTING = frozenset({"active", "either", "subject"})
_WRECKS = frozenset({"sinking", "accident", "collapse"})
_BODIES = frozenset({"official", "party"})  # kinds of speakers that tell of what they did themselves
# What the body that announces it has done itself; of attacks it tells as often what others did.
_ANNOUNCED = frozenset(
    ["arrest", "release", "closure", "rescue", "evacuation", "deployment", "takeover", "recapture", "killing"]
)


def is_doer(scene: Scene, i: int) -> bool:
    """True where a word for those who act stands, or a name."""
    return scene.document.is_a(i, _DOERS, _PEOPLE) or any(seat.first == i for seat in scene.actors.within(i, i + 1))


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
        return before(scene, trigger.first, hit.last) if trigger.first > hit.last else None
    if who == "announces" and not _announced(scene, trigger, hit):
        return None
    first = hit.last
    for seat in scene.times.within(first, min(first + 2, trigger.first)):
        first = seat.last
    found = phrase(scene, first, trigger.first) if first < trigger.first else None
    if found is None and not hit.split.before:
        found = before(scene, hit.first, start)
    return found if found is not None and found.last <= trigger.first and not found.counted else None


def _announced(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """True where it is a body that speaks of what it does itself."""
    spot = scene.starts[hit.first]
    kinds = {act.kind for _, act in scene.said if act.span.start <= spot < act.span.end}
    return trigger.noun and trigger.frame.event in _ANNOUNCED and not kinds.isdisjoint(_BODIES)


def _behind_that(scene: Scene, trigger: Trigger) -> bool:
    return trigger.first > 0 and stop_at(scene.document, trigger.first - 1) == "that"


def _reaches(scene: Scene, hit: Hit, trigger: Trigger) -> bool:
    """True where no other clause and no other verb stands between."""
    document = scene.document
    for j in range(hit.last, trigger.first):
        if scene.words[j] in _MARKS or is_verb(document, j) or stop_at(document, j) in {"conj", "rel"}:
            return False
    return True


def speaker(scene: Scene, trigger: Trigger) -> Argument | None:
    """Who says "that they did it": the source of the words in which the verb stands."""
    pronouns = scene.document.language.settings["events"].get("himself", ())
    if trigger.noun or trigger.first == 0 or scene.words[trigger.first - 1] not in pronouns:
        return None
    spot = scene.starts[trigger.first]
    acts = [act for content, act in scene.said if content.start <= spot < content.end and act.kind in _BODIES]
    span = acts[-1].source_span if acts else None
    if span is None:
        return None
    first = next((i for i, at in enumerate(scene.starts) if at >= span.start), trigger.first)
    found = phrase(scene, first, trigger.first)
    return found or Argument(first, first + 1, span.text, False, False, span)


def sharing(scene: Scene, trigger: Trigger, earlier: Sequence[tuple[Trigger, Argument | None]]) -> Argument | None:
    """The subject of the verb before, which a verb joined to it shares: "killed two and took three"."""
    if trigger.noun or not trigger.frame.opens or trigger.frame.voice not in {"active", "either"}:
        return None
    one = next(((t, agent) for t, agent in reversed(earlier) if t.sentence == trigger.sentence and not t.noun), None)
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
    if tail < 0 or trigger.frame.voice != "active" or abs(tail - trigger.end) > 1:
        return None
    if trigger.noun and trigger.frame.length == 1:
        return None
    hit = scene.document.at(tail, _DOERS)
    led = scene.document.language.settings.get("governing", ())
    if hit is None or any(clitic in led for clitic in hit.split.before):
        return None
    last = past_traits(scene, tail + 1)
    for seat in scene.actors.within(tail, tail + 1):
        return phrase_at(scene, trigger, seat.first)
    return Argument(tail, last, scene.document.span(tail, last).text, False)


def partner_undergoes(scene: Scene, trigger: Trigger) -> Argument | None:
    """The partner of a verb of doing where it is what is acted upon: "stormed the hospital", "cut off the road"."""
    tail = trigger.tail
    if tail < trigger.end or trigger.frame.voice != "active" or scene.document.is_a(tail, "event_light", _DOERS):
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
        return phrase(scene, hit.last, trigger.first) or before(scene, hit.first, start)
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
