"""Statements that cannot all be true are a dispute, with both quotes and one sentence; all others are none."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.corroboration.contradictions import _responsible
from tawatur.model import Blame, Dispute, Happening
from tawatur.outputs._labels import labels_of
from tawatur.outputs._sentences import worded
from tawatur.rules import interfaces, load_interface
from tests.corroboration.test_tolls import dead, flood
from tests.made import Made


def disputes(*made: Made) -> tuple[Dispute, ...]:
    return corroborate([m.account() for m in made], setting(knowledge())).disputes


GOVERNOR, MEDICS = dead(12, "2022-01-21"), dead(20, "2022-01-21", outlet="Two", source="Medics", kind="medical")


def test_two_numbers_of_one_day_are_a_dispute_with_both_quotes() -> None:
    (dispute,) = disputes(GOVERNOR, MEDICS)
    assert dispute.kind == "numbers" and dispute.toll
    assert [side.quote.text for side in dispute.sides] == [GOVERNOR.text, MEDICS.text]
    assert set(dispute.statements) == {sid for side in dispute.sides for sid in side.statements}


@pytest.mark.parametrize("code", interfaces())
def test_it_is_said_in_one_sentence_of_the_reader_s_language(code: str) -> None:
    story = corroborate([GOVERNOR.account(), MEDICS.account()], setting(knowledge()))
    words = worded(story.disputes[0].sentence, story, labels_of(story, load_interface(code)))
    assert all(part in words for part in ("The governor", "Medics", "12", "20")) and "{" not in words


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (dead(20, "2022-01-24", outlet="Two", source="Medics"), "it rose in three days"),
        (dead(12, "2022-01-21", outlet="Two", source="Medics"), "they agree"),
        (
            flood("at least 10 died", "2022-01-21", "Two", "Medics").figure("at least 10", 10, bound="at_least"),
            "12 is at least 10",
        ),
        (flood("about 13 died", "2022-01-21", "Two", "Medics").figure("about 13", 13, bound="about"), "12 is about 13"),
        (dead(20, "2022-01-21", outlet="Two"), "one origin corrects itself"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_can_both_hold_is_no_dispute(other: Made, why: str) -> None:
    assert disputes(GOVERNOR, other) == ()


def test_the_dead_do_not_become_fewer() -> None:
    (dispute,) = disputes(dead(20, "2022-01-21"), dead(12, "2022-01-25", outlet="Two", source="Medics"))
    assert dispute.kind == "numbers"


def test_who_has_corrected_himself_since_disputes_nothing() -> None:
    later = dead(12, "2022-01-25", outlet="Two", source="Medics")
    assert disputes(dead(20, "2022-01-21"), dead(12, "2022-01-23", outlet="Three"), later) == ()


def test_a_contradiction_inside_one_report_is_a_dispute() -> None:
    made = Made(
        "The governor said 12 died in the flood in Rivertown. Medics said 20 died in it.", published="2022-01-21"
    )
    made.place("Rivertown", "river-town").event("flood", "flood", place="Rivertown", date="2022-01-20")
    made.event("died in it", "killing").figure("12", 12).figure("20", 20)
    made.said("said", "The governor", "12 died in the flood in Rivertown", "official")
    second = replace(
        made.mentions["attributions"][0],
        span=made.span("said", 2),
        source="Medics",
        source_span=made.span("Medics"),
        content=made.span("20 died in it"),
    )
    made.mentions["attributions"].append(second)
    (dispute,) = disputes(made)
    assert {side.origin for side in dispute.sides} and len(dispute.sides) == 2


def test_killed_and_injured_together_against_the_sum_of_each() -> None:
    both = flood("450 were killed and injured", "2022-01-21", "Two", "Medics").figure("450", 450)
    both.mentions["figures"] = [replace(both.mentions["figures"][0], measure=("killed", "injured"))]
    each = flood("12 died and 30 were hurt", "2022-01-21").figure("12", 12).figure("30", 30, "injured")
    (dispute,) = disputes(both, each)
    assert dispute.kind == "numbers" and len(dispute.sides) == 2


def test_a_denial_stands_against_what_is_denied() -> None:
    told = flood("water came", "2022-01-21")
    text = "The mayor denied that there was a flood in Rivertown."
    denied = Made(text, id="d", outlet="Two").place("Rivertown", "river-town")
    denied.event("flood", "flood", place="Rivertown", date="2022-01-20")
    denied.said("denied", "The mayor", "there was a flood in Rivertown", "official", act="denies")
    (dispute,) = disputes(told, denied)
    assert dispute.kind == "denial"


def on(day: str, words: str, outlet: str, part: str | None = None) -> Made:
    made = Made(f"A fire broke out in Rivertown {words}.", id=outlet, outlet=outlet, published="2022-01-25")
    made.place("Rivertown", "river-town").event("fire", "fire", place="Rivertown", date=day)
    return made.time(words, date.fromisoformat(day), None, part)


def test_two_days_for_one_fire_are_a_dispute() -> None:
    (dispute,) = disputes(on("2022-01-20", "on Thursday", "One"), on("2022-01-21", "on Friday", "Two"))
    assert dispute.kind == "day"
    assert disputes(on("2022-01-20", "at night", "One", "night"), on("2022-01-21", "at dawn", "Two", "dawn")) == ()


def blame(who: str, whom: str, act: str) -> Blame:
    return Blame(f"b{who}{whom}", "h", who, whom, whom, act, (f"s{who}",))


@pytest.mark.parametrize(
    ("blames", "kinds"),
    [
        ([blame("a", "X", "accuses"), blame("b", "Y", "accuses")], ["responsibility"]),
        ([blame("a", "X", "claims"), blame("b", "Y", "claims")], ["claim"]),
        ([blame("a", "X", "accuses"), blame("b", "X", "claims")], []),
        ([blame("a", "Islamic State", "accuses"), blame("b", "Amaq News Agency", "claims")], []),
        ([blame("a", "X", "accuses"), blame("b", "Y", "denies")], []),
    ],
)
def test_competing_claims_of_responsibility(blames: list[Blame], kinds: list[str]) -> None:
    happening = next(iter(corroborate([flood("water came", "2022-01-21").account()]).happenings))
    assert isinstance(happening, Happening)
    assert [found.kind for found in _responsible(happening, blames)] == kinds


def test_the_order_of_reports_changes_no_dispute() -> None:
    made = [GOVERNOR, MEDICS, dead(30, "2022-01-21", outlet="Three", source="Rebels", kind="party")]
    assert len({disputes(*order) for order in itertools.permutations(made)}) == 1


def test_a_first_count_of_the_night_is_no_dispute_with_the_evening_s() -> None:
    night = dead(9, "2022-01-21T01:30+00:00")
    assert not disputes(night, MEDICS)
    assert disputes(dead(9, "2022-01-21T13:30+00:00"), MEDICS)
