"""Headers of pages saved as text: every outlet lays them out in its own way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.intake.header import Header, read_header

BODY = "قتل ثلاثة أشخاص وأصيب سبعة آخرون في انفجار وقع مساء أمس قرب سوق المدينة."
ENGLISH = "Three people were killed and seven hurt in a blast near the market on Tuesday evening."


def test_a_page_with_everything() -> None:
    text = (
        "icon\nالتغطية الحية\n\nانفجار في سوق.. ماذا نعرف حتى الآن؟\n\n2022.01.22 | 19:01 دمشق\n\nsouq-2.jpg\n"
        f"سيارات إسعاف أمام السوق بعد وقوع الانفجار (إنترنت)\nإسطنبول - سلمى العلي\n+A\nحجم الخط\n-A\n\n{BODY}\n"
    )
    header = read_header(text, "ar")
    assert header == Header(
        title="انفجار في سوق.. ماذا نعرف حتى الآن؟",
        published="2022-01-22T19:01:00+02:00",
        byline="سلمى العلي",
        dateline="إسطنبول",
        body=text.index(BODY),
    )


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2022.01.22 | 19:01 دمشق", "2022-01-22T19:01:00+02:00"),
        ("22/07/2022 - 19:01 بتوقيت دمشق", "2022-07-22T19:01:00+03:00"),
        ("نشر في: ٢٢-٠١-٢٠٢٢ ٠٧:٠١ م بتوقيت غرينتش", "2022-01-22T19:01:00+00:00"),
        ("2022-01-22T19:01:00+0300", "2022-01-22T19:01:00+03:00"),
        ("22/01/2022 19:01", "2022-01-22"),
        ("الخميس 7 تموز/يوليو 2022 - 10:15 ص بتوقيت بيروت", "2022-07-07T10:15:00+03:00"),
        ("نشر في 12 جانفي 2017", "2017-01-12"),
        ("الأحد، ١٦ أكتوبر ٢٠٢٢ 09:30 م مكة المكرمة", "2022-10-16T21:30:00+03:00"),
        ("3 كانون الثاني (يناير) 2020 ، 14:05 غرينتش", "2020-01-03T14:05:00+00:00"),
    ],
)
def test_a_time_of_publication_and_whose_clock_it_is(line: str, published: str) -> None:
    text = f"انفجار في سوق المدينة\n{line}\n\n{BODY}"
    header = read_header(text, "ar")
    assert (header.title, header.published) == ("انفجار في سوق المدينة", published)
    assert text[header.body :] == BODY


def test_the_first_publication_counts_not_the_last_change() -> None:
    text = f"انفجار في سوق المدينة\nآخر تحديث: 23/01/2022\nنشر في: 22/01/2022\n\n{BODY}"
    assert read_header(text, "ar").published == "2022-01-22"


@pytest.mark.parametrize(
    ("opening", "place", "by"),
    [
        ("الخرطوم (رويترز) - ", "الخرطوم", "رويترز"),
        ("القاهرة - أ ف ب: ", "القاهرة", "أ ف ب"),
        ("بغداد/ واع - ", "بغداد", "واع"),
        ("دمشق - ", "دمشق", None),
    ],
)
def test_a_dateline_opens_the_body(opening: str, place: str, by: str | None) -> None:
    header = read_header(opening + BODY, "ar")
    assert (header.dateline, header.byline, header.body) == (place, by, 0)


@pytest.mark.parametrize("text", [BODY, f"{BODY}\n{BODY}", "كلمة", "", "12/01/2022"])
def test_no_header_where_there_is_none(text: str) -> None:
    assert read_header(text, "ar") == Header()


def test_english_pages() -> None:
    text = f"Blast hits market\nBy Mary Jones\nPublished 7 July 2022\n\n{ENGLISH}"
    header = read_header(text, "en")
    assert (header.title, header.byline) == ("Blast hits market", "Mary Jones")
    assert text[header.body :] == ENGLISH
    assert read_header(f"KHARTOUM, Sudan (AP) — {ENGLISH}", "en").dateline == "KHARTOUM"


@given(st.text(max_size=300))
def test_any_text_has_a_header_or_none(text: str) -> None:
    assert 0 <= read_header(text, "ar").body <= len(text)
