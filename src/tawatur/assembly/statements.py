"""Mentions put together into statements: by clause, and by how far a source's words reach."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tawatur.assembly.acts import denies, mood, reach, voice
from tawatur.assembly.chain import Chains, chains, holding
from tawatur.assembly.charged import charge_of
from tawatur.assembly.circumstance import told_of, when_in, when_of, where_in, where_of
from tawatur.assembly.fit import event_of, of_retold
from tawatur.assembly.layout import Layout, lay_out
from tawatur.assembly.naming import Naming
from tawatur.assembly.offices import Offices
from tawatur.model import (
    Attribution,
    Charge,
    Event,
    Figure,
    Part,
    Reading,
    Report,
    Span,
    Speaker,
    Statement,
    When,
    Where,
)
from tawatur.rules import Document

_NOBODY: Mapping[str, Any] = {"agent": None, "patient": None, "agent_span": None, "patient_span": None}
_CLAUSE = 4  # words; fewer before a comma say when or where


def key_of(report: Report) -> str:
    """The key of a report in a story: the same for the same bytes under the same name, whatever lies beside it."""
    identity = "\n".join((report.id, report.outlet or "", report.published or "", report.sha256))
    return "r" + hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def statements(document: Document, reading: Reading) -> tuple[Statement, ...]:
    """What one report says, statement by statement, in the order of its text.

    Every event makes one; every figure stands in its event's, or with the others of its clause in a toll;
    words of a source that hold neither make a saying.
    """
    naming = Naming(document.language)
    offices = Offices(document, reading.actors, reading.places, naming)
    known = chains(reading.report, reading.attributions, offices, naming)
    teller = _Teller(reading, lay_out(document), known, naming, key_of(reading.report))
    told: dict[str, Statement] = {}
    for statement in teller.tell():
        earlier = told.get(statement.id)
        if earlier is None:
            told[statement.id] = statement
        elif (earlier.trigger, earlier.type, earlier.figures) != (statement.trigger, statement.type, statement.figures):
            told[f"{statement.id}.{len(told)}"] = replace(statement, id=f"{statement.id}.{len(told)}")
    return tuple(sorted(told.values(), key=lambda s: (s.words.start, s.id)))


@dataclass(frozen=True, slots=True)
class _Teller:
    reading: Reading
    layout: Layout
    chains: Chains
    naming: Naming
    key: str

    def tell(self) -> Iterator[Statement]:
        counted, loose = self._shared_out()
        of = {event: list(self._tellings(event, counted.get(event, []))) for event in self.reading.events}
        told = [s for tellings in of.values() for s in tellings]
        told += [of_retold(self._toll(figures), of) for figures in loose]
        told += self._sayings([s.trigger for s in told if s.trigger])
        yield from told
        yield from self._charges({s.chain[0].cue for s in told})

    def _shared_out(self) -> tuple[dict[Event, list[Figure]], list[list[Figure]]]:
        """Figures by their event, and those without one by clause."""
        owners = {f.span: event_of(f, self._beside(f), self.layout) for f in self.reading.figures}
        counted: dict[Event, list[Figure]] = {}
        loose: dict[tuple[object, ...], list[Figure]] = {}
        for figure in self.reading.figures:
            whole = figure.part_of if figure.part_of in owners else figure.span
            owner = owners[whole]
            if owner:
                counted.setdefault(owner, []).append(figure)
            else:
                loose.setdefault(self._clause_of(whole), []).append(figure)
        return counted, list(loose.values())

    def _beside(self, figure: Figure) -> list[Event]:
        """The events of the figure's sentence that the same source tells."""
        here, said = self.layout.sentence(figure.span.start), self._said(figure.span)[:1]
        return [
            e
            for e in self.reading.events
            if self.layout.sentence(e.span.start) == here and self._said(e.span)[:1] == said
        ]

    def _clause_of(self, whole: Span) -> tuple[object, ...]:
        sentence = self.layout.quote(whole)
        turns, _ = self.layout.between(Span(sentence.start, sentence.start, ""), whole)
        return sentence.start, turns, tuple(a.span for a in self._said(whole)[:1])

    def _said(self, span: Span) -> list[Attribution]:
        return holding(span, self.reading.attributions)

    def _told_before(self, figure: Figure) -> list[Attribution]:
        """Of a figure that goes on about an earlier one outside all quoted words: who gave the earlier one."""
        same = [a for a in self.reading.attributions if figure.source is not None and a.source == figure.source]
        return [min(same, key=lambda a: (abs(a.span.start - figure.span.start), a.span.start))] if same else []

    def _tellings(self, event: Event, figures: Sequence[Figure]) -> Iterator[Statement]:
        """The event's statement, and one for each later mention with a day that none had before, in the outlet's own
        words after those of others, or by another source that says it happened.

        What else is said of it there (who did it to whom) is said by the first one: it is not repeated. What a source
        says of it without a day (that it was an accident) is a saying.
        """
        first = self._event(event, figures)
        yield first
        origins, days = {voice(first)}, {event.date, None} - {later.date for later in event.retold if later.date}
        for later in event.retold:
            when, where = later.date or event.date, event.place or later.place
            again = replace(event, span=later.span, date=when, place=where, **_NOBODY)
            told = replace(self._event(again, ()), retells=first.id)
            own = voice(told) not in origins and (later.asserted or not self._said(later.span))
            if told.words != first.words and (own or later.date not in days):
                yield told
                origins.add(voice(told))
                days.add(later.date)

    def _event(self, event: Event, figures: Sequence[Figure]) -> Statement:
        when = when_of(event, self.reading.times, self.layout)
        where = where_of(event, self.reading.places)
        said = self._said(event.span)
        core = self._around([event.span, *(f.span for f in figures)])
        denied = event.modality == "actual" and denies(said) and self.denied(event.span, said[0])
        modality = "denied" if denied else event.modality
        return self._statement("event", event, modality, said, core, figures, when, where)

    def denied(self, event: Span, said: Attribution) -> bool:
        """True where it is the event that is denied: a clause, or its own noun, no noun that it belongs to.

        Who rejects the report on a fire, or denies a part in an attack, denies neither fire nor attack.
        """
        content = said.content
        if content is None or self.reading.report.text[said.span.end : content.start].strip():
            return True  # "that" stands between
        return self.naming.begins(self.reading.report.text[content.start : event.start])

    def _toll(self, figures: Sequence[Figure]) -> Statement:
        said = self._said(figures[0].span) or self._told_before(figures[0])
        core = self._around([f.span for f in figures])
        clause = self.layout.clause(core, None)
        near = self._nearest_event(core)
        when = when_in(clause, self.reading.times) or (when_of(near, self.reading.times, self.layout) if near else None)
        where = where_in(clause, self.reading.places) or (where_of(near, self.reading.places) if near else None)
        modality = "denied" if denies(said) else "actual"
        return self._statement("toll", None, modality, said, core, figures, when, where)

    def _sayings(self, told: Sequence[Span]) -> Iterator[Statement]:
        """The words of sources that hold neither an event that is ``told`` nor a figure, nor another source's words.

        Of words that hold such the clause that they begin with, where nothing was read in it.
        """
        anchors = [*told, *(f.span for f in self.reading.figures)]
        taken: list[Span] = []
        for attribution in sorted(self.reading.attributions, key=reach):
            content = attribution.content
            if content is None or attribution.source is None:
                continue
            held = any(content.touches(span) for span in (*anchors, *taken))
            core = self._opening(content) if held else content
            if self._says(core, held) and not any(core.touches(span) for span in (*anchors, *taken)):
                said = [attribution, *(a for a in self._said(content) if a != attribution)]
                when, where = when_in(core, self.reading.times), where_in(core, self.reading.places)
                yield self._statement("saying", None, mood(attribution), said, core, (), when, where)
            taken.append(content)

    def _says(self, core: Span, held: bool) -> bool:
        """True of all words of a source; of a clause of them where it is long enough and begins with no reporting."""
        reports = any(abs(a.span.start - core.start) <= 1 for a in self.reading.attributions)
        return not held or (len(core.text.split()) >= _CLAUSE and not reports)

    def _opening(self, content: Span) -> Span:
        """The clause that a source's words begin with."""
        return self.layout.clause(Span(content.start, content.start + 1, content.text[:1]), content)

    def _charges(self, told: Collection[Span | None]) -> Iterator[Statement]:
        """The charges in whose words nothing else was read."""
        for attribution in self.reading.attributions:
            charge = charge_of(attribution, self.reading.charges)
            if charge and charge.whom_span and attribution.span not in told:
                said = [attribution, *(a for a in self._said(attribution.span) if a != attribution)]
                core = self.layout.clause(charge.whom_span, None)
                yield self._statement("saying", None, "actual", said, core, (), None, None)

    def _statement(
        self,
        kind: str,
        event: Event | None,
        modality: str,
        said: Sequence[Attribution],
        core: Span,
        figures: Sequence[Figure],
        when: When | None,
        where: Where | None,
    ) -> Statement:
        content = said[0].content if said else None
        charge = charge_of(said[0], self.reading.charges) if said else None
        if charge and charge.whom_span and kind == "saying":
            core = self._around([core, charge.whom_span])
        words = core if kind == "saying" else self.layout.clause(core, content)
        speakers = self.chains.of(said)
        if charge:
            speakers = (replace(speakers[0], act=charge.act), *speakers[1:])
        quote = self._quote(words, speakers)
        return Statement(
            id=f"{self.key}-{kind[0]}{core.start}",
            report=self.key,
            language=self.reading.report.language,
            kind=kind,
            type=event.type if event else None,
            modality=modality,
            chain=speakers,
            when=when,
            told=told_of(said[0], self.reading.times, self.layout) if said else None,
            where=where,
            parts=tuple(self._parts(event, words, charge, speakers[0])),
            figures=tuple(figures),
            trigger=event.span if event else None,
            words=words,
            quote=quote,
            beside=self._beside_of(quote, when, where),
            rules=_rules(event, figures, said),
            matter=self.naming.matter(event.span.text) if event and event.type == "other" else None,
        )

    def _quote(self, words: Span, speakers: Sequence[Speaker]) -> Span:
        """The sentences around a statement's words and those who say them."""
        shown = [words, *(s.cue for s in speakers if s.cue), *(s.span for s in speakers if s.span)]
        return self.layout.quote(self._around(self._near(shown, words)))

    def _beside_of(self, quote: Span, when: When | None, where: Where | None) -> tuple[Span, ...]:
        """The sentences outside the quote that day and place were taken over from."""
        away = [x.span for x in (when, where) if x and x.span and not quote.holds(x.span)]
        return tuple(sorted({self.layout.quote(span) for span in away}))

    def _near(self, spans: Iterable[Span], words: Span) -> list[Span]:
        """The spans that stand in the words' sentences or in the one before: a quote stays short."""
        least = self.layout.sentence(words.start) - 1
        return [s for s in spans if least <= self.layout.sentence(s.start) and s.start <= words.end]

    def _parts(self, event: Event | None, words: Span, charge: Charge | None, speaker: Speaker) -> Iterator[Part]:
        taken: list[Span] = []
        if charge:
            taken += [charge.whom_span] if charge.whom_span else []
            yield Part(
                "accused", charge.whom or speaker.name, charge.id if charge.whom else speaker.id, charge.whom_span
            )
        if event:
            for role, name, span in (
                ("agent", event.agent, event.agent_span),
                ("patient", event.patient, event.patient_span),
            ):
                if name:
                    taken += [span] if span else []
                    known = self._actor(name, span) or self.chains.meant(name, event.span.start)
                    yield Part(role, span.text if span else name, known, span)
        for actor in self.reading.actors:
            if words.holds(actor.span) and not any(actor.span.touches(span) for span in taken):
                yield Part("named", actor.span.text, actor.id, actor.span)

    def _actor(self, name: str, span: Span | None) -> str | None:
        """The id of the actor that an argument of an event names as a whole or begins with."""
        if span:
            return next(
                (a.id for a in self.reading.actors if span.holds(a.span) and a.span.start <= span.start + 3), None
            )
        return next((a.id for a in self.reading.actors if name in (a.id, a.name, a.span.text)), None)

    def _nearest_event(self, core: Span) -> Event | None:
        """The nearest event of the sentence, one before rather than one behind."""
        here = self.layout.sentence(core.start)
        beside = [e for e in self.reading.events if self.layout.sentence(e.span.start) == here]
        return min(beside, key=lambda e: (e.span.start > core.start, abs(e.span.start - core.start)), default=None)

    def _around(self, spans: Sequence[Span]) -> Span:
        return self.layout.cut(min(s.start for s in spans), max(s.end for s in spans))


def _rules(event: Event | None, figures: Sequence[Figure], said: Sequence[Attribution]) -> tuple[str, ...]:
    made = [*(f.rule for f in figures), *(a.rule for a in said), *([event.rule] if event else [])]
    return tuple(sorted(set(made)))
