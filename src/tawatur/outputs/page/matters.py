"""Disputes, warnings, lags and responsibility as plain lists, each with the words that it rests on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tawatur.model import Argument, Blame, Dispute, EarlyWarning, Lag, Outline, Sentence
from tawatur.outputs._labels import apart
from tawatur.outputs._sentences import delay_of, named, worded
from tawatur.outputs.page.evidence import Book, Quoted

_OPEN = 2  # quotes that stand open: the sentence of a dispute speaks of two


@dataclass(frozen=True, slots=True)
class Matter:
    """One entry: what it is about, what is said in one sentence, the quotes in front and those folded behind them."""

    id: str
    about: str
    words: str
    facts: tuple[tuple[str, str], ...]
    quotes: tuple[Quoted, ...]
    more: tuple[Quoted, ...]


def disputes_of(book: Book) -> tuple[Matter, ...]:
    """Every dispute, in the story's order."""
    return tuple(_dispute(d, book) for d in book.story.disputes)


def _dispute(dispute: Dispute, book: Book) -> Matter:
    told = {a.value for a in dispute.sentence.arguments if a.kind == "origin"}
    sides = sorted(dispute.sides, key=lambda side: side.origin not in told)
    quotes = tuple(book.quoted(s.statements[0], s.quote, book.origins.get(s.origin, "")) for s in sides)
    about = _about(dispute.happening, book)
    words = worded(dispute.sentence, book.story, book.labels)
    return Matter(dispute.id, about, words, (), quotes[:_OPEN], quotes[_OPEN:])


def warnings_of(book: Book) -> tuple[Matter, ...]:
    """Every warning, with what came of it."""
    return tuple(_warning(w, book) for w in book.story.warnings)


def _warning(warning: EarlyWarning, book: Book) -> Matter:
    ui = book.labels.ui
    made = ui.moment(warning.made or "") or ui.word("page", "made_unknown")
    facts = [
        ("made", made),
        ("lead", delay_of(warning.lead, ui) if warning.lead else ""),
        ("foretold", _outline(warning.foretold, book)),
        ("came", _outline(warning.came, book) if warning.came else ui.word("page", "came_nothing")),
    ]
    quotes = [book.quoted(sid) for sid in dict.fromkeys((warning.statement, *warning.statements))]
    came = [c.statement for c in (warning.came.figures if warning.came else ())]
    quotes += [book.quoted(sid) for sid in dict.fromkeys(came) if sid not in warning.statements]
    words = f"{apart(book.origins.get(warning.origin, ''), ui)} · {ui.word('modalities', warning.modality)}"
    shown = tuple((ui.word("page", key), value) for key, value in facts if value)
    about = _about(warning.happening, book) if warning.happening else ui.word("page", "came_nothing")
    return Matter(warning.id, about, words, shown, tuple(quotes[:_OPEN]), tuple(quotes[_OPEN:]))


def _outline(outline: Outline, book: Book) -> str:
    """Types, figures, place and days, as far as they are known."""
    ui = book.labels.ui
    counts = [
        f"{ui.word('measures', c.measure)}: {ui.amount(c.amount.low, c.amount.high, c.amount.bound)}"
        + (f" ({apart(c.who, ui)})" if c.who else "")
        for c in outline.figures
    ]
    types = ui.join([ui.word("types", t) for t in outline.types])
    place = apart(book.labels.place(outline.where), ui) if outline.where else ""
    when = outline.when
    days = " ".join(filter(None, (ui.days(when.first, when.last), ui.part(when.part)))) if when else ""
    return " · ".join(filter(None, (types, *counts, place, days)))


@dataclass(frozen=True, slots=True)
class Late:
    """One source's first word on a happening."""

    id: str
    statement: str
    name: str
    announced: str
    delay: str
    hours: int | None
    days: int


@dataclass(frozen=True, slots=True)
class Lags:
    """The first announcements of one happening, the story's order kept."""

    about: str
    lines: tuple[Late, ...]


def lags_of(book: Book, beside: Collection[str]) -> tuple[Lags, ...]:
    """Every lag but those that stand beside the entry (``beside``), by happening."""
    groups: dict[str, list[Late]] = {}
    for lag in (lag for lag in book.story.lags if lag.id not in beside):
        groups.setdefault(lag.happening, []).append(_late(lag, book))
    return tuple(Lags(_about(key, book), tuple(lines)) for key, lines in groups.items())


def _late(lag: Lag, book: Book) -> Late:
    ui, gap = book.labels.ui, lag.delay
    delay = delay_of(gap, ui)
    name = book.origins.get(lag.origin, "")
    return Late(lag.id, lag.statements[0], name, ui.moment(lag.announced), delay, gap.hours, gap.days)


def responsibility_of(book: Book) -> tuple[Matter, ...]:
    """Who holds whom responsible, a line each."""
    return tuple(_blame(b, book) for b in book.story.responsibility)


def _blame(blame: Blame, book: Book) -> Matter:
    whom = Argument("whom", "actor", blame.actor) if blame.actor else Argument("whom", "text", blame.whom)
    sentence = Sentence(f"blame_{blame.act}", (Argument("origin", "origin", blame.who), whom))
    quotes = tuple(book.quoted(sid, None, book.origins.get(blame.who, "")) for sid in blame.statements)
    words = worded(sentence, book.story, book.labels)
    return Matter(blame.id, _about(blame.happening, book), words, (), quotes[:_OPEN], quotes[_OPEN:])


def _about(key: str | None, book: Book) -> str:
    return named(book.happenings.get(key or ""), book.labels)
