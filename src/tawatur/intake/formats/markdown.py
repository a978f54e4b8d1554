"""Markdown: its words without its marks; what stands between two lines of dashes at its head says what it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from tawatur.intake import limits
from tawatur.intake.columns import found
from tawatur.intake.decoding import glimpse, text_of
from tawatur.intake.header import read_header
from tawatur.intake.moment import stated_moment
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_KEY = re.compile(r"""([\w \-]{1,40}):[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]*?))[ \t]*\r?""")
_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_MARKS = (
    re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?://|/|\.|#)[^()\s]{0,500}\)"),
    re.compile(r"(?<![\w*])\*\*[^*\n]{1,200}\*\*(?![\w*])"),
    re.compile(r"^(?:> |```|\|[ :]*-{3,})", re.MULTILINE),
    re.compile(r"^[^\n]+\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),
)
_TELLS = "date published author title outlet source url link language"


def fits(data: bytes) -> float:
    """Sure of what has a head of keys; less of headings and links; nothing of one mark alone."""
    head = glimpse(data)[:20_000]
    front = _FRONT.match(head.lstrip())
    if front and any(
        match[1].strip().lower() in _TELLS.split() for match in map(_KEY.fullmatch, front[1].split("\n")) if match
    ):
        return 0.9
    kinds = sum(bool(mark.search(head)) for mark in _MARKS)
    heading = bool(_HEADING.search(head))
    return 0.4 if (heading and (kinds or head.lstrip().startswith("#"))) or kinds > 1 else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The one report."""
    data = source.data
    text, remark = text_of(data, source.charset)
    if remark:
        yield Complaint(source.name, remark, "remark")
    long = len(text) > limits.MARKDOWN
    if long:
        what = f"Markdown of more than {limits.MARKDOWN // limits.KB} KB: its marks are left in the text"
        yield Complaint(source.name, what, "remark")
    told, rest = _front(text.lstrip("\ufeff"))
    body, heading = (rest, None) if long else _plain(rest)
    if not body.strip():
        raise Unreadable("Markdown without words")
    values = {field: str(value) for field, value in found(told, given.columns).values(told).items() if field != "text"}
    stated = values.pop("published", None)
    try:
        published = given.published or (stated_moment(stated, given.zone) if stated else None)
    except Unreadable as problem:
        published = None
        yield Complaint(source.name, f"{problem}; read as undated", "remark")
    language = given.language or tell(body, values.pop("language", None))
    yield _report(body, heading, language, published, {"id": source.stem, **values}, data)


def _report(
    body: str, heading: str | None, language: str, published: str | None, values: dict[str, Any], data: bytes
) -> Report:
    """What its head says of it wins over what its first lines do."""
    header = read_header(body, language)
    lines = {"title": heading or header.title, "byline": header.byline, "dateline": header.dateline}
    return Report(
        language=language,
        text=body,
        sha256=hashlib.sha256(data).hexdigest(),
        published=published or header.published,
        body=header.body,
        **{**lines, **{name: value for name, value in values.items() if name != "language"}},
    )


def _front(text: str) -> tuple[dict[str, Any], str]:
    """The keys of its head, and what follows; lists and nested keys of a head say nothing of a report."""
    front = _FRONT.match(text)
    if front is None:
        return {}, text
    keys = [match for line in front[1].split("\n") if (match := _KEY.fullmatch(line))]
    return {match[1].strip(): match[2] or match[3] or match[4] or "" for match in keys}, text[front.end() :]


def _plain(text: str) -> tuple[str, str | None]:
    """The words, a line a block, and the first heading."""
    from markdown_it import MarkdownIt

    heading, parts, in_heading = None, [], False
    for token in MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable("table").parse(text):
        in_heading = token.type == "heading_open" or (in_heading and token.type != "heading_close")
        if token.type in ("fence", "code_block"):
            parts.append(token.content.strip())
        elif token.type == "inline":
            words = "".join(_inline(child) for child in token.children or ())
            parts.append(words.strip())
            heading = heading or (words.strip() if in_heading else None)
    return "\n\n".join(part for part in parts if part), heading


def _inline(token: Any) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content if token.type in ("text", "code_inline", "image", "text_special") else ""
