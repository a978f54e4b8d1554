"""What two foretold of one happening, where their numbers cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tawatur.corroboration.bounds import reach
from tawatur.corroboration.contradictions import Contradiction
from tawatur.model import Argument, Counted, EarlyWarning, Sentence


def planned(warned: Sequence[EarlyWarning]) -> Iterator[Contradiction]:
    """A contradiction for each two origins that foretell one happening with other numbers of one measure."""
    by_happening: dict[str, list[EarlyWarning]] = {}
    for warning in warned:
        if warning.happening:
            by_happening.setdefault(warning.happening, []).append(warning)
    for happening, group in by_happening.items():
        for one, other in combinations(group, 2):
            for first, second in _apart(one, other):
                arguments = (
                    Argument("measure", "measures", first.measure),
                    *(Argument(n, "origin", w.origin) for n, w in (("one", one), ("other", other))),
                    *(Argument(n, "amount", c.amount) for n, c in (("first", first), ("second", second))),
                )
                sides = (one.origin, (first.statement,)), (other.origin, (second.statement,))
                yield Contradiction("numbers", happening, sides, Sentence("dispute_numbers", arguments))


def _apart(one: EarlyWarning, other: EarlyWarning) -> Iterator[tuple[Counted, Counted]]:
    """The figures of one measure, of which each gives one alone, that cannot both hold."""
    if one.origin == other.origin:
        return
    for measure in sorted({figure.measure for figure in one.foretold.figures}):
        mine, its = ([f for f in w.foretold.figures if f.measure == measure] for w in (one, other))
        if len(mine) == len(its) == 1 and not _agree(mine[0], its[0]):
            yield mine[0], its[0]


def _agree(one: Counted, other: Counted) -> bool:
    (a, b), (c, d) = (reach(f.amount.low, f.amount.high, f.amount.bound) for f in (one, other))
    return a <= d and c <= b
