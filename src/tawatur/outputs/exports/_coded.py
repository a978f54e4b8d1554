"""What codebooks of event data ask of a happening: sides, country, the dead; and what a codebook has no place for."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tawatur.knowledge import Gazetteer, Roster, load_gazetteer, load_roster
from tawatur.model import Happening, Statement, Story
from tawatur.outputs._labels import Labels, labels_of
from tawatur.outputs._sentences import named
from tawatur.outputs._tables import Column, columns
from tawatur.outputs.exports._deaths import Deaths, deaths_of
from tawatur.rules import load_interface

DATA = Path(__file__).parent / "data"
LANGUAGE = "en"  # of the codebooks
HAPPENED = ("actual", "ongoing")
CIVILIANS = frozenset(
    (
        "civilians",
        "children",
        "women",
        "families",
        "journalists",
        "medics",
        "staff",
        "students",
        "pilgrims",
        "foreigners",
    )
)
UNREST = frozenset(
    ("attack", "bombing", "airstrike", "shelling", "clash", "siege", "abduction", "protest", "riot", "crackdown")
)
_ARMED = (" forces", " army", " armed forces", " troops", " police")


@dataclass(frozen=True, slots=True)
class Coded:
    """A happening as a coder sees it.

    ``agents`` and ``patients`` are the armed sides and bodies of states that statements name as such, most often named
    first; ``sides`` also those whose people were counted. ``conditions`` are those of the crosswalk that it meets.
    ``deaths`` None: none are told, or they are counted in ``whole``, the happening that it is a part of.
    """

    happening: Happening
    name: str
    place: str | None
    country: str | None
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    sides: tuple[str, ...]
    conditions: Set[str]
    deaths: Deaths | None
    whole: str | None
    outlets: tuple[str, ...]
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A happening that is not written, and why in words."""

    happening: Happening
    name: str
    why: str


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table of ``data/`` by column; lines that begin with # are not."""
    lines = [x.split("\t") for x in (DATA / name).read_text(encoding="utf-8").splitlines() if x[0] != "#"]
    return tuple(dict(zip(lines[0], line)) for line in lines[1:])


def shape(name: str) -> tuple[Column, ...]:
    """The columns of a coded table, and those that we add to each."""
    ours = columns(DATA / "ours.columns.tsv")
    return (*columns(DATA / f"{name}.columns.tsv")["events"], *ours["events"])


def crosswalk(name: str, coded: Coded) -> Mapping[str, str] | None:
    """What a codebook calls a happening: the first row of its table that fits; None where none does."""
    found = (row for row in rows(f"{name}.types.tsv") if row["type"] == coded.happening.type)
    return next((row for row in found if set(row["when"].split()) <= coded.conditions), None)


def state_of(side: str) -> str | None:
    """Whose forces a side is: a state's code, * of several states, - of none, None where that is not known."""
    return next((row["state"] for row in rows("forces.tsv") if row["name"] == side), None) or _state(side)


def country(code: str | None, column: str) -> str | None:
    """A code or name of a country, from ``countries.tsv`` or ``regions.tsv``; None where it is not known."""
    tables = (*rows("countries.tsv"), *rows("regions.tsv"))
    return next((row[column] for row in tables if row["iso2"] == code and row.get(column)), None)


def coded(story: Story) -> Iterator[Coded | LeftOut]:
    """Every happening of a story in its order; what did not happen, or is no more than a count, is left out."""
    labels = _in_latin(labels_of(story, load_interface(LANGUAGE)))
    statements = {s.id: s for s in story.statements}
    made: dict[str, Coded] = {}
    for happening in story.happenings:
        name = named(happening, labels)
        if happening.modality not in HAPPENED:
            yield LeftOut(happening, name, f"not told as having happened: {happening.modality.replace('_', ' ')}")
        elif happening.type is None:
            yield LeftOut(happening, name, "a count or words only: no event is told")
        else:
            made[happening.id] = _coded(story, happening, [statements[sid] for sid in happening.statements], labels)
    for one in made.values():
        whole = made.get(one.happening.part_of or "")
        counted = whole and whole.deaths and one.deaths
        yield replace(one, deaths=None, whole=one.happening.part_of) if counted else one


def _coded(story: Story, happening: Happening, told: Sequence[Statement], labels: Labels) -> Coded:
    deaths = deaths_of(story, happening.id)
    agents, patients = (_sides(told, role) for role in ("agent", "patient"))
    counted = [group for group in (deaths.groups if deaths else ()) if armed(group)]
    sides = tuple(dict.fromkeys((*agents, *patients, *counted)))
    conditions = frozenset(_conditions(story, happening.id, sides, agents, patients))
    where = happening.where
    reports = [labels.reports[s.report] for s in told]
    return Coded(
        happening,
        named(happening, labels),
        labels.place(where) if where else None,
        _places().country(where.id) if where and where.id else None,
        agents,
        patients,
        sides,
        conditions,
        deaths,
        None,
        tuple(dict.fromkeys(labels.outlet(s.report) for s in told)),
        tuple(dict.fromkeys(r.url for r in reports if r.url)),
    )


def _conditions(
    story: Story, happening: str, sides: Sequence[str], agents: Sequence[str], patients: Sequence[str]
) -> Iterator[str]:
    """What rows of a crosswalk ask for under ``when``."""
    tolls = [t for t in story.tolls if t.happening == happening and t.group]
    harmed = {t.group for t in tolls if t.measure in ("killed", "injured")}
    if len(sides) > 1:
        yield "sides"
    if harmed and harmed <= CIVILIANS and not patients:
        yield "civilians"
    if agents and all((state_of(agent) or "-") not in "-*" for agent in agents):
        yield "state"
    if any(t.group == "prisoners" for t in tolls):
        yield "prisoners"
    if any(h.type in UNREST and h.modality in HAPPENED for h in story.happenings):
        yield "unrest"


def armed(name: str) -> bool:
    """Whether a name is that of a side, a state or its forces, or written as one."""
    known = _roster().get(name)
    if known:
        return known[0] or known[1] == "state"
    return name.endswith(_ARMED) or any(row["name"] == name for row in rows("forces.tsv"))


def _sides(told: Sequence[Statement], role: str) -> tuple[str, ...]:
    counts = Counter(p.id for s in told for p in s.parts if p.role == role and p.id and armed(p.id))
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _in_latin(labels: Labels) -> Labels:
    """Places that no report names in Latin letters by their usual name in these."""
    names = {key: name if _latin(name) else _places().latin(key) or name for key, name in labels.places.items()}
    return replace(labels, places=names)


def _latin(name: str) -> bool:
    return any("LATIN" in unicodedata.name(char, "") for char in name)


def _state(name: str) -> str | None:
    known = _roster().get(name)
    return country_code(name) if known and known[1] == "state" else None


def country_code(name: str) -> str | None:
    """The code of a country by its English name."""
    return next((row["iso2"] for row in rows("countries.tsv") if row["name"] == name), None)


@cache
def _places() -> Gazetteer:
    return load_gazetteer()


@cache
def _roster() -> Mapping[str, tuple[bool, str]]:
    roster: Roster = load_roster()
    return {actor.name: (actor.side, actor.type) for actor in roster.actors}
