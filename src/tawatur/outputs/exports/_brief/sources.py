"""Who says what, as a table; the reports with their addresses and hashes; what was not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.model import Account, Happening, Origin, Unread
from tawatur.outputs._sentences import named
from tawatur.outputs.exports._addresses import web
from tawatur.outputs.exports._brief.ink import apart, code, text
from tawatur.outputs.exports._brief.notes import Notes

_COLUMNS, _ROWS = 6, 12  # what stands side by side on a page of paper


def who_says_what(notes: Notes) -> Iterator[str]:
    """Origins against the happenings that several of them speak of: says, denies, or nothing."""
    story = notes.book.story
    told = {h.id: {o.id for o in _speakers(h, notes)} for h in story.happenings}
    shared = sorted((h for h in story.happenings if len(told[h.id]) > 1), key=lambda h: (-len(told[h.id]), h.id))
    columns = [h for h in story.happenings if h in shared[:_COLUMNS]]
    rows = sorted(
        (o for o in story.origins if any(o.id in told[h.id] for h in columns)),
        key=lambda o: -sum(o.id in told[h.id] for h in columns),
    )
    if columns:
        yield from _legend(columns, notes)
        yield from _table(columns, rows[:_ROWS], notes)
    if rows[_ROWS:]:
        yield "\n" + notes.word("more_rows", n=len(rows) - _ROWS)


def _speakers(happening: Happening, notes: Notes) -> list[Origin]:
    return [notes.book.origins[sid] for sid in happening.statements if sid in notes.book.origins]


def _legend(columns: Sequence[Happening], notes: Notes) -> Iterator[str]:
    yield notes.word("columns") + "\n"
    yield from (f"{n}. {text(named(h, notes.book.labels))}" for n, h in enumerate(columns, 1))
    yield ""


def _table(columns: Sequence[Happening], rows: Sequence[Origin], notes: Notes) -> Iterator[str]:
    ui = notes.book.labels.ui
    heads = [text(ui.word("page", "source")), text(ui.word("page", "standing")), *map(str, range(1, len(columns) + 1))]
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for origin in rows:
        cells = [apart(text(notes.book.labels.origin(origin))), text(ui.word("standings", origin.standing))]
        cells += [_cell(origin, h, notes) for h in columns]
        yield f"| {' | '.join(cells)} |"


def _cell(origin: Origin, happening: Happening, notes: Notes) -> str:
    """What is denied stands before what is said, as on the page."""
    mine = [notes.book.statements[sid] for sid in happening.statements if sid in origin.statements]
    denied = [s for s in mine if s.modality == "denied"]
    if not mine:
        return ""
    word = notes.book.labels.ui.word("page", "denies" if denied else "says")
    return text(word) + notes.mark((denied or mine)[0].id)


def reports(notes: Notes) -> Iterator[str]:
    """The reports, numbered as the footnotes number them."""
    for n, account in enumerate(notes.book.story.accounts, 1):
        yield f"{n}. {_report(account, notes)}"


def _report(account: Account, notes: Notes) -> str:
    report, labels = account.report, notes.book.labels
    outlet, title = apart(text(labels.outlet(account.key))), notes.quoted(report.title or report.id)
    when = text(labels.ui.moment(report.published or ""))
    known = notes.word("published", outlet=outlet, title=title, when=when) if when else ""
    lines = [known or notes.word("published_unknown", outlet=outlet, title=title)]
    lines += [_address(report.url), notes.word("digest", sha256=code(report.sha256))]
    copy = labels.copies.get(account.key)
    if copy:
        original = apart(text(labels.outlet(copy.original)))
        lines.append(labels.ui.word("page", "copy", original=original, share=round(copy.likeness * 100)))
    if report.review:
        ui = labels.ui
        lines.append(notes.word("review", what=ui.join([ui.word("table", name) for name in report.review])))
    return "\n    - ".join(line for line in lines if line)


def _address(address: str | None) -> str:
    """An address on the web as a link, any other as words."""
    return f"<{address}>" if web(address) else apart(text(address)) if address else ""


def unread(notes: Notes) -> Iterator[str]:
    """What was given and is no part of the story, and why."""
    found = notes.book.story.unread
    yield from (f"- {apart(text(one.name))}: {text(_why(one, notes))}" for one in found)
    if not found:
        yield notes.word("all_read")


def _why(one: Unread, notes: Notes) -> str:
    ui = notes.book.labels.ui
    return ui.word("unread", "stated", language=one.language) if one.language else ui.word("unread", one.why)
