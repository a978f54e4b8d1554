"""The tolls as the page shows them: the main ones in its head, the series with their charts, the rest as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from tawatur.model import Claim, Toll
from tawatur.outputs._sentences import counted, named
from tawatur.outputs.page.chart import Bar, chart
from tawatur.outputs.page.entry import anybody
from tawatur.outputs.page.evidence import Book

_MAIN = 4  # tolls in the head; a phone shows them without scrolling far
_DRAWN = 12  # series that a chart is made of; any others stand in the table
_HARM = ("killed", "injured", "missing", "abducted", "displaced")


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of a series in words."""

    id: str
    day: str
    when: str
    name: str
    amount: str
    status: str
    mark: str
    who: str
    outlets: str
    language: str


@dataclass(frozen=True, slots=True)
class Series:
    """A toll in words; ``numbers`` are best, low and high as they stand in story.json, for who reads the page back."""

    id: str
    of: str
    label: str
    part: bool
    numbers: tuple[int | None, int | None, int | None]
    best: str
    between: str
    rule: str
    origins: str
    lines: tuple[Line, ...]
    chart: Markup


@dataclass(frozen=True, slots=True)
class Tolls:
    """The story's tolls: ``main`` for the head, ``series`` of several claims, ``single`` ones, those by happening."""

    main: tuple[Series, ...]
    series: tuple[Series, ...]
    single: tuple[Series, ...]
    happenings: tuple[Series, ...]


def tolls_of(book: Book, since: Mapping[str, int], beside: Collection[str] = ()) -> Tolls:
    """All tolls but those whose one number stands at its happening (``beside``); the story's own are drawn, or,
    where it has none, those of most claims. ``since`` is from when on each report was known."""
    whole = _ordered([t for t in book.story.tolls if t.happening is None])
    others = _ordered([t for t in book.story.tolls if t.happening is not None and t.id not in beside])
    drawn = [t for t in whole or others if len(t.claims) > 1][: _DRAWN if whole else _MAIN]
    kept = {t.id for t in drawn}
    single = [t for t in whole if t.id not in kept]
    ordered = {t.id: _series(t, book, since if t.id in kept else None) for t in (*drawn, *single)}
    left = [t for t in others if t.id not in kept]
    return Tolls(
        main=_main(whole or drawn, list(ordered.values())),
        series=tuple(ordered[t.id] for t in drawn),
        single=tuple(ordered[t.id] for t in single),
        happenings=tuple(_series(t, book, None) for t in left),
    )


def _main(tolls: Sequence[Toll], ordered: Sequence[Series]) -> tuple[Series, ...]:
    """What most origins count, harm first; what one counts once, or with something else, only where there is nothing
    better."""
    known = {t.id: t for t in tolls if t.best is not None and t.part_of is None}
    borne = {key for key, t in known.items() if t.origins > 1 or (len(t.claims) > 1 and "|" not in t.measure)}
    found = [s for s in ordered if s.id in (borne or known)]
    most = sorted(found, key=lambda s: (-known[s.id].origins, -len(s.lines)))[:_MAIN]
    return tuple(s for s in found if s in most)


def _ordered(tolls: Sequence[Toll]) -> list[Toll]:
    """Harm first, what most claims speak of first within it, and each whole before its parts."""
    known = {t.id: t for t in tolls}

    def place(toll: Toll) -> tuple[object, ...]:
        head = known.get(toll.part_of or "", toll)
        rank = _HARM.index(head.measure) if head.measure in _HARM else len(_HARM)
        return rank, -len(head.claims), head.id, toll.id != head.id, -len(toll.claims), toll.id

    return sorted(tolls, key=place)


def _series(toll: Toll, book: Book, since: Mapping[str, int] | None) -> Series:
    ui = book.labels.ui
    label = counted(toll.measure, toll.group, book.labels)
    lines = tuple(_line(c, book) for c in toll.claims)
    numbers = (toll.best, toll.low, toll.high)
    bars = () if since is None else tuple(_bars(toll.claims, lines, book, since))
    return Series(
        id=toll.id,
        of=named(book.happenings.get(toll.happening or ""), book.labels),
        label=label,
        part=toll.part_of is not None,
        numbers=numbers,
        best=ui.amount(toll.best, toll.best, "exact") if toll.best is not None else lines[0].amount if lines else "",
        between=_between(toll, book),
        rule=ui.word("rules", toll.rule),
        origins=ui.count("origins", toll.origins),
        lines=lines,
        chart=chart(bars, toll.low, toll.high, toll.best, label, ui.direction == "rtl"),
    )


def _between(toll: Toll, book: Book) -> str:
    if toll.low is None or toll.high is None or toll.low == toll.high:
        return ""
    return book.labels.ui.amount(toll.low, toll.high, "range")


def _line(claim: Claim, book: Book) -> Line:
    ui = book.labels.ui
    words = ui.amount(claim.low, claim.high, claim.bound)
    if claim.status in ("adds", "part"):
        words = ui.word("bounds", claim.status, words=words)
    return Line(
        id=claim.statement,
        day=ui.moment((claim.claimed or "")[:10]) or ui.word("page", "unknown_date"),
        when=ui.moment(claim.claimed or "") or ui.word("page", "unknown_date"),
        name=book.origins.get(claim.origin, ""),
        amount=words,
        status=ui.word("statuses", claim.status),
        mark=claim.status,
        who="" if anybody(claim.who or "") else claim.who or "",
        outlets=ui.join(claim.outlets),
        language=book.statements[claim.statement].language,
    )


def _bars(claims: Sequence[Claim], lines: Sequence[Line], book: Book, since: Mapping[str, int]) -> Iterable[Bar]:
    for day, group in groupby(zip(claims, lines, strict=True), key=lambda pair: pair[1].day):
        for nth, (c, line) in enumerate(group):
            known = since[book.statements[c.statement].report]
            yield Bar("" if nth else day, line.name, line.amount, c.low, c.high, c.bound, c.status, c.statement, known)
