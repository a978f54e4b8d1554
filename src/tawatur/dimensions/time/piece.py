"""What one rule reads: a piece of a time expression, before its neighbours complete it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from tawatur.rules import RuleMatch


@dataclass(frozen=True, slots=True)
class Piece:
    """Folded offsets, the rule, and what is known of the days.

    ``kind``: part (of a day), clock, weekday, dayword, date, that-day, month, year, period (other stretches), or
    edge, which takes a part of the period after it. ``yearless``: the year is the reader's guess, a neighbour may
    know better. ``open``: since | until, when the expression itself says so.
    """

    start: int
    end: int
    rule: str
    kind: str
    first: date | None = None
    last: date | None = None
    part: str | None = None
    weekday: int | None = None
    side: str = ""
    yearless: bool = False
    open: str = ""
    halved: bool = True  # False: a clock time whose half of the day is not said
    alone: bool = True  # False: means something only beside another piece

    @property
    def single(self) -> bool:
        """True when it stands for one known day."""
        return self.first is not None and self.first == self.last


def longest(matches: Iterable[RuleMatch], make: Callable[[RuleMatch], Piece | None]) -> list[Piece]:
    """Pieces that do not overlap, in order; the longer goes before the shorter, the earlier rule first.

    A match that a kept piece overlaps is never made.
    """
    kept: list[Piece] = []
    for match in sorted(matches, key=_longest_first):
        if not any(match.start < other.end and other.start < match.end for other in kept):
            piece = make(match)
            if piece is not None:
                kept.append(piece)
    return sorted(kept, key=_START)


def _longest_first(match: RuleMatch) -> tuple[int, int]:
    return match.start - match.end, match.start


_START = attrgetter("start")
