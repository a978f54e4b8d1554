"""Tellings of many reports brought together, so that neither their order nor their number decides.

First what has a day and a place, pair by pair, the likest first (Kruskal's order), as long as nothing holds the two
asunder. Then each of the rest joins what it must mean, or stays alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from tawatur.corroboration import spots
from tawatur.corroboration.blocks import Blocks, neighbours
from tawatur.corroboration.likeness import ENOUGH, Reasons, alike, merge, score
from tawatur.corroboration.tables import reason
from tawatur.corroboration.telling import Telling, joined
from tawatur.model import Reason

_MANY = 40  # that could be meant; with more, nothing can be told without a day and a place
_MARGIN = 2.0  # between the best and the next: a quarter as likely
_MAIN = 3


def clustered(tellings: Sequence[Telling], country: spots.Country) -> list[Telling]:
    """Every telling, those of one happening as one: what happened, what followed, what came of it, what was said."""
    roles = {role: [t for t in tellings if t.type.role == role] for role in ("cause", "follow", "outcome", "talk")}
    found = _happened(roles["cause"], country)
    found += _happened(_with_context(roles["follow"], found), country)
    found, rest = attached(found, roles["outcome"], country)
    return found + linked(rest, country) + linked(roles["talk"], country)


def _happened(tellings: Sequence[Telling], country: spots.Country) -> list[Telling]:
    """First what has a day and a place, then what has either, then what has neither."""
    found = linked([t for t in tellings if t.anchored], country)
    found, rest = attached(found, [t for t in tellings if not t.anchored], country)
    found += linked([t for t in rest if t.days or spots.located(t.where)], country)
    found, rest = attached(found, [t for t in rest if not (t.days or spots.located(t.where))], country)
    return found + linked(rest, country)


def _with_context(tellings: Sequence[Telling], causes: Iterable[Telling]) -> list[Telling]:
    """The tellings with the happenings that their reports tell of."""
    told: dict[str, set[str]] = {}
    for cause in causes:
        for report in cause.reports:
            told.setdefault(report, set()).add(cause.key)
    return [replace(t, context=frozenset().union(*(told.get(r, ()) for r in t.reports))) for t in tellings]


def linked(tellings: Sequence[Telling], country: spots.Country) -> list[Telling]:
    """The tellings joined pair by pair, the likest first; a pair whose clusters cannot be one is passed over."""
    cells = _cells(tellings, country)
    where = {cell.key: cell.key for cell in cells}
    clusters = {cell.key: cell for cell in cells}
    for _, one, other in sorted(_pairs(cells, country)):
        first, second = _root(where, one), _root(where, other)
        if first == second:
            continue
        reasons = alike(clusters[first], clusters[second], country)
        if reasons is None or score(reasons) < ENOUGH:
            continue
        both = joined(clusters[first], clusters[second], merge(clusters[first], clusters[second], reasons))
        keep, drop = sorted((first, second))
        where[drop] = keep
        clusters[keep] = both
        del clusters[drop]
    return [clusters[key] for key in sorted(clusters)]


def attached(
    clusters: Sequence[Telling], tellings: Sequence[Telling], country: spots.Country
) -> tuple[list[Telling], list[Telling]]:
    """The clusters with what must mean one of them, and the tellings that are left."""
    blocks, left = Blocks(clusters), []
    gains: dict[str, list[tuple[str, Telling, Reasons]]] = {}
    for telling in tellings:
        meant = _meant(telling, blocks.near(telling), country)
        if meant is None:
            left.append(telling)
        else:
            gains.setdefault(meant[0].key, []).append((telling.key, telling, meant[1]))
    grown = []
    for cluster in clusters:
        whole = cluster
        for _, telling, reasons in sorted(gains.get(cluster.key, ()), key=lambda entry: entry[0]):
            whole = joined(whole, telling, merge(cluster, telling, reasons))
        grown.append(whole)
    return grown, left


def _meant(telling: Telling, near: Iterable[Telling], country: spots.Country) -> tuple[Telling, Reasons] | None:
    """The one cluster that a telling must mean, and why; None where none or more than one could be meant."""
    compared = ((cluster, alike(cluster, telling, country)) for cluster in near)
    fitting = list(islice(((c, reasons) for c, reasons in compared if reasons is not None), _MANY + 1))
    if not fitting or len(fitting) > _MANY:
        return None
    levels = Counter(reasons[0].code for _, reasons in fitting)
    most = _most(fitting)
    ranked = [(cluster, (*reasons, *_beside(cluster, reasons, levels, most))) for cluster, reasons in fitting]
    ranked.sort(key=lambda entry: (-score(entry[1]), entry[0].key))
    best, *others = ranked
    clear = not others or score(best[1]) - score(others[0][1]) >= _MARGIN
    return best if clear and score(best[1]) >= ENOUGH else None


def _beside(cluster: Telling, reasons: Reasons, levels: Counter[str], most: int) -> Iterator[Reason]:
    """What speaks for a cluster beside the others: no other of as fitting a type, or most reports tell of it."""
    if levels[reasons[0].code] == 1:
        yield reason("only_one")
    if len(cluster.reports) == most:
        yield reason("main_one")


def _most(fitting: Sequence[tuple[Telling, Reasons]]) -> int:
    """The reports of the cluster that outdoes all others; 0 where none does."""
    sizes = sorted((len(cluster.reports) for cluster, _ in fitting), reverse=True)
    return sizes[0] if len(sizes) > 1 and sizes[0] >= _MAIN * sizes[1] else 0


def _cells(tellings: Sequence[Telling], country: spots.Country) -> list[Telling]:
    """Tellings of the same type, place and days (else week of publication) as one: none needs comparing with all."""
    cells = []
    for _, group in groupby(sorted(tellings, key=_cell), key=lambda t: _cell(t)[:-1]):
        first, *others = group
        for other in others:
            reasons = alike(first, other, country)
            if reasons is not None and score(reasons) >= ENOUGH:
                first = joined(first, other, merge(first, other, reasons))
            else:
                cells.append(other)
        cells.append(first)
    return cells


def _cell(telling: Telling) -> tuple[object, ...]:
    days, where = telling.days, telling.where
    place = (where.id or where.name.casefold()) if where else ""
    span = (days.first.isoformat(), days.last.isoformat()) if days else ("", "")
    week = telling.published.toordinal() // 7 if telling.published and not days else 0
    return telling.type.type, telling.foretold, *span, place, week, telling.key


def _pairs(cells: Sequence[Telling], country: spots.Country) -> Iterator[tuple[float, str, str]]:
    """Each pair that is alike enough once, with its score below zero: the likest come first when sorted."""
    for one, other in neighbours(cells):
        reasons = alike(one, other, country)
        if reasons is not None and score(reasons) >= ENOUGH:
            yield -score(reasons), one.key, other.key


def _root(where: dict[str, str], key: str) -> str:
    while where[key] != key:
        key = where[key]
    return key
