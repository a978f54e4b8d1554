"""The timeline: a row for each day, a column for each part of it, a mark for each happening; what has no certain day
in lanes beside them, what has none in a lane of its own. A mark's shape says how sure it is; its name says it too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from tawatur.model import Happening
from tawatur.outputs._sentences import named
from tawatur.outputs.page.days import PARTS, part_of
from tawatur.outputs.page.evidence import Book
from tawatur.rules import Interface

WIDTH, _DAYS, _TOP, _ROW, _GAP = 480, 134, 66, 30, 12
_LANE, _LANES = 14, 5  # of stretches of days, at the far side
_ROOM = 3  # marks that stand side by side in a cell; more are one mark with their number
_LINE = 20  # undated marks in a line
_DAILY = 60  # days that have a row each; of more than that, weeks have
_MOST = 120  # undated marks that are drawn
_PAD = 14
_COLUMNS = len(PARTS) + 1
SHAPES = {
    "actual": "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
    "ongoing": "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0zm3 0h4m-2 -2v4",
    "planned": "m0 -6l6 6l-6 6l-6 -6z",
    "feared": "m0 -6l6 11h-12z",
    "denied": "m-5 -5l10 10m0 -10l-10 10",
    "called_for": "m-6 -4h12v8h-12z",
    "conditional": "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
}


_FADES = (
    '<linearGradient id="fade" x2="0" y2="1"><stop offset="0" class="solid"/><stop offset="1" class="gone"/>'
    '</linearGradient><linearGradient id="rise" x2="0" y2="1"><stop offset="0" class="gone"/>'
    '<stop offset="1" class="solid"/></linearGradient>'
)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture, and what it leaves to the chronology: happenings long before, stretches without a lane."""

    picture: Markup
    before: int
    left: int
    weekly: bool


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days and parts of days stand."""

    rows: Mapping[date, float]
    bottom: float
    mirrored: bool

    def x(self, across: float) -> float:
        """From the side where reading begins."""
        return round(WIDTH - across if self.mirrored else across, 1)

    def column(self, part: int) -> float:
        """The middle of a part of the day."""
        return _DAYS + _width() * (part + 0.5)

    def top(self, day: date) -> float:
        """The upper edge of the first row that is not before the day."""
        return min((y for known, y in self.rows.items() if known >= day), default=self.bottom)

    def foot(self, day: date) -> float:
        """The lower edge of the last row that is not after the day."""
        return max((y + _ROW for known, y in self.rows.items() if known <= day), default=_TOP)


def timeline_of(book: Book, start: date, since: Mapping[str, int]) -> Timeline | None:
    """The timeline from a day on; None where no happening has a day. ``since`` is from when on each was known."""
    dated = [h for h in book.story.happenings if h.when and (h.when.first or h.when.last)]
    shown = [h for h in dated if _last(h) >= start]
    if not shown:
        return None
    certain = [h for h in shown if h.when and h.when.first == h.when.last]
    weekly = len({_first(h) for h in certain}) > _DAILY
    spread = [h for h in shown if h.when and h.when.first != h.when.last]
    undated = [h for h in book.story.happenings if not h.when or not (h.when.first or h.when.last)]
    scale = _scale(sorted({_row(_first(h), weekly) for h in certain}), 7 if weekly else 1, book)
    drawing = _Drawing(book, scale, since, weekly)
    lanes, left = _lanes(spread, scale)
    bottom, lane = drawing.undated(undated[:_MOST])
    inside = [*drawing.ground(), *drawing.stretches(lanes), *drawing.days(certain), *lane]
    svg = '<svg class="timeline" viewBox="0 0 {w} {h:g}" role="group" aria-label="{title}">{inside}</svg>'
    title = book.labels.ui.word("page", "timeline")
    picture = Markup(svg).format(w=WIDTH, h=bottom, title=title, inside=Markup("").join(inside))
    return Timeline(picture, len(dated) - len(shown), left + max(len(undated) - _MOST, 0), weekly)


def _scale(days: Sequence[date], step: int, book: Book) -> _Scale:
    rows, y = {}, float(_TOP)
    for n, day in enumerate(days):
        if n and day.year != days[n - 1].year:
            y += 2 * _GAP
        elif n and day - days[n - 1] > timedelta(step):
            y += _GAP
        rows[day] = y
        y += _ROW
    return _Scale(rows, max(y, _TOP + _ROW), book.labels.ui.direction == "rtl")


def _row(day: date, weekly: bool) -> date:
    """The day, or the first of its week."""
    return day - timedelta(day.weekday()) if weekly else day


def _width() -> float:
    return (WIDTH - _DAYS - _LANE * _LANES) / _COLUMNS


def _first(happening: Happening) -> date:
    when = happening.when
    return (when.first or when.last or date.min) if when else date.min


def _last(happening: Happening) -> date:
    when = happening.when
    return (when.last or when.first or date.max) if when else date.max


def _lanes(spread: Sequence[Happening], scale: _Scale) -> tuple[list[tuple[Happening, int, float, float]], int]:
    """Each stretch in the first lane that is free there, the longest first; how many found none."""
    found: list[tuple[Happening, int, float, float]] = []
    for h in sorted(spread, key=lambda h: (_first(h) - _last(h), _first(h), h.id)):
        when = h.when
        top = scale.top(when.first) if when and when.first else float(_TOP)
        foot = scale.foot(when.last) if when and when.last else scale.bottom
        top, foot = (top, foot) if foot - top >= _ROW / 2 else (top - _ROW / 2, top + _ROW / 2)
        busy = {lane for _, lane, a, b in found if a < foot + 2 and top < b + 2}
        lane = next((n for n in range(_LANES) if n not in busy), None)
        if lane is not None:
            found.append((h, lane, top, foot))
    return found, len(spread) - len(found)


@dataclass(frozen=True, slots=True)
class _Drawing:
    book: Book
    scale: _Scale
    since: Mapping[str, int]
    weekly: bool

    def ground(self) -> Iterable[Markup]:
        """The days, the parts of the day over them, and lines between."""
        ui, scale = self.book.labels.ui, self.scale
        names = [*(ui.part(part) for part in PARTS), ui.word("page", "no_part")]
        for n, name in enumerate(names):
            yield _text(scale.x(scale.column(n)), 14 + 17 * (n % 3), "middle", name, "part")
        for day, y in scale.rows.items():
            yield Markup('<path class="rule" d="M0 {:g}h{}"/>').format(y, WIDTH)
            yield _text(scale.x(_PAD), y + 19, "start", ui.word("dates", "in_year", **_in_words(ui, day)), "date")
        for day, y in self._years():
            yield _text(scale.x(_PAD), y - 5, "start", str(day.year), "part")
        yield Markup('<path class="rule" d="M0 {:g}h{}"/>').format(scale.bottom, WIDTH)

    def _years(self) -> Iterable[tuple[date, float]]:
        """The first day of each year."""
        return {day.year: (day, y) for day, y in reversed(list(self.scale.rows.items()))}.values()

    def days(self, certain: Sequence[Happening]) -> Iterable[Markup]:
        """The marks of what has a day, side by side in its part of the day."""
        cells: dict[tuple[date, int], list[Happening]] = {}
        for h in certain:
            cells.setdefault((_row(_first(h), self.weekly), part_of(h.when)), []).append(h)
        for (day, part), told in sorted(cells.items()):
            y = self.scale.rows[day] + _ROW / 2
            yield from self._cell(told, self.scale.column(part), y)

    def _cell(self, told: Sequence[Happening], across: float, y: float) -> Iterable[Markup]:
        if len(told) > (1 if self.weekly else _ROOM):
            yield self._many(told, across, y)
            return
        step = min(13.0, _width() / len(told))
        for n, h in enumerate(sorted(told, key=lambda h: (-len(h.statements), h.id))):
            yield self._mark(h, across + (n - (len(told) - 1) / 2) * step, y)

    def _many(self, told: Sequence[Happening], across: float, y: float) -> Markup:
        """One mark for many, which leads to the first of them."""
        ui, x = self.book.labels.ui, self.scale.x(across)
        most = max(told, key=lambda h: (len(h.statements), h.id))
        label = f"{ui.day(_first(most))}: {ui.count('happenings', len(told))}"
        inside = Markup('<circle class="many" cx="{}" cy="{:g}" r="11"/>{}').format(
            x, y, _text(x, y + 4, "middle", str(len(told)), "number")
        )
        return _linked(most.id, label, min(self.since[h.id] for h in told), inside)

    def _mark(self, h: Happening, across: float, y: float) -> Markup:
        shape = Markup('<path class="{}" d="M{} {:g}{}"/>').format(
            h.modality, self.scale.x(across), y, SHAPES.get(h.modality, SHAPES["actual"])
        )
        return _linked(h.id, named(h, self.book.labels), self.since[h.id], shape)

    def stretches(self, lanes: Sequence[tuple[Happening, int, float, float]]) -> Iterable[Markup]:
        """Bars over the days that a happening may have been on: dashed, fading where they are open."""
        if any(h.when and (h.when.first is None or h.when.last is None) for h, *_ in lanes):
            yield Markup(_FADES)
        for h, lane, top, foot in lanes:
            x = self.scale.x(WIDTH - _LANE * (_LANES - lane - 0.5))
            open_end = "" if not h.when else "since" if h.when.last is None else "until" if h.when.first is None else ""
            bar = Markup('<rect class="{}" x="{:g}" y="{:g}" width="8" height="{:g}" rx="4"/>').format(
                open_end or "stretch", x - 4, top + 2, foot - top - 4
            )
            mark = Markup('<path class="{}" d="M{} {:g}{}"/>').format(
                h.modality, x, (top + foot) / 2, SHAPES.get(h.modality, SHAPES["actual"])
            )
            yield _linked(h.id, named(h, self.book.labels), self.since[h.id], bar + mark)

    def undated(self, told: Sequence[Happening]) -> tuple[float, list[Markup]]:
        """The lane of what has no day, and where it ends."""
        if not told:
            return self.scale.bottom + 2, []
        ui, top = self.book.labels.ui, self.scale.bottom + _GAP
        lines = -(-len(told) // _LINE)
        words = _text(self.scale.x(_PAD), top + 19, "start", ui.word("page", "no_day"), "date")
        room = (WIDTH - _DAYS - 12) / _LINE
        marks = [self._mark(h, _DAYS + 8 + (n % _LINE) * room, top + 15 + n // _LINE * 20) for n, h in enumerate(told)]
        height = 10 + lines * 20
        lane = Markup('<rect class="lane" x="0" y="{:g}" width="{}" height="{}"/>').format(top, WIDTH, height)
        return top + height + 2, [lane, words, *marks]


def _in_words(ui: Interface, day: date) -> dict[str, object]:
    return {"day": day.day, "month": ui.data["dates"]["months"][day.month - 1]}


def _linked(key: str, label: str, since: int, inside: Markup) -> Markup:
    known = Markup(' data-k="{}"').format(since) if since else Markup("")
    return Markup('<a href="#{}"{} aria-label="{}">{}</a>').format(key, known, label, inside)


def _text(x: float, y: float, anchor: str, words: str, kind: str) -> Markup:
    text = '<text class="{}" x="{:g}" y="{:g}" text-anchor="{}">{}</text>'
    return Markup(text).format(kind, x, y, anchor, f"\u2068{words}\u2069")
