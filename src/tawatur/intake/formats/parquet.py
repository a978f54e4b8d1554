"""Parquet: a report a row, read batch by batch. Which column is what its name tells, or ``--columns``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tawatur.intake.columns import found
from tawatur.intake.packed import seekable
from tawatur.intake.records import record
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

_ROWS = 256  # held at once
_STRINGS, _CONTAINERS = 16_000_000, 1_000_000  # bytes and elements of what describes the file


def fits(data: bytes) -> float:
    """Certain of its first four bytes."""
    return 1.0 if data.startswith(b"PAR1") else 0.0


def names(source: Source) -> list[str]:
    """What its columns are called."""
    from pyarrow import parquet

    with seekable(source) as stream:
        return list(parquet.read_schema(stream).names)


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The report of each row; a complaint, with the row's number, for a row that holds none."""
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as problem:
        raise Unreadable("Parquet, which needs pyarrow: pip install 'tawatur[tables]'") from problem
    number = 0
    try:
        with seekable(source) as stream:
            table = parquet.ParquetFile(
                stream, thrift_string_size_limit=_STRINGS, thrift_container_size_limit=_CONTAINERS, pre_buffer=False
            )
            called = table.schema_arrow.names
            chosen = found(called, given.columns)
            if "text" not in chosen:
                raise Unreadable(
                    f"none of its columns is called as a text is ({', '.join(called[:20])}): say --columns text=NAME"
                )
            wanted = [column for _, column in chosen.of if column in called]
            for batch in table.iter_batches(batch_size=_ROWS, columns=wanted, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield from _report(row, number, source, given)
        if number == 0:
            raise Unreadable("a table without a row")
    except (arrow.ArrowException, OSError, OverflowError, UnicodeDecodeError) as problem:
        what = f"broken behind row {number} ({str(problem).splitlines()[0][:120]}); what stands before is read"
        raise Unreadable(what) from problem


def _report(row: dict[str, Any], number: int, source: Source, given: Given) -> Iterator[Report | Complaint]:
    try:
        shown = {name: _plain(value) for name, value in row.items()}
        yield from record(shown, found(shown, given.columns), given, (source.name, str(number)))
    except Unreadable as problem:
        yield Complaint.of(f"{source.name}:{number}", problem)


def _plain(value: Any) -> Any:
    """Bytes that are text, as text."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return (
        value
        if isinstance(value, str | int | float | bool | list | dict | datetime | date) or value is None
        else str(value)
    )
