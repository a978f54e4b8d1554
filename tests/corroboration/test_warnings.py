"""What was foretold, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Account, EarlyWarning, Gap
from tests.made import Made

DAY = "2022-01-20"


def warned(
    modality: str = "planned",
    published: str = "2021-12-25",
    kind: str = "attack",
    where: str | None = "Hasakah",
    **values: Any,
) -> Account:
    made = Made("The men were to attack Hasakah with three trucks.", id="w", outlet="Early", published=published)
    made.event("attack", kind, modality, place=where, **values).place("Hasakah", "hasakah")
    return made.figure("three", 3, "weapons").account()


def came(kind: str = "attack", id: str = "c", published: str = "2022-01-21", **values: Any) -> Account:
    made = Made("Gunmen attacked Hasakah with two trucks.", id=id, outlet=id.upper(), published=published)
    values = {"date": DAY, "place": "Hasakah", **values}
    return made.event("attacked", kind, **values).place("Hasakah", "hasakah").figure("two", 2, "weapons").account()


def warnings(*accounts: Account) -> tuple[EarlyWarning, ...]:
    return corroborate(accounts).warnings


def matched(accounts: Iterable[Account]) -> list[bool]:
    return [w.happening is not None for w in warnings(*accounts)]


def test_a_plan_is_matched_to_what_came() -> None:
    story = corroborate([warned(), came()])
    (warning,) = story.warnings
    (attack,) = [h for h in story.happenings if h.modality == "actual"]
    assert (warning.happening, warning.modality, warning.made) == (attack.id, "planned", "2021-12-25")
    assert warning.lead == Gap(26)
    assert [f.amount.low for f in warning.foretold.figures] == [3]
    assert warning.came is not None
    assert [f.amount.low for f in warning.came.figures] == [2]
    assert warning.statements == (warning.statement,)


@pytest.mark.parametrize(
    ("warning", "later"),
    [
        (warned(published="2022-01-21"), came()),  # said when it had come
        (warned(published="2022-01-20"), came()),  # on the day itself, and nobody knows the hour
        (warned(published="2021-06-01"), came()),  # too long before
        (warned("called_for"), came()),  # who calls for an end to an attack foretells none
        (warned("conditional"), came()),  # "if they attack": the condition of something else
        (warned(kind="flood", modality="feared"), came()),  # another type
        (warned(kind="curfew"), came("curfew")),  # announced and done
        (warned(), came(modality="denied")),
        (warned(), came(date=None)),
    ],
)
def test_what_is_no_warning_of_it(warning: Account, later: Account) -> None:
    assert not any(matched([warning, later]))


def test_another_s_attack_was_not_foretold() -> None:
    by_the_army = Made("The Army may attack Hasakah.", id="w", published="2022-01-15").actor("The Army", "Army")
    by_the_army.event("attack", "attack", "planned", place="Hasakah", agent="The Army").place("Hasakah", "hasakah")
    by_rebels = Made("Rebels attacked Hasakah.", id="c").actor("Rebels", "Rebels")
    by_rebels.event("attacked", "attack", date=DAY, place="Hasakah", agent="Rebels").place("Hasakah", "hasakah")
    assert not any(matched([by_the_army.account(), by_rebels.account()]))


def test_what_had_begun_goes_on() -> None:
    begun = came(id="b", published="2022-01-10", date="2022-01-09")
    assert warnings(warned("feared", published="2022-01-12"), begun, came()) == ()


def test_a_plan_told_afterwards_was_made_when_the_report_says() -> None:
    made = Made("On 25 December they said they planned to attack the prison. On Thursday the prison was attacked.")
    made.said("said", "they", "they planned to attack the prison").time("On 25 December", date(2021, 12, 25))
    made.event("attack", "attack", "planned").event("attacked", "attack", date=DAY, place="prison")
    (warning,) = warnings(made.place("prison", "prison").account())
    assert (warning.made, warning.lead) == ("2021-12-25", Gap(26))


def test_a_warning_that_names_its_day_is_held_to_it() -> None:
    story = [warned("feared", date="2022-01-10", published="2022-01-08"), came()]
    assert not any(matched(story))
    assert matched([warned("feared", date=DAY, published="2022-01-19"), came()]) == [True]


def test_what_nothing_came_of_is_listed_where_the_story_is_set() -> None:
    told = [came(id="c"), came(id="d")]
    feared = warned("feared", kind="flood", published="2022-01-19")
    assert matched([*told, feared]) == [False]
    elsewhere = Made("A flood is feared in Aden.", id="w", published="2022-01-19")
    elsewhere.event("flood", "flood", "feared", place="Aden").place("Aden", "aden", 12.8, 45.0)
    assert warnings(*told, elsewhere.account()) == ()
    assert warnings(*told, warned("feared", kind="flood", where=None, published="2022-01-19")) == ()


def test_one_origin_s_warning_of_one_thing_is_one() -> None:
    made = Made("A plot to attack Hasakah, a bombing was feared.", id="w", published="2022-01-18")
    made.event("attack", "attack", "planned", place="Hasakah").event("bombing", "bombing", "feared")
    (warning,) = warnings(made.place("Hasakah", "hasakah").account(), came())
    assert warning.foretold.types == ("attack", "bombing")
    assert len(warning.statements) == 2
