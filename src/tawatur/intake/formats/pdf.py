"""PDF: its text in the order in which it is read; its figures and times are marked for review.

In a PDF a number may stand beside the wrong words, in a column of its own, or come out turned round: whoever relies on
one holds it against the page.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tawatur.intake import limits
from tawatur.intake.headed import headed
from tawatur.intake.pdf_lines import Letter, lines, paragraphs
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

REVIEW = ("figures", "times")
_WAY = "its figures and times are marked for review"
_BROKEN = re.compile("[\x00-\x09\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LETTERS = 100_000  # on one page


def fits(data: bytes) -> float:
    """Certain of its mark, which may stand behind a few other bytes."""
    return 1.0 if b"%PDF-" in data[:1024] else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The one report, all pages of it."""
    text, remark = _read(source.data)
    if not any(char.isalpha() for char in text):
        raise Unreadable(
            "a PDF without text, its pages are pictures: have their text recognised (OCR) and save it anew"
        )
    if len(text) > limits.REPORT:
        raise Unreadable(
            f"more than {limits.REPORT // limits.MB} MB of text, which is no one report: hand it in by parts"
        )
    report = headed(source, text, given)
    if remark:
        yield Complaint(source.name, remark, "remark")
    yield Complaint(source.name, f"a PDF: {_WAY}", "passed", 0)
    yield replace(report, review=REVIEW)


def _read(data: bytes) -> tuple[str, str | None]:
    """The text, a blank line between its pages, and a remark where not all pages were read. Raises Unreadable."""
    import pypdfium2 as pdfium

    until = time.process_time() + limits.SECONDS
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as problem:
        locked = "password" in str(problem).lower()
        why = "locked with a password: save it without" if locked else "a broken PDF: open it, save or print it anew"
        raise Unreadable(why) from problem
    pages: list[str] = []
    number = len(document)
    try:
        for i in range(min(number, limits.PAGES)):
            if time.process_time() > until:
                return "\n\n".join(
                    pages
                ), f"takes too long: {i} of its {number} pages are read, hand in the others apart"
            try:
                pages.append("\n".join(paragraphs(lines(_pieces(document, i)))))
            except pdfium.PdfiumError:
                return "\n\n".join(pages), f"broken at page {i + 1}: what stands before is read"
    finally:
        document.close()
    left = number - len(pages)
    return "\n\n".join(page for page in pages if page), f"{left} of its pages are left unread" if left else None


def _pieces(document: Any, number: int) -> Iterator[list[Letter]]:
    """The letters of a page with their places, piece by piece as the file has them."""
    from pypdfium2 import raw

    page = document[number]
    text = page.get_textpage()
    box = raw.FS_RECTF()
    piece: list[Letter] = []
    try:
        for i in range(min(text.count_chars(), _LETTERS)):
            char = chr(min(raw.FPDFText_GetUnicode(text, i), 0x10FFFF))
            if raw.FPDFText_IsGenerated(text, i) and char in "\r\n":
                yield piece
                piece = []
            elif not _BROKEN.match(char) and raw.FPDFText_GetLooseCharBox(text, i, box):
                piece.append(Letter(char, box.left, box.right, box.bottom, box.top))
        yield piece
    finally:
        text.close()
        page.close()
