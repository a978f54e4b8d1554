"""The tables: written, and read back as they were."""

from __future__ import annotations

import pytest

from tawatur.model import Story
from tawatur.outputs._tables import columns, tables
from tawatur.outputs.exports import Asked, csv
from tawatur.rules import load_interface
from tests.corroboration.test_changes import everything

EN = load_interface("en")


def written(story: Story, bom: bool = False) -> dict[str, bytes]:
    return {file.name: file.content for file in csv.files(story, Asked(EN, bom))}


@pytest.mark.parametrize("bom", [False, True])
def test_what_was_written_is_read_back(bom: bool) -> None:
    for story in everything():
        files, told = written(story, bom), tables(story, EN)
        assert list(files) == ["statements.csv", "happenings.csv", "tolls.csv", "dictionary.csv"]
        assert all(content.startswith(b"\xef\xbb\xbf") is bom for content in files.values())
        for name, rows in told.items():
            shape = columns()[name]
            lists = {c.column: () for c in shape if c.type in ("list", "chain")}
            whole = [
                {c.column: row.get(c.column) or lists.get(c.column, row.get(c.column)) for c in shape} for row in rows
            ]
            assert csv.read(files[f"{name}.csv"], name) == whole


def test_every_column_is_in_the_dictionary() -> None:
    rows = csv.read(written(everything()[1])["dictionary.csv"], "dictionary")
    assert {(row["table"], row["column"]) for row in rows} == {(t, c.column) for t, cs in columns().items() for c in cs}
    assert all(row["meaning"] and row["source"] and row["unit"] for row in rows)


def test_every_value_has_its_column() -> None:
    for name, rows in tables(everything()[1], EN).items():
        assert {key for row in rows for key in row} <= {c.column for c in columns()[name]}


def test_what_is_no_fact_says_so() -> None:
    rows = csv.read(written(everything()[1])["happenings.csv"], "happenings")
    assert {"planned", "feared", "actual"} <= {row["modality"] for row in rows}
