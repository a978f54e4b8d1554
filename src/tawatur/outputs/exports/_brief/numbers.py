"""The numbers as they stand: each with the quote that gives it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.model import Claim, Toll
from tawatur.outputs._sentences import counted
from tawatur.outputs.exports._brief.ink import apart, first_up, text
from tawatur.outputs.exports._brief.notes import Notes
from tawatur.outputs.exports._order import in_order


def of_the_story(notes: Notes) -> Iterator[str]:
    """The tolls of the whole story and the rule that chose their numbers; those of one source only stand behind."""
    ui, whole = notes.book.labels.ui, notes.book.tolls.get(None, ())
    if not whole:
        yield from [notes.word("no_numbers")] if notes.book.story.tolls else []
        return
    borne = {t.id for t in whole if t.origins > 1} | {t.part_of for t in whole if t.origins > 1}
    several, once = ([t for t in whole if (t.id in borne) is kept] for kept in (True, False))
    yield notes.word("rule", rule=text(ui.word("rules", whole[0].rule))) + "\n"
    yield from numbers(several, notes)
    if once:
        yield from [f"\n{notes.word('once')}:\n"] if several else []
        yield from numbers(once, notes)


def numbers(tolls: Sequence[Toll], notes: Notes, indent: str = "") -> Iterator[str]:
    """A line for each toll; a part stands under its whole."""
    shown = {toll.id for toll in tolls}
    for toll in in_order(tolls):
        inner = "  " if toll.part_of in shown else ""
        yield f"{indent}{inner}- **{_label(toll, notes)}**: {_words(toll, notes)}"


def _label(toll: Toll, notes: Notes) -> str:
    return first_up(text(counted(toll.measure, toll.group, notes.book.labels)))


def _words(toll: Toll, notes: Notes) -> str:
    """Best, low to high where they differ, and from how many origins; where it is one, its name."""
    ui = notes.book.labels.ui
    claim = toll.claims[0] if toll.best is None else _claim(toll.best, toll)
    named = apart(text(notes.book.origin(claim.statement)))
    origins = named if toll.origins == 1 else ui.count("origins", toll.origins)
    if toll.best is None:
        best = ui.amount(claim.low, claim.high, claim.bound) + notes.mark(claim.statement)
        return notes.word("number_only", best=best, origins=origins)
    best = _marked(toll.best, toll, notes)
    if toll.low is None or toll.high is None or toll.low == toll.high:
        return notes.word("number_only", best=best, origins=origins)
    low, high = (_marked(number, toll, notes) for number in (toll.low, toll.high))
    between = ui.word("bounds", "range", low=low, high=high)
    return notes.word("number", best=best, between=between, origins=origins)


def _marked(number: int, toll: Toll, notes: Notes) -> str:
    return notes.book.labels.ui.amount(number, number, "exact") + notes.mark(_claim(number, toll).statement)


def _claim(number: int, toll: Toll) -> Claim:
    """The claim that a number is from: the newest that stands and says just this, else one whose span holds it."""
    claims = [c for c in reversed(toll.claims) if c.low is not None or c.high is not None]
    near = [c for c in claims if number in (c.low, c.high)] or [
        c for c in claims if (c.low or 0) <= number <= (c.high if c.high is not None else number)
    ]
    standing = [c for c in near if c.status != "superseded"] or near or list(toll.claims)
    return standing[0]
