"""How two places lie to one another: the same, one in the other, near, around, or apart."""

from __future__ import annotations

import math
from collections.abc import Callable

from tawatur.model import Where

_EARTH = 6371.0  # km
# How far a place of each type reaches from its point, in km: gazetteers give points, so containment is by reach. A
# prison may stand at a town's edge; provinces of the Mashriq and the Maghreb are some 150 km wide.
_REACH = {
    "facility": 2.0,
    "district": 6.0,
    "city": 15.0,
    "water": 60.0,
    "region": 150.0,
    "country": 900.0,
    "other": 15.0,
}
_BROAD = frozenset({"region", "country", "water"})
_POINT = 15.0  # of a type that is not among them
_TOWNS = 40.0  # km between two towns beyond which nobody names one for the other

Country = Callable[[str], str | None]


def reach(kind: str) -> float:
    """How far from its point a place of this type may reach, in km: as far as what is told of it may have been."""
    return _REACH.get(kind, _POINT)


def broad(where: Where | None) -> bool:
    """True of a place too wide to tell one happening from another."""
    return where is not None and where.type in _BROAD


def located(where: Where | None) -> bool:
    """True of a place with coordinates that is no province and no state."""
    return where is not None and where.lat is not None and where.lon is not None and where.type not in _BROAD


def lie(one: Where | None, other: Where | None, country: Country) -> str | None:
    """The level of two places (see levels.tsv), "place_apart" where they cannot be one, None where nothing is known."""
    if one is None or other is None:
        return None
    if one.id == other.id if one.id and other.id else one.name.casefold() == other.name.casefold():
        return "place_around" if broad(one) else "same_place"
    if None in (one.lat, one.lon, other.lat, other.lon):
        return None
    wide, fine = sorted((one, other), key=lambda where: -reach(where.type))
    away = distance(one, other)
    if broad(wide):
        return _around(wide, fine, away, country)
    radius = reach(wide.type)
    if wide.type == fine.type:
        return _alike(away, radius)
    if away <= radius:
        return "place_within"
    return "place_doubtful" if away <= _TOWNS else "place_apart"


def distance(one: Where, other: Where) -> float:
    """Kilometres along the great circle (haversine)."""
    lat1, lon1, lat2, lon2 = (math.radians(d or 0.0) for d in (one.lat, one.lon, other.lat, other.lon))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def _alike(away: float, reach: float) -> str:
    if away <= reach / 2:
        return "place_near"
    return "place_doubtful" if away <= max(_TOWNS if reach >= 15 else 2 * reach, reach) else "place_apart"


def _around(wide: Where, fine: Where, away: float, country: Country) -> str:
    states = [country(where.id) for where in (wide, fine) if where.id]
    if len(states) == 2 and None not in states and states[0] != states[1]:
        return "place_apart"
    if wide.type == "country" and len(states) == 2 and None not in states:
        return "place_around"
    return "place_around" if away <= reach(wide.type) else "place_apart"
