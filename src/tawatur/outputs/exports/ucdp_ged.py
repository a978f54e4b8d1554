"""``ucdp-ged``: happenings with dead as rows of UCDP's Georeferenced Event Dataset, for a coder to check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from tawatur.model import Story, Where
from tawatur.outputs._tables import Row
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._coded import Coded, coded, country, crosswalk, shape
from tawatur.outputs.exports._events import days_known, event_files
from tawatur.outputs.exports._sides import state_of

NAME = "ucdp-ged"
ABOUT = "happenings with dead in the columns of UCDP GED, with the dictionary of these and what was left out and why"
SUFFIX = ".csv"
# Days within which UCDP's date_prec 1 to 5 hold: the day, two to six days, the week, the month, the year.
_TIME = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
_SPACE = {"city": 1, "facility": 1, "district": 2, "other": 2, "region": 4, "country": 6, "water": 7}


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two sides as the roster calls them, and UCDP's type of violence; None: no statement decides."""

    a: str | None
    b: str | None
    violence: int | None


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The events, the dictionary and what was left out. The language is the codebook's: English."""
    return event_files(story, coded(story, _why), lambda one: [_row(one)], shape(NAME), asked)


def _why(one: Coded) -> str:
    """Why UCDP has no place for it, empty where it has."""
    days, deaths = days_known(one.happening), one.deaths
    if crosswalk(NAME, one)["counted"] == "-":
        return "no armed force as UCDP defines it"
    if one.whole:
        return "its dead are counted in the happening that it is a part of"
    if deaths is None:
        return "no dead are told of"
    if not (deaths.best or deaths.high or deaths.low):
        return "dead are told of, but in no number"
    if days is None:
        return "no day is told, or it is open on one side"
    if one.happening.where is None:
        return "no place is told"
    return "not known to the year" if days > _TIME[-1][0] else ""


def _row(one: Coded) -> Row:
    kind = crosswalk(NAME, one)
    days, when, sides = days_known(one.happening) or 0, one.happening.when, _sides(one)
    first = when.first if when else None
    return {
        "year": first and first.year,
        "type_of_violence": sides.violence,
        "side_a": _called(sides.a, sides.violence),
        "side_b": _called(sides.b, sides.violence),
        **_sources(one),
        **_where(one, one.happening.where),
        "country": country(one.country, "ucdp_name"),
        "country_id": _number(country(one.country, "gwno")),
        "region": country(one.country, "ucdp_region"),
        "date_prec": next(code for most, code in _TIME if days <= most),
        "date_start": first,
        "date_end": when and when.last,
        **_deaths(one, sides),
        "gwnoa": _state(sides.a),
        "gwnob": _state(sides.b),
        "tawatur_check": kind["note"],
    }


def _sides(one: Coded) -> _Sides:
    a = one.agents[0] if one.agents else None
    b = next((name for name in one.patients if name != a), None)
    if a and "civilians" in one.conditions:
        return _Sides(a, "Civilians", 3)
    states = [state_of(name) for name in (a, b) if name]
    if len(states) < 2 or None in states or "*" in states:
        return _Sides(a, b, None)
    if states == ["-", "-"]:
        return _Sides(a, b, 2)
    return _Sides(b, a, 1) if states[0] == "-" else _Sides(a, b, 1)


def _called(side: str | None, violence: int | None) -> str | None:
    state = country(state_of(side), "ucdp_name") if side and violence else None
    return f"Government of {state}" if state else side


def _sources(one: Coded) -> Row:
    reports = one.reports
    return {
        "number_of_sources": len(reports),
        "source_article": ";".join(", ".join(filter(None, (r.outlet, _day(r.published), r.title))) for r in reports),
        "source_office": ";".join(one.outlets),
        "source_date": ";".join(filter(None, (_day(r.published) for r in reports))),
        "source_headline": ";".join(r.title for r in reports if r.title),
        "source_original": ";".join(one.origins),
    }


def _where(one: Coded, where: Where | None) -> Row:
    if where is None or where.lat is None or where.lon is None:
        return {"where_description": where and where.name}
    return {
        "where_prec": _SPACE[where.type],
        "where_coordinates": one.place,
        "where_description": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "geom_wkt": f"POINT ({where.lon} {where.lat})",
        "priogrid_gid": priogrid(where.lat, where.lon),
    }


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID (Tollefsen et al. 2012): half a degree, 720 a row, counted from 1 in the south-west.

    >>> priogrid(33.33, 44.44)
    177569
    """
    return min(floor((lat + 90) * 2), 359) * 720 + min(floor((lon + 180) * 2), 719) + 1


def _deaths(one: Coded, sides: _Sides) -> Row:
    deaths = one.deaths
    if deaths is None:
        return {}
    numbers = {"best": deaths.best, "high": deaths.high, "low": deaths.low}
    groups = {
        "deaths_a": deaths.groups.get(sides.a or ""),
        "deaths_b": deaths.groups.get(sides.b or ""),
        "deaths_civilians": deaths.groups.get("civilians"),
    }
    rest = (deaths.best or 0) - sum(number or 0 for number in groups.values())
    return {**numbers, **groups, "deaths_unknown": rest} if deaths.best is not None and rest >= 0 else numbers


def _state(side: str | None) -> int | None:
    return _number(country(state_of(side), "gwno")) if side else None


def _day(published: str | None) -> str | None:
    return published and published[:10]


def _number(text: str | None) -> int | None:
    return int(text) if text else None
