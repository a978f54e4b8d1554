"""A happening: statements that are about the same thing in the world."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.sentence import Sentence
from tawatur.model.statement import When, Where

GRADES = ("confirmed", "fair", "weak", "contested", "discounted")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two statements were compared by, and what it weighed: ``code`` names a level of the table."""

    code: str
    weight: float


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two statements were brought together: their ids, the sum of the weights, and the reasons."""

    one: str
    other: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """How well something is borne out: ``code`` is one of GRADES, ``reason`` the condition that it met."""

    code: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Happening:
    """Statements about the same thing in the world.

    ``type`` is that of the event itself, never of what came of it, None where only a count is told. ``modality``
    is actual where anyone says that it came, else that of its statements (planned, feared, denied …).
    ``when`` and ``where`` are the narrowest that its statements agree on. ``merges`` hold it together: each
    brings one more statement in. ``part_of`` is the id of the happening that it is a part of, None: of none.
    ``matter`` says what one of the type "other" is about.
    """

    id: str
    type: str | None
    modality: str
    when: When | None
    where: Where | None
    statements: tuple[str, ...]
    merges: tuple[Merge, ...]
    grade: Grade
    part_of: str | None = None
    matter: str | None = None
