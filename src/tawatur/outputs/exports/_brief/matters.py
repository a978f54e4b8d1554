"""Disputes, warnings and what came of them, who is held responsible, how late it was said."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.model import Blame, Dispute, EarlyWarning, Gap, Happening, Lag, Outline, Side
from tawatur.outputs._sentences import named
from tawatur.outputs.exports._brief.ink import apart, first_up, text
from tawatur.outputs.exports._brief.notes import Notes

_BOTH = 2  # the sides that a dispute's sentence speaks of


def disputes(notes: Notes) -> Iterator[str]:
    """Every dispute in one sentence, and each side's own words beneath it."""
    for dispute in notes.book.story.disputes:
        yield f"- {_about(dispute.happening, notes)}: {notes.disputed(dispute)}"
        yield from _sides(dispute, notes)


def _sides(dispute: Dispute, notes: Notes) -> Iterator[str]:
    """The sides that the sentence speaks of in their own words, the others by name."""
    told = {argument.value for argument in dispute.sentence.arguments if argument.kind == "origin"}
    sides = sorted(dispute.sides, key=lambda side: side.origin not in told)
    for side in sides[:_BOTH]:
        yield f"  - {apart(text(_origin(side.origin, notes)))}: {notes.quoted(side.quote.text)}{_mark(side, notes)}"
    names = [apart(text(_origin(side.origin, notes))) + _mark(side, notes) for side in sides[_BOTH:]]
    if names:
        yield "  - " + notes.word("others", names=notes.book.labels.ui.join(names))


def _mark(side: Side, notes: Notes) -> str:
    return notes.mark(side.statements[0], side.quote)


def warnings(notes: Notes) -> Iterator[str]:
    """Who warned of what and when, in which words; what was foretold beside what came."""
    for warning in notes.book.story.warnings:
        yield from _warning(warning, notes)


def _warning(warning: EarlyWarning, notes: Notes) -> Iterator[str]:
    ui, said = notes.book.labels.ui, notes.book.statements[warning.statement]
    made = ui.moment(warning.made or "") or ui.word("page", "made_unknown")
    who = apart(text(_origin(warning.origin, notes)))
    quote = notes.quoted(said.quote.text) + notes.mark(warning.statement)
    mood = text(ui.word("modalities", warning.modality))
    yield f"- **{text(made)}**{ui.data['list_comma']}{who} ({mood}): {quote}"
    nothing = text(ui.word("page", "came_nothing"))
    facts = [("foretold", _outline(warning.foretold, notes))]
    facts += [("came", _outline(warning.came, notes) if warning.came else nothing)]
    facts += [("lead", _gap(warning.lead, notes) if warning.lead else "")]
    yield from (f"  - {text(ui.word('page', key))}: {words}" for key, words in facts if words)


def _outline(outline: Outline, notes: Notes) -> str:
    """Types, figures with their quotes, place and days, as far as they are known."""
    ui = notes.book.labels.ui
    counts = []
    for count in outline.figures:
        who = f" ({apart(text(count.who))})" if count.who else ""
        amount = ui.amount(count.amount.low, count.amount.high, count.amount.bound)
        counts.append(f"{text(ui.word('measures', count.measure))}: {text(amount)}{notes.mark(count.statement)}{who}")
    types = text(ui.join([ui.word("types", t) for t in outline.types]))
    place = apart(text(notes.book.labels.place(outline.where))) if outline.where else ""
    when = outline.when
    days = " ".join(filter(None, (ui.days(when.first, when.last), ui.part(when.part)))) if when else ""
    return str(ui.data["list_comma"]).join(filter(None, (types, *counts, place, text(days))))


def _gap(gap: Gap, notes: Notes) -> str:
    """A length of time: in hours where it is less than two days and they are known."""
    if gap.hours is not None and gap.days < 2:
        return notes.book.labels.ui.count("hours", gap.hours)
    return notes.book.labels.ui.count("days", gap.days)


def responsibility(notes: Notes) -> Iterator[str]:
    """Who holds whom responsible for what, with the words."""
    for blame in notes.book.story.responsibility:
        yield f"- {_about(blame.happening, notes)}: {_blame(blame, notes)}"


def _blame(blame: Blame, notes: Notes) -> str:
    said = notes.book.statements[blame.statements[0]]
    return f"{notes.sentence(notes.book.held(blame))}: {notes.quoted(said.quote.text)}{notes.marks(blame.statements)}"


def lags(notes: Notes) -> Iterator[str]:
    """When each source first spoke of a happening, and how long after it."""
    groups: dict[str, list[Lag]] = {}
    for lag in notes.book.story.lags:
        groups.setdefault(lag.happening, []).append(lag)
    for key, found in groups.items():
        yield f"- {_about(key, notes)}"
        yield from (f"  - {_lag(lag, notes)}" for lag in sorted(found, key=lambda lag: lag.announced[:10]))


def _lag(lag: Lag, notes: Notes) -> str:
    ui, gap = notes.book.labels.ui, lag.delay
    delay = _gap(gap, notes) if gap.days or gap.hours else text(ui.word("page", "same_day"))
    name = apart(text(_origin(lag.origin, notes)))
    return f"{name}: {text(ui.moment(lag.announced))} ({delay}){notes.mark(lag.statements[0])}"


def _origin(key: str, notes: Notes) -> str:
    return next((notes.book.labels.origin(o) for o in notes.book.story.origins if o.id == key), key)


def _about(key: str | None, notes: Notes) -> str:
    found: Happening | None = next((h for h in notes.book.story.happenings if h.id == key), None)
    return f"**{first_up(text(named(found, notes.book.labels)))}**"
