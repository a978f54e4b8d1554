"""Counts that take up an earlier one, lists with ages, clauses between a count and its verb: sentences of our own."""

from __future__ import annotations

import pytest

from tawatur.dimensions import figure
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare


def measured(text: str) -> list[str]:
    report = Report("x", "ar", text, "0" * 64, "2023-05-12")
    found = figure.read(prepare(report, load_language("ar")), load_knowledge(), {})
    return [f"{f.low} {'+'.join(f.measure)}" for f in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بلغ عدد المحتجين المئات في حين قدرتهم الشرطة بعشرين.", ["100 force", "20 force"]),
        ("تظاهر الآلاف أمام البلدية. وقال المنظمون إن عددهم 5000 شخص.", ["1000 force", "5000 force"]),
        ("وتوزع القتلى: 12 في العاصمة و5 في الجنوب.", ["12 killed", "5 killed"]),
        ("وصل إلى الجزيرة 12 سائحا، قدرت كلفة رحلتهم بعشرين ألف دولار.", ["12 other"]),
    ],
)
def test_a_number_that_takes_up_an_earlier_count(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قضت محكمة الجنايات بإعدام 14 متهما.", ["14 detained"]),
        ("أيدت محكمة النقض أحكام الإعدام بحق 12 مدانا.", ["12 detained"]),
        ("طالب الادعاء بإعدام سبعة متهمين.", ["7 detained"]),
        ("قام التنظيم بإعدام 14 أسيرا في الساحة.", ["14 killed"]),
        ("نفذت السلطات حكما بالإعدام في ثلاثة مدانين.", ["3 killed"]),
        ("أعدم 30 سجينا أمس.", ["30 killed"]),
    ],
)
def test_who_is_sentenced_to_death_has_not_died_of_it(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قتلت فتاة عمرها 10 أعوام ورجل عمره 25 عاما وامرأة عمرها 32 عاما.", ["1 killed"] * 3),
        ("قتل ضابط شرطة وأصيب آخر وثلاثة مجندين.", ["1 killed", "1 injured", "3 injured"]),
        ("قالت الوزارة إن رجلا مسلحا قتل.", ["1 killed"]),
        ("أسفر الهجوم عن مقتل قائد ميداني.", ["1 killed"]),
        ("أسفر الهجوم عن مقتل قائد الشرطة.", []),
        ("قتلت امرأة وأطفالها الأربعة في القصف.", ["1 killed", "4 killed"]),
        ("قتل ثمانية بينهم أسرة من خمسة أفراد.", ["8 killed", "5 killed"]),
        ("اعترف بقتله زائري الضريح.", []),
        ("أسفر الحادث عن مقتل جنديي الحراسة.", ["2 killed"]),
        ("أوقف الجيش 05 مهربين.", ["5 detained"]),
    ],
)
def test_ones_twos_and_lists(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("إن 40 من عناصر الفصيل الذين شاركوا في المعركة قتلوا.", ["40 killed"]),
        ("دفن أهالي البلدة 9 من المزارعين الذين قتلوا أمس.", ["9 killed"]),
        ("أوقف الحرس 9 من الرجال الذين قتلوا مدنيين.", ["9 detained"]),
        ("ما زال 30 صيادا مفقودين، و12 بحارا ما زالوا محتجزين.", ["30 missing", "12 held"]),
        ("كان على متن القارب 150 مهاجرا، نجا منهم 30.", ["150 affected", "30 freed"]),
        ("أعلنت الدولة عودة 84 من جنودها.", ["84 freed"]),
        ("قالت إنها قلقة على مصير المعتقلين السبعة.", ["7 detained"]),
        ("وذكر أن 5 من بين الجرحى في حالة خطيرة.", ["5 injured"]),
    ],
)
def test_what_became_of_them_stands_further_off(text: str, values: list[str]) -> None:
    assert measured(text) == values
