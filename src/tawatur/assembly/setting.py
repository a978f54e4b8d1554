"""The day and place that events of one report share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tawatur.model import Event, Place

# Deaths, injuries and escapes are what came of another event, and share its day and place.
_CONSEQUENCES = frozenset({"killing", "injury", "escape"})
_CAUSES = frozenset(
    {"attack", "bombing", "airstrike", "shelling", "clash", "flood", "storm"}
    | {"earthquake", "fire", "collapse", "accident", "sinking"}
)


def with_setting(starts: Sequence[int], events: Sequence[Event], places: Sequence[Place]) -> tuple[Event, ...]:
    """Events with what their sentence settles; ``starts`` are the offsets at which sentences begin.

    A consequence takes day and place from the nearest cause told before it in its own sentence; any event
    without a place takes the one place that its sentence names, when it names only one.
    """
    named: dict[int, set[str]] = {}
    for place in places:
        named.setdefault(_sentence(starts, place.span.start), set()).add(place.span.text)
    settled: list[Event] = []
    causes: dict[int, Event] = {}
    for event in events:
        at = _sentence(starts, event.span.start)
        cause = causes.get(at)
        if event.type in _CONSEQUENCES and cause and cause.modality == event.modality:
            date = event.date or (None if event.time else cause.date)
            event = replace(event, date=date, place=event.place or cause.place)
        if event.place is None and len(named.get(at, ())) == 1:
            event = replace(event, place=next(iter(named[at])))
        if event.type in _CAUSES:
            causes[at] = event
        settled.append(event)
    return tuple(settled)


def _sentence(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset)
