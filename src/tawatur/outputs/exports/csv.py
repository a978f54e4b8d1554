"""``csv``: statements, happenings and tolls as tables for a spreadsheet, with a dictionary of their columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from tawatur.model import Story
from tawatur.outputs._cells import value
from tawatur.outputs._tables import Column, Row, columns, tables, written
from tawatur.outputs.exports import Asked, File

NAME = "csv"
ABOUT = "statements, happenings and tolls as three tables, and a dictionary of their columns"
SUFFIX = ".csv"
_SAID = ("table", "column", "type", "unit", "meaning", "source")
DICTIONARY = tuple(Column("dictionary", name, "text", "", "", "") for name in _SAID)


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The three tables and the dictionary; formulas are defused, ``read`` undoes it."""
    told = tables(story, asked.interface)
    for name, shape in columns().items():
        yield File(f"{name}.csv", written(told[name], shape, asked.bom).encode("utf-8", "replace"))
    yield dictionary([column for shape in columns().values() for column in shape], asked)


def dictionary(shape: Sequence[Column], asked: Asked) -> File:
    """What each column means, its unit, and the codebook or standard that says so."""
    return File("dictionary.csv", written(map(asdict, shape), DICTIONARY, asked.bom).encode())


def read(content: bytes, table: str) -> list[Row]:
    """The rows that a table of this export was written from, their values of the types that the columns have."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    types = {
        column.column: column.type for column in (*columns().get(table, ()), *DICTIONARY * (table == "dictionary"))
    }
    return [{name: value(types[name], cell) for name, cell in row.items()} for row in rows]
