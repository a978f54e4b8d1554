"""The land of a map: the outlines of the states in its frame, simplified to what can be seen and cut off behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawatur.knowledge.outlines import Outlines, Walk
from tawatur.outputs.page.frame import HEIGHT, WIDTH, Frame

_FINE = 1.0  # points of the page: how far a line may be moved when it is simplified
_LEAST = 3.0  # square points: islands that are smaller are no more than dirt on the page
_BEYOND = 12.0  # how far behind the frame the land is cut off, so that the cut is not seen

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class State:
    """A state's path, and the middle of the largest part of it that is seen."""

    code: str
    path: str
    middle: Spot
    size: float


def land_of(frame: Frame, world: Outlines) -> tuple[State, ...]:
    """The states of which something is in the frame, by code."""
    seen = {n: arc for n, arc in enumerate(world.arcs) if _near(arc, frame)}
    drawn = {n: _simple([frame.at(*point) for point in arc]) for n, arc in seen.items()}
    found = []
    for code, rings in sorted(world.states.items()):
        shapes = [_cut(_ring(ring, drawn, world, frame)) for ring in rings if _touches(ring, world, frame)]
        if shapes := [shape for shape in shapes if len(shape) > 2 and _area(shape) > _LEAST]:
            largest = max(shapes, key=_area)
            path = "".join(map(_path, shapes))
            found.append(State(code, path, _middle(largest), _area(largest)))
    return tuple(found)


def _near(arc: Sequence[Spot], frame: Frame) -> bool:
    """True where the arc's box meets the frame: what is simplified before it is joined stays joined."""
    return _meets([frame.at(*point) for point in (arc[0], arc[-1], *arc)])


def _touches(ring: Sequence[Walk], world: Outlines, frame: Frame) -> bool:
    points = [frame.at(*point) for number, _ in ring for point in world.arcs[number]]
    # A ring from one edge of the world to the other, seen from the date line, would cross the whole map.
    return _meets(points) and max(x for x, _ in points) - min(x for x, _ in points) < 300 * frame.scale


def _meets(points: Sequence[Spot]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs) < WIDTH and max(xs) > 0 and min(ys) < HEIGHT and max(ys) > 0


def _ring(ring: Sequence[Walk], drawn: Mapping[int, Sequence[Spot]], world: Outlines, frame: Frame) -> list[Spot]:
    found: list[Spot] = []
    for number, backwards in ring:
        arc = drawn.get(number) or [frame.at(*point) for point in (world.arcs[number][0], world.arcs[number][-1])]
        found += (arc[::-1] if backwards else arc)[1 if found else 0 :]
    return found


def _simple(points: list[Spot]) -> list[Spot]:
    """The line without points that lie nearly on it (Ramer, Douglas and Peucker); a ring is parted in its middle."""
    kept, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    if points[0] == points[-1]:
        half = max(range(len(points)), key=lambda n: _square(points[0], points[n]))
        kept, stack = kept | {half}, [(0, half), (half, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        away, at = max(((_off(points, first, last, n), n) for n in range(first + 1, last)), default=(0.0, first))
        if away > _FINE:
            kept.add(at)
            stack += [(first, at), (at, last)]
    return [points[n] for n in sorted(kept)]


def _off(points: Sequence[Spot], first: int, last: int, n: int) -> float:
    """How far a point lies from the line between two others."""
    (ax, ay), (bx, by), (x, y) = points[first], points[last], points[n]
    long = _square(points[first], points[last])
    share = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long)) if long else 0.0
    return float(_square((x, y), (ax + share * (bx - ax), ay + share * (by - ay))) ** 0.5)


def _square(one: Spot, other: Spot) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _cut(ring: list[Spot]) -> list[Spot]:
    """The part of a ring inside the frame and a little beyond (Sutherland and Hodgman)."""
    for axis, edge, sign in ((0, -_BEYOND, 1), (0, WIDTH + _BEYOND, -1), (1, -_BEYOND, 1), (1, HEIGHT + _BEYOND, -1)):
        ring = _cut_at(ring, axis, edge, sign)
    return ring


def _cut_at(ring: list[Spot], axis: int, edge: float, sign: int) -> list[Spot]:
    found: list[Spot] = []
    for one, other in zip(ring[-1:] + ring[:-1], ring, strict=True):
        before, after = (one[axis] - edge) * sign >= 0, (other[axis] - edge) * sign >= 0
        if before != after:
            share = (edge - one[axis]) / (other[axis] - one[axis])
            found.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
        if after:
            found.append(other)
    return found


def _path(shape: Sequence[Spot]) -> str:
    """The shape in halves of a point, each step from the one before."""
    whole = [(round(x * 2), round(y * 2)) for x, y in shape]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    return f"M{whole[0][0]} {whole[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps if x or y) + "z"


def _area(shape: Sequence[Spot]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(shape, [*shape[1:], shape[0]], strict=True))) / 2


def _middle(shape: Sequence[Spot]) -> Spot:
    """The middle of the shape's box within the frame."""
    xs, ys = [min(max(x, 0), WIDTH) for x, _ in shape], [min(max(y, 0), HEIGHT) for _, y in shape]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
