"""A toll is a series of sourced claims: what takes the place of what, what adds, what is a part, and by which rule."""

from __future__ import annotations

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.model import Toll
from tests.made import Made

RIVER = "river-town"


def flood(text: str, day: str, outlet: str = "One", source: str = "The governor", kind: str = "official") -> Made:
    """A report on one flood; its words after ``source said`` are what the source says."""
    text = f"{source} said {text} in the flood in Rivertown."
    made = Made(text, id=f"{outlet} {day} {text}", outlet=outlet, published=day).place("Rivertown", RIVER)
    made.event("flood", "flood", place="Rivertown", date="2022-01-20")
    return made.said("said", source, text.removeprefix(f"{source} said ").removesuffix("."), kind)


def tolls(*made: Made, rule: str = "range", whole: bool = False) -> tuple[Toll, ...]:
    story = corroborate([m.account() for m in made], setting(knowledge(), toll_rule=rule))
    return tuple(t for t in story.tolls if (t.happening is None) == whole)


def claims(toll: Toll) -> list[tuple[int | None, str]]:
    return [(claim.low, claim.status) for claim in toll.claims]


def dead(number: int, day: str, **given: str) -> Made:
    return flood(f"{number} people died", day, **given).figure(str(number), number, who="people")


def test_one_origin_through_two_outlets_is_one_claim() -> None:
    (toll,) = tolls(dead(12, "2022-01-21"), dead(12, "2022-01-21", outlet="Two"))
    (claim,) = toll.claims
    assert (claim.outlets, claim.claimed, toll.origins, toll.best) == (("One", "Two"), "2022-01-21", 1, 12)
    assert len(toll.statements) == 2


def test_a_later_number_takes_the_place_of_an_earlier_one() -> None:
    (toll,) = tolls(dead(14, "2022-01-23"), dead(12, "2022-01-21"))
    assert claims(toll) == [(12, "superseded"), (14, "current")]
    assert (toll.best, toll.low, toll.high, toll.origins) == (14, 14, 14, 1)


def test_a_toll_may_fall_and_rise_to_the_same_number_again() -> None:
    (toll,) = tolls(dead(12, "2022-01-21"), dead(10, "2022-01-22"), dead(12, "2022-01-23"))
    assert [low for low, _ in claims(toll)] == [12, 10, 12]


def test_what_is_said_less_exactly_takes_no_place() -> None:
    later = flood("more than 10 people died", "2022-01-22").figure("more than 10", 10, bound="more_than", who="people")
    (toll,) = tolls(dead(12, "2022-01-21"), later)
    assert claims(toll) == [(12, "current"), (10, "superseded")]


def test_more_is_added() -> None:
    later = flood("5 more people died", "2022-01-22").figure("5", 5, who="people", adds=True)
    (toll,) = tolls(dead(12, "2022-01-21"), later)
    assert claims(toll) == [(12, "current"), (5, "adds")]
    assert toll.best == 17


def test_others_beside_the_dead_add_to_nothing() -> None:
    made = [
        flood(f"{n} died and {n}0 others were hurt", f"2022-01-2{n}")
        .figure(str(n), n)
        .figure(f"{n}0", n * 10, "injured", who="others", adds=True)
        for n in (2, 3)
    ]
    injured = next(t for t in tolls(*made) if t.measure == "injured")
    assert claims(injured) == [(20, "superseded"), (30, "current")]


def test_parts_are_a_toll_of_their_own_and_never_added() -> None:
    made = flood("12 people died, among them 3 children", "2022-01-21")
    made.figure("12", 12, who="people").figure("3", 3, who="children", part_of=made.span("12"))
    whole, part = tolls(made)
    assert (whole.group, whole.best) == (None, 12)
    assert (part.group, part.best, part.part_of) == ("children", 3, whole.id)


def test_some_of_the_dead_are_a_part() -> None:
    made = flood("12 people died and 5 of the dead had been at prayer", "2022-01-21")
    (toll,) = tolls(made.figure("12", 12, who="people").figure("5", 5, who="dead"))
    assert claims(toll) == [(5, "part"), (12, "current")]


