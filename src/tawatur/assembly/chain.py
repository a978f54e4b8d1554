"""Who told whom: from the first speaker of a text span to the outlet that prints it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Actor, Attribution, Report, Span, Speaker

# Those who speak as nobody in particular: a body named in "a source in the ministry" is not the origin.
_NAMELESS = frozenset({"anonymous", "witness"})


def holding(span: Span, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in whose words ``span`` stands, the innermost first."""
    held = [
        (a.content.end - a.content.start, a.span.start, a)
        for a in attributions
        if a.content and a.content.holds(span) and not (a.source_span and a.source_span.touches(span))
    ]
    return [a for _, _, a in sorted(held, key=lambda entry: entry[:2])]


def chain(said: Sequence[Attribution], actors: Sequence[Actor], report: Report) -> tuple[Speaker, ...]:
    """The chain of what stands in the words of ``said`` (innermost first), origin first, outlet last."""
    links: list[Speaker] = []
    for attribution in said:
        if attribution.source:
            links.append(_speaker(attribution, actors))
        links.extend(_carrier(name, attribution, actors) for name in reversed(attribution.via))
    links.append(Speaker(report.outlet or "", _known(report.outlet, actors), "outlet"))
    return tuple(_once(links))


def _speaker(attribution: Attribution, actors: Sequence[Actor]) -> Speaker:
    actor = None if attribution.kind in _NAMELESS else _named(attribution, actors)
    return Speaker(
        attribution.source or "", actor, attribution.kind, attribution.act, attribution.source_span, attribution.span
    )


def _named(attribution: Attribution, actors: Sequence[Actor]) -> str | None:
    """The id of the body that speaks; of a spokesman and his body, the body."""
    where = attribution.source_span
    if where is None:
        return _known(attribution.source, actors)
    inside = [a for a in actors if a.id and a.span.touches(where)]
    best = min(inside, key=lambda a: (a.kind is None, a.span.start, -a.span.end), default=None)
    return best.id if best else _known(attribution.source, actors)


def _known(name: str | None, actors: Sequence[Actor]) -> str | None:
    """The id of an actor that the report calls ``name``."""
    return next((a.id for a in actors if a.id and name in (a.span.text, a.name, a.id)), None)


def _carrier(name: str, attribution: Attribution, actors: Sequence[Actor]) -> Speaker:
    return Speaker(name, _known(name, actors), "media", "says", None, attribution.span)


def _once(links: Sequence[Speaker]) -> list[Speaker]:
    """The links without those that repeat the one before ("he said …, he added …"; an outlet's own words)."""
    kept: list[Speaker] = []
    for link in links:
        if not kept or not _same(kept[-1], link):
            kept.append(link)
    return kept


def _same(one: Speaker, other: Speaker) -> bool:
    return one.name == other.name or (one.id is not None and one.id == other.id)
