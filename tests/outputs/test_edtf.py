"""Days as EDTF."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model import When
from tawatur.outputs._edtf import edtf


def when(first: str | None, last: str | None, part: str | None = None) -> When:
    return When(*(date.fromisoformat(day) if day else None for day in (first, last)), part)


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (None, ""),
        (when(None, None), ""),
        (when("2022-01-20", "2022-01-20"), "2022-01-20"),
        (when("2022-01-20", "2022-01-20", "evening"), "2022-01-20"),
        (when("2022-01-20", "2022-01-22"), "2022-01-20/2022-01-22"),
        (when("2022-01-20", None), "2022-01-20/.."),
        (when(None, "2022-01-20"), "../2022-01-20"),
        (when("2020-02-01", "2020-02-29"), "2020-02"),
        (when("2020-02-01", "2020-02-28"), "2020-02-01/2020-02-28"),
        (when("2019-01-01", "2019-12-31"), "2019"),
        (when("2019-01-01", "2020-12-31"), "2019-01-01/2020-12-31"),
        (when("0945-05-06", "0945-05-06"), "0945-05-06"),
    ],
)
def test_days(days: When | None, written: str) -> None:
    assert edtf(days) == written


def test_what_is_uncertain_or_approximate_says_so() -> None:
    day, range_ = when("2022-01-20", "2022-01-20"), when("2022-01-20", "2022-01-22")
    assert edtf(day, uncertain=True) == "2022-01-20?"
    assert edtf(day, approximate=True) == "2022-01-20~"
    assert edtf(range_, uncertain=True, approximate=True) == "2022-01-20%/2022-01-22%"
