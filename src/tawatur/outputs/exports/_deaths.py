"""How many a story says were killed in a happening, as coders of event data want it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Story, Toll


@dataclass(frozen=True, slots=True)
class Deaths:
    """The dead of one happening by the story's named rule: ``groups`` are the best numbers of whose people died.

    ``summed``: no toll counts all of them. Then ``low`` is the largest of the lows of the groups, which none of them
    gainsays, ``best`` and ``high`` are the sums of those that cannot overlap: of parties, and of civilians.
    """

    best: int | None
    low: int | None
    high: int | None
    rule: str
    groups: Mapping[str, int]
    statements: tuple[str, ...]
    summed: bool = False


def deaths_of(story: Story, happening: str | None) -> Deaths | None:
    """The dead of a happening, or of the whole story (None); None where no statement counts any."""
    tolls = [t for t in story.tolls if t.happening == happening and t.measure == "killed"]
    if not tolls:
        return None
    groups = {t.group: t.best for t in tolls if t.group and t.best is not None}
    statements = tuple(dict.fromkeys(sid for t in tolls for sid in t.statements))
    whole = next((t for t in tolls if t.group is None), None)
    if whole is not None:
        return Deaths(whole.best, whole.low, whole.high, whole.rule, groups, statements)
    apart = [t for t in tolls if t.group and _alone(t)]
    return Deaths(
        _sum([t.best for t in apart]),
        max((t.low for t in tolls if t.low is not None), default=None),
        _sum([t.high for t in apart]),
        tolls[0].rule,
        groups,
        statements,
        summed=True,
    )


def _alone(toll: Toll) -> bool:
    """A party's people, or civilians: nobody is counted in two of these. Codes of groups are in small letters."""
    return toll.group == "civilians" or (toll.group or "")[:1].isupper()


def _sum(numbers: list[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None
