"""What a page saved as text says of itself before its article begins. The text itself is never altered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from tawatur.intake.dateline import Filed, opening, signature
from tawatur.intake.moment import Moment, read_moment
from tawatur.intake.page import Page, load_page

_LINES = 40  # a header is not longer, the page's machinery included
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+")
_PICTURE = re.compile(r".*\.(?:jpe?g|png|gif|webp|avif|svg)", re.IGNORECASE)
_CREDIT = re.compile(r".*[(\[]([^()\[\]]{2,40})[)\]]\s*\.?")
_STOPS = (".", '."', ".'", '".', ".)", "…")
_TITLE = 25  # words; the longest headline of the annotated reports and of 452 articles has 21
_ALONE = 12  # words of a headline that only a line's end divides from the article, with nothing else around it
_CAPTION = 35
_SENTENCE = 5  # words of the shortest line that is a paragraph, if it ends as a sentence does
_PARAGRAPH = 20  # words; a line of so many is a paragraph, however it ends
_BESIDE = 8  # words that may stand beside a date in the line that gives the time of publication


@dataclass(frozen=True, slots=True)
class Header:
    """The header's fields, and the offset at which the article begins (0: there is no header)."""

    title: str | None = None
    published: str | None = None
    byline: str | None = None
    dateline: str | None = None
    body: int = 0


class Line(NamedTuple):
    """A line that is not blank: where it starts, its characters, and those folded."""

    start: int
    text: str
    folded: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.folded))


def read_header(text: str, language: str) -> Header:
    """The header of a page saved as text; its body starts at 0 where the text begins with its first paragraph."""
    page = load_page(language)
    lines = list(_lines(text, page))
    first = _body(lines, page)
    if first is None:
        return Header()
    header = _fields(lines[:first], page)
    filed = opening(lines[first].text, page)
    return replace(
        header,
        published=header.published or filed.published,
        byline=header.byline or filed.byline,
        dateline=header.dateline or filed.place,
        body=lines[first].start if first else 0,
    )


def _lines(text: str, page: Page) -> Iterator[Line]:
    found = 0
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        folded = page.fold(stripped[:1000])
        if folded:
            found += 1
            yield Line(match.start() + match[0].index(stripped[0]), stripped, folded)
        if found == _LINES:
            return


def _body(lines: list[Line], page: Page) -> int | None:
    """The index of the first line of the article, None where no line is a paragraph."""
    for i, line in enumerate(lines):
        if not _is_caption(lines, i, page) and _is_paragraph(line) and not _moment(line, page):
            return 0 if i == 1 and _runs_on(lines[0], line) else i
    return None


def _runs_on(line: Line, after: Line) -> bool:
    """A long first line with the next right under it is no headline but a paragraph without its full stop."""
    return line.words > _ALONE and after.start - line.start - len(line.text) <= len("\r\n")


def _is_paragraph(line: Line) -> bool:
    return line.words >= (_SENTENCE if line.folded.endswith(_STOPS) else _PARAGRAPH)


def _is_caption(lines: list[Line], i: int, page: Page) -> bool:
    """What stands under a picture's file name, or ends with whose picture it is."""
    line = lines[i]
    if line.words > _CAPTION:
        return False
    credit = _CREDIT.fullmatch(line.folded)
    credited = credit is not None and any(page.has("credits", c.strip()) for c in re.split(r"[/,:-]", credit[1]))
    under = i > 0 and _PICTURE.fullmatch(lines[i - 1].folded) is not None
    return (credited and not line.folded.endswith(".")) or (under and not line.folded.endswith(_STOPS))


def _fields(lines: list[Line], page: Page) -> Header:
    """What each line of the header gives; the first telling of a thing counts."""
    header = Header()
    changed = None
    for i, line in enumerate(lines):
        moment = _moment(line, page)
        if moment and _is_change(line, page):
            changed = changed or moment.published
        elif moment:
            place = _place(moment, line, page)
            header = replace(header, published=header.published or moment.published, dateline=header.dateline or place)
        elif not _is_noise(lines, i, page):
            filed = signature(line.text, line.folded, page) if header.title else Filed()
            if filed != Filed():
                header = replace(header, byline=header.byline or filed.byline, dateline=header.dateline or filed.place)
            elif header.title is None and line.words <= _TITLE:
                header = replace(header, title=line.text)
    return replace(header, published=header.published or changed)


def _moment(line: Line, page: Page) -> Moment | None:
    """The time of publication, where the line says little else."""
    moment = read_moment(line.folded, page)
    return moment if moment and len(moment.rest.split()) <= _BESIDE else None


def _is_change(line: Line, page: Page) -> bool:
    return any(line.folded.startswith(words) for words in page.words.get("updated", ()))


def _place(moment: Moment, line: Line, page: Page) -> str | None:
    """The place in whose name the line is dated, as in ``ADEN, Dec. 30, 2020``."""
    if moment.rest not in page.zones:
        return None
    written = re.split(r"[,،:|–—-]", line.text)[0].strip()
    return written if page.fold(written) == moment.rest else moment.rest


def _is_noise(lines: list[Line], i: int, page: Page) -> bool:
    """The page's machinery, a section's label, a picture and what stands under it."""
    bare = " ".join(_WORD.findall(lines[i].folded))
    return (
        len(bare) < 2
        or page.has("widgets", bare)
        or page.has("sections", bare)
        or bare.startswith(("http", "www "))
        or _PICTURE.fullmatch(lines[i].folded) is not None
        or _is_caption(lines, i, page)
    )
