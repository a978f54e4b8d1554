"""Sides and states: who of those that a story names is armed, and whose forces they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tawatur.knowledge import Roster, load_roster

DATA = Path(__file__).parent / "data"
_ARMED = (" forces", " army", " armed forces", " troops", " police")


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table of ``data/`` by column; lines that begin with # are not."""
    lines = [x.split("\t") for x in (DATA / name).read_text(encoding="utf-8").splitlines() if x[0] != "#"]
    return tuple(dict(zip(lines[0], line)) for line in lines[1:])


def armed(name: str) -> bool:
    """Whether a name is that of a side, a state or its forces, or written as one."""
    known = _roster().get(name)
    if known:
        return known[0] or known[1] == "state"
    return name.endswith(_ARMED) or any(row["name"] == name for row in rows("forces.tsv"))


def state_of(side: str) -> str | None:
    """Whose forces a side is: a state's code, * of several states, - of none, None where that is not known."""
    return next((row["state"] for row in rows("forces.tsv") if row["name"] == side), None) or _state(side)


def _state(name: str) -> str | None:
    known = _roster().get(name)
    return country_code(name) if known and known[1] == "state" else None


def country_code(name: str) -> str | None:
    """The code of a country by its English name."""
    return next((row["iso2"] for row in rows("countries.tsv") if row["name"] == name), None)


@cache
def _roster() -> Mapping[str, tuple[bool, str]]:
    roster: Roster = load_roster()
    return {actor.name: (actor.side, actor.type) for actor in roster.actors}
