"""The frame of a map: which part of the world it shows, and where in it a place stands.

The projection is the plate carrée with its true parallel through the middle of the frame: kilometres are the same east
and north there, and over the width of a story's region the error stays below what a circle's edge is drawn with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

WIDTH, HEIGHT = 480.0, 400.0
DEGREE = 111.2  # km of a degree of latitude
_LEAST = 4.0  # degrees of latitude that a frame shows at least: less shows no coast and no border
_AROUND = 1.35  # how much wider the frame is than the places in it
_KEPT = 0.9  # share of what is told that lies in the frame; what is farther away is listed beside it
_FAR = 2.0  # times the distance within which that share lies

Position = tuple[float, float]  # longitude, latitude


@dataclass(frozen=True, slots=True)
class Frame:
    """The middle of the map and how many points of the page a degree of latitude takes."""

    lon: float
    lat: float
    scale: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place stands, from the top left corner: east is right, north is up."""
        x = WIDTH / 2 + _east(self.lon, lon) * cos(radians(self.lat)) * self.scale
        return x, HEIGHT / 2 - (lat - self.lat) * self.scale

    def length(self, km: float) -> float:
        """How long so many kilometres are."""
        return km / DEGREE * self.scale

    def holds(self, lon: float, lat: float) -> bool:
        """True when the place lies in the frame."""
        x, y = self.at(lon, lat)
        return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def frame_of(places: Sequence[tuple[Position, int]]) -> Frame:
    """The frame around places, each with how much is told of it: all that lie near what most is told of."""
    middle = max(places, key=lambda place: (place[1], place[0]))[0]
    near = sorted(places, key=lambda place: _away(middle, place[0]))
    told, reach = 0, 0.0
    for position, number in near:
        if told >= _KEPT * sum(n for _, n in places):
            break
        told, reach = told + number, _away(middle, position)
    kept = [position for position, _ in near if _away(middle, position) <= max(reach * _FAR, _LEAST / 2)]
    return _around(middle, kept)


def _around(middle: Position, kept: Sequence[Position]) -> Frame:
    easts, norths = [_east(middle[0], lon) for lon, _ in kept], [lat for _, lat in kept]
    lat = (min(norths) + max(norths)) / 2
    lon = middle[0] + (min(easts) + max(easts)) / 2
    wide = (max(easts) - min(easts)) * cos(radians(lat)) * HEIGHT / WIDTH
    span = max(_LEAST, _AROUND * max(wide, max(norths) - min(norths)))
    return Frame(lon, lat, HEIGHT / span)


def _east(one: float, other: float) -> float:
    """Degrees from one meridian east to the other, the short way round."""
    return (other - one + 180) % 360 - 180


def _away(one: Position, other: Position) -> float:
    """How far apart two places are, in degrees of latitude."""
    return hypot(_east(one[0], other[0]) * cos(radians((one[1] + other[1]) / 2)), other[1] - one[1])
