"""What can be who acts, and what can only be acted upon."""

from __future__ import annotations

import re

from tawatur.dimensions.event.phrases import Argument
from tawatur.dimensions.event.scene import Scene
from tawatur.dimensions.event.triggers import Trigger

_THINGS_DONE = frozenset({"closure", "evacuation"})  # verbs written alike, active and passive, of things


def is_doer(scene: Scene, i: int) -> bool:
    """True where a word for those who act stands, or a name."""
    if scene.document.is_a(i, "event_doers", "event_people"):
        return True
    return any(seat.first == i for seat in scene.actors.within(i, i + 1))


def animate(scene: Scene, argument: Argument) -> bool:
    """True for a name, a word for those who act, or a plural that only people have; of languages without such words
    for all."""
    if argument.known or argument.counted or not scene.document.language.settings.get("verb-first", False):
        return True
    word, language = scene.words[argument.first], scene.document.language
    people = (language.settings["events"]["complete"], language.settings.get("oblique", ""))
    return is_doer(scene, argument.first) or any(rule and re.match(rule, word) for rule in people)


def of_another(scene: Scene, argument: Argument) -> bool:
    """True for a noun with a pronoun that refers back: "its members", "his weapon"."""
    endings = tuple(scene.document.language.settings["events"].get("theirs", ()))
    word = scene.words[argument.first]
    return bool(endings) and not argument.known and len(word) > _SHORT and word.endswith(endings)


_SHORT = 4  # letters of the shortest noun with its pronoun


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
