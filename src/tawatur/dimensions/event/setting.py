"""The day and the place of a happening, from the words around its trigger."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from typing import Any

from tawatur.dimensions.event.anothers import anothers
from tawatur.dimensions.event.scene import Scene, Seat, Seats
from tawatur.dimensions.event.triggers import Trigger
from tawatur.model import Event, Place, Time

_BREAKS = frozenset(",.;:!?")
_BREAK, _BEFORE, _OTHER, _AWAY = 8, 4, 12, 10  # costs in words, set on the annotated reports
_BROAD = {"country": 6, "region": 3}  # a town beside its country is the place
_LED = 10  # words from "three days after" to what it leads to
_CHAIN = 3  # words between a place and the wider one that holds it
_FILED = 40  # where a report was filed is the place of what it tells only if its sentence names no other
_NEVER = 1_000
_BACKGROUND = 60  # days; live coverage goes on for weeks, anniversaries look back for months
_CLAUSE = 8  # words in which what has not happened finds its day and place
_REAL = frozenset({"actual", "ongoing"})
_MOVING = frozenset({"displacement", "evacuation", "deployment", "aid", "other"})
# What comes of the main happening, or is a part of it, and shares its day and place where its sentence names none.
_CAUSES = frozenset(
    [
        "attack",
        "bombing",
        "airstrike",
        "shelling",
        "clash",
        "flood",
        "storm",
        "earthquake",
        "fire",
        "collapse",
        "accident",
        "sinking",
        "protest",
        "riot",
    ]
)
_SHARING = _CAUSES - {"protest"} | {"killing", "injury", "escape"}


def day(scene: Scene, trigger: Trigger, others: Sequence[Trigger], real: bool) -> Time | None:
    """The time mention that belongs to the trigger: the nearest of its sentence, its own clause first.

    A time outside the words that a source says belongs to the saying, when the trigger stands inside them.
    """
    near = _own(scene, trigger, scene.times)
    if near and (turn := _offset(scene, trigger)) is not None:
        near = [seat for seat in near if seat.first > turn]  # "on Sunday, three days after the fire"
    near = [seat for seat in near if not anothers(scene, trigger, others, seat)]
    found: Time | None = _least([(_cost(scene, trigger, others, seat), seat) for seat in near], real)
    if found is not None and real and (found.last is None or _since(scene, trigger, found)):
        found = _until_now(scene, found)  # "40 have been killed since the marches began on 30 March"
    behind = trigger.first - 1 in scene.turns and found is not None and found.span.start < scene.starts[trigger.first]
    return None if behind and written(found) is None else found  # "curfew from Monday on, after an attack"


def _since(scene: Scene, trigger: Trigger, time: Time) -> bool:
    """True where a word such as "since" stands between a trigger and the day of what began then."""
    since = scene.document.language.settings["events"].get("since", ())
    last = next(
        (s.first for s in scene.times.within(trigger.last, len(scene.words)) if s.mention is time), trigger.last
    )
    return any(scene.words[i] in since for i in range(trigger.last, last))


def _until_now(scene: Scene, time: Time) -> Time:
    """A time that goes on up to the day of the report."""
    today = scene.document.report.day
    return replace(time, last=today) if today and time.first and time.first < today else time


def _offset(scene: Scene, trigger: Trigger) -> int | None:
    """Where a word such as "after" with a count of days opens what leads to the trigger: what stands before it is of
    another day."""
    start = scene.document.sentences[trigger.sentence].first
    for i in range(trigger.first - 1, max(start, trigger.first - _LED) - 1, -1):
        if i in scene.turns and any(scene.document.is_a(j, "units") for j in _counted(scene, i)):
            return i
    return None


def _counted(scene: Scene, i: int) -> range:
    """The words in which the days stand that a word such as "after" counts, on the side that the language has them."""
    if scene.document.language.settings["events"]["offset"] == "before":
        return range(max(0, i - 1), i)
    return range(i + 1, min(len(scene.words), i + 4))


def where(scene: Scene, trigger: Trigger, others: Sequence[Trigger], real: bool) -> Place | None:
    """The place mention that belongs to the trigger: the nearest that follows in its clause, else the nearest."""
    costs: list[tuple[int, Seat]] = []
    last = _NEVER
    after: Seat | None = None
    for seat in reversed(_own(scene, trigger, scene.places)):
        cost = _cost(scene, trigger, others, seat)
        if after is not None and after.last <= trigger.first and after.first - seat.last <= _CHAIN:
            cost = min(cost, last)  # a town before its province is as near as that
        last, after = cost, seat
        moved = trigger.frame.event not in _MOVING and _away(scene, seat)
        place: Any = seat.mention
        costs.append((cost + _BROAD.get(place.type, 0) + _AWAY * moved, seat))
    costs.reverse()
    nearest: Place | None = _least(costs, real)
    return nearest


def _least(costs: list[tuple[int, Seat]], real: bool) -> Any:
    cost, seat = min(costs, key=lambda c: c[0], default=(_NEVER, None))
    if seat is None or cost >= (_NEVER if real else _CLAUSE):
        return None
    return seat.mention


def _own(scene: Scene, trigger: Trigger, seats: Seats) -> Sequence[Seat]:
    """The mentions of the trigger's sentence, but for those outside the words of a source in which it stands."""
    near = seats.within(*scene.document.sentences[trigger.sentence])
    if not near:
        return ()
    spot = scene.starts[trigger.first]
    around = [content for content, _ in scene.said if content.start <= spot < content.end]
    if not around:
        return near
    return [s for s in near if all(c.start <= s.mention.span.start < c.end for c in around)]


