"""The chains drawn: who spoke first at the side where reading begins, who passed it on, and the outlets at the other.

A line is as wide as the statements that came by it are many. Those that carry most are drawn; the list below has all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

Carried = tuple[str, tuple[str, ...], int, int]  # origin, through whom and down to the outlet, statements, copies

_WIDTH, _ROW, _TOP = 480, 24, 8
_DRAWN = 16  # chains
_LETTERS = 20  # of a name that find room
_ENDS = 158  # points of the names at either side


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each name stands, by the column and the name."""

    rows: Mapping[tuple[int, str], float]
    mirrored: bool

    def x(self, across: float) -> float:
        return _WIDTH - across if self.mirrored else across


def flows(carried: Sequence[Carried], title: str, rtl: bool) -> Markup:
    """The picture of the chains that carry most; empty where there is none."""
    drawn = sorted(carried, key=lambda one: (-one[2], one[0], one[1]))[:_DRAWN]
    if not drawn:
        return Markup("")
    columns = _Columns(_rows(drawn), rtl)
    bottom = max(columns.rows.values()) + _ROW / 2 + 4
    lines = [_lines(one, columns) for one in drawn]
    copies = Counter({names[-1]: 0 for _, names, _, _ in drawn})
    for _, names, _, number in drawn:
        copies[names[-1]] = max(copies[names[-1]], number)
    words = [_name(column, name, y, copies, columns) for (column, name), y in columns.rows.items()]
    svg = '<svg class="flows" viewBox="0 0 {w} {h:g}" role="img" aria-label="{title}">{inside}</svg>'
    return Markup(svg).format(w=_WIDTH, h=bottom, title=title, inside=Markup("").join([*lines, *words]))


def _rows(drawn: Sequence[Carried]) -> dict[tuple[int, str], float]:
    """Origins in their order, outlets beside those whose words they carry most, carriers between."""
    origins = list(dict.fromkeys(one[0] for one in drawn))
    found = {(0, name): _TOP + _ROW * (n + 0.5) for n, name in enumerate(origins)}
    for column, named in ((2, lambda one: one[1][-1]), (1, _through)):
        pulls: dict[str, list[tuple[float, int]]] = {}
        for one in drawn:
            if name := named(one):
                pulls.setdefault(name, []).append((found[0, one[0]], one[2]))
        weighed = {name: sum(y * n for y, n in at) / sum(n for _, n in at) for name, at in pulls.items()}
        y = _TOP + _ROW / 2.0
        for name in sorted(weighed, key=lambda name: (weighed[name], name)):
            # Beside its origins where there is room, below the one before it where there is none.
            found[column, name] = y = max(y, weighed[name] if column == 1 else y)
            y += _ROW
    return found


def _through(one: Carried) -> str:
    return " \u00b7 ".join(one[1][:-1])


def _lines(one: Carried, columns: _Columns) -> Markup:
    start, end = columns.rows[0, one[0]], columns.rows[2, one[1][-1]]
    left, right = columns.x(_ENDS + 2), columns.x(_WIDTH - _ENDS - 2)
    middle = columns.x(_WIDTH / 2)
    wide = round(min(1 + 1.6 * sqrt(one[2]), 8), 1)
    through = _through(one)
    if not through:
        path = f"M{left:g} {start:g}C{middle:g} {start:g} {middle:g} {end:g} {right:g} {end:g}"
    else:
        by = columns.rows[1, through]
        path = f"M{left:g} {start:g}Q{(left + middle) / 2:g} {start:g} {middle:g} {by:g}T{right:g} {end:g}"
    return Markup('<path d="{}" stroke-width="{}"/>').format(path, wide)


def _name(column: int, name: str, y: float, copies: Mapping[str, int], columns: _Columns) -> Markup:
    short = name if len(name) <= _LETTERS else name[: _LETTERS - 1].rstrip() + "\u2026"
    more = f" +{copies[name]}" if column == 2 and copies[name] else ""
    x, anchor = ((_ENDS, "end"), (_WIDTH / 2, "middle"), (_WIDTH - _ENDS, "start"))[column]
    text = '<text x="{:g}" y="{:g}" text-anchor="{}">{}</text>'
    return Markup(text).format(columns.x(x), y + 4, anchor, f"\u2068{short}\u2069{more}")
