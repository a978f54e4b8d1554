"""JSON Lines: a report a line, an object with id, text, published, outlet, title, url and language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tawatur.intake import limits
from tawatur.intake.columns import found
from tawatur.intake.decoding import decode
from tawatur.intake.records import record
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.intake.streams import lines
from tawatur.model import Report

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_LIST_WITHIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{[^\n]*?:\s*\[\s*\{")
_NEARLY = 0.8  # a form that knows its keys comes before it
_PERHAPS = 0.3


def fits(data: bytes) -> float:
    """Sure of what begins as a JSON object does; less where its first line is longer than what was seen of it."""
    if not _OBJECT.match(data):
        return 0.0
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    return _PERHAPS if first == data.strip() and len(data) >= limits.HEAD and _LIST_WITHIN.match(data) else _NEARLY


def names(source: Source) -> list[str]:
    """The keys of its first object."""
    for _, line in _lines(source):
        return list(_object((line or b"").decode("utf-8", "replace").removeprefix("\ufeff")))
    return []


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The report of each line; a complaint, with the line's number, for a line that holds none."""
    for number, line in _lines(source):
        where = f"{source.name}:{number}"
        if line is None:
            yield Complaint(
                where, f"a line of more than {limits.LINE // limits.MB} MB, which is no one report: left out"
            )
            continue
        try:
            text, remark = decode(line)
            if remark:
                yield Complaint(where, remark, "remark")
            row = _object(text.removeprefix("\ufeff"))
            yield from record(row, found(row, given.columns), given, (source.name, str(number)), line)
        except Unreadable as problem:
            yield Complaint.of(where, problem)


def _lines(source: Source) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank with its number; the whole, where it is one object over many lines."""
    head = source.head
    if len(head) < limits.HEAD and b"\n" in head.strip() and _is_object(head):
        yield 1, head
        return
    with source.open() as stream:
        for number, line in lines(stream):
            if line is None or line.strip():
                yield number, line and line.rstrip(b"\r\n")


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def _object(line: str) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as problem:
        raise Unreadable(f"broken JSON, {problem.msg} (column {problem.colno})") from problem
    except RecursionError as problem:
        raise Unreadable("JSON nested too deep") from problem
    except ValueError as problem:  # a number of more digits than Python reads
        raise Unreadable(f"broken JSON, {problem}") from problem
    if not isinstance(data, dict):
        raise Unreadable(f"no JSON object but {type(data).__name__}")
    return data
