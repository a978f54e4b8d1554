"""``statements.csv``: reads back, and no cell is run."""

from __future__ import annotations

import csv
import io

import pytest

from tawatur.corroboration import corroborate
from tawatur.outputs import statements_csv
from tawatur.rules import load_interface
from tests.made import Made


def rows(made: Made) -> list[dict[str, str]]:
    text = statements_csv.write(corroborate([made.account()]), load_interface("en"))
    return list(csv.DictReader(io.StringIO(text)))


def test_a_line_for_each_figure() -> None:
    made = Made("A bomb killed 12 people, 3 of them children.").event("killed", "killing").figure("12", 12)
    told = rows(made.figure("3", 3, part_of=made.span("12")))
    assert [(r["low"], r["figure"], r["statement"]) for r in told] == [
        ("12", "12", told[0]["statement"]),
        ("3", "3", told[0]["statement"]),
    ]


def test_a_statement_without_figures_has_its_line() -> None:
    (row,) = rows(Made('They "fled",\nhe said.').event("fled", "escape"))
    assert (row["type"], row["low"]) == ("escape", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\u200f=", "\ufeff@"])
def test_formulas_are_defused(start: str) -> None:
    (row,) = rows(Made("They fled.", outlet=f"{start}cmd|' /C calc'!A0").event("fled", "escape"))
    assert row["outlet"].startswith("'")
    assert row["origin"].startswith("'")
