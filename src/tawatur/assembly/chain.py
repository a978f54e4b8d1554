"""Who told whom: from the first speaker of a text span to the outlet that prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tawatur.assembly.naming import Naming
from tawatur.assembly.offices import Offices
from tawatur.model import Actor, Attribution, Report, Span, Speaker

# Those who speak as nobody in particular: a body named in "a source in the ministry" is not the origin.
_NAMELESS = frozenset({"anonymous", "witness"})
_PERSON = "person"


def holding(span: Span, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in whose words ``span`` stands, the innermost first."""
    held = [
        (a.content.end - a.content.start, a.span.start, a)
        for a in attributions
        if a.content and a.content.holds(span) and not (a.source_span and a.source_span.touches(span))
    ]
    return [a for _, _, a in sorted(held, key=lambda entry: entry[:2])]


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains of one report."""

    report: Report
    actors: Sequence[Actor]
    speakers: tuple[tuple[Attribution, Speaker], ...]
    naming: Naming

    def meant(self, name: str, at: int) -> str | None:
        """The id of whom a short name means before the offset ``at``: the last one named so in full."""
        before = (a for a in reversed(self.actors) if a.id and a.span.start < at)
        return next((a.id for a in before if self.naming.shortens(name, a.span.text)), None)

    def of(self, said: Sequence[Attribution]) -> tuple[Speaker, ...]:
        """The chain of what stands in the words of ``said`` (innermost first), origin first, outlet last."""
        links: list[Speaker] = []
        for attribution in said:
            links += [speaker for known, speaker in self.speakers if known is attribution]
            links += [self._carrier(name, attribution) for name in reversed(attribution.via)]
        outlet = Speaker(self.report.outlet or "", _known(self.report.outlet, self.actors), "outlet")
        return tuple(_once([*links, *self._forwarded(), outlet]))

    def _forwarded(self) -> list[Speaker]:
        """Who the outlet says that it took the whole report over from, where it says so."""
        first = self.report.forwarded_from
        return [Speaker(first, _known(first, self.actors), "media")] if first else []

    def _carrier(self, name: str, attribution: Attribution) -> Speaker:
        return Speaker(name, _known(name, self.actors), "media", "says", None, attribution.span)


def chains(report: Report, attributions: Sequence[Attribution], offices: Offices, naming: Naming) -> Chains:
    """The chains of a report; who is named in short ("the ministry") is who was last named so in full."""
    named: list[tuple[Attribution, Speaker]] = []
    for attribution in sorted(attributions, key=lambda a: a.span.start):
        if attribution.source:
            before = [*_actors_before(offices.actors, attribution), *(speaker for _, speaker in named)]
            speaker = _speaker(attribution, offices)
            if naming.stands_for(speaker.name) == _PERSON:
                outer = [known for act, known in named if not _nested(act, attributions)]
                before = _people(outer, offices, attribution)
            speaker = _in_full(speaker, before, naming)
            named.append((attribution, replace(speaker, body=speaker.body or offices.people.get(speaker.id or ""))))
    return Chains(report, offices.actors, tuple(named), naming)


def _speaker(attribution: Attribution, offices: Offices) -> Speaker:
    actor = None if attribution.kind in _NAMELESS else _named(attribution, offices.actors)
    body = offices.of(attribution, actor)
    name, where, cue = attribution.source or "", attribution.source_span, attribution.span
    return Speaker(name, actor, attribution.kind, attribution.act, where, cue, body)


def _in_full(speaker: Speaker, before: Sequence[Speaker], naming: Naming) -> Speaker:
    """The speaker under the full name that the report gave last, where this one is short for it or stands for it."""
    if speaker.id:
        return speaker
    said = [known for known in reversed(before) if known.span is not None]
    kind = naming.stands_for(speaker.name)
    if kind is not None:
        same = [known for known in said if naming.shortens(speaker.name, known.name)]
        full = next((known for known in same or said if kind in ("", _PERSON, known.kind)), None)
    elif speaker.kind in _NAMELESS:
        full = None
    else:
        full = next((known for known in reversed(before) if naming.names(speaker.name, known.name)), None)
    return replace(speaker, name=full.name, id=full.id, kind=full.kind, body=full.body) if full else speaker


def _nested(attribution: Attribution, attributions: Sequence[Attribution]) -> bool:
    """True of an act that stands within what another says."""
    around = holding(attribution.span, attributions)
    return any(a is not attribution and a.source != attribution.source for a in around)


def _people(before: Sequence[Speaker], offices: Offices, attribution: Attribution) -> list[Speaker]:
    """Those of the speakers before who are people, and people with whom a sentence opened, in the order of the text."""
    spoke = [s for s in before if s.span and offices.personal(s.span)]
    subjects = (a for a in offices.subjects if a.span.start < attribution.span.start)
    opened = [Speaker(a.span.text, a.id, a.kind or "official", span=a.span) for a in subjects]
    return sorted([*opened, *spoke], key=lambda s: s.span.start if s.span else 0)


def _actors_before(actors: Sequence[Actor], attribution: Attribution) -> Iterator[Speaker]:
    for actor in actors:
        if actor.span.start < attribution.span.start:
            yield Speaker(actor.span.text, actor.id, actor.kind or attribution.kind)  # named, but no speaker: no span


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


def _once(links: Sequence[Speaker]) -> list[Speaker]:
    """The links, nobody twice: who says a thing and says it again is one link, whoever was named in between."""
    kept: list[Speaker] = []
    for link in links:
        again = next((i for i, known in enumerate(kept) if _same(known, link)), None)
        if again is None:
            kept.append(link)
        else:
            kept[again + 1 :] = []
            if link.kind == "outlet" and again:
                kept[again] = link
    return kept


def _same(one: Speaker, other: Speaker) -> bool:
    if one.name == other.name or (one.id is not None and one.id == other.id):
        return True
    # "The Outlet's website" carries to The Outlet.
    return other.kind == "outlet" and one.kind == "media" and f" {other.name} " in f" {one.name} "
