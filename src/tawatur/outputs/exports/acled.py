"""``acled``: happenings as rows of ACLED (Armed Conflict Location & Event Data), for a coder to check and complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tawatur.model import Story
from tawatur.outputs._tables import Row
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._coded import Coded, coded, country, crosswalk, shape
from tawatur.outputs.exports._events import days_known, event_files
from tawatur.outputs.exports._sides import state_of

NAME = "acled"
ABOUT = "happenings in the columns of ACLED, with the dictionary of these and what was left out and why"
SUFFIX = ".csv"
# Days within which ACLED's time_precision 1, 2 and 3 hold: the day, the week, the month.
_TIME = ((1, 1), (7, 2), (31, 3))
_SPACE = {"city": 1, "district": 1, "facility": 1, "water": 2, "other": 2, "region": 3}
_GROUPS = "; nobody counts all of them, parties and civilians are added up"
_CROWDS = {"protest": "Protesters", "crackdown": "Protesters", "riot": "Rioters"}


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The events, the dictionary and what was left out. The language is the codebook's: English."""
    return event_files(story, coded(story, _why), _rows, shape(NAME), asked)


def _why(one: Coded) -> str:
    """Why ACLED has no place for it, empty where it has."""
    days, where = days_known(one.happening), one.happening.where
    if crosswalk(NAME, one)["event_type"] == "-":
        return "no type of event that ACLED has"
    if days is None:
        return "no day is told, or it is open on one side"
    if days > _TIME[-1][0]:
        return "not known to the month"
    if where is None:
        return "no place is told"
    return "no place is told but a country" if where.type == "country" else ""


def _rows(one: Coded) -> list[Row]:
    """A row, or, of what is told on several days, one for each, as ACLED's events are of a day; the dead of all are
    parted among them as evenly as can be, the first days having one more (ACLED, "Fatalities")."""
    row, number = _row(one), len(one.days)
    if not number:
        return [row]
    dead = row["fatalities"]
    share, rest = divmod(dead, number) if isinstance(dead, int) else (None, 0)
    told = f"Day {{}} of {number} on which it is told{'; the dead of all are parted evenly' if dead else ''}."
    return [
        {
            **row,
            "event_date": day,
            "year": day.year,
            "time_precision": 1,
            "notes": f"{row['notes']} {told.format(n)}",
            "fatalities": None if share is None else share + (n <= rest),
        }
        for n, day in enumerate(one.days, 1)
    ]


def _row(one: Coded) -> Row:
    kind = crosswalk(NAME, one)
    days, when, where = days_known(one.happening) or 0, one.happening.when, one.happening.where
    known = where is not None and where.lat is not None
    first = when.first if when else None
    return {
        **{name: kind[name] for name in ("event_type", "sub_event_type", "disorder_type")},
        **_actors(one, kind),
        "event_date": first,
        "year": first and first.year,
        "time_precision": next(code for most, code in _TIME if days <= most),
        "iso": _number(country(one.country, "numeric")),
        "region": country(one.country, "acled_region"),
        "country": _land(one),
        "location": one.place,
        "latitude": where.lat if where else None,
        "longitude": where.lon if where else None,
        "geo_precision": _SPACE[where.type] if where and known else None,
        "source": "; ".join(one.outlets),
        "notes": _notes(one),
        "tawatur_check": kind["note"],
        "fatalities": one.deaths.low if one.deaths else 0,
    }


def _actors(one: Coded, kind: Mapping[str, str]) -> Row:
    land = _land(one)
    crowd = _CROWDS.get(one.happening.type or "")
    first = [_of(crowd, land)] if crowd else list(one.agents)
    targeted = "civilians" in one.conditions
    second = [_of("Civilians", land)] if targeted else [name for name in one.patients if name not in first]
    inter1 = crowd or _inter(first, one.country)
    inter2 = "Civilians" if targeted else _inter(second, one.country)
    return {
        "actor1": first[0] if first else None,
        "assoc_actor_1": "; ".join(first[1:]),
        "inter1": inter1,
        "actor2": second[0] if second else None,
        "assoc_actor_2": "; ".join(second[1:]),
        "inter2": inter2,
        "interaction": f"{inter1}-{inter2}" if inter1 and inter2 else None,
        "civilian_targeting": "Civilian targeting" if targeted else None,
    }


def _land(one: Coded) -> str | None:
    return country(one.country, "acled_name") or country(one.country, "name")


def _inter(names: list[str], land: str | None) -> str | None:
    """State forces at home, External/Other forces from elsewhere; of other sides no statement says which they are."""
    state = state_of(names[0]) if names else None
    if state is None or state == "-" or land is None:
        return None
    return "State forces" if state == land else "External/Other forces"


def _of(who: str, land: str | None) -> str:
    return f"{who} ({land})" if land else who


def _notes(one: Coded) -> str:
    dead, said = one.deaths, [one.name]
    if dead:
        known = [f"{n} {v}" for n, v in (("best", dead.best), ("low", dead.low), ("high", dead.high)) if v is not None]
        said.append(f"Killed: {', '.join(known) or 'no number'} (rule: {dead.rule}{_GROUPS * dead.summed})")
        said.append("By group: " + ", ".join(f"{group} {number}" for group, number in dead.groups.items()))
    if one.whole:
        said.append(f"The dead are counted in {one.whole}, which this is a part of")
    said.append(f"Grade: {one.happening.grade.code}")
    return ". ".join(line for line in said if not line.endswith(": ")) + "."


def _number(text: str | None) -> int | None:
    return int(text) if text else None
