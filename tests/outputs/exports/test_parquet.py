"""The tables with types, read back by pyarrow."""

from __future__ import annotations

import io
import sys

import pyarrow.parquet
import pytest

from tawatur.model import Story
from tawatur.outputs._tables import columns, tables
from tawatur.outputs.exports import Asked, ExportFault, parquet
from tawatur.rules import load_interface
from tests.corroboration.test_changes import everything

EN = Asked(load_interface("en"))


def read(story: Story) -> dict[str, pyarrow.Table]:
    return {file.name: pyarrow.parquet.read_table(io.BytesIO(file.content)) for file in parquet.files(story, EN)}


def test_what_was_written_is_read_back() -> None:
    for story in everything():
        told, found = tables(story, EN.interface), read(story)
        assert list(found) == ["statements.parquet", "happenings.parquet", "tolls.parquet"]
        for name, shape in columns().items():
            lists = {c.column: [] for c in shape if c.type in ("list", "chain")}
            whole = [{c.column: row.get(c.column) for c in shape} for row in told[name]]
            plain = [{k: list(v or ()) if k in lists else v for k, v in row.items()} for row in whole]
            assert found[f"{name}.parquet"].to_pylist() == plain


def test_every_column_has_its_type_and_says_what_it_means() -> None:
    table = read(everything()[1])["tolls.parquet"]
    assert table.schema.field("low").type == pyarrow.int64()
    assert table.schema.field("measure").type == pyarrow.list_(pyarrow.string())
    assert all(field.metadata[b"meaning"] and field.metadata[b"source"] for field in table.schema)
    assert table.schema.metadata[b"table"] == b"tolls"


def test_without_the_library_it_says_which_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportFault, match=r"needs pyarrow: pip install 'tawatur\[tables\]'"):
        list(parquet.files(everything()[0], EN))
