"""Who was there, and how many a place can hold."""

from __future__ import annotations

import pytest

from tawatur.corroboration.holding import capacity, present
from tawatur.model import Figure, Span
from tawatur.rules import load_language


def asked(text: str, number: str, language: str, measure: str = "other") -> tuple[bool, bool]:
    start = text.index(number)
    figure = Figure(
        span=Span(start, start + len(number), number),
        low=900,
        high=900,
        bound="exact",
        measure=(measure,),
        who=None,
        rule="figure.test",
    )
    return present(text, figure, load_language(language)), capacity(text, figure, load_language(language))


@pytest.mark.parametrize(
    ("text", "number", "language", "found"),
    [
        ("Nearly 900 guests were in the hall.", "900", "en", (True, False)),
        ("The owner had let 900 people into the hall.", "900", "en", (True, False)),
        ("More than 900 were inside, he said.", "900", "en", (True, False)),
        ("The hall could hold 900 people.", "900", "en", (False, True)),
        ("The firm sold 900 tickets.", "900", "en", (False, False)),
        ("The firm has 900 workers, and more were inside.", "900", "en", (False, False)),
        ("القاعة التي كان بداخلها نحو 900 شخص", "900", "ar", (True, False)),
        ("كان 900 شخص كانوا داخل القاعة", "900", "ar", (True, False)),
        ("القاعة التي تتسع 900 شخص", "900", "ar", (False, True)),
        ("باعت الشركة 900 تذكرة", "900", "ar", (False, False)),
    ],
)
def test_by_the_words_beside_a_number(text: str, number: str, language: str, found: tuple[bool, bool]) -> None:
    assert asked(text, number, language) == found


def test_who_died_there_was_no_mere_guest() -> None:
    assert asked("The fire killed 900 people inside the hall.", "900", "en", "killed") == (False, False)
