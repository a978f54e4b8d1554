"""CSV and TSV, as spreadsheets write them: a report a row. Which column is what its name tells, or ``--columns``."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from tawatur.intake import limits
from tawatur.intake.columns import Columns, found, usual
from tawatur.intake.decoding import decode, glimpse
from tawatur.intake.records import record
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.intake.streams import lines
from tawatur.model import Report

_MARKS = ",;\t|"
_SEEN = 20  # rows
_RETURN = re.compile(r"(?<=\r)(?!\n)(?=.)", re.DOTALL)  # the end of a line, as old spreadsheets write it
_CELL = 60  # characters of a column's name


def fits(data: bytes) -> float:
    """Sure where its first row names a column of text; less where its rows have cells of one number."""
    rows = _sample(glimpse(data) or _decoded(data))
    first = rows[0] if rows else []
    if len(first) < 2 or len(set(first)) < len(first) or not all(0 < len(name.strip()) <= _CELL for name in first):
        return 0.0
    alike = [len(row) == len(first) for row in rows[1:]]
    if usual(first) and (not alike or alike[0]):
        return 0.9
    return 0.45 if len(alike) > 1 and all(alike) and len(first) > 2 else 0.0


def holds(data: bytes, stated: Columns) -> bool:
    """Its first row has the columns that the user names."""
    return {column for _, column in stated.of} <= set(next(iter(_sample(_decoded(data))), []))


def names(source: Source) -> list[str]:
    """What its columns are called."""
    return next(iter(_sample(_decoded(source.head))), [])


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The report of each row; a complaint, with the row's number, for a row that holds none."""
    csv.field_size_limit(limits.LINE)
    with source.open() as stream:
        long: list[int] = []
        text, remark = _text(stream, source, long)
        if remark:
            yield Complaint(source.name, remark, "remark")
        rows = csv.reader(text, delimiter=_mark(glimpse(source.head)))
        try:
            called = [name.strip().removeprefix("\ufeff") for name in next(rows, [])]
        except csv.Error as problem:
            raise Unreadable(f"its first row cannot be read ({problem})") from problem
        if "text" not in found(called, given.columns):
            shown = ", ".join(called[:20])
            raise Unreadable(f"none of its columns is called as a text is ({shown}): say --columns text=NAME")
        yield from _rows(rows, called, source, given)
    for number in long:
        what = f"a line of more than {limits.LINE // limits.MB} MB, which is no one report: left out"
        yield Complaint(f"{source.name}:{number}", what)


def _rows(rows: Iterator[list[str]], called: list[str], source: Source, given: Given) -> Iterator[Report | Complaint]:
    chosen = found(called, given.columns)
    number, held = 1, 0
    while True:
        number += 1
        try:
            row = next(rows, None)
            if row is None:
                break
            if not any(cell.strip() for cell in row):
                continue
            held += 1
            if len(row) != len(called):
                yield Complaint(
                    f"{source.name}:{number}", f"a row of {len(row)} cells where there are {len(called)}", "remark"
                )
            yield from record(dict(zip(called, row)), chosen, given, (source.name, str(number)))
        except csv.Error as problem:
            yield Complaint(f"{source.name}:{number}", f"no row that can be read ({problem})")
        except Unreadable as problem:
            yield Complaint.of(f"{source.name}:{number}", problem)
    if not held:
        yield Complaint(source.name, "a table without a row below the names of its columns")


def _text(stream: BinaryIO, source: Source, long: list[int]) -> tuple[Iterator[str], str | None]:
    """The lines as text: UTF-8, UTF-16 with its mark, or the old encoding that its beginning is in. The numbers of
    lines that are too long, and so empty, are put into ``long``."""
    head = source.head
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return iter(io.StringIO(source.data.decode("utf-16", "replace"), newline="")), None
    encoding, remark = "utf-8", None
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        _, remark = decode(head)
        if remark and "read as windows" in remark:
            encoding = remark.rpartition("read as ")[2].partition(";")[0]
    return _lines(stream, encoding, long), remark


def _lines(stream: BinaryIO, encoding: str, long: list[int]) -> Iterator[str]:
    for number, line in lines(stream):
        if line is None:
            long.append(number)
        text = (line or b"\n").decode(encoding, "replace").removeprefix("\ufeff" if number == 1 else "")
        yield from _RETURN.split(text) if "\r" in text else (text,)


def _decoded(head: bytes) -> str:
    try:
        return decode(head)[0].lstrip("\ufeff")
    except Unreadable:
        return glimpse(head)


def _sample(head: str) -> list[list[str]]:
    """The first rows, without one that may be cut."""
    if "\0" in head:
        return []
    csv.field_size_limit(limits.LINE)
    try:
        rows = list(csv.reader(io.StringIO(head, newline=""), delimiter=_mark(head)))
    except csv.Error:
        return []
    rows = [row for row in rows if row]
    return (rows[:-1] if len(rows) > 1 and len(head) > limits.HEAD // 4 else rows)[:_SEEN]


def _mark(head: str) -> str:
    """What stands between its cells: the most frequent in its first line."""
    first = head.lstrip("\r\n").split("\n", 1)[0]
    return max(_MARKS, key=first.count)
