"""The two sides of a clash or of talks."""

from __future__ import annotations

from tawatur.dimensions.event.objects import end_of, phrase_at
from tawatur.dimensions.event.phrases import Argument
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.triggers import Trigger

_STOPS = frozenset(".:;!?()[]")
_SIDES = 14  # words from a clash to the word that leads to its two sides


def sides_of(scene: Scene, trigger: Trigger) -> tuple[Argument | None, Argument | None] | None:
    """The two sides named after a word such as "between"."""
    for i in scene.next_of("event_between", trigger.last, min(end_of(scene, trigger), trigger.last + _SIDES)):
        if not _STOPS.isdisjoint(scene.words[trigger.last : i + 1]):
            return None
        hit = scene.document.at(i, "event_between")
        if hit is not None and not hit.split.after:
            one = phrase_at(scene, trigger, i + 1)
            return one, _other_side(scene, trigger, one) if one else None
    return None


def _other_side(scene: Scene, trigger: Trigger, one: Argument) -> Argument | None:
    for i in range(one.last, min(end_of(scene, trigger), one.last + 6)):
        if scene.words[i] in scene.joins:
            return phrase_at(scene, trigger, i + 1)
        if scene.actors.within(i, i + 1) or scene.words[i].startswith(tuple(scene.joins)):
            return phrase_at(scene, trigger, i) or _bare(scene, i)
    return None


def _bare(scene: Scene, i: int) -> Argument:
    return Argument(i, i + 1, scene.document.span(i, i + 1).text, False)
