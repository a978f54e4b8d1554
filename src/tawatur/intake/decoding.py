"""Bytes as received, read as text."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from tawatur.intake import limits
from tawatur.intake.recognition import every_marks, recognise
from tawatur.intake.source import Unreadable

# How the files begin that are most often handed in for text.
_KINDS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "an archive or an office document",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BROKEN = 0.01  # of the characters; more of them broken is another encoding


def decode(data: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """The text of ``data`` unchanged, and a remark where it is not UTF-8. Raises Unreadable.

    ``charset`` is the encoding that it is said to be in: tried before any other.
    """
    for begin, kind in _KINDS.items():
        if data.startswith(begin):
            raise Unreadable(f"{kind}, not plain text")
    if data.startswith(_UTF16):
        return _utf16(data)
    if _CONTROL.search(data):
        raise Unreadable(f"binary, not text (byte {_position(data)})")
    try:
        return data.decode(), None
    except UnicodeDecodeError as problem:
        stated = _tried(data, charset) if charset else None
        return (stated, None) if stated is not None else _older(data, problem.start)


def text_of(data: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """As ``decode``; and no text of one report is longer than the limit. Raises Unreadable."""
    if len(data) > limits.REPORT:
        raise Unreadable(
            f"more than {limits.REPORT // limits.MB} MB of text, which is no one report: hand it in by parts, "
            "or as JSON Lines with a report a line"
        )
    return decode(data, charset)


@lru_cache(maxsize=2)
def glimpse(data: bytes) -> str:
    """The beginning of a file as text, to tell its form by: what is broken in it is left out."""
    data = data[: limits.HEAD]
    if data.startswith(_UTF16):
        return data.decode("utf-16", "ignore").lstrip("\ufeff")
    return data.decode("utf-8", "ignore").lstrip("\ufeff")


def _utf16(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("utf-16"), "UTF-16, not UTF-8: read as such; offsets count the decoded text"
    except UnicodeDecodeError as problem:
        raise Unreadable(f"neither UTF-8 nor whole UTF-16 (byte {problem.start})") from problem


def _older(data: bytes, at: int) -> tuple[str, str]:
    """In the old encoding of the language that the text is then in; UTF-8, where little of it is broken."""
    for marks in every_marks():
        for encoding in marks.encodings:
            text = _tried(data, encoding)
            if text is not None and recognise(text) == marks.code:
                remark = f"not UTF-8 (byte {at}): read as {encoding}; offsets count the decoded text"
                return text, remark
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken <= max(_BROKEN * len(text), 1) and recognise(text):
        return text, f"broken UTF-8 (byte {at}): {broken} characters are read as \ufffd"
    raise Unreadable(f"neither UTF-8 (byte {at}) nor any older encoding of a language on hand")


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _position(data: bytes) -> int:
    found = _CONTROL.search(data)
    return found.start() if found else 0
