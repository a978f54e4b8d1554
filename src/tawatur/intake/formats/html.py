"""Saved HTML pages: the article without what stands around it, with its time and zone, outlet, writer and title.

Of a live coverage every entry is a report with its own time, where the page tells its entries to machines; else the
whole of it is one report.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.intake import limits
from tawatur.intake.article import Entry, Told, told
from tawatur.intake.decoding import glimpse
from tawatur.intake.live import entries
from tawatur.intake.markup import decoded, shape, tree, words
from tawatur.intake.moment import read_moment
from tawatur.intake.page import load_page
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.intake.writer import filed
from tawatur.model import Report

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"<(?:p|div|span|table|td|br|h[1-6]|li|ul|a|section|header|img|script|style|link)\b", re.IGNORECASE)
_LINES = 60  # of the page, in which its time of publication is looked for
_BESIDE = 8
_SAME = 60  # characters by which a line is known again
_CELL = 300  # characters; a cell of more is no figure of a table
_FULLER = 2  # times as long as what was found in the page: what it tells machines is then the article


def fits(data: bytes) -> float:
    """Certain of what begins as a page; less of what holds many tags."""
    head = glimpse(data)[:20_000]
    if _PAGE.match(head[:4000]):
        return 0.95
    return 0.6 if head.lstrip().startswith("<") and len(_TAGS.findall(head)) >= 3 else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The article, or the entries of a live coverage."""
    data = source.whole(limits.PAGE)
    text, remark = decoded(data, source.charset)
    if remark:
        yield Complaint(source.name, remark, "remark")
    number, deepest = shape(text)
    if number > limits.TAGS_AT_MOST:
        raise Unreadable(f"a page of {number} tags, more than {limits.TAGS_AT_MOST}: hand it in by parts")
    root = tree(text)
    page = told(root, given.zone)
    digest = hashlib.sha256(data).hexdigest()
    made = _Making(source, given, digest)
    listed = page.entries if len(page.entries) > 1 else entries(root, given.zone)
    yield from made.entries(listed, page)
    body, why = _article(root, page, (len(text), number, deepest))
    body = _besides(body, listed)
    if why:
        yield Complaint(source.name, why, "remark")
    if body or not listed:
        page = page.or_else(_seen(words(root), body, given))
        yield made.report(made.stem, body, page.title, page.published, page)


@dataclass(frozen=True, slots=True)
class _Making:
    """Reports of one page."""

    source: Source
    given: Given
    digest: str

    @property
    def stem(self) -> str:
        return self.source.stem

    def entries(self, listed: Sequence[Entry], page: Told) -> Iterator[Report | Complaint]:
        """A report of each entry of a live coverage."""
        for number, entry in enumerate(listed, 1):
            try:
                yield self.report(
                    f"{self.stem}-{number}", entry.text, entry.title, entry.published or page.published, page
                )
            except Unreadable as problem:
                yield Complaint.of(f"{self.source.name}: entry {number}", problem)

    def report(self, name: str, body: str, title: str | None, published: str | None, page: Told) -> Report:
        """The headline, a blank line, the body: as a reader sees them. Raises Unreadable."""
        body, title = _whole(body), _whole(title or "")
        if not body.strip():
            raise Unreadable("a page without an article: save it when it is fully loaded")
        if len(body) > limits.REPORT:
            raise Unreadable(f"more than {limits.REPORT // limits.MB} MB of text, which is no one report")
        headed = " ".join(body[: len(title) + 20].split()).startswith(" ".join(title.split()))
        text = body if headed else f"{title}\n\n{body}"
        language = self.given.language or tell(text)
        by = filed(page.byline, body, language, page.outlet)
        return Report(
            id=name,
            language=language,
            text=text,
            sha256=self.digest,
            published=self.given.published or published or by.published,
            outlet=page.outlet,
            title=title or None,
            byline=by.byline,
            dateline=by.place,
            url=self.source.url or page.url,
            body=len(text) - len(body),
        )


def _whole(text: str) -> str:
    """Without halves of characters, which JSON in a page may hold."""
    return text.encode("utf-8", "replace").decode()


def _besides(body: str, listed: Sequence[Entry]) -> str:
    """The body without the lines that stand in an entry."""
    within = "\n".join(entry.text for entry in listed)
    kept = [line for line in body.split("\n") if line.strip()[:_SAME] not in within] if within else [body]
    return "\n".join(kept).strip()


def _article(root: Any, page: Told, size: tuple[int, int, int]) -> tuple[str, str | None]:
    """The article's text, and a remark where it could not be told from what stands around it."""
    length, number, deepest = size
    if length > limits.SIFTED or number > limits.TAGS or deepest > limits.NESTING:
        which = f"a page of {length // limits.KB} KB, {number} tags, {deepest} deep"
        return words(root), f"{which}: all its text is taken, not its article alone"
    sifted = _sifted(root)
    if len(page.body) > _FULLER * len(sifted):
        return page.body, None
    return sifted or words(root), None if sifted else "no article is found in the page: all its text is taken"


def _sifted(root: Any) -> str:
    """By trafilatura, which is given the tree and fetches nothing."""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    found = trafilatura.bare_extraction(
        _laid_out(root), favor_recall=True, include_comments=False, include_tables=True, with_metadata=False
    )
    return (getattr(found, "text", None) or "").strip()


def _laid_out(root: Any) -> Any:
    """A copy in which tables that only lay the page out are none: a cell of theirs holds paragraphs."""
    import copy

    copied = copy.deepcopy(root)
    for table in list(copied.iter("table")):
        if any(len(cell.text_content()) > _CELL for cell in table.iter("td")):
            for element in table.iter("table", "tbody", "tr", "td", "th"):
                element.tag = "div"
    return copied


def _seen(visible: str, body: str, given: Given) -> Told:
    """The time of publication as the page shows it to readers, in a line that says little else."""
    try:
        page = load_page(given.language or tell(body))
    except Unreadable:
        return Told()
    for line in visible.split("\n")[:_LINES]:
        found = read_moment(page.fold(line[:200]), page, given.zone) if len(line) < 200 else None
        if found and len(found.rest.split()) <= _BESIDE:
            return Told(published=found.published)
    return Told()
