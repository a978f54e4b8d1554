"""When something was, or was said."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tawatur.corroboration.moments import Moment, gap, happened, published, told, zones
from tawatur.model import Gap, Happening, Statement
from tawatur.model.happening import Grade
from tawatur.model.sentence import Sentence
from tawatur.model.statement import When
from tests.made import Made

GRADE = Grade("weak", Sentence("grade_weak"))


def moment(text: str) -> Moment:
    instant = datetime.fromisoformat(text) if "T" in text else None
    return Moment(date.fromisoformat(text[:10]), instant)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2021-12-25", "2022-01-20", Gap(26)),
        ("2022-01-20", "2022-01-22T19:01+02:00", Gap(2)),
        ("2023-09-26T22:45+03:00", "2023-09-27T01:33+03:00", Gap(1, 2)),
        ("2023-09-26T22:45+03:00", "2023-09-27T12:45+00:00", Gap(1, 17)),
    ],
)
def test_days_always_and_hours_where_both_clocks_are_known(one: str, other: str, expected: Gap) -> None:
    assert gap(moment(one), moment(other)) == expected


def test_a_day_without_an_hour_is_not_before_an_hour_of_the_same_day() -> None:
    assert not moment("2022-01-20").before(moment("2022-01-20T23:00+02:00"))
    assert moment("2022-01-20T22:00+00:00").before(moment("2022-01-20T23:30+01:00"))


def said(**values: object) -> tuple[Statement, Made]:
    made = Made("On Sunday Medics said that they fled.", **values)  # type: ignore[arg-type]
    made.event("fled", "escape").said("said", "Medics", "they fled").time("On Sunday", date(2022, 1, 16))
    return made.account().statements[0], made


def test_what_the_report_says_of_the_saying_comes_first() -> None:
    statement, made = said(published="2022-01-22")
    assert str(told(statement, made.report)) == "2022-01-16"


def test_nothing_was_said_after_it_was_printed() -> None:
    statement, made = said(published="2022-01-12T10:00:00+02:00")
    assert str(told(statement, made.report)) == "2022-01-12T10:00+02:00"
    statement, made = said(published=None)
    assert str(told(statement, made.report)) == "2022-01-16"


def test_a_report_without_a_day_was_printed_on_none() -> None:
    assert published(Made("They fled.", published=None).report) is None


def at(part: str | None, last: date = date(2023, 9, 26)) -> Moment | None:
    statement = Made("A fire in Mosul.").event("fire", "fire", place="Mosul").place("Mosul", "mosul").account()
    when = When(date(2023, 9, 26), last, part)
    happening = Happening("h", "fire", "actual", when, None, ("s",), (), GRADE)
    return happened(happening, statement.statements, {"mosul": "IQ"}.get)


def test_a_clock_counts_in_the_zone_of_its_state() -> None:
    assert str(at("22:45")) == "2023-09-26T22:45+03:00"
    assert str(at("evening")) == "2023-09-26"
    assert at("22:45", date(2023, 9, 28)) is None


def test_a_state_of_many_zones_tells_no_hour() -> None:
    assert zones()["SY"] == "Asia/Damascus"
    assert "US" not in zones()
