"""Days as EDTF."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

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


DAYS = st.dates(date(1, 1, 1), date(9998, 12, 31))


@settings(deadline=None)  # a busy machine is no failure
@given(DAYS, st.integers(0, 800), st.sampled_from(["", "first", "last"]), st.booleans(), st.booleans())
def test_what_is_written_is_edtf_and_bounds_the_same_days(
    first: date, days: int, open_side: str, uncertain: bool, approximate: bool
) -> None:
    """Read by python-edtf (ixc/python-edtf), which parses the Library of Congress's specification."""
    bounds = When(first, min(first + timedelta(days), date(9998, 12, 31)))
    if open_side:
        bounds = When(None if open_side == "first" else bounds.first, None if open_side == "last" else bounds.last)
    written = edtf(bounds, uncertain=uncertain, approximate=approximate)
    read = parse_edtf(written)
    assert str(read) == written
    for known, strict in ((bounds.first, read.lower_strict), (bounds.last, read.upper_strict)):
        if known:
            assert tuple(strict())[:3] == (known.year, known.month, known.day)


@settings(deadline=None)
@given(DAYS)
def test_a_whole_month_is_read_as_its_days(day: date) -> None:
    first = day.replace(day=1)
    last = (first + timedelta(32)).replace(day=1) - timedelta(1)
    read = parse_edtf(edtf(When(first, last)))
    assert (tuple(read.lower_strict())[:3], tuple(read.upper_strict())[:3]) == (
        (first.year, first.month, first.day),
        (last.year, last.month, last.day),
    )
