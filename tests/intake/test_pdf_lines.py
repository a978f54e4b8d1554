"""Letters that stand on a page, in the order in which they are read."""

from __future__ import annotations

import time

import pytest

from tawatur.intake.pdf_lines import Letter, lines, logical, paragraphs


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("نيبت", "تبين"),
        ("120 ددع", "عدد 120"),
        ("21/1/2022 موي", "يوم 21/1/2022"),
        ("1,250 غلب", "بلغ 1,250"),
        ("(BBC News) ةانق", "قناة (BBC News)"),
        ("١٥و 3", "3 و١٥"),
    ],
)
def test_what_stands_from_left_to_right_is_read_from_the_right(seen: str, read: str) -> None:
    assert logical(seen, right_to_left=True) == read


def written(text: str, bottom: float) -> list[Letter]:
    """Latin letters, ten points wide."""
    return [Letter(char, 10.0 * i, 10.0 * i + 10, bottom, bottom + 12) for i, char in enumerate(text)]


def test_lines_that_fill_their_width_are_one_paragraph() -> None:
    page = [written("three people were killed", 100), written("in the market", 85), written("a new paragraph", 50)]
    assert list(paragraphs(lines(page))) == ["three people were killed in the market", "a new paragraph"]


def test_letters_in_heaps_cost_no_time() -> None:
    heap = [Letter("بَ"[i % 2], i % 600, i % 600 + 5, 100, 110) for i in range(20_000)]
    start = time.process_time()
    assert list(paragraphs(lines([heap])))
    assert list(paragraphs(lines([[letter] for letter in heap])))
    assert time.process_time() - start < 5
