"""How well each happening is borne out, and why its statements are taken for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.model import Merge
from tawatur.outputs._sentences import named, worded
from tawatur.outputs.page.entry import Entry
from tawatur.outputs.page.evidence import Book

_ALONE = "grade_weak"


@dataclass(frozen=True, slots=True)
class Join:
    """Two statements that were brought together: their ids and outlets, what spoke for it, and the sum of it."""

    one: str
    other: str
    outlets: tuple[str, str]
    reasons: str
    score: str


@dataclass(frozen=True, slots=True)
class Borne:
    """What it is, its grade with its word and reason, and the joins of the happening.

    ``said`` is the reason where an entry does not say the same itself: that one source alone speaks of it.
    """

    name: str
    code: str
    word: str
    reason: str
    said: str
    joins: tuple[Join, ...]


def borne_out(book: Book, listed: Iterable[Entry]) -> Mapping[str, Borne]:
    """The grade and the joins of every happening, by its id; what stands in one entry needs no word on its joins."""
    ui = book.labels.ui
    entry = {sid: e.ids[0] for e in listed for sid in e.ids}
    return {
        h.id: Borne(
            named(h, book.labels),
            h.grade.code,
            ui.word("grades", h.grade.code),
            worded(h.grade.reason, book.story, book.labels),
            "" if h.grade.reason.code == _ALONE else worded(h.grade.reason, book.story, book.labels),
            tuple(_join(m, book) for m in h.merges if entry.get(m.one, m.one) != entry.get(m.other, m.other)),
        )
        for h in book.story.happenings
    }


def _join(merge: Merge, book: Book) -> Join:
    ui = book.labels.ui
    outlets = [book.labels.outlet(book.statements[sid].report) for sid in (merge.one, merge.other)]
    reasons = ui.join([ui.word("levels", reason.code) for reason in merge.reasons])
    return Join(merge.one, merge.other, (outlets[0], outlets[1]), reasons, f"{merge.score:g}")
