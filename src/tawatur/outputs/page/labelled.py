"""Where the names on a map stand: none over another, none over a place, none beyond the frame.

The first that asks is placed first; each looks for room around its place in the same order. A name without room is
left to the list beside the map.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tawatur.outputs.page.frame import HEIGHT, WIDTH

SIZE = 13.0  # of the letters, in points of the page
_WIDE, _NARROW = 0.66, 0.72  # widths of a letter of a Latin and an Arabic sans-serif face, a little generous
_TALL, _LIFT = 1.65, 1.15  # of a line, in letters: Arabic reaches farther up and down
_GAP, _EDGE = 4.0, 3.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """True when the two share a point."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    @property
    def inside(self) -> bool:
        """True when it lies within the frame."""
        across = self.left >= _EDGE and self.right <= WIDTH - _EDGE
        return across and self.top >= _EDGE and self.bottom <= HEIGHT - _EDGE


@dataclass(frozen=True, slots=True)
class Asked:
    """A name, the point that it belongs to, how far from it it keeps, and whether it may stand on the point itself."""

    name: str
    x: float
    y: float
    apart: float = 0.0
    over: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name with its box; ``x`` is the middle of its line, ``y`` the foot of its letters."""

    name: str
    box: Box

    @property
    def x(self) -> float:
        """The middle of the line."""
        return round((self.box.left + self.box.right) / 2, 1)

    @property
    def y(self) -> float:
        """Where the letters stand."""
        return round(self.box.top + SIZE * _LIFT, 1)


def placed(asked: Sequence[Asked], taken: Iterable[Box] = ()) -> tuple[Label | None, ...]:
    """A label, or None where there is no room, for each name; ``taken`` is kept free."""
    full, found = list(taken), []
    for name in asked:
        box = next((box for box in _around(name) if box.inside and not any(box.meets(other) for other in full)), None)
        found.append(Label(name.name, box) if box else None)
        full += [box] if box else []
    return tuple(found)


def width(name: str) -> float:
    """How wide the name is at most."""
    return sum(map(_letter, name)) * SIZE


def _letter(char: str) -> float:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    return _NARROW if unicodedata.bidirectional(char) == "AL" else _WIDE


def _around(name: Asked) -> Iterable[Box]:
    """Beside the place, above and below it, then at its corners, then farther off."""
    wide, tall = width(name.name), SIZE * _TALL
    if name.over:
        for down in (0.0, -1.0, 1.0, -2.0, 2.0):
            for right in (0.0, -0.5, 0.5, -1.0, 1.0):
                left, top = name.x - wide / 2 + right * wide, name.y - tall / 2 + down * tall * 1.2
                yield Box(left, top, left + wide, top + tall)
        return
    for off in (name.apart + _GAP, name.apart + 4 * _GAP, name.apart + 8 * _GAP):
        lefts = {"w": name.x - off - wide, "m": name.x - wide / 2, "e": name.x + off}
        tops = {"n": name.y - off - tall, "m": name.y - tall / 2, "s": name.y + off}
        for side in ("em", "wm", "mn", "ms", "en", "wn", "es", "ws"):
            left, top = lefts[side[0]], tops[side[1]]
            yield Box(left, top, left + wide, top + tall)
