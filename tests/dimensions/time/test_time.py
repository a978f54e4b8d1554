"""Times: what the rules alone do not show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.dimensions import time
from tawatur.knowledge import load_knowledge
from tawatur.model import Report, Time
from tawatur.rules import Fault, load_language, prepare


def read(text: str, published: str | None = "2023-05-12", code: str = "ar") -> tuple[Time, ...]:
    report = Report("x", code, text, "0" * 64, published)
    return time.read(prepare(report, load_language(code)), load_knowledge(), {})


def described(text: str, published: str | None = "2023-05-12", code: str = "ar") -> list[tuple[str, str]]:
    return [(t.span.text, time.described(t)) for t in read(text, published, code)]


def test_without_a_publication_day_relative_times_stay_open_and_say_why() -> None:
    (found,) = read("وقع الانفجار أمس", published=None)
    assert (found.first, found.last) == (None, None)
    assert found.note == "the day of publication is not known"


def test_a_clock_time_takes_the_day_of_its_sentence() -> None:
    assert described("قصفت المدينة الأربعاء، وسمع دوي عند الساعة 19:30 في ضواحيها") == [
        ("الأربعاء", "2023-05-10"),
        ("الساعة 19:30", "2023-05-10 19:30"),
    ]


def test_a_line_that_begins_with_a_clock_time_is_of_the_day_of_publication() -> None:
    assert described("Shelling began on Monday.\n15:07 GMT - A truce", code="en")[1] == (
        "15:07 GMT",
        "2023-05-12 15:07",
    )


def test_a_yearless_date_may_lie_a_little_ahead() -> None:
    assert described("تجرى الانتخابات في 25 حزيران") == [("25 حزيران", "2023-06-25")]
    assert described("غرق القارب في 25 أيلول") == [("25 أيلول", "2022-09-25")]


def test_a_range_over_two_months() -> None:
    assert described("بين 14 يونيو و8 سبتمبر 2022") == [("بين 14 يونيو و8 سبتمبر 2022", "2022-06-14/2022-09-08")]


def test_an_unknown_maker_is_a_fault() -> None:
    language = load_language("ar")
    rule = replace(language.rules["times"][0], make="no-such-maker")
    document = prepare(Report("x", "ar", "x", "0" * 64), replace(language, rules={"times": (rule,)}))
    with pytest.raises(Fault, match="no-such-maker"):
        time.read(document, load_knowledge(), {})


WORDS = (  # noqa: SIM905
    "مساء الخميس الماضي 12 مارس أفريل 2017 من إلى بين و منذ حتى قبل ثلاثة أيام الساعة 19:30 العاشرة والنصف"
    " صباحا لليوم الثالث على التوالي رمضان 1444 هـ 22/1/2022 99/99/99 0 31 فبراير نهاية الأسبوع"
    " ( ) / - ، اليوم أمس الأول\u200f\u0640 ٣٠"
).split()


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([None, "2024-02-29", "1999-12-31"]))
def test_any_order_of_words_is_read_in_order_and_in_place(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    end = 0
    for found in read(text, published):
        assert text[found.span.start : found.span.end] == found.span.text
        assert end <= found.span.start
        end = found.span.end
        assert not (found.first and found.last) or found.first <= found.last
