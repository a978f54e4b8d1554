"""A place or a body has its name in the language of the page, wherever a list knows one; else its own, marked."""

from __future__ import annotations

import re

from tawatur.corroboration import corroborate
from tawatur.model import Story
from tawatur.outputs import page
from tawatur.outputs._labels import labels_of, tongue
from tawatur.outputs._sentences import worded
from tawatur.rules import load_interface
from tests.made import Made

ARABIC, ENGLISH = load_interface("ar"), load_interface("en")


def english() -> Story:
    """A body and a town that are named in English alone, and an outlet and a speaker that no list knows."""
    made = Made("UNICEF said that 3 people were killed in an attack in Mosul. A porter said so too.", outlet="The Dial")
    made.said("said", "UNICEF", "3 people were killed in an attack in Mosul").actor("UNICEF", "UNICEF", "un")
    made.place("Mosul", "geonames:99072", 36.34, 43.12).event("attack", "attack", place="Mosul", date="2022-01-20")
    return corroborate([made.figure("3", 3, who="people").account()])


def arabic() -> Story:
    made = Made("قالت اليونيسف إن هجوما وقع في أربيل.", "ar", outlet="المنبر")
    made.said("قالت", "اليونيسف", "هجوما وقع في أربيل").actor("اليونيسف", "UNICEF", "un")
    made.place("أربيل", "geonames:95446", 36.19, 44.01).event("هجوما", "attack", place="أربيل", date="2022-01-20")
    return corroborate([made.account()])


def test_in_an_arabic_page_a_town_and_a_body_are_called_as_arabic_calls_them() -> None:
    html = page.write(english(), ARABIC)
    assert "الموصل" in html
    assert "اليونيسف" in html
    assert not re.findall(r"<(?:h1|h4|bdi)[^>]*>[^<]*(?:Mosul|UNICEF)", html.split("id=sources")[0])


def test_in_an_english_page_a_town_is_called_as_english_calls_it() -> None:
    html = page.write(arabic(), ENGLISH)
    assert "Erbil" in html
    assert "أربيل" not in re.sub(r"<p dir=auto.*?</p>|<p dir=auto.*?<(?:p|ul)", "", html)


def test_a_report_in_the_pages_language_is_asked_first() -> None:
    assert labels_of(arabic(), ARABIC).places == {"geonames:95446": "أربيل"}
    assert labels_of(english(), ENGLISH).places == {"geonames:99072": "Mosul"}


def test_what_no_list_knows_keeps_its_own_name_and_says_its_language() -> None:
    assert (tongue("The Dial", ARABIC), tongue("المنبر", ENGLISH)) == ("en", "ar")
    assert (tongue("المنبر", ARABIC), tongue("The Dial", ENGLISH), tongue("24", ARABIC)) == ("", "", "")
    made = Made("The porter said that shots fell in Newville.").said("said", "The porter", "shots fell in Newville")
    made.place("Newville", "").event("shots", "attack", place="Newville", date="2022-01-20")
    html = page.write(corroborate([made.account()]), ARABIC)
    assert re.search(r"<b[^>]* lang=en>[^<]*The porter", html)


def test_two_sources_of_one_name_in_a_sentence_are_told_apart_by_their_outlets() -> None:
    made = []
    for n, (number, outlet) in enumerate(((5, "The Dial"), (9, "The Lamp"))):
        one = Made(f"Officials said that an attack in Mosul killed {number}.", id=f"a{n}", outlet=outlet)
        one.said("said", "Officials", f"an attack in Mosul killed {number}", "anonymous")
        one.place("Mosul", "geonames:99072", 36.34, 43.12).event("attack", "attack", place="Mosul", date="2022-01-20")
        made.append(one.figure(str(number), number).event("killed", "killing", place="Mosul", date="2022-01-20"))
    story = corroborate([one.account() for one in made])
    (dispute,) = [d for d in story.disputes if d.kind == "numbers"]
    text = worded(dispute.sentence, story, labels_of(story, ENGLISH))
    assert "Officials (The Dial)" in text
    assert "Officials (The Lamp)" in text
