"""Which verbs report, who is described before them, and what kind of source speaks, in sentences of our own."""

from __future__ import annotations

import pytest

from tawatur.knowledge import load_knowledge
from tawatur.model import Attribution, Report
from tawatur.pipeline import read

KNOWLEDGE = load_knowledge()


def said(text: str) -> tuple[Attribution, ...]:
    language = "en" if text.isascii() else "ar"
    return read(Report("made", language, text, "", "2024-03-15"), KNOWLEDGE).attributions


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("قدّر مسؤول محلي عدد النازحين بأكثر من تسعين ألفا.", "قدّر", "مسؤول محلي"),
        ("وقدرت السلطات الخسائر بمليون.", "وقدرت", "السلطات"),
        ("كتبت الجمعية أن الجرحى سبعة.", "كتبت", "الجمعية"),
        ("وغرد الوزير أن الجرحى سبعة.", "وغرد", "الوزير"),
        ("أوردت الوكالة، الأحد، 31 اسما.", "أوردت", "الوكالة"),
        ("وأمر الوزير سالم الحارثي بالإخلاء، متوعدا بمعاقبة المخالفين.", "متوعدا", "الوزير سالم الحارثي"),
        ("وأمر الوزير سالم الحارثي بالإخلاء، مهددا بمعاقبة المخالفين.", "مهددا", "الوزير سالم الحارثي"),
        ("Governor Omar Haddad later raised the toll to 214.", "raised", "Governor Omar Haddad"),
        ("The ministry has revised the death toll to 214.", "revised", "The ministry"),
        ("The mayor wrote that nine died.", "wrote", "The mayor"),
        ("The mayor replied that nine died.", "replied", "The mayor"),
        ("Survivors who were taken to the port told aid staff that 60 were aboard.", "told", "Survivors"),
        ("A man who fled the city said two boys died.", "said", "A man"),
    ],
)
def test_a_verb_that_reports(text: str, cue: str, source: str) -> None:
    assert [(a.span.text, a.source) for a in said(text)] == [(cue, source)]


@pytest.mark.parametrize(
    "text",
    [
        "كتب الطلاب أسماءهم على الجدار.",
        "سينقلون إلى مواقع بعيدة عن الساحل.",
        "The blast raised the toll to 214.",
        "Officials raised the alarm.",
        "The mayor wrote two books.",
    ],
)
def test_the_same_verb_that_reports_nothing(text: str) -> None:
    assert said(text) == ()


def test_who_is_moved_away_from_a_place_quotes_nobody() -> None:
    found = said("وقال الوالي إن الأهالي سينقلون إلى مدن بعيدة عن الساحل.")
    assert [a.source for a in found] == ["الوالي"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lena Marsh, 42, told Reuters she ran.", "witness"),
        ("Lena Marsh, 42, a nurse, told Reuters she ran.", "medical"),
        ("Lena Marsh told Reuters she ran.", "official"),
        ("Five died, unnamed officials said.", "anonymous"),
        ("Five died, an unidentified officer said.", "anonymous"),
        ("A tribal elder told AFP that five died.", "witness"),
        ("Relief officials said nine died.", "ngo"),
        ("Local officials said nine died.", "official"),
        ("بحسب النقابات، شارك ألف شخص.", "ngo"),
        ("بحسب السلطات، شارك ألف شخص.", "official"),
    ],
)
def test_the_kind_of_source(text: str, kind: str) -> None:
    assert [a.kind for a in said(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Residents told the Coast News Agency they had heard shots.", ("Coast News Agency",)),
        ("Residents told AFP they had heard shots.", ("AFP",)),
        ("Residents told the minister they had heard shots.", ()),
    ],
)
def test_who_is_told(text: str, via: tuple[str, ...]) -> None:
    assert [a.via for a in said(text)] == [via]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Omar Haddad, spokesman of the city's hospital, where the dead were taken, told Reuters so.", "Omar Haddad"),
        ("Governor Omar Haddad directed troops to search the hills and described the raid as cruel.", "Omar Haddad"),
        ('"We ran," said a wounded passenger.', "a wounded passenger"),
    ],
)
def test_who_speaks_is_told_apart_from_what_describes_him(text: str, source: str) -> None:
    (attribution,) = said(text)
    assert source in (attribution.source or "")


def test_reporters_are_no_outlet_and_a_state_of_caution_speaks_not() -> None:
    assert [a.via for a in said("The mayor told reporters that nine died.")] == [()]
    assert said("The port issued a state of caution requiring crews to move away from the coast.") == ()


@pytest.mark.parametrize(
    "source", ["مرشحو المعارضة", "ربان السفينة", "شركة الطيران", "شيوخ العشائر", "ذوو الضحايا", "طاقم طبي", "المختار"]
)
def test_plain_nouns_speak(source: str) -> None:
    assert [a.source for a in said(f"وحذر {source} من انهيار السد.")] == [source]
