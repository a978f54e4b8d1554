"""Which event a figure belongs to: of its sentence, or one told before that its clause names again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawatur.assembly.layout import Layout
from tawatur.model import Event, Figure, Statement

# What an event of each type counts, in the measures and types of the annotation guidelines.
_COUNTED = {
    "killed": "killing",
    "injured": "injury",
    "missing": "search_operation sinking",
    "abducted": "abduction",
    "detained": "arrest crackdown",
    "surrendered": "surrender",
    "escaped": "escape",
    "recaptured": "arrest recapture",
    "freed": "release rescue evacuation",
    "displaced": "displacement evacuation",
    "force": "attack protest riot clash deployment takeover siege",
    "weapons": "attack bombing airstrike shelling",
    "damaged": "bombing airstrike shelling flood storm earthquake fire collapse accident",
}
_COUNTS = {measure: frozenset(types.split()) for measure, types in _COUNTED.items()}
# Deaths and the injured are counted by what caused them too.
_CAUSED = "attack bombing airstrike shelling clash riot crackdown flood storm earthquake fire collapse accident sinking"
_CAUSES = frozenset(_CAUSED.split())


def event_of(figure: Figure, events: Sequence[Event], layout: Layout) -> Event | None:
    """The event that counts the figure, of the ``events`` of its sentence and source; None: a toll of its own.

    No clause's turn may stand between the two. Then what the event's type counts decides, then the marks
    between them, then nearness; where the type says nothing, both stand in one phrase.
    """
    ranked = []
    for event in events:
        turns, breaks = layout.between(figure.span, event.span)
        fit = _fit(figure, event)
        if turns == 0 and (fit or breaks == 0):
            distance = abs(figure.span.start - event.span.start)
            ranked.append((-fit, breaks, distance, event.span.start, event))
    return min(ranked, key=lambda entry: entry[:4])[-1] if ranked else None


def _fit(figure: Figure, event: Event) -> int:
    """What the event's type counts says most, then that the figure is in its agent or patient, then a cause."""
    if any(event.type in _COUNTS.get(measure, ()) for measure in figure.measure):
        return 3
    if any(span and span.holds(figure.span) for span in (event.agent_span, event.patient_span)):
        return 2
    return int(event.type in _CAUSES and bool({"killed", "injured", "missing"} & set(figure.measure)))


def of_retold(toll: Statement, of: Mapping[Event, Sequence[Statement]]) -> Statement:
    """The toll, with the event that it counts for where its clause names one told before: "took part in the attack"."""
    named = {of[event][0].id for event in of for later in event.retold if toll.words.holds(later.span)}
    return replace(toll, retells=named.pop()) if len(named) == 1 else toll
