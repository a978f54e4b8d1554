"""``timelinejs``: the JSON of Knight Lab's TimelineJS3, a slide for each happening with a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Any

from tawatur.model import Happening, Story, When
from tawatur.outputs._sentences import named
from tawatur.outputs.exports import Asked, ExportFault, File
from tawatur.outputs.exports._facts import Book, book_of
from tawatur.outputs.exports._json import written
from tawatur.outputs.exports._order import in_order, main
from tawatur.outputs.page.head import head_of
from tawatur.rules import Interface

NAME = "timelinejs"
ABOUT = "Knight Lab's TimelineJS3: a slide for each happening with a day, the others on the title slide"
SUFFIX = ".json"
_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
_QUOTES = 3  # on a slide, of different origins: a reader clicks through slides and does not read them


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The one file. Raises ExportFault where no happening has a day, for the format wants one at least."""
    book = book_of(story, asked.interface)
    dated = [h for h in story.happenings if _dated(h.when)]
    if not dated:
        raise ExportFault("a timeline needs a happening with a day, and this story has none: take geojson or csv")
    yield File("timeline.json", written({"title": _title(book), "events": [_slide(h, book) for h in dated]}))


def _dated(when: When | None) -> bool:
    return when is not None and (when.first is not None or when.last is not None)


def _slide(happening: Happening, book: Book) -> dict[str, Any]:
    when, ui = happening.when or When(None, None), book.labels.ui
    first, last = when.first or when.last, when.last or when.first
    words = " ".join(filter(None, (ui.days(when.first, when.last), ui.part(when.part))))
    headline = [ui.word("types", happening.type or "toll")]
    headline += [book.labels.place(happening.where)] if happening.where else []
    return {
        "unique_id": happening.id,
        "group": ui.word("modalities", happening.modality),
        "start_date": _date(first, when.part),
        **({"end_date": _date(last, None)} if last != first else {}),
        "display_date": _turned(words, ui),
        "autolink": False,
        "text": {"headline": _line(headline, ui), "text": _text(happening, book)},
    }


def _date(day: date | None, part: str | None) -> dict[str, int]:
    """A day as the format has it, with hour and minute where the clock time is known."""
    found = {"year": day.year, "month": day.month, "day": day.day} if day else {}
    if part and ":" in part:
        found["hour"], found["minute"] = (int(n) for n in part.split(":"))
    return found


def _text(happening: Happening, book: Book) -> str:
    facts, ui = book.named(happening), book.labels.ui
    lines = [_paragraph(f"{facts['grade_label']}: {facts['grade_reason']}", ui)]
    lines += [_list(map(book.toll_line, in_order(book.tolls.get(happening.id, ()))), ui)]
    lines += [_paragraph(dispute["sentence"], ui) for dispute in facts["disputes"]]
    lines += [_quote(quote, ui) for quote in _quotes(facts["quotes"])]
    return "".join(lines)


def _quotes(quotes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """A few quotes, the first of each origin, of no copy."""
    first: dict[str, dict[str, Any]] = {}
    for quote in quotes:
        if not quote["copy_of"]:
            first.setdefault(quote["origin"], quote)
    return list(first.values())[:_QUOTES]


def _quote(quote: dict[str, Any], ui: Interface) -> str:
    """The words, and where they were read as text: nothing is linked and nothing fetched."""
    day = ui.moment((quote["published"] or "")[:10])
    credit = dict.fromkeys((quote["origin"], quote["outlet"], day, quote["url"]))
    said = f'<blockquote dir="auto" lang="{escape(quote["language"])}">{escape(quote["text"])}</blockquote>'
    return f"{said}<p>{_line(filter(None, credit), ui)}</p>"


def _title(book: Book) -> dict[str, Any]:
    """What the story is about, what it rests on, and which happenings have no day."""
    head, ui = head_of(book.story, book.labels), book.labels.ui
    undated = Counter(named(h, book.labels) for h in book.story.happenings if not _dated(h.when))
    titles = [f"{title} ({n})" if n > 1 else title for title, n in undated.items()]
    lines = [_paragraph(ui.join(head.counts), ui), _paragraph(head.as_of, ui)]
    lines += [_list(map(book.toll_line, main(book.story.tolls)), ui)]
    if undated:
        lines += [_paragraph(f"{ui.word('page', 'undated')} ({undated.total()})", ui), _list(titles, ui)]
    text = {"headline": _line([head.title], ui), "text": "".join(lines)}
    return {"unique_id": "title", "autolink": False, "text": text}


def _list(items: Iterable[str], ui: Interface) -> str:
    lines = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f'<ul dir="{ui.direction}">{lines}</ul>' if lines else ""


def _paragraph(text: str, ui: Interface) -> str:
    return f'<p dir="{ui.direction}">{escape(text)}</p>' if text else ""


def _line(pieces: Iterable[str], ui: Interface) -> str:
    """Pieces side by side as the interface's language runs, whatever runs around them; none turns its neighbours."""
    inside = " · ".join(f"<bdi>{escape(piece)}</bdi>" for piece in pieces)
    return f'<bdi dir="{ui.direction}">{inside}</bdi>'


def _turned(words: str, ui: Interface) -> str:
    """Words where no markup is let through, in an isolate: a day in Arabic would else be read from the wrong end."""
    return f"{_ISOLATES[ui.direction]}{words}\u2069"
