"""What one report mentions: a span and the value read from it.

The fields follow the reading contract (``schema/reading.schema.json``); ``rule`` names the rule or the
frame that made the mention, so that every answer explains itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.model.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: first and last calendar day, inclusive, and a part of the day or ``HH:MM``."""

    span: Span
    first: date | None
    last: date | None
    part: str | None
    rule: str
    note: str | None = None  # why a side is open, in words


@dataclass(frozen=True, slots=True)
class Place:
    """A named place with its coordinates (WGS 84 degrees) and the gazetteer's id."""

    span: Span
    id: str | None
    name: str | None
    lat: float | None
    lon: float | None
    type: str
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A body or a person; ``id`` is the usual English name, None when it is not known."""

    span: Span
    id: str | None
    name: str
    kind: str | None  # the kind of source it is when it speaks (official, party, ngo …)
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting act: ``span`` is the cue, ``source`` who speaks, ``content`` all that is said.

    ``content`` None: the source is named without a content that the sentence holds.
    ``source_span`` is None where the subject is omitted and was carried over.
    """

    span: Span
    source: str | None
    source_span: Span | None
    kind: str
    via: tuple[str, ...]
    content: Span | None
    rule: str
    act: str = "says"  # says | denies | warns | accuses | claims | expects | calls


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people or things; ``source``, ``kind`` and ``via`` are filled in by assembly."""

    span: Span
    low: int | None
    high: int | None
    bound: str
    measure: tuple[str, ...]
    who: str | None
    rule: str
    source: str | None = None
    kind: str = "outlet"
    via: tuple[str, ...] = ()
    part_of: Span | None = None  # the figure of the whole that this one is a part of
    counted: Span | None = None  # where ``who`` stands
    adds: bool = False  # "12 more": added to an earlier count
    supersedes: bool = False  # "rose to": takes the place of an earlier count


@dataclass(frozen=True, slots=True)
class Retelling:
    """A later mention of a happening that its report told before, with the day and the place that stand there.

    ``asserted``: it is said to have happened ("the blasts occurred"), not only spoken of.
    """

    span: Span
    date: str | None
    place: str | None
    asserted: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A happening as one trigger tells it; ``place`` and ``date`` may be inherited by assembly.

    ``retold`` are its later mentions: a reading has the happening once, but another source may tell it there.
    """

    span: Span
    type: str
    modality: str
    agent: str | None
    patient: str | None
    place: str | None
    date: str | None
    rule: str
    agent_span: Span | None = None
    patient_span: Span | None = None
    retold: tuple[Retelling, ...] = ()
    time: Span | None = None  # the time beside it; without a ``date`` one with an open side: "until Saturday"


@dataclass(frozen=True, slots=True)
class Charge:
    """Who is held responsible: ``span`` is the word that says so, ``act`` accuses, denies or admits.

    ``whom`` is who is charged, with the span and the id of the actor where known; None: the speaker himself. ``source``
    is who charges, None where that is who spoke last.
    """

    span: Span
    act: str
    whom: str | None
    whom_span: Span | None
    id: str | None
    source: Span | None
    rule: str


Mention = Time | Place | Actor | Attribution | Figure | Event | Charge
