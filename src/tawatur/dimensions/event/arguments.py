"""Who did it, and to whom."""

from __future__ import annotations

from typing import NamedTuple, cast

from tawatur.dimensions.event.scene import Scene, Seat
from tawatur.dimensions.event.triggers import Trigger
from tawatur.model import Actor, Span
from tawatur.rules.nouns import noun_phrase

_STOPS = frozenset(".:;!?()[],")
_LONGEST = 6  # words of an argument's short name
_COUNTED = 5  # words from a number to the verb of those that it counts
_FAR = 10  # words from a trigger to an argument that a preposition leads in


class Argument(NamedTuple):
    """Tokens ``first`` to ``last``, and the short name: an actor's id where it is known."""

    first: int
    last: int
    name: str
    known: bool


class Arguments(NamedTuple):
    """Agent and patient, None where the sentence names none."""

    agent: Argument | None
    patient: Argument | None


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """The agent and the patient of a trigger by its frame's voice."""
    voice = trigger.value("voice")
    if voice in {"", "none"}:
        return Arguments(None, None)
    follows = _follows(scene, trigger)
    led = _led(scene, trigger, trigger.value("object"))
    by = _agents(scene, trigger)
    if voice == "passive":
        return Arguments(by, follows or _subject(scene, trigger))
    if voice == "subject":
        return Arguments(by or follows or _subject(scene, trigger), led)
    return _transitive(scene, trigger, follows, led, by)


def _transitive(
    scene: Scene, trigger: Trigger, follows: Argument | None, led: Argument | None, by: Argument | None
) -> Arguments:
    """Verbs and verbal nouns that take an object: who follows is the agent where an object comes after it."""
    sentence = scene.document.sentences[trigger.sentence]
    if trigger.noun:
        if by is None and follows is not None and (led is not None or follows.known):
            return Arguments(follows, led)
        return Arguments(by, led or follows)
    second = None
    if follows is not None and not trigger.hit.split.after:
        second = _phrase(scene, follows.last, sentence.last)
    if follows is not None and second is not None and by is None:
        return Arguments(follows, second)
    subject = _subject(scene, trigger)
    if by is None and trigger.value("voice") == "active":
        if follows is not None and subject is None and follows.known:
            return Arguments(follows, led)
        return Arguments(subject, follows or led)
    return Arguments(by, follows or subject)


def _follows(scene: Scene, trigger: Trigger) -> Argument | None:
    """The noun phrase right after the trigger."""
    first, last = trigger.last, scene.document.sentences[trigger.sentence].last
    while trigger.noun and first < last and scene.document.is_a(first, "event_traits"):
        first += 1
    if first > trigger.last and not scene.within(scene.actors, first, first + 1):
        return None  # an adjective ends the noun's own phrase
    return _phrase(scene, first, last)


def _subject(scene: Scene, trigger: Trigger) -> Argument | None:
    """The last actor, or counted people, before a verb in its clause."""
    if trigger.noun:
        return None
    start = scene.document.sentences[trigger.sentence].first
    actors = [s for s in scene.within(scene.actors, start, trigger.first) if s.last <= trigger.first]
    counted = [s for s in scene.within(scene.figures, start, trigger.first) if s.last <= trigger.first]
    near = counted[-1] if counted and trigger.first - counted[-1].last <= _COUNTED else None
    if actors and trigger.first - actors[-1].last <= _FAR and (near is None or near.first < actors[-1].first):
        return _actor(scene, actors[-1])
    return _phrase(scene, near.first, trigger.first) if near else None


def _led(scene: Scene, trigger: Trigger, words: str) -> Argument | None:
    """The noun phrase after one of the given prepositions."""
    if not words:
        return None
    leads = {w.translate(scene.document.language.table) for w in words.split("|")}
    return _after(scene, trigger, lambda i: 1 if scene.word(i) in leads else 0)


def _agents(scene: Scene, trigger: Trigger) -> Argument | None:
    """The noun phrase after words such as "by", "at the hands of"."""

    def cue(i: int) -> int:
        hit = scene.document.at(i, "event_by")
        return hit.last - i if hit else 0

    return _after(scene, trigger, cue)


def _after(scene: Scene, trigger: Trigger, cue) -> Argument | None:  # type: ignore[no-untyped-def]
    end = scene.document.sentences[trigger.sentence].last
    for i in range(trigger.last, min(end, trigger.last + _FAR)):
        if scene.word(i) in _STOPS:
            return None
        width = cue(i)
        if width:
            return _phrase(scene, i + width, end)
    return None


def _phrase(scene: Scene, first: int, last: int) -> Argument | None:
    """The short noun phrase that begins at ``first``: an actor where one stands there."""
    if first >= last or scene.word(first) in _STOPS:
        return None
    if scene.document.is_a(first, "stops", "event_modality", "event_by") or scene.within(scene.times, first, first + 1):
        return None
    for seat in scene.within(scene.actors, first, first + 2):
        return _actor(scene, seat)
    end = min(noun_phrase(scene.document, first, last), first + _LONGEST)
    if end <= first:
        return None
    for seat in scene.within(scene.times, first, end):
        end = min(end, seat.first)
    span = scene.document.span(first, end) if end > first else None
    return Argument(first, end, span.text.strip('"« »“”'), False) if span else None


def _actor(scene: Scene, seat: Seat) -> Argument:
    actor = cast(Actor, seat.mention)
    return Argument(seat.first, seat.last, actor.id or actor.name, True)


def span_of(scene: Scene, argument: Argument | None) -> Span | None:
    """Where an argument stands."""
    return scene.document.span(argument.first, argument.last) if argument else None
