"""English numbers without a noun whose people a predicate names, and those who are kept rather than caught."""

from __future__ import annotations

import pytest

from tawatur.dimensions import figure
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare


def measured(text: str) -> list[tuple[int | None, str, str | None]]:
    report = Report("x", "en", text, "0" * 64, "2023-05-12")
    found = figure.read(prepare(report, load_language("en")), load_knowledge(), {})
    return [(f.low, "+".join(f.measure), f.who) for f in found]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("18 of the dead were guards, while six were attackers and one was a civilian.", [18, 6, 1]),
        ("Nine people died; four were children.", [9, 4]),
        ("Nine people died, and one was a soldier.", [9, 1]),
        ("Nine people died. One was a mistake.", [9]),
        ("Forty people were killed, and more than 30 are expected at the talks.", [40]),
        ("Nine people came; four were children.", []),
    ],
)
def test_the_dead_told_apart_by_what_they_were(text: str, dead: list[int]) -> None:
    assert [low for low, measure, _ in measured(text) if measure == "killed"] == dead


def test_whom_the_predicate_names_is_who_is_counted() -> None:
    assert measured("Nine people died; six were attackers.")[1:] == [(6, "killed", "attackers")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Almost 850 children are detained in the north.", "held"),
        ("Almost 850 children, some of them only 12 years old, are detained in the north.", "held"),
        ("Some 300 people are being detained in the camp.", "held"),
        ("Nine men were detained on Monday.", "detained"),
        ("Police detained nine men.", "detained"),
    ],
)
def test_who_is_kept_somewhere_was_not_just_caught(text: str, measure: str) -> None:
    assert measured(text)[0][1] == measure
