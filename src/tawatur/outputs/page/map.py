"""The map: where what is told happened, each place with a circle as wide as it is uncertain, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tawatur.corroboration import reach
from tawatur.knowledge.outlines import outlines
from tawatur.knowledge.places_called import places_called
from tawatur.model import Happening, Where
from tawatur.outputs._sentences import named
from tawatur.outputs.page.evidence import Book
from tawatur.outputs.page.frame import HEIGHT, WIDTH, Frame, frame_of
from tawatur.outputs.page.labelled import Asked, Box, Label, placed
from tawatur.outputs.page.land import State, land_of

_DOT = 4.0  # points: the middle of a circle, and the least that one is drawn with
_BAR = 110.0  # points that the bar of the scale takes at most
_SHOWN = 4  # happenings of a place that its list names; the chronology has all
_LAND = 900.0  # square points of a state that is large enough to be named


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the list: its names, what kind it is, its first happenings, how many more, and its number if drawn."""

    names: tuple[str, ...]
    kind: str
    count: str
    happenings: tuple[tuple[str, str], ...]
    more: str
    drawn: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The picture, what it shows in words, and the list beside it."""

    picture: Markup
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Happenings at one point, those with most statements first, and the widest of the places that are named there."""

    where: Where
    lon: float
    lat: float
    names: tuple[str, ...]
    happenings: tuple[Happening, ...]
    since: int

    @property
    def state(self) -> str:
        """The state's code, where the place is a whole state."""
        known = self.where.id or ""
        return known.removeprefix("iso:") if self.where.type == "country" and known.startswith("iso:") else ""


def map_of(book: Book, since: Mapping[str, int]) -> Map | None:
    """The map of a story, None where no place of it is known; ``since`` is from when on each happening was known."""
    places = _places(book, since)
    if not places:
        return None
    near = [p for p in places if p.where.type not in ("country", "region")] or places
    frame = frame_of([((p.lon, p.lat), len(p.happenings)) for p in near])
    inside = [p for p in places if frame.holds(p.lon, p.lat) or p.state]
    return Map(_picture(inside, frame, book), tuple(_spot(p, frame, book) for p in places))


def _places(book: Book, since: Mapping[str, int]) -> list[_Place]:
    """The places of the happenings, what most is told of first."""
    found: dict[tuple[float, float], list[tuple[Where, Happening]]] = {}
    for h in book.story.happenings:
        if h.where and h.where.lat is not None and h.where.lon is not None:
            found.setdefault((round(h.where.lon, 2), round(h.where.lat, 2)), []).append((h.where, h))
    made = [_place(lon, lat, told, book, since) for (lon, lat), told in found.items()]
    return sorted(made, key=lambda p: (-len(p.happenings), -p.lat, p.lon))


def _place(
    lon: float, lat: float, told: Sequence[tuple[Where, Happening]], book: Book, since: Mapping[str, int]
) -> _Place:
    widest = max((where for where, _ in told), key=lambda where: (reach(where.type), where.name))
    names = tuple(dict.fromkeys(book.labels.place(where) for where, _ in told))
    happenings = sorted((h for _, h in told), key=lambda h: (-len(h.statements), h.id))
    return _Place(widest, lon, lat, names, tuple(happenings), min(since[h.id] for h in happenings))


def _spot(place: _Place, frame: Frame, book: Book) -> Spot:
    ui, told = book.labels.ui, place.happenings
    return Spot(
        place.names,
        ui.word("place_types", place.where.type),
        ui.count("happenings", len(told)),
        tuple((h.id, named(h, book.labels, place=False)) for h in told[:_SHOWN]),
        ui.count("more", len(told) - _SHOWN) if len(told) > _SHOWN else "",
        frame.holds(place.lon, place.lat) or bool(place.state),
    )


