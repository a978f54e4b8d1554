"""Who holds whom responsible for what."""

from __future__ import annotations

import pytest

from tawatur import configure
from tawatur.corroboration import Setting, corroborate, setting
from tawatur.model import Account, Report, Story
from tawatur.pipeline import account
from tests.made import Made

DAY = "2022-01-20"


def read(text: str, language: str = "en", name: str = "r", published: str = "2022-01-22") -> Account:
    report = Report(name, language, text, f"{len(text):064d}", published, "The Outlet")
    return account(report, configure.knowledge())


def told(*accounts: Account) -> list[tuple[str, str, str | None, str | None]]:
    """Who, act, whom and the type of the happening."""
    story = corroborate(accounts, setting(configure.knowledge()))
    names = {o.id: o.actor or o.name for o in story.origins}
    types = {h.id: h.type for h in story.happenings}
    return [(names[b.who], b.act, b.actor or b.whom, types[b.happening]) for b in story.responsibility]


ATTACK = "A car bomb went off in Mosul on Thursday. "


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            ATTACK + "The army blamed Islamic State for it.",
            "en",
            ("The army", "accuses", "Islamic State", "bombing"),
        ),
        (ATTACK + "Islamic State claimed the attack.", "en", ("Islamic State", "claims", "Islamic State", "bombing")),
        (ATTACK + "Hezbollah denied responsibility.", "en", ("Hezbollah", "denies", "Hezbollah", "bombing")),
        (
            "انفجرت سيارة مفخخة في الموصل الخميس. واتهمت وزارة الداخلية العراقية تنظيم الدولة بالوقوف وراء ذلك.",
            "ar",
            ("Iraqi Interior Ministry", "accuses", "Islamic State", "bombing"),
        ),
        (
            "انفجرت سيارة مفخخة في الموصل يوم الخميس. ونفى حزب الله مسؤوليته عن ذلك.",
            "ar",
            ("Hezbollah", "denies", "Hezbollah", "bombing"),
        ),
    ],
)
def test_a_charge_is_for_what_the_report_told_last(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert told(read(text, language))[:1] == [expected]


def test_a_charge_that_tells_of_its_deed_is_for_that() -> None:
    text = ATTACK + "On Friday the army accused the Rapid Support Forces of shelling a hospital in Nyala."
    assert told(read(text))[0][1:] == ("accuses", "Rapid Support Forces", "shelling")


def test_one_charge_told_by_many_is_one() -> None:
    text = ATTACK + "The ministry blamed Islamic State for it."
    accounts = [read(text, name=name) for name in ("a", "b")]
    (blame,) = corroborate(accounts, setting(configure.knowledge())).responsibility
    assert len(blame.statements) == 2


def test_without_a_deed_there_is_no_charge() -> None:
    assert told(read("The ministry blamed Islamic State for the delay of the elections.")) == []


def story_of(made: Made) -> Story:
    return corroborate([made.account()], Setting())


def test_who_reports_a_claim_does_not_claim() -> None:
    made = Made("Gunmen attacked Hasakah. The Group claimed the attack.").actor("Group", "Group")
    made.event("attacked", "attack", date=DAY, place="Hasakah").place("Hasakah", "hasakah")
    made.event("claimed", "statement_of_claim", agent="Group").said("claimed", "The Group", "the attack", act="claims")
    (blame,) = story_of(made).responsibility
    assert (blame.act, blame.actor) == ("claims", "Group")


def test_a_claim_that_is_denied_is_none() -> None:
    made = Made("Gunmen attacked Hasakah. The Group did not claim the attack.").actor("Group", "Group")
    made.event("attacked", "attack", date=DAY, place="Hasakah").place("Hasakah", "hasakah")
    made.event("claim", "statement_of_claim", "denied", agent="Group")
    assert story_of(made).responsibility == ()
