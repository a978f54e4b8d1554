"""Tables of coded events, read back from their files, and held against the codebook's schema."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from tawatur.model import Story
from tawatur.outputs._cells import value
from tawatur.outputs.exports import Asked, exports
from tawatur.outputs.exports._coded import shape
from tawatur.rules import load_interface
from tests.made import Made

SCHEMAS = Path(__file__).parent / "schemas"
Row = Mapping[str, Any]


def written(export: str, story: Story) -> dict[str, str]:
    """The files of an export by name, as text."""
    files = exports()[export].files(story, Asked(load_interface("en")))
    return {file.name: file.content.decode() for file in files}


def lines(text: str) -> list[dict[str, str]]:
    """The rows of a CSV as text."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def events(export: str, story: Story) -> list[Row]:
    """The rows of a table of events, their values of the types that the columns have."""
    types = {column.column: column.type for column in shape(export)}
    text = written(export, story)["events.csv"]
    assert text.splitlines()[0].split(",") == list(types)
    return [{name: _read(types[name], cell) for name, cell in row.items()} for row in lines(text)]


def faults(export: str, rows: list[Row]) -> Iterator[str]:
    """What a codebook's schema has against the rows."""
    schema = json.loads((SCHEMAS / f"{export}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(schema, format_checker=FormatChecker())
    for row in rows:
        yield from (f"{fault.json_path}: {fault.message}" for fault in check.iter_errors(json.loads(_json(row))))


def required(export: str) -> list[str]:
    """The columns of a codebook, in its order."""
    schema = json.loads((SCHEMAS / f"{export}.schema.json").read_text(encoding="utf-8"))
    return [str(name) for name in schema["required"]]


def fought(
    number: int, id: str = "r", day: str | None = "2022-01-20", place: str | None = "Hasakah", **more: Any
) -> Made:
    """A report of an attack of the Islamic State on the Syrian Democratic Forces with so many dead."""
    made = Made(f"The Group attacked the Forces in Hasakah, {number} civilians were killed and 7 hurt.", id=id, **more)
    made.event("attacked", "attack", agent="The Group", patient="the Forces", place=place, date=day)
    made.actor("The Group", "Islamic State").actor("the Forces", "Syrian Democratic Forces")
    return made.figure(f"{number}", number).place("Hasakah", "geonames:173811")


def _read(kind: str, cell: str) -> Any:
    return value("text" if kind == "empty" else kind, cell)


def _json(row: Row) -> str:
    return json.dumps(row, default=str)