def _picture(places: Sequence[_Place], frame: Frame, book: Book) -> Markup:
    ui = book.labels.ui
    states, names = land_of(frame, outlines()), places_called(ui.code)
    told = {place.state: place for place in places if place.state}
    points = [place for place in places if not place.state]
    bar, words = _bar(frame, book)
    taken = [bar, *(_dot(frame, place) for place in points)]
    labels = placed([_asked(place, frame) for place in points], taken)
    taken += [label.box for label in labels if label]
    large = [s for s in sorted(states, key=lambda s: (-s.size, s.code)) if f"iso:{s.code}" in names and s.size > _LAND]
    over = placed([Asked(names[f"iso:{s.code}"], *s.middle, over=True) for s in large], taken)
    inside = [
        Markup('<g transform="scale(.5)">{}</g>').format(Markup("").join(_state(s, told, book) for s in states)),
        *(_circle(place, frame, label, book) for place, label in _largest_first(points, labels)),
        *(_words(label, "state") for label in over if label),
        words,
    ]
    return Markup('<svg class="map" viewBox="0 0 {w:g} {h:g}" role="group" aria-label="{title}">{inside}</svg>').format(
        w=WIDTH, h=HEIGHT, title=ui.word("page", "map"), inside=Markup("").join(inside)
    )


def _asked(place: _Place, frame: Frame) -> Asked:
    return Asked(place.names[0], *frame.at(place.lon, place.lat), apart=_DOT)


def _dot(frame: Frame, place: _Place) -> Box:
    x, y = frame.at(place.lon, place.lat)
    return Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT)


def _largest_first(places: Sequence[_Place], labels: Sequence[Label | None]) -> Iterable[tuple[_Place, Label | None]]:
    return sorted(zip(places, labels, strict=True), key=lambda pair: -reach(pair[0].where.type))


def _state(state: State, told: dict[str, _Place], book: Book) -> Markup:
    place = told.get(state.code)
    if place is None:
        return Markup('<path d="{}"/>').format(state.path)
    return _linked(place, Markup('<path class="told" d="{}"/>').format(state.path), book)


def _circle(place: _Place, frame: Frame, label: Label | None, book: Book) -> Markup:
    x, y = (round(at, 1) for at in frame.at(place.lon, place.lat))
    radius = round(max(frame.length(reach(place.where.type)), _DOT + 2), 1)
    kind = "wide" if radius > HEIGHT / 4 else "spot"
    circles = '<circle class="{k}" cx="{x}" cy="{y}" r="{r}"/><circle class="dot" cx="{x}" cy="{y}" r="{d:g}"/>'
    drawn = Markup(circles).format(x=x, y=y, r=radius, d=_DOT, k=kind)
    return _linked(place, drawn + (_words(label, "name") if label else Markup("")), book)


def _linked(place: _Place, inside: Markup, book: Book) -> Markup:
    """A link to what most is told of there."""
    count = book.labels.ui.count("happenings", len(place.happenings))
    known = Markup(' data-k="{}"').format(place.since) if place.since else ""
    return Markup('<a href="#{}"{} aria-label="{}: {}">{}</a>').format(
        place.happenings[0].id, known, place.names[0], count, inside
    )


def _words(label: Label, kind: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
        kind, label.x, label.y, f"\u2068{label.name}\u2069"
    )


def _bar(frame: Frame, book: Book) -> tuple[Box, Markup]:
    """The bar of the scale in the corner: the longest round number of kilometres that has room."""
    steps = [step * 10**power for power in range(5) for step in (1, 2, 5)]
    km = max((step for step in steps if frame.length(step) <= _BAR), default=steps[0])
    long, y = frame.length(km), HEIGHT - 14
    words = book.labels.ui.word("page", "km", n=f"{km:,}" if km > 9999 else str(km))
    drawn = Markup(
        '<path class="bar" d="M14 {y:g}v4h{long:.1f}v-4"/><text class="scale" x="{x:.1f}" y="{t:g}">{w}</text>'
    )
    return Box(0, HEIGHT - 40, 14 + _BAR, HEIGHT), drawn.format(y=y, long=long, x=14 + long / 2, t=y - 2, w=words)
