"""How names of places are written, what stands for none, and members of lists."""

import pytest

from tawatur.dimensions import place
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def read(text):
    return place.read(prepare(Report("t", "ar", text, "", "2023-01-01"), load_language("ar")), KNOWLEDGE, {})


def named(text):
    return [p.span.text for p in read(text)]


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("قصف الطيران بلدة كفرعويد في سوريا.", "كفرعويد", "Kafr Uwayd"),
        ("قصف الطيران بلدة كفر كلا في لبنان.", "كفر كلا", "Kfar Kila"),
        ("اندلع قتال في حي أبوسليم بطرابلس الليبية.", "أبوسليم", "Abu Salim"),
        ("نقل الجرحى إلى مشفى كمال عدوان في غزة.", "مشفى كمال عدوان", "Kamal Adwan hospital"),
        ("رست السفينة في مرفأ اللاذقية السوري.", "مرفأ اللاذقية", "Latakia port"),
    ],
)
def test_a_name_is_known_glued_or_apart_and_by_another_word_for_the_same_thing(text, name, known):
    assert {p.span.text: p.name for p in read(text)}.get(name) == known


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقع الهجوم وسط العاصمة السويدية.", []),  # the capital, not a town al-Suwaydiyya
        ("انقلبت حافلة في كشمير الهندية.", ["كشمير الهندية"]),
        ("أطلقت الشرطة في الجزائر الغازات المسيلة للدموع.", ["الجزائر"]),
        ("قال نصر الله في تونس إنه سيعود.", ["تونس"]),  # who speaks, not the town of that name
        ("ترجم الكتاب من لغات كثيرة في ليبيا.", ["ليبيا"]),
        ("نقلت وكالات في باكستان الخبر.", ["باكستان"]),
        ("سحبت الجبهة المدعومة من تركيا سلاحها من إدلب.", ["إدلب"]),
        ("توافدت القبائل إلى مأرب في اليمن.", ["مأرب", "اليمن"]),
    ],
)
def test_adjectives_sayers_backers_and_longer_words_are_no_places(text, names):
    assert named(text) == names


def test_a_longer_name_is_not_the_town_that_it_ends_with():
    hama = next(p for p in read("بدأ القتال في بلدة كفر حماة قرب سراقب في سوريا.") if "حماة" in p.span.text)
    assert (hama.span.text, hama.rule) == ("بلدة كفر حماة", "place.unseen")


def test_a_quarter_called_after_a_town_far_away_lies_where_the_report_is():
    quarter = next(p for p in read("غمرت المياه حي الرياض بمدينة سوسة في تونس.") if "الرياض" in p.span.text)
    assert quarter.lon == pytest.approx(10.6, abs=0.2)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ('قصف الطيران بلدات "خان شيخون، والسنبكوك، وأبو زنبوقة" في سوريا.', ["السنبكوك", "أبو زنبوقة"]),
        ("قصف الطيران قرى مرعيبان ودير سنبوق ومدينة أريحا السورية.", ["مرعيبان", "دير سنبوق"]),
        ("قصف الطيران قرى مرعيبان وبلشوكة في سوريا.", []),  # nothing tells where
    ],
)
def test_unknown_members_of_a_list_lie_near_the_known_one(text, members):
    found = {p.span.text: p for p in read(text) if p.rule == "place.unseen"}
    assert list(found) == members
    assert all(p.lat == pytest.approx(35.6, abs=0.4) for p in found.values())
