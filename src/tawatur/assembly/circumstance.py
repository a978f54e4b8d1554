"""When and where a statement puts what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tawatur.assembly.layout import Layout
from tawatur.model import Attribution, Event, Place, Span, Time, When, Where


def when_of(event: Event, times: Sequence[Time], layout: Layout) -> When | None:
    """The event's day with the words that say it: its own sentence's, with their part of day, else earlier ones."""
    beside = next((t for t in times if t.span == event.time and (t.first or t.last)), None)
    if not event.date:
        return When(beside.first, beside.last, beside.part, beside.span) if beside else None
    first, last = _days(event.date)
    here, at = layout.sentence(event.span.start), event.span.start
    saying = [t for t in times if (t.first, t.last) == (first, last)]
    own = [t for t in saying if layout.sentence(t.span.start) == here]
    if own:
        nearest = min(own, key=lambda t: (abs(t.span.start - at), t.span.start))
        return When(first, last, nearest.part, nearest.span)
    before = max((t.span for t in saying if t.span.start < at), default=None)
    return When(first, last, None, before)


def when_in(clause: Span, times: Sequence[Time]) -> When | None:
    """The first time that a clause names."""
    inside = [t for t in times if clause.holds(t.span) and (t.first or t.last)]
    return When(inside[0].first, inside[0].last, inside[0].part, inside[0].span) if inside else None


def told_of(attribution: Attribution, times: Sequence[Time], layout: Layout) -> When | None:
    """When a source spoke: the time nearest to the cue in its sentence, outside the words that are reported."""
    cue, content = attribution.span, attribution.content
    here = layout.sentence(cue.start)
    beside = [
        t
        for t in times
        if (t.first or t.last)
        and layout.sentence(t.span.start) == here
        and not (content and content.touches(t.span))
        and layout.between(cue, t.span)[0] == 0
    ]
    if not beside:
        return None
    nearest = min(beside, key=lambda t: (abs(t.span.start - cue.start), t.span.start))
    return When(nearest.first, nearest.last, nearest.part, nearest.span)


def where_of(event: Event, places: Sequence[Place]) -> Where | None:
    """The event's place: of the mentions of that name, the nearest one."""
    if not event.place:
        return None
    named = [p for p in places if p.span.text == event.place]
    if not named:
        return Where(event.place)
    return _where(min(named, key=lambda p: (abs(p.span.start - event.span.start), p.span.start)))


def where_in(clause: Span, places: Sequence[Place]) -> Where | None:
    """The first place that a clause names."""
    return next((_where(p) for p in places if clause.holds(p.span)), None)


def _where(place: Place) -> Where:
    return Where(place.span.text, place.id, place.lat, place.lon, place.type, place.span)


def _days(value: str) -> tuple[date | None, date | None]:
    """First and last day of ``2022-01-20`` or ``2022-01-20/2022-01-22``; an empty or ``..`` side is open."""
    first, divided, last = value.partition("/")
    return _day(first), _day(last) if divided else _day(first)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
