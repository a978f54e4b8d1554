"""The outlines of the world's states: coasts and borders of Natural Earth, packed by ``scripts/build_outlines.py``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

FILE = Path(__file__).parent / "data" / "outlines.txt"

Point = tuple[float, float]  # longitude (east is greater), latitude, in degrees
Walk = tuple[int, bool]  # the number of an arc, and whether it is walked backwards


@dataclass(frozen=True, slots=True)
class Outlines:
    """``arcs`` are borders and coasts, each once; ``states`` their rings of arcs by code (ISO 3166)."""

    arcs: Sequence[tuple[Point, ...]]
    states: Mapping[str, tuple[tuple[Walk, ...], ...]]

    def ring(self, walks: Sequence[Walk]) -> list[Point]:
        """The points of a ring, the last like the first."""
        found: list[Point] = []
        for number, backwards in walks:
            arc = self.arcs[number]
            found += (arc[::-1] if backwards else arc)[1 if found else 0 :]
        return found

    def holds(self, code: str, lon: float, lat: float) -> bool:
        """True when the place lies within the state: a ray to the east crosses its rings an odd number of times."""
        return sum(_crossings(self.ring(ring), lon, lat) for ring in self.states.get(code, ())) % 2 == 1


@cache
def outlines() -> Outlines:
    """The bundled outlines, read once."""
    arcs, states = FILE.read_text("ascii").split("\n\n")
    return Outlines(
        tuple(_arc(line) for line in arcs.split("\n")),
        {code: tuple(map(_walks, rings)) for code, *rings in (line.split("\t") for line in states.splitlines())},
    )


def _arc(line: str) -> tuple[Point, ...]:
    steps = [step.split(",") for step in line.split(" ")]
    longitudes = accumulate(int(x) for x, _ in steps)
    latitudes = accumulate(int(y) for _, y in steps)
    return tuple((x / 100, y / 100) for x, y in zip(longitudes, latitudes, strict=True))


def _walks(ring: str) -> tuple[Walk, ...]:
    return tuple((int(arc.lstrip("~")), arc.startswith("~")) for arc in ring.split(","))


def _crossings(ring: Sequence[Point], lon: float, lat: float) -> int:
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            crossed += 1
    return crossed