def test_a_party_s_dead_are_its_own_toll_in_any_language_and_by_any_name() -> None:
    english = flood("7 members of the Islamic State died", "2022-01-21").figure("7", 7, who="members")
    text = "قتل 9 من عناصر داعش في الفيضان."
    arabic = Made(text, "ar", id="ar", outlet="Two").figure("9", 9, who="عناصر").event("الفيضان", "flood")
    assert [(t.group, t.best) for t in tolls(english, arabic)] == [("Islamic State", 7)]


def test_a_party_farther_off_is_not_counted() -> None:
    made = flood("7 people died in an attack by Islamic State", "2022-01-21").figure("7", 7, who="people")
    assert [t.group for t in tolls(made)] == [None]


def test_what_is_denied_is_no_claim() -> None:
    made = flood("it was false that 12 died", "2022-01-21")
    made.mentions["events"].clear()
    made.event("died", "killing", "denied", place="Rivertown", date="2022-01-20").figure("12", 12)
    assert tolls(made) == ()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("range", (14, 12, 20)),
        ("latest", (20, 12, 20)),
        ("official", (12, 12, 12)),
        ("majority", (14, 14, 14)),
    ],
)
def test_each_rule_is_printed_beside_what_it_gives(rule: str, expected: tuple[int, int, int]) -> None:
    made = (
        dead(12, "2022-01-21"),
        dead(14, "2022-01-21", outlet="Two", source="A doctor", kind="medical"),
        dead(14, "2022-01-22", outlet="Three", source="The monitors", kind="ngo"),
        dead(20, "2022-01-22", outlet="Four", source="The rebels", kind="party"),
    )
    (toll,) = tolls(*made, rule=rule)
    assert (toll.rule, (toll.best, toll.low, toll.high)) == (rule, expected)
    assert toll.origins == 4


def test_without_a_majority_there_is_no_best() -> None:
    made = (dead(12, "2022-01-21"), dead(14, "2022-01-21", outlet="Two", source="A doctor", kind="medical"))
    (toll,) = tolls(*made, rule="majority")
    assert (toll.best, toll.low, toll.high) == (None, None, None)


def test_the_whole_story_counts_what_is_told_of_its_main_happening() -> None:
    small = Made("The governor said 3 people died when a bridge collapsed in Rivertown.", id="s", outlet="Five")
    small.place("Rivertown", RIVER).event("collapsed", "collapse", place="Rivertown", date="2022-01-20")
    small.figure("3", 3, who="people").said("said", "The governor", "3 people died when a bridge collapsed", "official")
    (toll,) = tolls(dead(12, "2022-01-21"), dead(14, "2022-01-22", outlet="Two"), small, whole=True)
    assert claims(toll) == [(12, "superseded"), (14, "current")]


def test_who_counts_fewer_in_all_than_of_one_group_counts_the_others() -> None:
    text = "The army said 300 militants were killed in the raid and that 120 others were killed."
    made = Made(text, outlet="One").event("raid", "attack", date="2022-01-20")
    made.figure("300", 300, who="militants").figure("120", 120, who="others")
    made.said("said", "The army", text.removeprefix("The army said ").removesuffix("."), "party")
    found = {(t.group, t.best) for t in corroborate([made.account()], setting(knowledge())).tolls if t.happening}
    assert found == {("militants", 300), ("others", 120)}


def test_a_day_counts_as_its_end_beside_an_hour_of_it() -> None:
    late = dead(14, "2022-01-22", outlet="Two")
    early = dead(12, "2022-01-22T15:00+00:00", outlet="Three")
    (toll,) = tolls(late, early)
    assert claims(toll) == [(12, "superseded"), (14, "current")]


def test_those_sent_away_for_treatment_are_no_toll_of_the_injured() -> None:
    made = flood("100 people were injured and 12 injured were sent abroad", "2022-01-21")
    made.figure("100", 100, "injured", who="people").figure("12", 12, "injured", who="injured")
    assert {(t.group, t.best) for t in tolls(made)} == {(None, 100), ("patients", 12)}


