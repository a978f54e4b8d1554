"""Which tellings are compared at all: those of one family that share a day, a piece of the map or a week."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from tawatur.corroboration.likeness import CLAUSE, backwards
from tawatur.corroboration.spots import located
from tawatur.corroboration.tables import kin, kinds
from tawatur.corroboration.telling import Telling

_GRID = 0.5  # degrees, some 55 km: wider than two towns of one happening lie apart
_WEEK = 7
_CLAUSE = (
    0.7  # what nine in ten of the shorter clause's words are of the longer one's, if that is up to a quarter longer
)
_WIDE = 400  # tellings with as little to tell them apart; of more, not all pairs are looked at

Key = tuple[object, ...]


def neighbours(tellings: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Each pair that shares a block, once: by day and place where both have both, else by what they have."""
    found: dict[Key, list[Telling]] = {}
    for telling in sorted(tellings, key=lambda t: t.key):
        near = {t.key: t for key in _keys(telling, wide=True) for t in found.get(key, ())[:_WIDE]}
        yield from ((near[key], telling) for key in sorted(near))
        for key in _keys(telling, wide=False):
            found.setdefault(key, []).append(telling)


def _keys(telling: Telling, wide: bool) -> Iterator[Key]:
    """Where it is kept, or, ``wide``, where its neighbours are."""
    own = {"harm"} if telling.type.role == "outcome" else {telling.type.family}
    days, spots = list(_days(telling, wide)), list(_spots(telling, wide))
    traits = () if days or spots else tuple(_traits(telling))
    for family in _families(telling) if wide else own:
        stem = (family, telling.foretold)
        if days and spots:
            yield from ((*stem, day, spot) for day, spot in product(days, spots))
        elif spots:
            yield from ((*stem, "spot", spot, week) for spot, week in product(spots, _weeks(telling, wide)))
        elif days:
            yield from ((*stem, "day", day) for day in days)
        else:
            yield from ((*stem, "week", *way) for way in product(_weeks(telling, wide), traits))


def _traits(telling: Telling) -> Iterator[Key]:
    """One of these two tellings without day and place must share to be one: type and words in common are not enough.

    Of the words the longest few: two clauses of about the same length with nine words of ten in common share one.
    """
    shared = (("context", telling.context), ("agent", telling.agents), ("count", telling.counts))
    yield from ((name, value) for name, values in (*shared, ("said", telling.announced)) for value in values)
    words = sorted(telling.words, key=lambda word: (-len(word), word)) if len(telling.words) >= CLAUSE else []
    yield from (("word", word) for word in words[: len(words) - math.ceil(_CLAUSE * len(words)) + 1])


class Blocks:
    """Clusters by what leads to them."""

    def __init__(self, clusters: Iterable[Telling]) -> None:
        self._found: dict[Key, list[Telling]] = {}
        for cluster in clusters:
            for key in self._leading(cluster):
                self._found.setdefault(key, []).append(cluster)

    def near(self, telling: Telling) -> list[Telling]:
        """The clusters that a telling could mean: by day, or by place and week, else by week alone."""
        weeks = list(_weeks(telling, True))
        ways: list[Key] = [("day", day) for day in _days(telling, True)]
        ways += [("spot", spot, week) for spot, week in product(_spots(telling, True), weeks)]
        ways = ways or [("week", week) for week in weeks]
        families = {"cause"} if telling.type.role in ("outcome", "cause") else _families(telling)
        keys = ((family, telling.foretold, *way) for family in families for way in ways)
        found = {cluster.key: cluster for key in keys for cluster in self._found.get(key, ())}
        return [found[key] for key in sorted(found)]

    @staticmethod
    def _leading(cluster: Telling) -> Iterator[Key]:
        causes = {"cause"} if cluster.type.role == "cause" else set()
        for family in {kinds()[t].family for t in cluster.happened if t in kinds()} | causes:
            stem = (family, cluster.foretold)
            weeks = list(_weeks(cluster, False))
            yield from ((*stem, "day", day) for day in _days(cluster, False))
            yield from ((*stem, "spot", spot, week) for spot, week in product(_spots(cluster, False), weeks))
            yield from ((*stem, "week", week) for week in weeks)


def _families(telling: Telling) -> set[str]:
    """Its family and those of its kin."""
    if telling.type.role == "outcome":
        return {"harm"}
    names = telling.happened | {other for one, other in kin() if one in telling.happened}
    return {kinds()[name].family if name in kinds() else name for name in names}


def _days(telling: Telling, wide: bool) -> Iterator[int]:
    """Its days; ``wide``, with as many on either side as one happening of its type may be told apart.

    By number: the first and the last day of the calendar have neighbours too.
    """
    if telling.days:
        beside = telling.type.days if wide else 0
        first = telling.days.first.toordinal()
        yield from range(first - beside, first + telling.days.length + 1 + beside)


def _spots(telling: Telling, wide: bool) -> Iterator[tuple[int, int]]:
    """The square of the map that its place lies in; ``wide``, with those around it."""
    where = telling.where
    if where is not None and located(where):
        row, column = round((where.lat or 0) / _GRID), round((where.lon or 0) / _GRID)
        reach = (-1, 0, 1) if wide else (0,)
        yield from ((row + y, column + x) for y, x in product(reach, reach))


def _weeks(telling: Telling, wide: bool) -> Iterator[int | None]:
    """The weeks of its days, else of its publication; ``wide``, with all in which its happening may have been."""
    if telling.days:
        beside = telling.type.days if wide else 0
        first, last = telling.days.first.toordinal() - beside, telling.days.last.toordinal() + beside
    elif telling.published:
        day, back = telling.published.toordinal(), backwards(telling)
        # what is published later may speak of it as well as what was published before
        first, last = (day - back, day + back) if wide else (day, day)
    else:
        yield None
        return
    yield from range(first // _WEEK, last // _WEEK + 1)
