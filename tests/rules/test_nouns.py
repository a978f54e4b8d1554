"""How far a noun phrase reaches, in phrases of our own."""

from __future__ import annotations

import pytest

from tawatur.model import Report
from tawatur.rules import load_language, prepare
from tawatur.rules.nouns import noun_phrase


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("ar", "وزارة الصحة مقتل عشرة", "وزارة الصحة"),
        ("ar", "المتحدث باسم الجيش العميد سامر حداد في بيان", "المتحدث باسم الجيش العميد سامر حداد"),
        ("ar", 'قوات "فجر الساحل" أمس', 'قوات "فجر الساحل"'),
        ("ar", "ضابط إنقاذ لوكالة", "ضابط إنقاذ"),
        ("ar", "المتحدثة باسم «لواء الساحل» مقتل ثلاثة", "المتحدثة باسم «لواء الساحل»"),
        ("ar", "متحدث باسم سامر إصابة 12", "متحدث باسم سامر"),
        ("ar", "عشرة مدنيين وإصابة آخرين", "عشرة مدنيين"),
        ("ar", "مستشفيات القطاع خمس وفيات", "مستشفيات القطاع"),
        ("ar", "المدير العام للمرفأ", "المدير العام"),
        ("en", "interior ministry denied", "interior ministry"),
        ("en", "survivors of the wreck in Sirte", "survivors of the wreck"),
    ],
)
def test_a_phrase_ends_before_what_is_no_part_of_it(language: str, text: str, phrase: str) -> None:
    document = prepare(Report("made", language, text, ""), load_language(language))
    assert document.span(0, noun_phrase(document, 0, len(document.tokens))).text == phrase
