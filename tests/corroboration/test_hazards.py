"""Warnings of what makes harm likely, and those that had been given before."""

from __future__ import annotations

import pytest

from tawatur import configure
from tawatur.corroboration import corroborate, setting
from tawatur.corroboration.hazards import warned_before, warned_of
from tawatur.model import Account, Report, Statement
from tawatur.pipeline import account
from tests.made import Made


def read(text: str, language: str, name: str = "r", published: str = "2023-09-28") -> Account:
    return account(Report(name, language, text, f"{len(text):064d}", published, "The Outlet"), configure.knowledge())


def warning(text: str, language: str) -> Statement:
    return next(s for s in read(text, language).statements if s.origin.act == "warns")


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("The ministry warned that the ceilings of the hall were highly flammable.", "en", "fire"),
        ("Engineers warned that the block was structurally unsound.", "en", "collapse"),
        ("The ministry warned that the roads were crowded.", "en", None),
        ("حذرت الوزارة من أن سقوف القاعة قابلة للاشتعال.", "ar", "fire"),
        ("حذر مهندسون من أن المبنى آيل للسقوط.", "ar", "collapse"),
        ("حذرت الوزارة من أن الطرق مزدحمة.", "ar", None),
    ],
)
def test_what_makes_harm_likely_is_warned_of(text: str, language: str, kind: str | None) -> None:
    assert warned_of(warning(text, language)) == kind


def test_who_only_says_so_does_not_warn() -> None:
    (said,) = read("The ministry said that the ceilings were highly flammable.", "en").statements
    assert warned_of(said) is None


@pytest.mark.parametrize(
    ("text", "language", "earlier"),
    [
        ("Inspectors had seen the place and warned that its ceilings were flammable.", "en", True),
        ("The ministry had repeatedly warned that the hall was flammable.", "en", True),
        ("The ministry warned that the hall had been flammable.", "en", False),
        ("وكانت الوزارة قد حذرت من أن القاعة قابلة للاشتعال.", "ar", True),
        ("سبق أن حذرت الوزارة من أن القاعة قابلة للاشتعال.", "ar", True),
        ("حذرت الوزارة من أن القاعة كانت قابلة للاشتعال.", "ar", False),
    ],
)
def test_the_pluperfect_says_that_it_had_been_said_before(text: str, language: str, earlier: bool) -> None:
    assert warned_before(warning(text, language)) is earlier


FIRE = "A fire broke out in a hall in Mosul on Tuesday. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FIRE + "The ministry had warned that its ceilings were highly flammable.", 1),
        (FIRE + "The ministry warned that the ceilings of other halls were highly flammable.", 0),
        ("The ministry had warned that its ceilings were highly flammable.", 0),
    ],
)
def test_it_is_matched_to_what_the_same_report_tells(text: str, found: int) -> None:
    story = corroborate([read(text, "en")], setting(configure.knowledge()))
    assert len(story.warnings) == found
    for warning in story.warnings:
        assert (warning.made, warning.lead, warning.foretold.types) == (None, None, ("fire",))
        assert warning.happening in {h.id for h in story.happenings if h.type == "fire"}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(day: str) -> None:
    made = Made("A flood is feared in Aden.", published=day).event("flood", "flood", "feared", place="Aden", date=day)
    assert corroborate([made.place("Aden", "aden").account()]).warnings == ()
