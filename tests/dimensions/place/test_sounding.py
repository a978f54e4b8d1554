import pytest

from tawatur.dimensions import place
from tawatur.knowledge import load_knowledge
from tawatur.knowledge.places_sounds import alignment, plain, skeletons
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def heard(text):
    report = Report("t", "ar", text, "", "2023-01-01")
    found = place.read(prepare(report, load_language("ar")), KNOWLEDGE, {})
    return {p.span.text: p for p in found if p.rule == "place.sounded"}


@pytest.mark.parametrize(
    ("text", "name", "lat"),
    [
        ("انفجرت قنبلة في سوق مدينة موبي شمال شرق نيجيريا.", "موبي", 10.3),
        ("انهار مبنى في نيجيريا، وقال شهود من بلدة كاغارا إن الطريق قطعت.", "كاغارا", 10.2),
        ("ضربت هزة إقليم باسورووان في إندونيسيا.", "باسورووان", -7.6),
        ("وصلت فرق الإنقاذ إلى مدينة غيمتشيون في كوريا الجنوبية.", "غيمتشيون", 36.1),
    ],
)
def test_a_town_that_no_arabic_list_holds_is_known_by_its_sound(text, name, lat):
    assert heard(text)[name].lat == pytest.approx(lat, abs=0.2)


def test_once_known_it_is_known_without_a_designation():
    text = "هاجم مسلحون مدينة موبي في نيجيريا. وسبق أن شهدت موبي هجمات."
    report = Report("t", "ar", text, "", "2023-01-01")
    found = place.read(prepare(report, load_language("ar")), KNOWLEDGE, {})
    assert [p.span.text for p in found].count("موبي") == 2


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت قنبلة في نيجيريا وقال شاهد في تسجيل مصور إنه رأى الدخان.",  # an everyday word behind a preposition
        "اندلع حريق في مدينة موبي.",  # no country to look in
        "قالت الشرطة في نيجيريا إن مدينة تقع قرب الحدود أغلقت.",  # a verb behind the designation
    ],
)
def test_other_words_are_not(text):
    assert not heard(text)


def test_skeletons_are_those_of_the_consonants():
    assert skeletons(plain("Al-Ḩasakah")) == ("sk",)
    assert skeletons("sikonge") == ("sknk",)


def test_what_does_not_stand_for_another_costs_most():
    table = {("ب", "b"): 0.1, ("ا", "a"): 0.2}
    assert alignment("با", "ba", table) == pytest.approx(0.3)
    assert alignment("با", "bat", table) == pytest.approx(4.8)


def test_members_of_a_list_behind_a_designation():
    found = heard("هاجم مسلحون بلدات موبي وكاغارا في نيجيريا، وشهدت المدينة تقريرا.")
    assert list(found) == ["موبي", "كاغارا"]


@pytest.mark.parametrize("text", ["أعلن القضاء وورد في تقرير صدر في نيجيريا.", "سار الجنود ناحية الهدف في نيجيريا."])
def test_a_definite_designation_or_a_direction_leads_to_no_name(text):
    report = Report("t", "ar", text, "", "2023-01-01")
    found = place.read(prepare(report, load_language("ar")), KNOWLEDGE, {})
    assert [p.span.text for p in found] == ["نيجيريا"]


def test_a_valley_or_an_unlisted_district_lies_where_the_report_is():
    report = Report("t", "ar", "جرفت المياه سيارة في وادي الخروب في ولاية المسيلة بالجزائر.", "", "2023-01-01")
    found = place.read(prepare(report, load_language("ar")), KNOWLEDGE, {})
    assert (found[0].span.text, found[0].type) == ("وادي الخروب", "water")
