"""The tables as other programs read them: pyarrow's reader and, where it is there, the spreadsheet Gnumeric."""

from __future__ import annotations

import gzip
import io
import re
import shutil
import subprocess
from csv import DictReader
from pathlib import Path

import pyarrow.csv
import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Story
from tawatur.outputs._cells import cell
from tawatur.outputs._tables import columns
from tawatur.outputs.exports import Asked, csv
from tawatur.rules import load_interface
from tests.made import Made

GNUMERIC = shutil.which("ssconvert")
HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1+1",
    "-2+3|cmd",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "\n=1\r\n2",
    "'=1",
    "''=1",
    "\u200f=1",
    "\ufeff=1",
    ' "quoted", and; parted',
    "\u0642\u0627\u0644 \u202e\u0627\u0644\u0645\u0631\u0635\u062f\u202c",
    "0123",
    "x" * 9000,
)


@pytest.fixture(scope="module")
def told() -> Story:
    """Hostile names of outlets, one a report."""
    made = [Made("They fled.", id=f"r{i}", outlet=name).event("fled", "escape") for i, name in enumerate(HOSTILE)]
    return corroborate([m.account() for m in made])


def statements(story: Story, bom: bool = False) -> bytes:
    return next(csv.files(story, Asked(load_interface("en"), bom))).content


@pytest.mark.parametrize("bom", [False, True])
def test_pyarrow_reads_what_was_written(told: Story, bom: bool) -> None:
    data = statements(told, bom)
    kinds = {c.column: pyarrow.string() for c in columns()["statements"]}
    table = pyarrow.csv.read_csv(
        io.BytesIO(data),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(column_types=kinds),
    )
    assert table.column_names == list(kinds)
    assert table["outlet"].to_pylist() == [written(row["outlet"]) for row in csv.read(data, "statements")]
    assert {row["outlet"] for row in csv.read(data, "statements")} == set(HOSTILE)


@pytest.mark.skipif(not GNUMERIC, reason="ssconvert (Gnumeric) is not here")
def test_a_spreadsheet_runs_no_cell_and_loses_none(told: Story, tmp_path: Path) -> None:
    data = statements(told, bom=True)
    (tmp_path / "s.csv").write_bytes(data)
    for name in ("s.gnumeric", "again.csv"):
        subprocess.run([str(GNUMERIC), "s.csv", name], cwd=tmp_path, check=True, capture_output=True)
    sheet = gzip.decompress((tmp_path / "s.gnumeric").read_bytes()).decode()
    cells = re.findall(r"<gnm:Cell ([^>]*)>", sheet)
    assert len(cells) > len(HOSTILE)
    assert [cell for cell in cells if "ValueType" not in cell] == []  # a formula has an expression for a value
    again = (tmp_path / "again.csv").read_text(encoding="utf-8")
    shown = {row["outlet"] for row in DictReader(io.StringIO(again))}  # Gnumeric takes the first apostrophe as its own
    lost = {name for name in HOSTILE if name.isprintable() and not {name, written(name)} & shown}
    assert lost == {"0123"}  # what looks like a number is one to a spreadsheet


def written(text: str) -> str:
    return cell("text", text)
