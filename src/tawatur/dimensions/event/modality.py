"""Whether a happening happened, or is denied, planned, feared, called for, a condition, or goes on."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.triggers import Trigger
from tawatur.model import Span
from tawatur.rules import Hit
from tawatur.rules.nouns import stop_at

ACTUAL, DENIED = "actual", "denied"
_CUES = "event_modality"
PURPOSE = "purpose"  # the aim of something else, no happening of its own
_STOPS = frozenset(".:;!?()[],")
_FARTHEST = 16  # words looked back for a cue; each cue has its own reach
_AHEAD = 6  # words looked ahead
_OPENING = 8  # words of what a source says that its act of speech colours
_ACTS = {"denies": "denied", "warns": "feared", "expects": "feared", "calls": "called_for"}
_LED = 3  # words back to the preposition: a number and an adjective may stand between
_UNDONE = frozenset({"planned", "feared", "called_for", "conditional", "denied"})
_DONE = frozenset({"arrest", "rescue", "release", "search_operation"})  # never denied with an attack that was foiled
_ACTING = frozenset({"active", "either"})  # voices whose verbal noun can be an aim


def modalities(scene: Scene, triggers: Sequence[Trigger], joined: Sequence[bool]) -> list[str]:
    """The modality of each trigger.

    It is what the nearest cue gives, or the verb's own form, or the act of the source that speaks. A cue reaches
    the first trigger after it, and those joined to that one.
    """
    found: list[str] = []
    for n, trigger in enumerate(triggers):
        before = triggers[n - 1] if n and triggers[n - 1].sentence == trigger.sentence else None
        own = _own(scene, trigger)
        if before is not None and found[-1] in _UNDONE and _means(scene, before, trigger):
            found.append(found[-1])
            continue
        cue = _before(scene, trigger, before.last if before else 0)
        if cue is None and before is not None and joined[n] and _level(scene, before, trigger):
            cue = None if found[-1] == DENIED and trigger.frame.event in _DONE else found[-1]
        if own and (cue in {None, ACTUAL} or (own != PURPOSE and cue in {"planned", "ongoing"})):
            cue = own
        found.append(cue or _after(scene, trigger) or _spoken(scene, trigger, before) or ACTUAL)
    return found


def _means(scene: Scene, before: Trigger, trigger: Trigger) -> bool:
    """True for what something is done with ("to storm it with three car bombs"), in one phrase with it."""
    means = scene.document.language.settings["events"]["means"]
    between = range(before.last, trigger.first)
    if any(scene.words[i] in _STOPS or scene.document.is_a(i, "clauses") for i in between):
        return False
    led = any(scene.words[i] in means or _joined(scene, i, means) for i in between[-_LED:])
    form, language = trigger.frame.value.form, scene.document.language
    written = any(form.startswith(m) and language.entry("frames", form.removeprefix(m)) for m in means)
    return trigger.noun and (led or written or any(clitic in means for clitic in trigger.frame.split.before))


def _joined(scene: Scene, i: int, means: Sequence[str]) -> bool:
    """True for a number that the preposition is written to."""
    number = scene.document.at(i, "numerals")
    return number is not None and any(clitic in means for clitic in number.split.before)


def _level(scene: Scene, before: Trigger, trigger: Trigger) -> bool:
    """True for two of one word class with few words and no mark between."""
    between = range(before.last, trigger.first)
    level = before.noun == trigger.noun and len(between) <= _AHEAD
    return level and all(scene.words[i] not in _STOPS for i in between)


def _own(scene: Scene, trigger: Trigger) -> str | None:
    """What the clitics of the word say (a future prefix, an aim)."""
    if not trigger.frame.split.before:
        return None
    marks = scene.document.language.settings.get("modality", {}).get(_class(trigger), {})
    for clitic in trigger.frame.split.before:
        if clitic in marks and (_class(trigger) != "noun" or (_acting(trigger) and not _undergone(scene, trigger))):
            return str(marks[clitic])
    return None


def _undergone(scene: Scene, trigger: Trigger) -> bool:
    """True right behind a verb that tells a fact: "came under fire" is no aim, though the same preposition leads it."""
    start = max(scene.document.sentences[trigger.sentence].first, trigger.first - _FARTHEST)
    cues = (hit for i in scene.next_of(_CUES, start, trigger.first) for hit in scene.document.hits.at(i, _CUES))
    return any(hit.value["side"] == "under" and trigger.first - hit.last <= _reach(hit) for hit in cues)


def _acting(trigger: Trigger) -> bool:
    """True for a verbal noun of doing, which may be an aim."""
    return trigger.frame.voice in _ACTING or trigger.tail >= 0


def _class(trigger: Trigger) -> str:
    slot = trigger.frame.value.slot.partition("-")[0]
    return "noun" if trigger.noun else slot


def _before(scene: Scene, trigger: Trigger, after: int) -> str | None:
    """The modality of the nearest cue between token ``after`` and the trigger."""
    start = max(scene.document.sentences[trigger.sentence].first, trigger.first - _FARTHEST, after)
    for i in reversed(scene.next_of(_CUES, start, trigger.first)):
        if not _STOPS.isdisjoint(scene.words[i : trigger.first]):
            return None
        for hit in scene.document.hits.at(i, _CUES):
            if 0 <= trigger.first - hit.last <= _reach(hit) and _cue_for(scene, hit, "before", trigger):
                found: str = hit.value["modality"]
                if found == DENIED and any(stop_at(scene.document, j) == "rel" for j in range(hit.last, trigger.first)):
                    continue  # "it is not the first time that they attack"
                return _over(scene, hit, start) or found if found == ACTUAL else found
    return None


def _over(scene: Scene, cue: Hit, start: int) -> str | None:
    """What governs a verb that tells a fact by itself: "if it comes under attack", "did not lead to deaths"."""
    if cue.value.slot == "form":
        return None
    slots = {hit.value.slot.partition("-")[0] for hit in scene.document.hits.at(cue.first, _CUES)}
    for i in scene.next_of(_CUES, max(start, cue.first - 2), cue.first):
        for hit in scene.document.hits.at(i, _CUES):
            of = hit.value["of"]
            if of and slots.isdisjoint(of.split("|")):
                continue
            if hit.last == cue.first and hit.value["modality"] in _UNDONE and hit.value["side"] == "before":
                return hit.value["modality"]
    return None


def _reach(hit: Hit) -> int:
    return int(hit.value["reach"])


def _after(scene: Scene, trigger: Trigger) -> str | None:
    end = min(scene.document.sentences[trigger.sentence].last, trigger.last + _AHEAD)
    for i in scene.next_of(_CUES, trigger.last, end):
        if not _STOPS.isdisjoint(scene.words[trigger.last : i + 1]):
            return None
        for hit in scene.document.hits.at(i, _CUES):
            if i - trigger.last <= _reach(hit) and _cue_for(scene, hit, "after", trigger):
                return hit.value["modality"]
    return None


def _cue_for(scene: Scene, hit: Hit, side: str, trigger: Trigger) -> bool:
    """True for a cue of this side that governs words of the trigger's class."""
    value = hit.value
    if value["side"] != side or (hit.split.after and value.slot == "form"):
        return False
    allowed = scene.document.language.settings.get("before", {}).get(value.slot.partition("-")[0])
    if allowed is not None and value.slot != "noun" and not all(c in allowed for c in hit.split.before):
        return False
    of = value["of"]
    return not of or _class(trigger) in of.split("|") or ("verb" in of.split("|") and not trigger.noun)


def _spoken(scene: Scene, trigger: Trigger, before: Trigger | None) -> str | None:
    """What the act of the source says of the first happening that it speaks of."""
    spot = scene.starts[trigger.first]
    for content, said in scene.said:
        if said.act in _ACTS and content.start <= spot < content.end and _opens(scene, content, trigger, before):
            return _ACTS[said.act]
    return None


def _opens(scene: Scene, content: Span, trigger: Trigger, before: Trigger | None) -> bool:
    near = scene.starts[max(0, trigger.first - _OPENING)] <= content.start
    first = before is None or scene.starts[before.first] < content.start
    return near and first
