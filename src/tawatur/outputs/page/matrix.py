"""Who says what: first speakers against happenings, and the chains by which their words came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tawatur.model import Happening, Origin
from tawatur.outputs._sentences import named
from tawatur.outputs.page.evidence import Book
from tawatur.outputs.page.flows import flows

_COLUMNS = 8  # what a phone shows side by side beneath the numbers of the happenings
_ROWS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """``said``: says, denies, or silent; ``id`` leads to the words."""

    said: str
    id: str


@dataclass(frozen=True, slots=True)
class Row:
    """An origin and what it says of each happening."""

    name: str
    standing: str
    grade: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """Those through whom an origin's words came, down to the outlet, how many statements came so, and the outlets that
    only copied it."""

    names: tuple[str, ...]
    number: int
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chains:
    """An origin, and the ways its words went."""

    id: str
    name: str
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns are happenings that two or more origins speak of, in order of time; rows those who speak of any."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more: tuple[Row, ...]
    chains: tuple[Chains, ...]
    picture: Markup  # the chains that carry most, drawn


def matrix_of(book: Book) -> Matrix:
    """The matrix of a story."""
    told = {sid: o.id for o in book.story.origins for sid in o.statements}
    speakers = {h.id: {told[s] for s in h.statements if s in told} for h in book.story.happenings}
    shared = [h for h in book.story.happenings if len(speakers[h.id]) > 1]
    kept = {h.id for h in sorted(shared, key=lambda h: (-len(speakers[h.id]), h.id))[:_COLUMNS]}
    columns = [h for h in shared if h.id in kept]
    rows = [row for o in book.story.origins if (row := _row(o, columns, book)) is not None]
    rows.sort(key=lambda row: -sum(cell.said != "silent" for cell in row.cells))
    labels = tuple(named(h, book.labels) for h in columns)
    chains, ui = _chains(book), book.labels.ui
    carried = [(chain.name, route.names, route.number, len(route.copies)) for chain in chains for route in chain.routes]
    picture = flows(carried, ui.word("page", "chains"), ui.direction == "rtl")
    return Matrix(labels, tuple(rows[:_ROWS]), tuple(rows[_ROWS:]), chains, picture)


def _row(origin: Origin, columns: Sequence[Happening], book: Book) -> Row | None:
    mine = frozenset(origin.statements)
    cells = tuple(_cell([s for s in h.statements if s in mine], book) for h in columns)
    if all(cell.said == "silent" for cell in cells):
        return None
    ui = book.labels.ui
    return Row(book.origins[origin.id], ui.word("standings", origin.standing), origin.grade or "", cells)


def _cell(statements: Sequence[str], book: Book) -> Cell:
    """What is denied stands before what is said: a source that does both has taken it back, or speaks of a part."""
    denied = [s for s in statements if book.statements[s].modality == "denied"]
    if denied:
        return Cell("denies", denied[0])
    return Cell("says", statements[0]) if statements else Cell("silent", "")


def _chains(book: Book) -> tuple[Chains, ...]:
    """Chains of two links and more, those that carry most first; a copy is folded under what it copies."""
    copied: dict[str, list[str]] = {}
    for copy in book.story.copies:
        copied.setdefault(copy.original, []).append(book.labels.outlet(copy.report))
    copies = {copy.report for copy in book.story.copies}
    found = []
    for origin in book.story.origins:
        counted: Counter[tuple[str, ...]] = Counter()
        also: dict[tuple[str, ...], list[str]] = {}
        for s in (book.statements[sid] for sid in origin.statements):
            links = [book.labels.outlet(s.report) if k.kind == "outlet" else book.labels.speaker(k) for k in s.chain]
            if len(links) > 1 and s.report not in copies:
                counted[tuple(links[1:])] += 1
                also.setdefault(tuple(links[1:]), []).extend(copied.get(s.report, ()))
        ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        routes = tuple(Route(names, n, tuple(dict.fromkeys(also[names]))) for names, n in ordered)
        if routes:
            found.append(Chains(origin.id, book.origins[origin.id], routes))
    return tuple(sorted(found, key=lambda chains: -sum(route.number for route in chains.routes)))
