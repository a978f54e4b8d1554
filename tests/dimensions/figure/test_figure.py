"""Figures: numbers, what bounds them, what they count. The sentences are our own."""

from __future__ import annotations

import pytest

from tawatur.dimensions import figure
from tawatur.knowledge import load_knowledge
from tawatur.model import Figure, Report
from tawatur.rules import load_language, prepare


def read(text: str, code: str = "ar") -> tuple[Figure, ...]:
    report = Report("x", code, text, "0" * 64, "2023-05-12")
    return figure.read(prepare(report, load_language(code)), load_knowledge(), {})


def described(text: str, code: str = "ar") -> list[tuple[str, str]]:
    return [(f.span.text, figure.described(f)) for f in read(text, code)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("١٢", 12),
        ("1,200", 1200),
        ("12.500", 12500),
        ("12 500", 12500),
        ("5 آلاف", 5000),
        ("181 ألف", 181000),
        ("1.5 مليون", 1500000),
        ("مليون ونصف", 1500000),
        ("نصف مليون", 500000),
        ("أحد عشر", 11),
        ("اثنتي عشرة", 12),
        ("مئة وثلاثة وعشرين", 123),
        ("خمسمائة", 500),
        ("خمس مئة", 500),
        ("ثلاثمائة ألف", 300000),
        ("خمسة آلاف وأربعمئة", 5400),
        ("ألفي", 2000),
        ("71 ألفا و824", 71824),
        ("مليون و200 ألف", 1200000),
    ],
)
def test_numbers_in_arabic(written: str, value: int) -> None:
    assert described(f"أسفرت الكارثة عن مقتل {written} شخص") == [(written, f"exact {value} killed")]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("23", 23),
        ("1,200", 1200),
        ("twenty-three", 23),
        ("two hundred", 200),
        ("a hundred and five", 105),
        ("1.5 million", 1500000),
        ("half a million", 500000),
        ("three dozen", 36),
    ],
)
def test_numbers_in_english(written: str, value: int) -> None:
    assert described(f"The storm killed {written} people.", "en") == [(written, f"exact {value} killed")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("مقتل ما لا يقل عن 20 مدنيا", ("ما لا يقل عن 20", "at_least 20 killed")),
        ("إصابة بنحو عشرين شخصا", ("نحو عشرين", "about 20 injured")),
        ("اعتقال أكثر من 300 محتج", ("أكثر من 300", "more_than 300 detained")),
        ("مقتل 137 شخصا على الأقل", ("137", "at_least 137 killed")),
        ("مقتل 29 شخصا، على الأقل، في الانفجار", ("29", "at_least 29 killed")),
        ("أطلق الجيش قذيفتين على الأقل", ("قذيفتين على الأقل", "at_least 2 weapons")),
        ("مقتل ما بين 20 و30 مسلحا", ("ما بين 20 و30", "range 20-30 killed")),
        ("إصابة خمسة إلى ستة أشخاص", ("خمسة إلى ستة", "range 5-6 injured")),
        ("نزوح عشرات الآلاف من السكان", ("عشرات الآلاف", "vague 10000 displaced")),
        ("إصابة المئات بجروح", ("المئات", "vague 100 injured")),
        ("تجاوز عدد المصابين 1300", ("1300", "more_than 1300 injured")),
    ],
)
def test_bounds(text: str, found: tuple[str, str]) -> None:
    assert described(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No fewer than 40 miners are missing.", ("No fewer than 40", "at_least 40 missing")),
        ("Between 50 and 60 houses were damaged.", ("Between 50 and 60", "range 50-60 damaged")),
        ("Tens of thousands fled the town.", ("Tens of thousands", "vague 10000 displaced")),
        ("The toll rose to 2,862 on Sunday.", ("2,862", "exact 2862 killed")),
        ("The toll climbed past 5,000.", ("past 5,000", "more_than 5000 killed")),
    ],
)
def test_bounds_in_english(text: str, found: tuple[str, str]) -> None:
    assert described(text, "en") == [found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("لقي 12 عاملا مصرعهم وأصيب 8 آخرون", ["exact 12 killed", "exact 8 injured"]),
        ("أودى الحريق بحياة 17 شخصا", ["exact 17 killed"]),
        ("مقتل وإصابة 20 شخصا", ["exact 20 killed+injured"]),
        ("سقط 40 شخصا بين قتيل وجريح", ["exact 40 killed+injured"]),
        ("أكثر من 90 قتيلا ومفقودا", ["more_than 90 killed+missing"]),
        ("قالت الشرطة إن ثلاثة سياح أصيبوا", ["exact 3 injured"]),
        ("سجلت 30 حالة وفاة", ["exact 30 killed"]),
        ("بلغ عدد القتلى 29 والجرحى 55", ["exact 29 killed", "exact 55 injured"]),
        ("قتل جندي وأصيب شرطيان", ["exact 1 killed", "exact 2 injured"]),
        ("هجوم بسيارتين مفخختين", ["exact 2 weapons"]),
        ("قالت إن 90 من عناصر الجماعة الذين شاركوا في الهجوم على المعسكر قتلوا", ["exact 90 killed"]),
        ("قالت إن 31 من سجناء الجماعة مفقودون", ["exact 31 missing"]),
        ("قالت إن 60 من عناصر الجماعة سقطوا بين قتيل ومفقود", ["exact 60 killed+missing"]),
        ("سقط 60 جنديا، منهم 15 في عداد المفقودين", ["exact 60 killed", "exact 15 missing"]),
        ("إن بين القتلى 20 من الجماعة و14 من الحراس", ["exact 20 killed", "exact 14 killed"]),
        (
            "قتل 12 آخرون خلال المعارك في البلدة، هم 8 حراس و4 مدنيين",
            ["exact 12 killed", "exact 8 killed", "exact 4 killed"],
        ),
        ("بلغت الحصيلة 30 قتيلا. وقال إن بينهم 20 من الجماعة", ["exact 30 killed", "exact 20 killed"]),
        ("ألقت الشرطة القبض على نحو 40 من السجناء الفارين", ["about 40 recaptured"]),
        ("ألقت الشرطة القبض على نحو 40 من المهربين", ["about 40 detained"]),
        (
            "أفاد بمقتل شخصين في غارة على سيارة في جنوب المدينة، وشخصين آخرين في غارة على شقة",
            ["exact 2 killed", "exact 2 killed"],
        ),
        ("تستقبل البلدة آلاف الأشخاص الذين فروا من منازلهم", ["vague 1000 displaced"]),
        ("دفع العنف أكثر من 400 شخص إلى النزوح", ["more_than 400 displaced"]),
        ("تم إيداع 47 شخصا الحبس المؤقت", ["exact 47 detained"]),
        ("مقتل 20 مدنيا، مقابل 30 عنصرا من القوات", ["exact 20 killed", "exact 30 killed"]),
        ("أكد المركز سقوط 12 قتيلا وإصابة 40 آخرين", ["exact 12 killed", "exact 40 injured"]),
        ("عدد القتلى الذين نقلوا إلى المستشفى بلغ 14 إلى جانب 30 جريحا", ["exact 14 killed", "exact 30 injured"]),
        ("تضرر 300 منزل", ["exact 300 damaged"]),
        ("إنقاذ 34 مهاجرا على متن زورق", ["exact 34 freed"]),
        ("انتشار 2500 شرطي", ["exact 2500 force"]),
        ("وقالت اللجنة إن بين القتلى 46 من عناصر الفصيل، إضافة إلى 7 مدنيين", ["exact 46 killed", "exact 7 killed"]),
        ("مقتل 8 من الحراس، إلى جانب 4 مدنيين", ["exact 8 killed", "exact 4 killed"]),
        ("ويحتجز في المبنى نحو 300 من عناصر الفصيل", ["about 300 held"]),
    ],
)
def test_measures(text: str, values: list[str]) -> None:
    assert [value for _, value in described(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Five soldiers and 13 civilians were killed.", ["exact 5 killed", "exact 13 killed"]),
        ("At least 40 people are dead or missing.", ["at_least 40 killed+missing"]),
        ("Two gunmen killed four nurses.", ["exact 2 force", "exact 4 killed"]),
        ("The blast killed a child and wounded two others.", ["exact 1 killed", "exact 2 injured"]),
        ("The blast killed 12 soldiers as well as 3 civilians.", ["exact 12 killed", "exact 3 killed"]),
        ("The old fort holds up to 350 suspected members of the group.", ["at_most 350 held"]),
        ("A clash left eight dead and 11 injured.", ["exact 8 killed", "exact 11 injured"]),
        ("Nearly 90 boys held in the fort were at risk.", ["about 90 held"]),
    ],
)
def test_measures_in_english(text: str, values: list[str]) -> None:
    assert [value for _, value in described(text, "en")] == values