def test_dozens_of_the_injured_are_no_toll_of_all() -> None:
    made = flood("100 people were injured and dozens of the injured were carried out", "2022-01-21")
    made.figure("100", 100, "injured", who="people").figure("dozens", 10, "injured", "vague", who="injured")
    (toll,) = tolls(made)
    assert claims(toll) == [(10, "part"), (100, "current")]


def test_who_was_there_is_a_group_of_its_own() -> None:
    made = flood("900 people were in the hall and 30 people died", "2022-01-21")
    made.figure("900", 900, "other", who="people").figure("30", 30, who="people")
    assert {(t.measure, t.group, t.best) for t in tolls(made)} == {("other", "present", 900), ("killed", None, 30)}


def test_how_many_a_place_can_hold_is_a_measure_of_its_own() -> None:
    made = flood("the hall could hold 400 people and 30 people came", "2022-01-21")
    made.figure("400", 400, "other", who="people").figure("30", 30, "other", who="people")
    assert [(t.measure, t.best) for t in tolls(made)] == [("capacity", 400)]


def test_of_those_driven_out_civilians_are_everybody_and_children_are_not() -> None:
    one = Made("Hundreds of civilians fled Aden.", id="a").event("fled", "displacement")
    one.figure("Hundreds", 100, "displaced", "vague", who="civilians")
    other = Made("About 45,000 fled Aden, and 900 children.", id="b").event("fled", "displacement")
    other.figure("45,000", 45000, "displaced", "about").figure("900", 900, "displaced", who="children")
    groups = {t.group for t in corroborate([one.account(), other.account()]).tolls if t.measure == "displaced"}
    assert groups == {None, "children"}


def test_a_number_that_another_report_has_of_others_is_no_total() -> None:
    first = Made("The army said 374 gunmen and 121 others were killed.", id="a").event("killed", "killing")
    first.figure("374", 374, who="gunmen").figure("121", 121, who="others")
    first.said("said", "The army", "374 gunmen and 121 others were killed", "party").actor("The army", "Army")
    second = Made("The army said the attack cost 121 lives.", id="b").event("attack", "attack").figure("121", 121)
    second.said("said", "The army", "the attack cost 121 lives", "party").actor("The army", "Army")
    alone = [t.group for t in corroborate([second.account()]).tolls]
    beside = {
        t.group for t in corroborate([first.account(), second.account()]).tolls if 121 in {c.low for c in t.claims}
    }
    assert None in alone
    assert None not in beside


def test_who_counts_as_many_of_one_group_as_of_all_counts_all() -> None:
    grouped = flood("12 soldiers died", "2022-01-21", outlet="Two").figure("12", 12, who="soldiers")
    found = {t.group: claims(t) for t in tolls(dead(12, "2022-01-21"), grouped)}
    assert found == {None: [(12, "current")], "soldiers": [(12, "current")]}


@pytest.mark.parametrize(
    ("text", "attacker", "group"),
    [
        ("Islamic State attacked a prison. At least 100 gunmen stormed it.", "Islamic State", "Islamic State"),
        ("Israel attacked a prison. At least 100 gunmen stormed it.", "Israel", "militants"),
        ("Somebody attacked a prison. At least 100 gunmen stormed it.", None, "militants"),
        ("Islamic State attacked a prison. At least 100 gunmen defended it.", "Islamic State", "militants"),
    ],
)
def test_gunmen_who_storm_are_of_the_one_armed_party_that_attacks(text: str, attacker: str | None, group: str) -> None:
    made = Made(text, id="a").figure("At least 100", 100, "force", "at_least", who="gunmen")
    made.event("attacked", "attack", agent=attacker)
    if attacker:
        made.actor(attacker, attacker)
    if "stormed" in text:
        made.event("stormed", "attack", agent="At least 100 gunmen")
    groups = {t.group for t in corroborate([made.account()], setting(knowledge())).tolls}
    assert groups == {group}
