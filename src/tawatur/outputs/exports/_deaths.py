"""How many a story says were killed in a happening, as coders of event data want it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import Toll
from tawatur.outputs.exports._sides import armed


@dataclass(frozen=True, slots=True)
class Deaths:
    """The dead of one happening by the story's named rule: ``groups`` are the best numbers of whose people died.

    ``summed``: no toll counts all of them. Then ``low`` is the largest of the lows of the groups, which none of them
    gainsays, ``best`` and ``high`` are the sums of those that cannot overlap (parties, civilians), else the largest.
    """

    best: int | None
    low: int | None
    high: int | None
    rule: str
    groups: Mapping[str, int]
    statements: tuple[str, ...]
    summed: bool = False


def deaths_of(found: Sequence[Toll]) -> Deaths | None:
    """The dead by the tolls of a happening, or of the whole story; None where no statement counts any."""
    tolls = [t for t in found if t.measure == "killed"]
    if not tolls:
        return None
    groups = {t.group: t.best for t in tolls if t.group and t.best is not None}
    statements = tuple(dict.fromkeys(sid for t in tolls for sid in t.statements))
    whole = next((t for t in tolls if t.group is None), None)
    if whole is not None:
        return Deaths(whole.best, whole.low, whole.high, whole.rule, groups, statements)
    apart = [t for t in tolls if _alone(t)]
    of = _sum if apart else _largest
    return Deaths(
        of([t.best for t in apart or tolls]),
        _largest([t.low for t in tolls]),
        of([t.high for t in apart or tolls]),
        tolls[0].rule,
        groups,
        statements,
        summed=True,
    )


def _alone(toll: Toll) -> bool:
    """A side's people, or civilians: nobody is counted in two of these."""
    return toll.group == "civilians" or armed(toll.group or "")


def _sum(numbers: list[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _largest(numbers: list[int | None]) -> int | None:
    return max((number for number in numbers if number is not None), default=None)
