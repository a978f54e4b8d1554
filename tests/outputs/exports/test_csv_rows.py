"""Any rows at all come back from the tables as they were."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.outputs._tables import Row, columns, written
from tawatur.outputs.exports import csv

# What UTF-8 can write, but NUL: a cell holds none. Signs that a spreadsheet or a list takes for its own come often.
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)
_SIGNS = st.text(st.sampled_from("'=+-@\t\r\n \u00a0\u200f\ufeff\"|\\>,;a\u0627"), min_size=1)
TEXT = _TEXT | _SIGNS
VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    "text": st.none() | TEXT,
    "integer": st.none() | st.integers(),
    "number": st.none() | st.floats(allow_nan=False, allow_infinity=False),
    "date": st.none() | st.dates(),
    "edtf": st.none() | st.sampled_from(["2022", "2022-01-20?", "../2022-01-20", "2022-01-20/.."]),
    "list": st.lists(TEXT).map(tuple),
    "chain": st.lists(TEXT).map(tuple),
}


def rows(table: str) -> st.SearchStrategy[list[Row]]:
    return st.lists(st.fixed_dictionaries({c.column: VALUES[c.type] for c in columns()[table]}), max_size=4)


@pytest.mark.parametrize("table", columns())
@given(st.data(), st.booleans())
@settings(deadline=None, max_examples=60)
def test_any_rows_come_back(table: str, data: st.DataObject, bom: bool) -> None:
    told = data.draw(rows(table))
    assert csv.read(written(told, columns()[table], bom).encode(), table) == told
