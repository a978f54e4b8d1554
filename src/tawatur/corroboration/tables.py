"""The tables that happenings are told apart by: types, kin, and the weight of each level of likeness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tawatur.model import Reason

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of types.tsv."""

    type: str
    family: str
    role: str
    days: int
    lasts: bool = False


@dataclass(frozen=True, slots=True)
class Foretelling:
    """A row of foretold.tsv: what a warning of a type may come as, in which modalities, and within how many days."""

    type: str
    came: frozenset[str]
    modalities: frozenset[str]
    days: int


def kind(name: str) -> Kind:
    """The row of a type of event; a type that no row has stands alone."""
    return kinds().get(name) or Kind(name, name, "talk", 1)


@cache
def counting() -> dict[str, str]:
    """The type that a count without an event has, by its measure."""
    return {row["measure"]: row["type"] for row in _rows("measures")}


@cache
def kinds() -> dict[str, Kind]:
    """Every row of types.tsv by its type."""
    return {
        row["type"]: Kind(row["type"], row["family"], row["role"], int(row["days"]), row["lasts"] == "yes")
        for row in _rows("types")
    }


@cache
def foretellings() -> dict[str, Foretelling]:
    """Every row of foretold.tsv by its type."""
    return {
        row["type"]: Foretelling(
            row["type"],
            frozenset(row["came"].split("|")),
            frozenset(row["modalities"].split("|")),
            int(row["days"]),
        )
        for row in _rows("foretold")
    }


@cache
def parts() -> dict[str, frozenset[str]]:
    """The types of what may be a part of a happening, by its type."""
    return {row["whole"]: frozenset(row["parts"].split("|")) for row in _rows("parts")}


@cache
def kin() -> frozenset[tuple[str, str]]:
    """Pairs of types that name one thing, both ways round."""
    pairs = [(row["one"], row["other"]) for row in _rows("kin")]
    return frozenset(pairs + [(other, one) for one, other in pairs])


@cache
def reason(level: str) -> Reason:
    """A level with its weight."""
    return Reason(level, weights()[level])


@cache
def weights() -> dict[str, float]:
    """The weight of each level."""
    return {row["level"]: float(row["weight"]) for row in _rows("levels")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    lines = (_DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return (dict(zip(header, row)) for row in rows)
