"""The program speaks every language it speaks in full, and puts days and numbers into its words."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.rules import interfaces, load_interface


@pytest.mark.parametrize("code", interfaces())
def test_every_language_has_the_same_words(code: str) -> None:
    for name, section in load_interface("en").data.items():
        if isinstance(section, dict):
            assert load_interface(code).data[name].keys() == section.keys(), name


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "تقرير واحد"),
        (2, "تقريران"),
        (3, "3 تقارير"),
        (10, "10 تقارير"),
        (11, "11 تقريرًا"),
        (100, "100 تقرير"),
        (103, "103 تقارير"),
    ],
)
def test_arabic_counts_agree(number: int, words: str) -> None:
    assert load_interface("ar").count("reports", number) == words


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (110, 110, "about", "نحو 110"),
        (100, 100, "at_least", "ما لا يقل عن 100"),
        (20, 30, "range", "ما بين 20 و30"),
        (100, None, "vague", "مئات"),
        (45000, 45000, "exact", "45,000"),
    ],
)
def test_bounds_are_words(low: int, high: int | None, bound: str, words: str) -> None:
    assert load_interface("ar").amount(low, high, bound) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2022, 1, 20), date(2022, 1, 20), "20 January 2022"),
        (date(2022, 1, 20), date(2022, 1, 22), "20 to 22 January 2022"),
        (date(2022, 1, 1), date(2022, 1, 31), "January 2022"),
        (date(2021, 12, 31), date(2022, 1, 2), "31 December 2021 to 2 January 2022"),
        (date(2022, 1, 20), None, "since 20 January 2022"),
        (None, date(2022, 1, 20), "until 20 January 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
    ],
)
def test_days_are_words_without_a_hyphen(first: date | None, last: date | None, words: str) -> None:
    assert load_interface("en").days(first, last) == words


def test_a_kind_that_has_no_word_yet_stands_as_it_is() -> None:
    assert load_interface("ar").word("kinds", "unheard-of") == "unheard-of"
