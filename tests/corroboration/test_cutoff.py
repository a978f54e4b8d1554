"""What was known when."""

from __future__ import annotations

import pytest

from tawatur.corroboration import Cutoff, Setting, corroborate
from tests.made import Made


@pytest.mark.parametrize(
    ("at", "published", "known"),
    [
        ("2022-01-21", "2022-01-21", True),
        ("2022-01-21", "2022-01-21T23:30:00+03:00", True),
        ("2022-01-21", "2022-01-22T00:30:00+03:00", False),
        ("2022-01-21T18:00", "2022-01-21T19:00:00+02:00", True),  # without an offset the hour is UTC
        ("2022-01-21T18:00+02:00", "2022-01-21T19:00:00+02:00", False),
        ("2022-01-21T18:00", "2022-01-21", False),  # without an hour: known at the end of its day
        ("2022-01-22T00:00+02:00", "2022-01-21", True),
        ("2022-01-21", None, False),
    ],
)
def test_a_report_counts_from_its_publication(at: str, published: str | None, known: bool) -> None:
    assert Cutoff.at(at).knows(published) is known


def test_no_time_is_no_cutoff() -> None:
    with pytest.raises(ValueError):
        Cutoff.at("soon")


def test_the_story_as_it_stood() -> None:
    accounts = [
        Made("They fled.", id=str(day), published=day).event("fled", "escape").account()
        for day in ("2022-01-20", "2022-01-22", None)
    ]
    story = corroborate(accounts, Setting(as_of=Cutoff.at("2022-01-21")))
    assert [a.report.id for a in story.accounts] == ["2022-01-20"]
    assert (story.as_of, [(u.name, u.why) for u in story.unread]) == ("2022-01-21", [("None", "undated")])
    assert len(corroborate(accounts).accounts) == 3
