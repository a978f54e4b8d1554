"""JSON Lines: a report a line, an object with id, text, published, outlet, title, url and language."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from tawatur.intake.decoding import decode
from tawatur.intake.published import publication
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_WORDS = ("id", "outlet", "title", "byline", "dateline", "url", "language")


def fits(data: bytes) -> float:
    """Certain of what begins as a JSON object does."""
    return 1.0 if _OBJECT.match(data) else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The report of each line; a complaint, with the line's number, for a line that holds none."""
    for number, line in _lines(source.data):
        where = f"{source.name}:{number}"
        try:
            text, remark = decode(line)
            if remark:
                yield Complaint(where, remark)
            yield from _report(_object(text.removeprefix("\ufeff")), line, given, where)
        except Unreadable as problem:
            yield Complaint(where, str(problem))


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each line that is not blank with its number; the whole, where it is one object over many lines."""
    if b"\n" in data.strip() and _is_object(data):
        yield 1, data
        return
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            yield number, line.rstrip(b"\r")


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except ValueError:
        return False


def _object(line: str) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as problem:
        raise Unreadable(f"broken JSON, {problem.msg} (column {problem.colno})") from problem
    except RecursionError as problem:
        raise Unreadable("JSON nested too deep") from problem
    if not isinstance(data, dict):
        raise Unreadable(f"no JSON object but {type(data).__name__}")
    return data


def _report(data: Mapping[str, Any], line: bytes, given: Given, where: str) -> Iterator[Report | Complaint]:
    text = data.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable('no "text" to read')
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise Unreadable('"text" holds half a surrogate pair, which is no character')
    told: dict[str, Any] = {name: str(data[name]) for name in _WORDS if data.get(name) is not None}
    published = given.published
    if published is None and data.get("published") is not None:
        try:
            published = publication(str(data["published"]))
        except Unreadable as problem:
            yield Complaint(where, f'"published": {problem}; read as undated')
    told["language"] = given.language or tell(text, told.get("language"))
    told.setdefault("id", f"{PurePath(where.rpartition(':')[0]).stem}-{where.rpartition(':')[2]}")
    yield Report(text=text, sha256=hashlib.sha256(line).hexdigest(), published=published, **told)
