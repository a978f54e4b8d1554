"""The day and the place of a happening, from the words around its trigger."""

from __future__ import annotations

from datetime import date
from typing import cast

from tawatur.dimensions.event.scene import Scene, Seat
from tawatur.dimensions.event.triggers import Trigger
from tawatur.model import Place, Time

_BREAKS = frozenset(",.;:!?")


def day(scene: Scene, trigger: Trigger) -> Time | None:
    """The time mention that belongs to the trigger: the nearest of its sentence, its own clause first.

    A time outside the words that a source says belongs to the saying, when the trigger stands inside them.
    """
    return cast("Time | None", _nearest(scene, trigger, scene.times, after_costs=0))


def where(scene: Scene, trigger: Trigger) -> Place | None:
    """The place mention that belongs to the trigger: the nearest that follows in its clause, else the nearest."""
    return cast("Place | None", _nearest(scene, trigger, scene.places, after_costs=0))


def _nearest(scene: Scene, trigger: Trigger, seats: tuple[Seat, ...], after_costs: int) -> object:
    sentence = scene.document.sentences[trigger.sentence]
    own = [s for s in scene.within(seats, sentence.first, sentence.last) if _same_speaker(scene, trigger, s)]
    best, least = None, 1_000
    for seat in own:
        cost = _distance(scene, trigger, seat) + after_costs
        if cost < least:
            best, least = seat.mention, cost
    return best


def _distance(scene: Scene, trigger: Trigger, seat: Seat) -> int:
    """Words between; a break counts as eight words, and what stands before the trigger as four more."""
    if seat.first >= trigger.last:
        low, high, extra = trigger.last, seat.first, 0
    else:
        low, high, extra = seat.last, trigger.first, 4
    breaks = sum(scene.word(i) in _BREAKS for i in range(low, high))
    return high - low + 8 * breaks + extra


def _same_speaker(scene: Scene, trigger: Trigger, seat: Seat) -> bool:
    """False when the trigger stands in the words of a source and the mention does not."""
    spot = scene.document.folded.origin(scene.document.tokens[trigger.first].start)
    for said in scene.attributions:
        content = said.content
        if content is None or not content.start <= spot < content.end:
            continue
        if not content.start <= seat.mention.span.start < content.end:
            return False
    return True


def written(time: Time | None) -> str | None:
    """A time as events write it: a day, or its first and last day; None where a side is open."""
    if time is None or time.first is None or time.last is None:
        return None
    return days(time.first, time.last)


def days(first: date, last: date) -> str:
    """One day, or the first and the last."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def lies_ahead(time: Time | None, published: date | None) -> bool:
    """True for a time that begins after the day of publication."""
    return bool(published and time and time.first and time.first > published)
