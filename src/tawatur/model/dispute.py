"""A dispute: statements that cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.sentence import Sentence
from tawatur.model.span import Span

DISPUTES = ("numbers", "denial", "responsibility", "day", "place", "claim")


@dataclass(frozen=True, slots=True)
class Side:
    """What one origin, or several that agree, say; ``quote`` stands in the report of the first statement."""

    origin: str
    statements: tuple[str, ...]
    quote: Span


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two or more sides that cannot all be right.

    ``kind``: numbers (bounds that cannot both hold), denial, responsibility (who did it), day, place, claim
    (two claim the same act). ``toll`` is the toll whose numbers are disputed.
    """

    id: str
    kind: str
    happening: str | None
    toll: str | None
    sides: tuple[Side, ...]
    sentence: Sentence
    statements: tuple[str, ...]
