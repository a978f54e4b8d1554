"""A statement: one thing that one source says, and the chain that it came by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.model.mentions import Figure
from tawatur.model.span import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """One link of a chain: who speaks, as the report names them, and the word that says so.

    ``id`` is the actor's id, None where nobody known is meant; ``span`` and ``cue`` are None for the outlet
    itself, ``span`` also where a subject is left out or a carrier is named by attribution only. ``body`` is whom a
    person speaks for: the id of a body, or of an office of his own.
    """

    name: str
    id: str | None
    kind: str
    act: str = "says"
    span: Span | None = None
    cue: Span | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """First and last calendar day, inclusive (None: open), a part of the day, and the words, if any."""

    first: date | None
    last: date | None
    part: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the report names it; without coordinates where the gazetteer does not know it."""

    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    type: str = "other"
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Someone's part in a statement: ``role`` is agent, patient, accused (who is held responsible) or named."""

    role: str
    name: str
    id: str | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that one source says: event, time, place, actors, figures, modality and chain.

    ``kind`` is event, toll (figures without an event in their clause) or saying (words without either).
    ``type`` is the event's type, None for the other kinds. ``chain`` runs from the origin to the outlet.
    ``when`` is the time of what is said, ``told`` the time at which the origin said it, where the report names
    one. ``words`` is the clause that it was read from, ``quote`` the whole sentence around it, ``beside``
    sentences elsewhere that give its day or place; ``trigger`` the event's word. ``rules`` are the ids of the
    rules and frames that made its mentions. ``retells`` is the statement of the same report that first tells of the
    same event. ``matter`` says more closely what an event of the type "other" is about (mourning, dismissal …).
    """

    id: str
    report: str
    language: str
    kind: str
    type: str | None
    modality: str
    chain: tuple[Speaker, ...]
    when: When | None
    told: When | None
    where: Where | None
    parts: tuple[Part, ...]
    figures: tuple[Figure, ...]
    trigger: Span | None
    words: Span
    quote: Span
    beside: tuple[Span, ...]
    rules: tuple[str, ...]
    retells: str | None = None
    matter: str | None = None

    @property
    def origin(self) -> Speaker:
        """The first speaker of the chain."""
        return self.chain[0]

    def marks(self) -> tuple[tuple[str, Span], ...]:
        """What its words are, in the order of the text: (event | figure | time | place | actor | cue, span)."""
        found = [("event", self.trigger)] if self.trigger else []
        found += [("figure", f.span) for f in self.figures]
        found += [("actor", p.span) for p in self.parts if p.span]
        found += [("actor", s.span) for s in self.chain if s.span]
        found += [("cue", s.cue) for s in self.chain if s.cue]
        found += [("time", w.span) for w in (self.when, self.told) if w and w.span]
        found += [("place", self.where.span)] if self.where and self.where.span else []
        return tuple(sorted(set(found), key=lambda mark: (mark[1].start, -mark[1].end, mark[0])))
