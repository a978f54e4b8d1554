"""Whether a happening happened, or is denied, planned, feared, called for, a condition, or goes on."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.triggers import Trigger
from tawatur.rules import Hit

CUES = "event_modality"
ACTUAL = "actual"
PURPOSE = "purpose"  # the aim of something else, no happening of its own
_STOPS = frozenset(".:;!?()[]")
_FARTHEST = 12  # words looked back for a cue; each cue has its own reach


class _Cue(NamedTuple):
    gap: int
    modality: str


def modality(scene: Scene, trigger: Trigger) -> str:
    """The modality that the nearest cue gives, or that of the verb's own form; ``actual`` when there is none."""
    own = _own(scene, trigger)
    cue = _before(scene, trigger)
    if cue is None:
        return own or _after(scene, trigger) or ACTUAL
    if own == "planned" and cue.modality in {"planned", "ongoing", ACTUAL}:
        return own
    return cue.modality


def _own(scene: Scene, trigger: Trigger) -> str | None:
    """What the clitics of the verb say (a future prefix)."""
    marks = scene.document.language.settings.get("modality", {}).get(trigger.hit.value.slot.partition("-")[0], {})
    for clitic in trigger.hit.split.before:
        if clitic in marks:
            return str(marks[clitic])
    return None


def _before(scene: Scene, trigger: Trigger) -> _Cue | None:
    document = scene.document
    start = document.sentences[trigger.sentence].first
    for i in range(trigger.first - 1, max(start, trigger.first - _FARTHEST) - 1, -1):
        if scene.word(i) in _STOPS:
            return None
        for hit in document.hits.get(i, ()):
            gap = trigger.first - hit.last
            if _cue_for(hit, "before", trigger) and 0 <= gap <= int(hit.value["reach"]) and _joined(scene, hit, trigger):
                return _Cue(gap, hit.value["modality"])
    return None


def _joined(scene: Scene, hit: Hit, trigger: Trigger) -> bool:
    """True when no comma stands between cue and trigger."""
    return all(scene.word(k) != "," for k in range(hit.last, trigger.first))


def _after(scene: Scene, trigger: Trigger) -> str | None:
    document = scene.document
    end = document.sentences[trigger.sentence].last
    for i in range(trigger.last, min(end, trigger.last + 6)):
        if scene.word(i) in _STOPS or scene.word(i) == ",":
            return None
        for hit in document.hits.get(i, ()):
            if _cue_for(hit, "after", trigger) and i - trigger.last <= int(hit.value["reach"]):
                return hit.value["modality"]
    return None


def _cue_for(hit: Hit, side: str, trigger: Trigger) -> bool:
    value = hit.value
    if value.lexicon != CUES or value["side"] != side:
        return False
    of = value["of"]
    return not of or of == ("noun" if trigger.noun else "verb")
