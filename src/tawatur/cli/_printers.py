"""Readings printed for machines (``json``, ``jsonl``) and for people (``table``)."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable

from tawatur.model import Reading
from tawatur.model.contract import reading_to_dict

Printer = Callable[[Iterable[Reading], bool], None]


def printer(form: str) -> Printer:
    """What prints readings in ``form``; its second argument: print a list even of one."""
    if form == "table":
        from tawatur.cli._table import print_tables

        return print_tables
    return {"json": print_json, "jsonl": print_lines}[form]


def print_json(readings: Iterable[Reading], several: bool) -> None:
    """The object of the one reading, or the list of all."""
    made = [_dumped(reading) for reading in readings]
    if len(made) == 1 and not several:
        _write(made[0] + "\n")
    elif made or several:
        _write("[" + ",\n".join(made) + "]\n")


def print_lines(readings: Iterable[Reading], _several: bool) -> None:
    """A line each, as soon as it is read."""
    for reading in readings:
        _write(_dumped(reading) + "\n")


def _dumped(reading: Reading) -> str:
    return json.dumps(reading_to_dict(reading), ensure_ascii=False)


def _write(text: str) -> None:
    """UTF-8 whatever the terminal's locale says: the output is a file format."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()