def _cost(scene: Scene, trigger: Trigger, others: Sequence[Trigger], seat: Seat) -> int:
    """Words between, and more for a break, for another trigger, for what stands before.

    What lies beyond both a break and another trigger is that one's own.
    """
    if seat.first >= trigger.last:
        low, high, cost = trigger.last, seat.first, 0
    else:
        low, high, cost = seat.last, trigger.first, _BEFORE
    breaks = sum(map(_BREAKS.__contains__, scene.words[low:high]))
    between = sum([low <= other.first < high for other in others])  # a list is quicker here
    if breaks and between:
        return _NEVER
    if seat.last <= scene.filed[1] and seat.first >= scene.filed[0]:
        cost += _FILED
    return cost + high - low + _BREAK * breaks + _OTHER * between


def _away(scene: Scene, seat: Seat) -> bool:
    """True for a place that is gone to or come from, no place of happening."""
    return any(scene.document.is_a(i, "event_away") for i in range(max(0, seat.first - 2), seat.first))


def shared(events: Sequence[Event], sentences: Sequence[int], background: Set[int] = frozenset()) -> tuple[Event, ...]:
    """The events with the main one's day and place where they tell none: what came of it, or is a part of it.

    The main one is the cause told in the same sentence, else the first of the report told before; what has a day
    of its own that is another does not share its place. ``sentences`` gives the sentence of each event, ``background``
    the numbers of those that lie long before the report: they share nothing.
    """
    found: list[Event] = []
    main: Event | None = None
    for n, event in enumerate(events):
        if event.type in _SHARING and event.modality in _REAL:
            beside = [
                e
                for i, (e, at) in enumerate(zip(events, sentences))
                if at == sentences[n] and i != n and (i not in background or n in background)
            ]
            event = _sharing(event, _main(beside) or main)
        found.append(event)
        main = main or (None if n in background else _main([event]))
    return tuple(found)


def _main(events: Sequence[Event]) -> Event | None:
    causes = (e for e in events if e.type in _CAUSES and e.modality in _REAL and e.date)
    return next(causes, None)


def _sharing(event: Event, main: Event | None) -> Event:
    own = event.date or event.time  # "until Saturday" is a time of its own
    if main is None or (own and event.date != main.date):
        return event
    when, place = event.date or main.date, event.place or main.place
    return event if (when, place) == (event.date, event.place) else replace(event, date=when, place=place)


def written(time: Time | None) -> str | None:
    """A time as events write it: a day, or its first and last day; None where a side is open."""
    if time is None or time.first is None or time.last is None:
        return None
    first, last = time.first.isoformat(), time.last.isoformat()
    return first if first == last else f"{first}/{last}"


def lies_ahead(time: Time | None, published: date | None) -> bool:
    """True for a time that begins after the day of publication."""
    return bool(published and time and time.first and time.first > published)


def lies_back(time: Time | None, published: date | None) -> bool:
    """True for a time that ends long before the day of publication: the background of a report, not its news."""
    return bool(published and time and time.last and (published - time.last).days > _BACKGROUND)
