import pytest

from tawatur.dimensions import time
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def read(text, code, published="2023-05-12"):  # a Friday
    found = time.read(prepare(Report("t", code, text, "", published), load_language(code)), KNOWLEDGE, {})
    return [(t.span.text, time.described(t)) for t in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("صدرت الحصيلة مساء أمس. وفي الثانية صباحا ارتفعت.", ("الثانية صباحا", "2023-05-12 02:00")),
        ("صدرت الحصيلة صباح أمس. وفي الثانية صباحا ارتفعت.", ("الثانية صباحا", "2023-05-11 02:00")),
        ("اقتحم المسلحون الفندق الخميس وفروا منه ظهرا.", ("ظهرا", "2023-05-11 noon")),
        ("وأعلن المصدر في المساء نهاية العملية.", ("المساء", "2023-05-12 evening")),
        ("دعا الحزب إلى مسيرة يوم الأحد.", ("الأحد", "2023-05-14")),
        ("دعا الرئيس الأحد إلى الهدوء.", ("الأحد", "2023-05-07")),
        ("احتجزوا منذ أعوام 2014 و2016.", ("2014", "2014-01-01/2014-12-31")),
    ],
)
def test_the_day_that_the_context_gives(text, found):
    assert found in read(text, "ar")


@pytest.mark.parametrize("text", ["يعمل صباحا ومساء كل يوم.", "يستقبل الأطباء المرضى صباحا وظهرا."])
def test_a_part_of_every_day_is_no_time(text):
    assert "صباحا" not in dict(read(text, "ar"))


def test_weekdays_that_share_a_night():
    assert read("وقع ليلة الأحد/الإثنين.", "ar") == [("ليلة الأحد/الإثنين", "2023-05-07/2023-05-08 night")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They called for a march on Sunday.", ("Sunday", "2023-05-14")),
        ("He called on Sunday for a march.", ("Sunday", "2023-05-07")),
        ("Security was tightened ahead of Sunday's feast.", ("Sunday", "2023-05-14")),
        ("The pupils seized 10 days earlier were freed.", ("10 days earlier", "2023-05-02")),
        ("They were freed early in the morning, he said Thursday.", ("early in the morning", "2023-05-11 morning")),
        ("It burned overnight, officials said on Thursday.", ("overnight", "2023-05-10/2023-05-11 night")),
        ("It fell on Tuesday evening. It burned overnight.", ("overnight", "2023-05-09/2023-05-10 night")),
        ("A bar was hit on Tuesday night. Police came just before 1 a.m.", ("1 a.m.", "2023-05-10 01:00")),
        ("From Monday to Wednesday, shops will close.", ("Monday to Wednesday", "2023-05-15/2023-05-17")),
        ("The truce expires at 7 a.m. on Saturday.", ("7 a.m. on Saturday", "2023-05-13 07:00")),
        ("He was jailed from 2014 to 2016.", ("2014 to 2016", "2014-01-01/2016-12-31")),
    ],
)
def test_so_it_is_in_english(text, found):
    assert found in read(text, "en")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أحصت الوكالة ألف لاجئ حتى الأربعاء.", "../2023-05-10"),
        ("تستمر الهدنة حتى الأربعاء.", "../2023-05-17"),
    ],
)
def test_until_a_weekday_looks_back_unless_something_lasts(text, day):
    assert ("الأربعاء", day) in read(text, "ar")
