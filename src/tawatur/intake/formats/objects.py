"""JSON: reports as a list of objects, or as one under a key of an object; read one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tawatur.intake.columns import found
from tawatur.intake.decoding import glimpse
from tawatur.intake.json_lists import listed
from tawatur.intake.records import record
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.intake.streams import Whole
from tawatur.model import Report

_LIST = re.compile(r"\s*\[\s*(?:\{|\Z)")
_UNDER_A_KEY = re.compile(r'\s*\{[^\[\]]{0,4000}?"([^"\\]{1,80})"\s*:\s*\[\s*\{')


def fits(data: bytes) -> float:
    """Sure of a list of objects; less of an object that holds one, which may as well be one report of JSON Lines."""
    head = glimpse(data)
    if _LIST.match(head):
        return 0.9
    if not _UNDER_A_KEY.match(head):
        return 0.0
    first, _, more = head.lstrip().partition("\n")
    whole_line = first.rstrip().endswith("}") and (not more.strip() or more.lstrip().startswith("{"))
    return 0.5 if whole_line and found(re.findall(r'"([^"\\]{1,40})"\s*:\s*"', first[:20_000])).of else 0.85


def names(source: Source) -> list[str]:
    """The keys of its first object."""
    with source.open() as stream:
        _, first = next(listed(Whole(stream)), ({}, {}))
    return list(first)


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The report of each object; a complaint, with its number, for one that holds none."""
    import ijson

    number = 0
    try:
        with source.open() as stream:
            whole = Whole(stream)
            for _, row in listed(whole):
                number += 1
                yield from _report(row, number, source, given)
    except ijson.JSONError as problem:
        what = f"broken JSON after {number} objects ({str(problem).splitlines()[0][:100]})"
        yield Complaint(source.name, f"{what}; what stands before is read, mend it or hand it in as JSON Lines")
    except Unreadable as problem:
        yield Complaint.of(f"{source.name}:{number + 1}", problem)
    if whole.broken:
        yield Complaint(source.name, f"broken UTF-8: {whole.broken} characters are read as \ufffd", "remark")
    if number == 0:
        yield Complaint(source.name, "no object in its list, there is nothing to read")


def _report(row: Mapping[str, Any], number: int, source: Source, given: Given) -> Iterator[Report | Complaint]:
    try:
        yield from record(row, found(row, given.columns), given, (source.name, str(number)))
    except Unreadable as problem:
        yield Complaint.of(f"{source.name}:{number}", problem)
