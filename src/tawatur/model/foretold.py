"""What was known before, and when: warnings matched to what came, and how late it was announced."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.sentence import Amount
from tawatur.model.statement import When, Where


@dataclass(frozen=True, slots=True)
class Gap:
    """Whole days between two times, and hours where both are known to the hour, else None."""

    days: int
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of one measure, and the statement that gives it."""

    measure: str
    amount: Amount
    who: str | None
    statement: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What something was to be, or was: types of event (the method among them), figures, place and days."""

    types: tuple[str, ...]
    figures: tuple[Counted, ...]
    where: Where | None
    when: When | None


@dataclass(frozen=True, slots=True)
class EarlyWarning:
    """A statement that something may or will happen, and the happening that it foretold, None where none came.

    ``made`` is when it was said (ISO 8601), ``modality`` planned, feared, called_for or conditional; ``lead``
    runs from then to what came. ``statement`` is the first that gives the warning, ``statements`` all of them.
    """

    id: str
    statement: str
    happening: str | None
    origin: str
    modality: str
    made: str | None
    lead: Gap | None
    foretold: Outline
    came: Outline | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lag:
    """From a happening to the first time that an origin spoke of it; ``announced`` is that time (ISO 8601)."""

    id: str
    happening: str
    origin: str
    announced: str
    delay: Gap
    statements: tuple[str, ...]
