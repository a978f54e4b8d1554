"""What codebooks of event data ask of a happening: sides, country, the dead; and what a codebook has no place for."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from tawatur.corroboration.tables import kind
from tawatur.knowledge import Gazetteer, load_gazetteer
from tawatur.model import Happening, Report, Statement, Story, Toll
from tawatur.outputs._labels import Labels, labels_of
from tawatur.outputs._sentences import named
from tawatur.outputs._tables import Column, columns, plainly
from tawatur.outputs.exports._deaths import Deaths, deaths_of
from tawatur.outputs.exports._sides import DATA, armed, rows, state_of
from tawatur.rules import load_interface

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
CROWDS = frozenset(("protest", "riot"))  # whoever shot at them is in the same happening, and is not of them
TROOPS = frozenset(("soldiers", "police"))
UNREST = frozenset(
    ("attack", "bombing", "airstrike", "shelling", "clash", "siege", "abduction", "protest", "riot", "crackdown")
)


@dataclass(frozen=True, slots=True)
class Coded:
    """A happening as a coder sees it.

    ``agents`` and ``patients`` are the armed sides and states that statements name as such, most often named first,
    ``actors`` and ``acted_on`` everybody known who is; ``sides`` also those whose people were counted. ``conditions``
    are those of the crosswalk that it meets.
    ``deaths`` None: none are told, or they are counted in ``whole``, the happening that it is a part of.
    ``days``: of what goes on for days, each that a statement gives in so many words; else empty.
    """

    happening: Happening
    name: str
    place: str | None
    country: str | None
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    actors: tuple[str, ...]
    acted_on: tuple[str, ...]
    sides: tuple[str, ...]
    conditions: Set[str]
    deaths: Deaths | None
    whole: str | None
    injured: int | None
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    reports: tuple[Report, ...]
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A happening that is not written, and why in words."""

    happening: Happening
    name: str
    why: str


def shape(name: str) -> tuple[Column, ...]:
    """The columns of a coded table, and those that we add to each."""
    ours = columns(DATA / "ours.columns.tsv")
    return (*columns(DATA / f"{name}.columns.tsv")["events"], *ours["events"])


def crosswalk(name: str, one: Coded) -> Mapping[str, str]:
    """What a codebook calls a happening: the first row of its table that fits, that of ``other`` where none does."""
    found = [row for row in rows(f"{name}.types.tsv") if row["type"] in (one.happening.type, "other")]
    return next(row for row in found if set(row["when"].split()) <= one.conditions)


def country(code: str | None, column: str) -> str | None:
    """A code or name of a country, from ``countries.tsv`` or ``regions.tsv``; None where it is not known."""
    tables = (*rows("countries.tsv"), *rows("regions.tsv"))
    return next((row[column] for row in tables if row["iso2"] == code and row.get(column)), None)


def country_of(happening: Happening) -> str | None:
    """The code of the country in which a happening's place lies; None where the gazetteer does not know."""
    where = happening.where
    return _places().country(where.id) if where and where.id else None


def coded(story: Story, why: Callable[[Coded], str]) -> Iterator[Coded | LeftOut]:
    """Every happening of a story in its order; what did not happen, is no more than a count, or has no place in the
    codebook (``why`` says so in words) is left out. The dead of a part are counted in the whole, where that is written.
    """
    told = _told(story)
    happened = [h for h in story.happenings if h.modality in HAPPENED and h.type]
    made = {h.id: _coded(told, h) for h in happened}
    for happening in story.happenings:
        if happening.id not in made:
            yield LeftOut(happening, plainly(named(happening, told.labels)), _no_event(happening))
            continue
        one, whole = made[happening.id], made.get(happening.part_of or "")
        if whole and whole.deaths and one.deaths and not why(whole):
            one = replace(one, deaths=None, whole=whole.happening.id)
        reason = why(one)
        yield LeftOut(happening, one.name, reason) if reason else one


def _no_event(happening: Happening) -> str:
    if happening.modality not in HAPPENED:
        return f"not told as having happened: {happening.modality.replace('_', ' ')}"
    return "a count or words only: no event is told"


@dataclass(frozen=True, slots=True)
class _Told:
    """What is looked up in a story for each of its happenings."""

    labels: Labels
    statements: Mapping[str, Statement]
    origins: Mapping[str, str]  # the first speaker of a statement, by its id
    tolls: Mapping[str | None, Sequence[Toll]]
    unrest: bool
    disputed: frozenset[str]  # happenings of which it is disputed on which day they were


