"""How many explosions there were, where origins count them otherwise."""

from __future__ import annotations

import pytest

from tawatur.corroboration import corroborate
from tawatur.corroboration.manifold import times
from tawatur.model import Dispute
from tests.made import Made


def told(words: str, outlet: str, language: str = "en", kind: str = "bombing") -> Made:
    text = f"{words} Aden."
    made = Made(text, language, id=outlet, outlet=outlet, published="2022-01-21").place("Aden", "aden")
    return made.event(words.rpartition(" ")[0], kind, place="Aden", date="2022-01-20")


def numbers(*made: Made) -> list[Dispute]:
    return [d for d in corroborate([m.account() for m in made]).disputes if d.kind == "numbers"]


def test_two_and_three_explosions_are_at_odds() -> None:
    (dispute,) = numbers(told("Two explosions shook", "One"), told("Three explosions shook", "Two"))
    assert len(dispute.sides) == 2


def test_one_number_or_none_is_no_dispute() -> None:
    assert not numbers(told("Two explosions shook", "One"), told("Two explosions shook", "Two"))
    assert not numbers(told("Two explosions shook", "One"), told("Explosions shook", "Two"))


@pytest.mark.parametrize(
    ("text", "trigger", "language", "found"),
    [
        ("Sleeper cells set off three explosions.", "set off three explosions", "en", 3),
        ("There were two explosions.", "explosions", "en", 2),
        ("There were 2 explosions.", "explosions", "en", 2),
        ("Explosions shook the town for three days.", "Explosions", "en", None),
        ("One explosion shook the town.", "explosion", "en", None),
        ("أعلنت الوكالة وقوع تفجيرين عند البوابة.", "تفجيرين", "ar", 2),
        ("وقع التفجيران عند البوابة.", "التفجيران", "ar", 2),
        ("وقعت ثلاثة انفجارات عند البوابة.", "انفجارات", "ar", 3),
        ("وقع انفجار عند البوابة.", "انفجار", "ar", None),
    ],
)
def test_the_number_of_a_trigger(text: str, trigger: str, language: str, found: int | None) -> None:
    (statement,) = Made(text, language).event(trigger, "bombing").account().statements
    assert times(statement) == found
