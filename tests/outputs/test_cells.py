"""Cells: nothing is run, nothing is lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tawatur.outputs._cells import cell, defused, joined, parted, undone, value

# What UTF-8 can write, but NUL: a cell holds none.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
HOSTILE = st.text(st.sampled_from("'=+-@\t\r\n \u00a0\u200f\ufeff\"|\\>,;a\u0627"))


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t=", "\r", "\n=", " =", "\u200f=", "\ufeff@", "'=", "''\u200f+"]
)
def test_formulas_are_defused(start: str) -> None:
    assert defused(f"{start}cmd") == f"'{start}cmd"


@pytest.mark.parametrize("text", ["", "a=b", "'tis", "5", "\u200fa", " '=x"])
def test_other_text_stays(text: str) -> None:
    assert defused(text) == undone(text) == text


@settings(deadline=None)
@given(TEXT | HOSTILE)
@example("'=x")
@example("''=x")
def test_a_cell_is_undone(text: str) -> None:
    assert undone(defused(text)) == text
    assert value("text", cell("text", text)) == (text or None)


@settings(deadline=None)
@given(st.lists((TEXT | HOSTILE).filter(bool)), st.sampled_from(["list", "chain"]))
@example(["a ", " > b"], "chain")
@example(["\\"], "list")
def test_a_list_is_undone(items: list[str], kind: str) -> None:
    assert value(kind, cell(kind, items)) == tuple(items)


def test_nothing_is_an_empty_cell() -> None:
    assert (cell("text", None), cell("integer", 0), cell("number", -12.5)) == ("", "0", "-12.5")
    assert parted(joined([])) == ()


@settings(deadline=None)
@given(st.lists(TEXT | HOSTILE, min_size=1))
def test_a_row_comes_back_from_csv(texts: list[str]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerow([cell("text", text) for text in texts])
    (row,) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert [undone(text) for text in row] == texts