def test_parts_of_a_whole_have_its_measure() -> None:
    whole, children, woman, hurt = read("مقتل 9 مدنيين بينهم 3 أطفال وامرأة، وإصابة 14 آخرين")
    assert children.part_of == woman.part_of == whole.span
    assert (children.measure, woman.measure, woman.low) == (("killed",), ("killed",), 1)
    assert (hurt.measure, hurt.part_of, hurt.adds) == (("injured",), None, True)


def test_a_whole_and_its_parts_wait_for_the_verb_behind_them() -> None:
    whole, part = read("Nine people, among them four children, drowned.", "en")
    assert (whole.measure, part.measure, part.part_of) == (("killed",), ("killed",), whole.span)


def test_who_is_counted_and_what_a_count_does_to_an_earlier_one() -> None:
    (risen,) = read("ارتفعت حصيلة القتلى إلى 55 شخصا")
    assert (risen.who, risen.supersedes, risen.adds) == ("شخصا", True, False)


@pytest.mark.parametrize(
    "text",
    [
        "خصصت الحكومة 300 مليون دولار",
        "بقوة 6.4 درجات",
        "يبلغ من العمر 22 عاما",
        "القرار 242 الصادر عن المجلس",
        "التقى أحد المسؤولين الوفد",
        "الكتيبة 155 مشاة",
        "بنسبة 37 في المئة",
        "زار الوفد سبع دول",
        "فاز الفريق 3-1",
        "حضر الاجتماع شخصيا",
        "أعلنت حركة طالبان",
        "قُتل الرئيس",
    ],
)
def test_what_counts_no_one(text: str) -> None:
    assert described(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A 24-year-old man spoke.",
        "Resolution 242 was adopted.",
        "It cost $5 million.",
        "They met in 2015.",
        "He has 3 days.",
    ],
)
def test_what_counts_no_one_in_english(text: str) -> None:
    assert described(text, "en") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blast killed 22 and wounded scores of others.", [("22", "killed"), ("scores", "injured")]),
        ("They killed a total of nine people and wounded another 30.", [("nine", "killed"), ("30", "injured")]),
        ("It left some 140 people dead and injured 312.", [("some 140", "killed"), ("312", "injured")]),
        ("There are 15 dead and 26 missing, an official said.", [("15", "killed"), ("26", "missing")]),
        ("Six farmers were martyred.", [("Six", "killed")]),
        ("Mud engulfed 27 homes.", [("27", "damaged")]),
        ("Over 350 search and rescue personnel came.", [("Over 350", "force")]),
        ("No one else was wounded.", []),
        ("Scores of farmers, mostly women from the hills, were killed.", [("Scores", "killed")]),
        ("Dozens of people were hurt after a man attacked a mosque.", [("Dozens", "injured")]),
        ("Five teachers were taken away.", [("Five", "abducted")]),
    ],
)
def test_coordinated_counts_in_english(text: str, found: list[tuple[str, str]]) -> None:
    assert [(f.span.text, "|".join(f.measure)) for f in read(text, "en")] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل عشرة أشخاص؛ ستة جنود ومدنيان، في التفجير.", [(10, "killed"), (6, "killed"), (2, "killed")]),
        ("وأسفر القصف عن إصابة سيدة وطفل بجروح.", [(1, "injured"), (1, "injured")]),
        ("ثلاثة من أعضاء الفصيل ومدنيين اثنين قتلوا في الكمين.", [(3, "killed"), (2, "killed")]),
        ("أدى الهجوم إلى مقتل رجلي أمن وإصابة ضابطي شرطة.", [(2, "killed"), (2, "injured")]),
        ("شارك رجلي البلدة في قتل مواطني القرية.", []),
    ],
)
def test_parts_lists_and_bound_duals(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(f.low, *f.measure) for f in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A man stabbed six people to death before an officer shot him dead.", [("six", "exact 6 killed")]),
        ("A court sentenced 12 men to death on Sunday.", [("12", "exact 12 detained")]),
        ("Twelve men were sentenced to death.", [("Twelve", "exact 12 detained")]),
        ("At least 300 IDPs were registered.", [("At least 300", "at_least 300 displaced")]),
    ],
)
def test_what_becomes_of_them_in_english(text: str, found: list[tuple[str, str]]) -> None:
    assert described(text, "en") == found
