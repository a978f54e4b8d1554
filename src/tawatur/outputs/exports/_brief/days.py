"""What happened, day by day: what it was, in whose words, and how well it is borne out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from tawatur.model import Happening, Statement, Toll
from tawatur.outputs._sentences import named
from tawatur.outputs.exports._brief.ink import apart, first_up, text
from tawatur.outputs.exports._brief.notes import Notes
from tawatur.outputs.exports._brief.numbers import numbers

_LONG = 240  # code points of a clause that an editor reads in passing; the footnote has the whole sentence
_WEEK = 7
_KEPT = "\"'%"


def days(notes: Notes) -> Iterator[str]:
    """The happenings of the story under their days, certain days before the stretches that begin on them."""
    start = _start(notes)
    yield from _under_days([h for h in notes.book.story.happenings if _last(h) >= start and _first(h)], notes)


def before(notes: Notes) -> Iterator[str]:
    """Those that ended more than a week before the first report: its past."""
    start = _start(notes)
    yield from _under_days([h for h in notes.book.story.happenings if _last(h) < start and _first(h)], notes)


def undated(notes: Notes) -> Iterator[str]:
    """Those of which nobody says when."""
    for happening in (h for h in notes.book.story.happenings if not _first(h)):
        yield from happening_lines(happening, notes)


def _under_days(happenings: Sequence[Happening], notes: Notes) -> Iterator[str]:
    for n, (label, group) in enumerate(groupby(sorted(happenings, key=_place), key=lambda h: _day(h, notes))):
        yield f"{chr(10) if n else ''}### {text(label)}\n"
        for happening in group:
            yield from happening_lines(happening, notes)


def _start(notes: Notes) -> date:
    """A week before the first report: what ended by then is the story's past, as on the page."""
    published = [a.report.day for a in notes.book.story.accounts if a.report.day]
    return date.fromordinal(max(1, min(published).toordinal() - _WEEK)) if published else date.min


def happening_lines(happening: Happening, notes: Notes) -> Iterator[str]:
    """What it was, where, in whose words, how well borne out; beneath it what it is a part of, and its own numbers."""
    ui, labels = notes.book.labels.ui, notes.book.labels
    lead = _lead(happening, notes)
    when = happening.when
    facts = [labels.place(happening.where) if happening.where else "", ui.part(when.part) if when else ""]
    facts += ["" if happening.modality == "actual" else ui.word("modalities", happening.modality)]
    what = text(ui.word("types", happening.type or "toll"))
    head = str(ui.data["list_comma"]).join([f"**{what}**", *(apart(text(fact)) for fact in facts if fact)])
    words = notes.quoted(_shown(lead)) + notes.mark(lead.id)
    said = notes.word("said", words=words, who=_who(lead, notes), grade=_grade(happening, lead, notes))
    yield f"- {head}: {said}"
    whole = next((h for h in notes.book.story.happenings if h.id == happening.part_of), None)
    if whole:
        yield "  - " + notes.word("part_of", whole=text(named(whole, labels)))
    yield from numbers(_own(happening, notes), notes, "  ")


def _grade(happening: Happening, lead: Statement, notes: Notes) -> str:
    """The grade and its reason; where the one source has just been named, the grade alone."""
    word = first_up(text(notes.book.labels.ui.word("grades", happening.grade.code)))
    reason = happening.grade.reason
    named_already = reason.code == "grade_weak" and reason.arguments[0].value == notes.book.origins[lead.id].id
    return word if named_already else notes.word("grade", grade=word, reason=notes.sentence(reason))


def _own(happening: Happening, notes: Notes) -> list[Toll]:
    """Its tolls without those that say what stands at the head of the brief."""
    head = {_same(toll) for toll in notes.book.tolls.get(None, ())}
    return [toll for toll in notes.book.tolls.get(happening.id, ()) if _same(toll) not in head]


def _same(toll: Toll) -> tuple[object, ...]:
    return toll.measure, toll.group, toll.best, toll.low, toll.high, toll.origins


def _lead(happening: Happening, notes: Notes) -> Statement:
    """The statement that tells it best: of its type and modality, in the reader's language, of no copy; then the one
    whose own sentence says most of when, where and how many; then the first.
    """
    ui, copies = notes.book.labels.ui, notes.book.labels.copies

    def place(s: Statement) -> tuple[bool | int, ...]:
        own = [w.span for w in (s.when, s.where) if w and w.span and s.quote.holds(w.span)]
        kin = (s.type != happening.type, s.modality != happening.modality)
        return (*kin, s.language != ui.code, s.report in copies, -len(own) - bool(s.figures))

    return min((notes.book.statements[sid] for sid in happening.statements), key=place)


def _who(statement: Statement, notes: Notes) -> str:
    """Who says it, and through which outlet where that is somebody else."""
    origin, outlet = notes.book.origin(statement.id), notes.book.labels.outlet(statement.report)
    if statement.origin.kind == "outlet" or origin == outlet:
        return apart(text(outlet))
    return notes.word("through", origin=apart(text(origin)), outlet=apart(text(outlet)))


def _shown(statement: Statement) -> str:
    """The whole sentence where it is short enough to be read in passing, else its clause, cut where it is too long."""
    quote = " ".join(statement.quote.text.split())
    if len(quote) <= _LONG:
        return quote
    words = " ".join(statement.words.text.split())
    start, end = 0, len(words)
    while start < end and _divides(words[start]):
        start += 1
    while start < end and _divides(words[end - 1]):
        end -= 1
    words = words[start:end]
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + "…"


def _divides(char: str) -> bool:
    return char.isspace() or (char not in _KEPT and unicodedata.category(char) in ("Po", "Pd"))


def _first(happening: Happening) -> date | None:
    when = happening.when
    return (when.first or when.last) if when else None


def _last(happening: Happening) -> date:
    when = happening.when
    return (when.last or when.first or date.min) if when else date.min


def _place(happening: Happening) -> tuple[date, bool, date]:
    when = happening.when
    first, last = (when.first, when.last) if when else (None, None)
    return first or last or date.min, first != last, last or date.max


def _day(happening: Happening, notes: Notes) -> str:
    when, ui = happening.when, notes.book.labels.ui
    first, last = (when.first, when.last) if when else (None, None)
    return ui.day(first, weekday=True) if first and first == last else ui.days(first, last)
