"""``markdown``: a brief for an editor, in Arabic or English; behind each number a footnote with its exact quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur import __version__
from tawatur.model import Story
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._brief.days import before, days, undated
from tawatur.outputs.exports._brief.ink import apart, text
from tawatur.outputs.exports._brief.matters import disputes, lags, responsibility, warnings
from tawatur.outputs.exports._brief.notes import Notes
from tawatur.outputs.exports._brief.numbers import of_the_story
from tawatur.outputs.exports._brief.sources import reports, unread, who_says_what
from tawatur.outputs.exports._facts import book_of
from tawatur.outputs.page.head import head_of

NAME = "markdown"
ABOUT = "a brief for an editor, Arabic or English, every number with a footnote to its exact quote"
SUFFIX = ".md"


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The one file."""
    order = {account.key: n for n, account in enumerate(story.accounts, 1)}
    notes = Notes(book_of(story, asked.interface), order)
    lines = "\n".join(_lines(notes))
    yield File("brief.md", f"{lines}\n".encode("utf-8", "replace"))


def _lines(notes: Notes) -> Iterator[str]:
    """The whole brief; where the language runs from right to left, in an element that says so."""
    ui = notes.book.labels.ui
    turned = ui.direction != "ltr"
    if turned:
        yield f'<div dir="{ui.direction}" lang="{ui.code}">\n'
    yield from _head(notes)
    for heading, note, lines in _sections(notes):
        found = list(lines)
        if found:
            yield f"\n## {text(ui.word('page', heading))}\n"
            yield from ([f"{text(ui.word('page', note))}\n"] if note else [])
            yield from found
    yield "\n" + text(ui.word("page", "made_by", version=__version__)) + ". " + text(ui.word("page", "made_note"))
    notes_found = list(notes.lines())
    yield from (["", *notes_found] if notes_found else [])
    if turned:
        yield "\n</div>"


def _head(notes: Notes) -> Iterator[str]:
    """What, where and when in one sentence, what it rests on, and as of when."""
    head, ui = head_of(notes.book.story, notes.book.labels), notes.book.labels.ui
    yield f"# {text(head.title)}\n"
    yield f"{text(ui.join(head.counts))}. {text(head.as_of)}." if head.counts else f"{text(head.as_of)}."
    if head.main:
        yield f"\n{text(ui.word('page', 'main'))}: {apart(text(head.main))}."


def _sections(notes: Notes) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Heading, the sentence beneath it, and the lines: what an editor asks for first stands first."""
    yield "head_tolls", "", of_the_story(notes)
    yield "chronology", "", days(notes)
    yield "disputes", "disputes_note", disputes(notes)
    yield "warnings", "warnings_note", warnings(notes)
    yield "responsibility", "responsibility_note", responsibility(notes)
    yield "lags", "lags_note", lags(notes)
    yield "matrix", "", who_says_what(notes)
    yield "undated", "", undated(notes)
    yield "before", "", before(notes)
    yield "reports", "", reports(notes)
    yield "unread", "", unread(notes)
