"""Which happening is a part of which: the bomb that opens an attack, the prisoners who escape in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tawatur.corroboration import spots
from tawatur.corroboration.tables import parts
from tawatur.model import Happening, Statement

_CAME = frozenset({"actual", "ongoing"})
_APART = frozenset({"place_apart", "place_doubtful"})
_DAY = timedelta(days=1)

Found = dict[date | str, list[Happening]]  # what may be a whole, by its days and by the reports that tell of it


def with_parts(
    happenings: Sequence[Happening], statements: Mapping[str, Statement], country: spots.Country
) -> tuple[Happening, ...]:
    """The happenings, each part with the id of its whole.

    A part came on a day of the whole, or has none, at no other place; most reports that tell it tell the whole, which
    more tell. Of several wholes it is of the one that most reports tell.
    """
    told = {h.id: frozenset(statements[sid].report for sid in h.statements) for h in happenings}
    found: Found = {}
    for happening in happenings:
        if happening.type in parts() and happening.modality in _CAME:
            keys: list[date | str] = [*_days(happening), *told[happening.id]]
            for key in keys:
                found.setdefault(key, []).append(happening)
    return tuple(replace(h, part_of=_whole(h, found, told, country)) for h in happenings)


def _whole(one: Happening, found: Found, told: Mapping[str, frozenset[str]], country: spots.Country) -> str | None:
    if one.modality not in _CAME:
        return None
    keys: Iterable[date | str] = _days(one) if one.when and one.when.first else told[one.id]
    near = {h.id: h for key in keys for h in found.get(key, ())}
    wholes = (h for h in near.values() if one.type in parts()[h.type or ""] and h.id != one.id)
    fitting = [h for h in wholes if spots.lie(one.where, h.where, country) not in _APART and _tells(one, h, told)]
    return max(fitting, key=lambda h: (len(told[h.id]), h.id)).id if fitting else None


def _tells(one: Happening, whole: Happening, told: Mapping[str, frozenset[str]]) -> bool:
    shared = told[one.id] & told[whole.id]
    return 2 * len(shared) > len(told[one.id]) and len(told[whole.id]) > len(told[one.id])


def _days(happening: Happening) -> Iterator[date]:
    """The days of a happening, a week of it at most."""
    when = happening.when
    if when and when.first:
        last = when.last or when.first
        yield from _between(when.first, min(last, when.first + 6 * _DAY))


def _between(first: date, last: date) -> Iterable[date]:
    return (first + n * _DAY for n in range((last - first).days + 1))
