"""WARC: what was fetched from the web, record by record, each told by its content; only answers are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tawatur.intake import limits
from tawatur.intake.answers import Answer, headers_of, read_answer
from tawatur.intake.formats import Found
from tawatur.intake.source import Budget, Complaint, Given, Source, Unreadable
from tawatur.intake.streams import lines

_READ = ("response", "resource", "conversion")
# What pages are made of and hold no report themselves.
_MADE_OF = re.compile(
    r"text/(?:css|javascript|vtt)|image/|font/|video/|audio/|application/(?:x-)?(?:javascript|font|wasm)"
)
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_BEGIN = b"WARC/"
_HEADERS = 200
_LINE = 64 * limits.KB


@dataclass(frozen=True, slots=True)
class _Record:
    headers: dict[str, str]
    block: bytes
    long: bool  # longer than may be held: ``block`` is its beginning

    @property
    def url(self) -> str:
        url = self.headers.get("warc-target-uri", "").strip("<>")
        return "".join(char for char in url if char.isprintable())[:500]


def fits(data: bytes) -> float:
    """Certain of its first word."""
    return 1.0 if data.startswith(_BEGIN) else 0.0


def reports(source: Source, given: Given) -> Found:
    """The files that its answers hold; what was no page is counted."""
    passed: Counter[str] = Counter()
    number = 0
    try:
        with source.open() as stream:
            for number, record in enumerate(_records(stream), 1):
                if isinstance(record, str):
                    yield Complaint(f"{source.name}/{number}", record)
                    continue
                found = _page(record, number, source)
                if isinstance(found, str):
                    passed[found] += 1
                else:
                    yield found
    except Unreadable as problem:
        yield Complaint.of(f"{source.name}/{number + 1}", problem)
    for why, count in sorted(passed.items()):
        yield Complaint(source.name, f"{why} ({count})", "passed", count)


def _records(stream: BinaryIO) -> Iterator[_Record | str]:
    """Every record, and where one is broken what is wrong with it: the next is then looked for."""
    for _, line in lines(stream, _LINE):
        if line is None or not line.startswith(_BEGIN):
            continue
        headers = headers_of(_head(stream))
        size = headers.get("content-length", "")
        if not size.isdecimal() or len(size) > 15:
            yield "a record without its length: left out, the next is read"
            continue
        block, missing = _block(stream, int(size))
        yield _Record(headers, block, int(size) > len(block) + missing)
        if missing:
            yield f"cut short, {missing} bytes of its last record are missing; what there is of it is read"


def _head(stream: BinaryIO) -> list[bytes]:
    found: list[bytes] = []
    for _, line in lines(stream, _LINE):
        if line is None or len(found) == _HEADERS:
            continue
        if not line.strip():
            break
        found.append(line.strip())
    return found


def _block(stream: BinaryIO, size: int) -> tuple[bytes, int]:
    """The block, no more of it than may be held, and how many bytes of it are missing."""
    parts, held, left = [], 0, size
    while left and (chunk := stream.read(min(left, limits.MB))):
        left -= len(chunk)
        if held < limits.WHOLE:
            parts.append(chunk)
            held += len(chunk)
    return b"".join(parts), left


def _page(record: _Record, number: int, source: Source) -> Source | Complaint | str:
    """The page as a source; why there is none, where the record is of another kind."""
    kind = record.headers.get("warc-type", "").lower()
    if kind not in _READ:
        return "what the archive notes of itself (requests, metadata), holds no report"
    try:
        answer = _answer(record, kind, source.budget)
        if answer.status != "200":
            return "answers without a page (moved, missing, failed)"
        media = answer.headers.get("content-type", "").lower()
        if _MADE_OF.match(media):
            return "what pages are made of (pictures, styles, scripts)"
        if record.long:
            raise Unreadable(f"a record of more than {limits.WHOLE // limits.MB} MB: left out")
        charset = _CHARSET.search(media)
        url = record.url
        entry = f"{number} ({url})"
        return source.within(
            entry, answer.body, url if url.startswith("http") else None, charset[1] if charset else None
        )
    except Unreadable as problem:
        return Complaint.of(f"{source.name}/{number} ({record.url})", problem)


def _answer(record: _Record, kind: str, budget: Budget) -> Answer:
    """A fetched resource is its body alone; a response has the server's headers before it."""
    media = record.headers.get("content-type", "")
    if kind == "response" and record.url.startswith("http"):
        return read_answer(record.block, budget)
    return Answer("200", {"content-type": media}, record.block)
