"""``plover``: happenings as PLOVER records (Open Event Data Alliance), a line of JSON each, for a coder to check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.model import Story
from tawatur.outputs._tables import Row
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._coded import Coded, coded, country, crosswalk, shape
from tawatur.outputs.exports._events import days_known, event_files
from tawatur.outputs.exports._sides import state_of

NAME = "plover"
ABOUT = "happenings as PLOVER records, a line of JSON each, with the dictionary and what was left out and why"
SUFFIX = ".jsonl"
_QUAD = {
    "AGREE CONSULT SUPPORT CONCEDE": 1,
    "COOPERATE AID RETREAT": 2,
    "DEMAND ACCUSE REJECT THREATEN": 3,
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT": 4,
}


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The records, the dictionary and what was left out. The language is the codebook's: English."""
    return event_files(story, coded(story, _why), lambda one: [_record(one)], shape(NAME), asked, lines=True)


def _why(one: Coded) -> str:
    """Why PLOVER has no place for it, empty where it has."""
    if crosswalk(NAME, one)["event"] == "-":
        return "no category of PLOVER's"
    if days_known(one.happening) is None:
        return "no day is told, or it is open on one side"
    return "" if one.actors else "nobody is named as acting: PLOVER codes no event without its source"


def _record(one: Coded) -> Row:
    kind, when = crosswalk(NAME, one), one.happening.when
    first, last = (when.first, when.last) if when else (None, None)
    source, recipient = _actors(one, kind["event"])
    check = f" To check: {kind['note']}" if kind["note"] else ""
    return {
        "id": f"tawatur-{one.happening.id}",
        "has_event": True,
        "date": first and first.isoformat(),
        "time": when.part if when and when.part and ":" in when.part else None,
        "enddate": last.isoformat() if last and last != first else None,
        "event": [kind["event"]],
        "mode": kind["mode"].split(),
        "context": kind["context"].split(),
        "quad_code": next(code for names, code in _QUAD.items() if kind["event"] in names.split()),
        "source": [_actor(name) for name in source],
        "recipient": [_actor(name) for name in recipient],
        "event_loc": _location(one),
        **_harmed(one, kind["event"]),
        "comment": f"{one.name}.{check}",
        "cite_info": _citation(one),
    }


def _actors(one: Coded, event: str) -> tuple[Sequence[str], Sequence[str]]:
    """Source and recipient; both sides of an ASSAULT between armed sides are its source, as the manual has it."""
    others = [name for name in one.acted_on if name not in one.actors]
    if event == "ASSAULT" and set(others) & set(one.patients):
        return (*one.actors, *(name for name in others if name in one.patients)), ()
    return one.actors, others


def _actor(name: str) -> Row:
    code = country(state_of(name), "iso3")
    return {"actor_text": name, **({"code": code} if code else {})}


def _location(one: Coded) -> Row | None:
    where = one.happening.where
    if where is None:
        return None
    number = (where.id or "").removeprefix("geonames:")
    found = {
        "geonameid": int(number) if number.isdecimal() else None,
        "name": one.place,
        "latitude": where.lat,
        "longitude": where.lon,
        "country code": one.country,
        "cc3": country(one.country, "iso3"),
    }
    return {name: value for name, value in found.items() if value is not None}


def _citation(one: Coded) -> Row:
    report = one.reports[0]
    found = {"publication": report.outlet, "title": report.title, "url": report.url, "language": report.language}
    return {**{k: v for k, v in found.items() if v}, "coder": "tawatur", "codebook": "PLOVER manual, draft 0.7b1"}


def _harmed(one: Coded, event: str) -> Row:
    """The dead and the injured, best numbers, where PLOVER has fields for them."""
    if event not in ("ASSAULT", "PROTEST"):
        return {}
    return {"dead": one.deaths and one.deaths.best, "injured": one.injured}
