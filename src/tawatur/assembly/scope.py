"""How far a source's words reach: every figure under the source whose words it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tawatur.assembly.charged import with_charges
from tawatur.assembly.listed import with_lists
from tawatur.assembly.setting import with_setting
from tawatur.model import Attribution, Charge, Event, Figure, Mention, Place, Span
from tawatur.rules import Document

Found = Mapping[str, tuple[Mention, ...]]


def assemble(document: Document, found: Found) -> dict[str, tuple[Mention, ...]]:
    """``found`` with every figure under its source, and every event with the day and place it shares."""
    known: Mapping[str, Any] = found  # which kind of mention stands under which name nobody can tell a checker
    charges: tuple[Charge, ...] = known.get("charges", ())
    attributions = with_charges(document, known.get("attributions", ()), charges)
    figures: tuple[Figure, ...] = known.get("figures", ())
    events: tuple[Event, ...] = known.get("events", ())
    starts = [document.folded.origin(document.tokens[s.first].start) for s in document.sentences]
    places: tuple[Place, ...] = known.get("places", ())
    return {
        **found,
        "attributions": attributions,
        "figures": with_lists(document, [sourced(f, attributions) for f in figures], events, attributions),
        "events": with_setting(starts, events, places),
    }


def sourced(figure: Figure, attributions: Sequence[Attribution]) -> Figure:
    """The figure with source, kind and chain of the attribution in whose content it stands.

    Where one speaks within another's words the inner one is the origin, and the narrowest content is the
    innermost. A figure in the name of the source itself ("three witnesses said") is the outlet's.
    """
    said = innermost(figure.span, attributions)
    if said is None or figure.source is not None:
        return figure
    return replace(figure, source=said.source, kind=said.kind, via=said.via)


def innermost(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution with the narrowest content that holds ``span``, None when the outlet speaks."""
    holding = [
        a
        for a in attributions
        if a.content is not None and a.content.holds(span) and not (a.source_span and a.source_span.touches(span))
    ]
    return min(holding, key=lambda a: a.content.end - a.content.start if a.content else 0, default=None)
