"""Many accounts make one story, whatever their order."""

from __future__ import annotations

import random

from tawatur.corroboration import corroborate
from tawatur.model import Account
from tests.made import Made


def accounts() -> list[Account]:
    english = Made("The SDF said gunmen attacked the prison.", id="a").actor("SDF", "Syrian Democratic Forces")
    english.said("said", "The SDF", "gunmen attacked the prison")
    arabic = Made("قالت قسد إن مسلحين هاجموا السجن.", "ar", id="b", outlet="منبر").actor(
        "قسد", "Syrian Democratic Forces"
    )
    arabic.said("قالت", "قسد", "مسلحين هاجموا السجن")
    third = Made("Ghwayran was attacked.", id="c", outlet="C", published=None).event(
        "attacked", "attack", date="2022-01-20"
    )
    return [
        english.event("attacked", "attack", date="2022-01-20").account(),
        arabic.event("هاجموا", "attack", date="2022-01-20").account(),
        third.account(),
    ]


def test_the_order_of_reports_changes_nothing() -> None:
    told = corroborate(accounts())
    for seed in range(5):
        shuffled = accounts()
        random.Random(seed).shuffle(shuffled)
        assert corroborate(shuffled) == told


def test_one_actor_is_one_origin_in_any_language() -> None:
    origins = corroborate(accounts()).origins
    assert [(o.actor, len(o.statements)) for o in origins] == [("Syrian Democratic Forces", 2), (None, 1)]


def test_an_unnamed_source_of_one_outlet_is_not_that_of_another() -> None:
    said = [
        Made("A source said it was shelled.", id=outlet, outlet=outlet)
        .event("shelled", "shelling")
        .said("said", "A source", "it was shelled", "anonymous")
        .account()
        for outlet in ("One", "Two")
    ]
    assert len(corroborate(said).origins) == 2


def test_statements_of_one_day_type_and_place_are_one_happening() -> None:
    (happening,) = corroborate(accounts()).happenings
    assert (happening.type, len(happening.statements), len(happening.merges)) == ("attack", 3, 2)


def test_what_is_foretold_is_not_what_came() -> None:
    planned = Made("They planned to attack.", id="p").event("attack", "attack", "planned", date="2022-01-20").account()
    assert len(corroborate([*accounts(), planned]).happenings) == 2


def test_deaths_belong_to_their_cause() -> None:
    made = Made("A bomb killed 12.").event("bomb", "bombing").event("killed", "killing").figure("12", 12).account()
    (happening,) = corroborate([made]).happenings
    assert (happening.type, len(happening.statements)) == ("bombing", 2)


def test_a_report_given_twice_counts_once() -> None:
    assert corroborate([*accounts(), *accounts()]) == corroborate(accounts())


def test_statements_follow_publication() -> None:
    days = ("2022-01-23", "2022-01-21", None, "2022-01-22")
    said = [Made("They fled.", id=str(day), published=day).event("fled", "escape").account() for day in days]
    told = corroborate(said)
    assert [a.report.published for a in told.accounts] == ["2022-01-21", "2022-01-22", "2022-01-23", None]
    assert [s.report for s in told.statements] == [a.key for a in told.accounts]
