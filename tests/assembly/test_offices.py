"""Whom a person speaks for."""

from __future__ import annotations

import hashlib

import pytest

from tawatur.configure import knowledge
from tawatur.model import Report
from tawatur.pipeline import account


def bodies(text: str, language: str) -> set[str | None]:
    """For whom those speak who say something in a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    told = account(Report("report", language, text, digest, "2023-05-10"), knowledge())
    return {s.origin.body for s in told.statements if s.origin.kind != "outlet"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Yemeni Interior Minister Ibrahim Haidan said 12 people had been killed.", "Yemeni Interior Ministry"),
        ("The Yemeni minister of health, Qasim Buhaibeh, said 12 people had been killed.", "Yemeni Health Ministry"),
        ("The governor of Aden, Ahmed Lamlas, said 12 people had been killed.", "Governor of Aden"),
        ("A spokesman for Hezbollah said 12 people had been killed in the raid.", "Hezbollah"),
        ("12 people had been killed, said Karim Nasser, a spokesman for Hezbollah.", "Hezbollah"),
        ("Karim Nasser, who heads the media office of Hezbollah, said 12 people had been killed.", "Hezbollah"),
        ("Security services said 12 people had been killed.", "security authorities"),
        ("UNICEF is worried. Its director, Karim Nasser, said 12 children had been killed.", "UNICEF"),
    ],
)
def test_an_english_office(text: str, body: str) -> None:
    assert bodies(text, "en") == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال وزير الداخلية اليمني إبراهيم حيدان إن 12 شخصًا قُتلوا في الانفجار.", "Yemeni Interior Ministry"),
        ("وقالت وزيرة الصحة اللبنانية إن 12 شخصًا قُتلوا في الانفجار.", "Lebanese Health Ministry"),
        ("وأفاد محافظ حلب حسين دياب بأن 12 شخصًا قُتلوا في الانفجار.", "Governor of Aleppo"),
        ("وقال المتحدث باسم حزب الله إن 12 شخصًا قُتلوا في الغارة.", "Hezbollah"),
        ("وقال كريم ناصر، المتحدث باسم حزب الله، إن 12 شخصًا قُتلوا في الغارة.", "Hezbollah"),
        ("وذكرت الأجهزة الأمنية أن 12 شخصًا قُتلوا في الانفجار.", "security authorities"),
    ],
)
def test_an_arabic_office(text: str, body: str) -> None:
    assert bodies(text, "ar") == {body}


@pytest.mark.parametrize(
    "text",
    [
        "A source in the Yemeni interior ministry said 12 people had been killed.",
        "Karim Nasser, a neighbour, said 12 people had been killed.",
        "An official said on condition of anonymity that 12 people had been killed.",
        "A government study found that 12 people had been killed.",
    ],
)
def test_nobody_is_spoken_for(text: str) -> None:
    assert bodies(text, "en") == {None}


def test_the_minister_is_who_was_named_before() -> None:
    text = (
        "Interior Minister Karim Nasser visited the town. The minister said 12 people had been killed in the explosion."
    )
    assert bodies(text, "en") == {"Interior Ministry"}


def test_a_part_of_a_body_speaks_for_it() -> None:
    text = "فرضت الإدارة الذاتية حظر تجول. وقالت هيئة الصحة في الإدارة إن 12 شخصًا قُتلوا في الانفجار."
    assert bodies(text, "ar") == {"Autonomous Administration of North and East Syria"}


@pytest.mark.parametrize(
    ("text", "language", "body"),
    [
        ("The toll has risen to 122, according to a report released on Thursday by UNICEF.", "en", "UNICEF"),
        ("The toll has risen to 122, according to a report on UNICEF.", "en", None),
        ("ارتفعت الحصيلة إلى 122 قتيلا، بحسب تقرير صادر عن اليونيسف.", "ar", "UNICEF"),
        ("ارتفعت الحصيلة إلى 122 قتيلا، بحسب تقرير عن اليونيسف.", "ar", None),
    ],
)
def test_whose_a_document_is(text: str, language: str, body: str | None) -> None:
    assert bodies(text, language) == {body}
