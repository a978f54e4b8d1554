"""What can be who acts, and what can only be acted upon."""

from __future__ import annotations

import re

from tawatur.dimensions.event.phrases import SHAPE, Argument
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.triggers import Trigger

_THINGS_DONE = frozenset({"closure", "evacuation"})  # verbs written alike, active and passive, of things


def is_doer(scene: Scene, i: int) -> bool:
    """True where a word for those who act stands, or a name."""
    if scene.document.is_a(i, "event_doers", "event_people"):
        return True
    return any(seat.first == i for seat in scene.actors.within(i, i + 1))


def animate(scene: Scene, argument: Argument, counted: bool = True) -> bool:
    """True for a name, a word for those who act, a number (where ``counted`` says so), or a plural that only people
    have; of languages without such words for all."""
    if (
        argument.known
        or (argument.counted and counted)
        or not scene.document.language.settings.get("verb-first", False)
    ):
        return True
    if is_doer(scene, argument.first) or scene.document.answers(SHAPE)[argument.first].whole:
        return True
    oblique = scene.document.language.settings.get("oblique", "")
    return bool(oblique) and re.match(oblique, scene.words[argument.first]) is not None


def of_another(scene: Scene, argument: Argument) -> bool:
    """True for a noun with a pronoun that refers back: "its members", "his weapon"."""
    return not argument.known and scene.document.answers(SHAPE)[argument.first].theirs


def sifted(
    scene: Scene, trigger: Trigger, agent: Argument | None, patient: Argument | None
) -> tuple[Argument | None, Argument | None]:
    """Agent and patient, the one behind an active verb set right where it can only be what is acted upon."""
    if trigger.noun or agent is None or patient is not None or agent.first < trigger.end:
        return agent, patient
    many = scene.document.language.settings["events"].get("many", ())
    things = trigger.frame.event in _THINGS_DONE and not animate(scene, agent)
    things = things or (trigger.end <= trigger.tail < agent.first and not animate(scene, agent))  # "a bomb hit a base"
    if things or of_another(scene, agent) or scene.words[agent.first] in many:
        return None, agent
    return agent, None
