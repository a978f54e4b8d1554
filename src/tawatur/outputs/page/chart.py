"""A toll over time as SVG: a row for each claim, the earliest first, the band between low and high behind them.

Where the page runs from right to left, so does the scale. A shape says the bound, and the words beside it say it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

_WIDTH, _PAD, _ROW, _DAY, _TOP = 380, 14, 36, 22, 26
_LABEL = 36  # letters of a source's name that find room beside its number
_ARROW = 20
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim: who, how many in words, the numbers, its bound and status; ``day`` is named where it changes.

    ``key`` is the statement that it leads to, ``since`` the number of the moment at which it was known.
    """

    day: str
    label: str
    words: str
    low: int | None
    high: int | None
    bound: str
    status: str
    key: str
    since: int = 0


@dataclass(frozen=True, slots=True)
class Scale:
    """From numbers to places on the page."""

    top: int
    mirrored: bool

    def x(self, value: float) -> float:
        """Where a number stands, from the left edge."""
        share = min(value / self.top, 1) * (_WIDTH - 2 * _PAD) + _PAD
        return round(_WIDTH - share if self.mirrored else share, 1)

    @property
    def sign(self) -> int:
        """The direction in which numbers grow."""
        return -1 if self.mirrored else 1


def chart(bars: Sequence[Bar], low: int | None, high: int | None, best: int | None, title: str, rtl: bool) -> Markup:
    """The chart of a series of claims."""
    greatest = max([n for b in bars for n in (b.low, b.high) if n is not None] + [1])
    step = _step(greatest)
    scale = Scale(int(-(-greatest // step) * step), rtl)
    rows, y = [], _TOP
    for bar in bars:
        if bar.day:
            rows.append(_text(_side(rtl), y + 15, "start", bar.day, "date"))
            y += _DAY
        rows.append(_row(bar, y, scale))
        y += _ROW
    ground = _ground(scale, step, y) + _band(scale, low, high, best, y)
    return Markup('<svg class="chart" viewBox="0 0 {w} {h}" role="group" aria-label="{title}">{inside}</svg>').format(
        w=_WIDTH, h=y + 8, title=title, inside=ground + Markup("").join(rows)
    )


def _step(greatest: int) -> int:
    """A round number that divides the scale in two to five."""
    size = 10 ** max(len(str(greatest)) - 1, 0)
    steps = [int(size * s / 10) or 1 for s in _STEPS] + [size * s for s in (2, 5, 10)]
    return int(next(s for s in steps if greatest / s <= 5))


def _side(rtl: bool) -> int:
    return _WIDTH - _PAD if rtl else _PAD


def _ground(scale: Scale, step: int, bottom: int) -> Markup:
    lines = []
    for value in range(0, scale.top + 1, step):
        x = scale.x(value)
        lines.append(Markup('<path class="grid" d="M{} {}V{}"/>').format(x, _TOP - 6, bottom))
        anchor = "start" if value == 0 else "end" if value == scale.top else "middle"
        lines.append(_text(x, 14, anchor, f"{value:,}" if value > 9999 else str(value), "tick"))
    return Markup("").join(lines)


def _band(scale: Scale, low: int | None, high: int | None, best: int | None, bottom: int) -> Markup:
    if low is None or high is None or best is None:
        return Markup("")
    left, right = sorted((scale.x(low), scale.x(high)))
    height = bottom - _TOP + 6
    band = Markup('<rect class="band" x="{}" y="{}" width="{}" height="{}"/>')
    line = Markup('<path class="best" d="M{} {}V{}"/>')
    return band.format(left, _TOP - 6, max(round(right - left, 1), 1), height) + line.format(
        scale.x(best), _TOP - 6, bottom
    )


def _row(bar: Bar, y: int, scale: Scale) -> Markup:
    name = bar.label if len(bar.label) <= _LABEL else bar.label[: _LABEL - 1].rstrip() + "…"
    start = _side(scale.mirrored)
    words = _text(start, y + 13, "start", name, "name"), _text(_WIDTH - start, y + 13, "end", bar.words, "amount")
    known = Markup(' data-k="{}"').format(bar.since) if bar.since else ""
    row = Markup('<a class="{}" href="#{}"{}>{}{}{}</a>')
    return row.format(bar.status, bar.key, known, *words, _shape(bar, y + 24, scale))


def _shape(bar: Bar, y: int, scale: Scale) -> Markup:
    known = bar.low if bar.low is not None else bar.high
    if known is None:
        return Markup("")
    x, ends = scale.x(known), scale.x(bar.high if bar.high is not None else scale.top)
    if bar.bound in ("range", "vague"):
        kind = "span" if bar.high is not None else "open"
        return Markup('<path class="{}" d="M{} {}H{}"/>').format(kind, x, y, ends)
    side = {"at_least": 1, "more_than": 1, "at_most": -1, "less_than": -1}.get(bar.bound, 0) * scale.sign
    tail = x + side * _ARROW
    arrow = Markup('<path class="arrow" d="M{} {}H{}m{} -4l{} 4l{} 4"/>')
    drawn = arrow.format(x, y, tail, -side * 4, side * 4, -side * 4) if side else Markup("")
    ring = Markup('<circle class="about" cx="{}" cy="{}" r="8"/>').format(x, y) if bar.bound == "about" else Markup("")
    dot = Markup('<circle class="dot" cx="{}" cy="{}" r="5"/>')
    square = Markup('<path class="dot" d="M{} {}l5 5l-5 5l-5 -5z"/>')
    return drawn + ring + (square.format(x, y - 5) if bar.status in ("part", "adds") else dot.format(x, y))


def _text(x: float, y: float, anchor: str, words: str, kind: str) -> Markup:
    """Words in the page's direction; their own direction is kept apart from what stands around them."""
    inside = f"\u2068{words}\u2069"
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>').format(
        kind, x, y, anchor, escape(inside)
    )
