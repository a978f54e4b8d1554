"""What every export is held to."""

from __future__ import annotations

import csv
import io

import pytest

from tawatur.outputs import outputs
from tawatur.outputs._cells import _FORMULA
from tawatur.outputs.exports import Asked, ExportFault, exports, library
from tawatur.rules import load_interface
from tests.corroboration.test_changes import everything
from tests.outputs.exports.stories import story

EN, AR = Asked(load_interface("en")), Asked(load_interface("ar"))


@pytest.mark.parametrize("name", exports())
def test_an_export_says_what_it_is(name: str) -> None:
    export = exports()[name]
    assert name == export.NAME
    assert export.ABOUT
    assert export.ABOUT.strip(". ") == export.ABOUT
    assert export.SUFFIX.startswith(".")


@pytest.mark.parametrize("name", exports())
def test_the_same_story_gives_the_same_bytes(name: str) -> None:
    for asked in (EN, AR):
        first, again = ([*exports()[name].files(everything()[1], asked)] for _ in range(2))
        assert first == again
        assert first[0].name.endswith(exports()[name].SUFFIX)
        assert len({file.name for file in first}) == len(first)


@pytest.mark.parametrize("name", exports())
def test_no_cell_of_a_table_is_run(name: str) -> None:
    for file in exports()[name].files(story("hostile"), EN):
        if file.name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(file.content.decode(), newline="")) for cell in row]
            assert [cell for cell in cells if _FORMULA.match(cell) and not (cell[0] == "'" or _number(cell))] == []


def _number(cell: str) -> bool:
    try:
        return float(cell) is not None
    except ValueError:
        return False


def test_the_folder_of_exports_is_no_output() -> None:
    assert {output.FILE for output in outputs()} == {"index.html", "statements.csv", "story.json"}


def test_a_library_that_is_missing_names_the_extra() -> None:
    with pytest.raises(ExportFault, match=r"this needs no_such_library: pip install 'tawatur\[tables\]'"):
        library("no_such_library.part", "tables")