def _told(story: Story) -> _Told:
    labels = _in_latin(labels_of(story, load_interface(LANGUAGE)))
    tolls: dict[str | None, list[Toll]] = {}
    for toll in story.tolls:
        tolls.setdefault(toll.happening, []).append(toll)
    return _Told(
        labels,
        {s.id: s for s in story.statements},
        {sid: labels.origin(origin) for origin in story.origins for sid in origin.statements},
        tolls,
        any(h.type in UNREST and h.modality in HAPPENED for h in story.happenings),
        day_disputed(story),
    )


def day_disputed(story: Story) -> frozenset[str]:
    """The happenings of which it is disputed on which day they were."""
    return frozenset(d.happening for d in story.disputes if d.kind == "day" and d.happening)


def _coded(told: _Told, happening: Happening) -> Coded:
    statements = [told.statements[sid] for sid in happening.statements]
    tolls = told.tolls.get(happening.id, ())
    deaths = deaths_of(tolls)
    acting = [s for s in statements if s.type == happening.type] if happening.type in CROWDS else statements
    agents, patients = (_sides(acting, role) for role in ("agent", "patient"))
    counted = [group for group in (deaths.groups if deaths else ()) if armed(group)]
    sides = tuple(dict.fromkeys((*agents, *patients, *counted)))
    where = happening.where
    reports = {s.report: told.labels.reports[s.report] for s in statements}
    return Coded(
        happening,
        plainly(named(happening, told.labels)),
        told.labels.place(where) if where else None,
        country_of(happening),
        agents,
        patients,
        _named(acting, "agent"),
        _named(acting, "patient"),
        sides,
        frozenset(_conditions(tolls, sides, agents, patients)) | _around(told, happening),
        deaths,
        None,
        next((t.best for t in tolls if t.measure == "injured" and t.group is None), None),
        tuple(dict.fromkeys(told.labels.outlet(s.report) for s in statements)),
        tuple(dict.fromkeys(told.origins[s.id] for s in statements if s.id in told.origins)),
        tuple(reports.values()),
        _days(happening, statements) if happening.id not in told.disputed else (),
    )


def _days(happening: Happening, statements: Sequence[Statement]) -> tuple[date, ...]:
    """The days on which statements put what can go on for days; a stretch ("from Monday to Friday") names none."""
    if happening.type is None or not kind(happening.type).lasts:
        return ()
    whens = [s.when for s in statements if s.when and s.type == happening.type and s.modality in HAPPENED]
    found = sorted({when.first for when in whens if when.first and when.first == when.last})
    return tuple(found) if len(found) > 1 else ()


def _around(told: _Told, happening: Happening) -> Set[str]:
    """``unrest``, which is the story's, and what an event of the type "other" is about."""
    return {name for name in ("unrest" if told.unrest else "", happening.matter or "") if name}


def _conditions(
    tolls: Sequence[Toll], sides: Sequence[str], agents: Sequence[str], patients: Sequence[str]
) -> Iterator[str]:
    """What rows of a crosswalk ask for under ``when``, but for what ``_around`` tells."""
    harmed = {t.group for t in tolls if t.group and t.measure in ("killed", "injured")}
    if sides:
        yield "side"
    if len(sides) > 1:
        yield "sides"
    if harmed and harmed <= CIVILIANS and not patients:
        yield "civilians"
    if harmed & TROOPS:
        yield "troops"
    if agents and all((state_of(agent) or "-") not in "-*" for agent in agents):
        yield "state"
    if any(t.group == "prisoners" for t in tolls):
        yield "prisoners"
    if any(t.measure == "killed" for t in tolls):
        yield "dead"


def _sides(told: Sequence[Statement], role: str) -> tuple[str, ...]:
    return tuple(name for name in _named(told, role) if armed(name))


def _named(told: Sequence[Statement], role: str) -> tuple[str, ...]:
    """The known who have this part, most often named first."""
    counts = Counter(p.id for s in told for p in s.parts if p.role == role and p.id)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _in_latin(labels: Labels) -> Labels:
    """Places that no report names in Latin letters, or in capitals as datelines do, by their usual name in these."""
    names = {key: name if _fit(name) else _places().latin(key) or name for key, name in labels.places.items()}
    return replace(labels, places=names)


def _fit(name: str) -> bool:
    return not name.isupper() and any("LATIN" in unicodedata.name(char, "") for char in name)


@cache
def _places() -> Gazetteer:
    return load_gazetteer()
