"""A user's grades of sources: one letter each, and a fault says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.knowledge import GradesFault, load_grades


def test_grades_are_letters_by_name(tmp_path: Path) -> None:
    path = tmp_path / "grades.toml"
    path.write_text('[grades]\n"Reuters" = "A"\n"مرصد" = "F"\n', encoding="utf-8")
    assert load_grades(path) == {"Reuters": "A", "مرصد": "F"}


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "no table"), ("[grades]\na = 'G'", "'G'"), ("[grades", "not TOML"), ("[grades]\na = 1", "is 1")],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "grades.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GradesFault, match=says) as fault:
        load_grades(path)
    assert str(path) in str(fault.value)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GradesFault):
        load_grades(tmp_path / "none.toml")
