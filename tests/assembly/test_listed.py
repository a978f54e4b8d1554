"""Counts that go on about those counted before take their measure, their whole and their source; no others do."""

from __future__ import annotations

import pytest

from tawatur.configure import knowledge
from tawatur.model import Figure, Report
from tawatur.pipeline import read


def figures(text: str, language: str = "en") -> dict[str, Figure]:
    return {f.span.text: f for f in read(Report("r", language, text, "0" * 64, "2022-01-22"), knowledge()).figures}


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "At least 20 guards were killed, according to the ministry, as well as six gunmen.", "six"),
        ("en", "Medics said about 90 people were killed. Among them are 56 fighters.", "56"),
        ("en", "Medics said about 90 people were killed. Among them are 56 fighters and five villagers.", "five"),
        ("ar", "وقالت الوزارة إن 12 شخصا قتلوا في القصف، إضافة إلى 7 مدنيين.", "7"),
        ("ar", "وقالت الوزارة إن 12 شخصا قتلوا في القصف، بينهم 5 جنود و4 مدنيين.", "4"),
    ],
)
def test_what_goes_on_is_of_the_same_measure(language: str, text: str, number: str) -> None:
    assert figures(text, language)[number].measure == ("killed",)


def test_a_part_in_the_next_sentence_has_its_whole_and_its_source() -> None:
    found = figures("Medics said about 90 people were killed. Among them are 56 fighters.")
    part = found["56"]
    assert part.part_of == found["about 90"].span
    assert (part.source, part.kind) == (found["about 90"].source, found["about 90"].kind)


@pytest.mark.parametrize(
    "text",
    [
        "Medics said 12 people were killed. The army sent 300 soldiers to the town.",
        "Medics said 12 people were killed in the raid, and an officer said 300 soldiers took part.",
    ],
)
def test_who_takes_part_is_not_dead(text: str) -> None:
    assert figures(text)["300"].measure != ("killed",)
