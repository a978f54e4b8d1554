"""How well a happening is borne out."""

from __future__ import annotations

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Account, Story
from tawatur.outputs._labels import labels_of
from tawatur.outputs._sentences import worded
from tawatur.rules import interfaces, load_interface
from tests.made import Made

DAY = "2022-01-20"


def said(by: str, modality: str = "actual", act: str = "says", known: str | None = None) -> Account:
    made = Made(f"{by} said that gunmen attacked Hasakah.", id=by, outlet=f"{by} Post")
    made.said("said", by, "gunmen attacked Hasakah", act=act).place("Hasakah", "hasakah")
    return made.event("attacked", "attack", modality, date=DAY, place="Hasakah").actor(by, known or by).account()


def owning(*groups: str) -> Account:
    claims = " ".join(f"{group} claimed the attack." for group in groups)
    made = Made("Gunmen attacked Hasakah. " + claims, id="-".join(groups), outlet="Herald")
    made.event("attacked", "attack", date=DAY, place="Hasakah").place("Hasakah", "hasakah")
    for group in groups:
        made.actor(group, group).event(f"{group} claimed", "statement_of_claim", agent=group)
    return made.account()


def story(*accounts: Account) -> tuple[str, Story]:
    told = corroborate(accounts)
    (attack,) = [h for h in told.happenings if h.type == "attack"]
    return attack.grade.code, told


@pytest.mark.parametrize(
    ("accounts", "code", "words"),
    [
        ([said("Medics")], "weak", "said by one source only: Medics"),
        ([said("Medics"), said("Farmers")], "fair", "said by 2 original sources that do not rest on one another"),
        ([said("Medics"), owning("Group")], "confirmed", "claimed as its own act: Group"),
        ([owning("Group", "Others")], "contested", "claimed as its own act by more than one: Group and Others"),
        ([said("Medics"), said("Army", "denied", "denies")], "contested", None),
        ([said("Army", "denied", "denies")], "discounted", "denied by Army, and said by nobody"),
        (
            [said("Medics"), said("Army", "denied"), said("Farmers", "denied")],
            "discounted",
            "said by one source only (Medics), denied by 2 original sources",
        ),
    ],
)
def test_the_first_condition_that_holds_is_the_grade(accounts: list[Account], code: str, words: str | None) -> None:
    found, told = story(*accounts)
    assert found == code
    (attack,) = [h for h in told.happenings if h.type == "attack"]
    for language in interfaces():
        ui = load_interface(language)
        text = worded(attack.grade.reason, told, labels_of(told, ui))
        assert text != attack.grade.reason.code
        assert words is None or language != "en" or text == words


def test_who_only_denies_is_no_source_of_it() -> None:
    found, told = story(said("Medics"), said("Army", "denied"), said("Medics", known="Medics"))
    assert found == "contested"
    assert [d.kind for d in told.disputes] == ["denial"]


def test_neglect_contests_no_act() -> None:
    made = Made("A fire broke out in Hasakah. Medics blamed neglect. Farmers blamed the wind.", id="blamed")
    made.event("fire", "fire", date=DAY, place="Hasakah").place("Hasakah", "hasakah")
    for who, cue, whom in (("Medics", "Medics blamed", "neglect"), ("Farmers", "Farmers blamed", "the wind")):
        made.said(cue, who, whom, act="accuses").charge(cue, whom)
    told = corroborate([made.account()])
    assert [b.whom for b in told.responsibility] == ["neglect", "the wind"]
    assert [h.grade.code for h in told.happenings] == ["weak"]
