"""Who stands under whose command."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def commands() -> Mapping[str, str]:
    """The body above an actor, both by the ids of the roster."""
    return _pairs("commands.tsv")


@cache
def described() -> Mapping[str, tuple[str, ...]]:
    """The bodies that may be meant by an actor who is called by whose he is: "Kurdish forces"."""
    return {actor: tuple(meant.split("|")) for actor, meant in _pairs("described.tsv").items()}


def _pairs(name: str) -> Mapping[str, str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    _, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def meant_by(actor: str, named: Mapping[str, int]) -> str:
    """Whom a story means by an actor: of those that may be meant the one that it names most, else the actor himself."""
    known = [body for body in described().get(actor, ()) if named.get(body)]
    return min(known, key=lambda body: (-named[body], body), default=actor)


def commanding(actor: str) -> str:
    """The highest body that an actor stands under, itself where it stands under none."""
    above = commands()
    seen = {actor}
    while (higher := above.get(actor)) and higher not in seen:
        seen.add(higher)
        actor = higher
    return actor
