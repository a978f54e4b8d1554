"""Statements of one happening are brought together, those of two are held asunder, and why is kept."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.corroboration import corroborate, extended
from tawatur.model import Account, Happening, Retelling
from tests.made import Made

PLACES = {"Aden": (12.78, 45.04, "city"), "Crater": (12.775, 45.035, "district"), "Mukalla": (14.54, 49.13, "city")}


def telling(text: str, word: str, kind: str, place: str | None = None, day: str | None = None, **given: object) -> Made:
    """One report with one event; ``outlet`` and the rest are as for Made and its event."""
    outlet = str(given.pop("outlet", text))
    made = Made(text, id=outlet, outlet=outlet, published=str(given.pop("published", "2022-01-22")))
    if place:
        lat, lon, form = PLACES[place]
        made.place(place, place.casefold(), lat, lon, form)
    return made.event(word, kind, str(given.pop("modality", "actual")), place=place, date=day, **given)


def told(*made: Made) -> tuple[Happening, ...]:
    return corroborate([m.account() for m in made]).happenings


def sizes(*made: Made) -> list[int]:
    return sorted(len(h.statements) for h in told(*made))


FLOOD = ("Water flooded Aden.", "flooded", "flood", "Aden", "2022-01-20")


def test_day_place_and_type_make_one() -> None:
    (happening,) = told(telling(*FLOOD), telling("In Aden a flood came.", "flood", "flood", "Aden", "2022-01-20"))
    (merge,) = happening.merges
    assert {r.code for r in merge.reasons} >= {"same_type", "same_day", "same_place"}
    assert merge.score == sum(r.weight for r in merge.reasons)
    assert {merge.one, merge.other} == set(happening.statements)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(("A flood in Mukalla.", "flood", "flood", "Mukalla", "2022-01-20"), id="another city"),
        pytest.param(("A flood in Aden.", "flood", "flood", "Aden", "2022-01-02"), id="days far apart"),
        pytest.param(("A clash in Aden.", "clash", "clash", "Aden", "2022-01-20"), id="another type"),
        pytest.param(("Arrests in Aden.", "Arrests", "arrest", "Aden", "2022-01-20"), id="what followed"),
    ],
)
def test_two_are_two(other: tuple[str, ...]) -> None:
    assert sizes(telling(*FLOOD), telling(*other)) == [1, 1]


def test_what_a_report_tells_again_is_what_it_told_wherever_the_words_are_from() -> None:
    made = Made("A fire broke out in Aden. From Mukalla a priest said that the fire began on Sunday.")
    made.place("Aden", "aden", 12.78, 45.04, "city").place("Mukalla", "mukalla", 14.54, 49.13, "city")
    made.said("said", "priest", "that the fire began on Sunday")
    made.event("fire", "fire", place="Aden", retold=(Retelling(made.span("fire", 2), "2022-01-16", "Mukalla"),))
    (happening,) = told(made)
    assert len(happening.statements) == 2
    assert {r.code for m in happening.merges for r in m.reasons} == {"retold"}


MOURNING = ("The cabinet declared a day of mourning in Aden.", "mourning", "other", "Aden", "2022-01-20")


def test_what_is_of_no_listed_type_is_told_apart_by_its_matter() -> None:
    (same,) = told(telling(*MOURNING), telling("In Aden they mourned.", "mourned", "other", "Aden", "2022-01-20"))
    assert (same.type, same.matter) == ("other", "mourning")
    apart = telling("The mayor was dismissed in Aden.", "dismissed", "other", "Aden", "2022-01-20")
    assert {h.matter for h in told(telling(*MOURNING), apart)} == {"mourning", "dismissal"}


def test_what_was_ordered_has_begun() -> None:
    ordered = telling("Mourning was ordered in Aden.", "Mourning", "other", "Aden", "2022-01-20", modality="planned")
    assert sizes(telling(*MOURNING), ordered) == [2]


def test_two_decrees_of_one_report_are_two() -> None:
    made = telling("Mourning in Aden. A second mourning in Mukalla.", "Mourning", "other", "Aden", "2022-01-20")
    made.place("Mukalla", "mukalla", 14.54, 49.13, "city")
    assert sizes(made.event("mourning", "other", place="Aden", date="2022-01-20")) == [1, 1]


def test_what_was_foretold_is_not_what_came() -> None:
    assert sizes(telling(*FLOOD), telling("A flood may hit Aden.", "flood", "flood", "Aden", modality="feared")) == [
        1,
        1,
    ]


def test_a_quarter_lies_in_its_city() -> None:
    crater = telling("Crater was flooded.", "flooded", "flood", "Crater", "2022-01-20")
    (happening,) = told(telling(*FLOOD), crater)
    assert happening.where and happening.where.name == "Crater"
    assert "place_within" in {r.code for r in happening.merges[0].reasons}


def test_an_attack_of_the_next_day_but_one_is_another() -> None:
    days = ("2022-01-20", "2022-01-22")
    assert sizes(*(telling(f"An attack in Aden {d}.", "attack", "attack", "Aden", d) for d in days)) == [1, 1]


def test_fighting_goes_on_as_long_as_no_day_is_left_out() -> None:
    days = ("2022-01-18", "2022-01-19", "2022-01-20", "2022-01-22")
    assert sizes(*(telling(f"A clash in Aden {d}.", "clash", "clash", "Aden", d) for d in days)) == [1, 3]


def test_without_day_and_place_it_is_the_only_one_it_can_be() -> None:
    bare = telling("The flood was the worst in years.", "flood", "flood")
    (happening,) = told(telling(*FLOOD), bare)
    assert "only_one" in {r.code for r in happening.merges[0].reasons}


def test_where_two_could_be_meant_neither_is_taken() -> None:
    mukalla = telling("A flood in Mukalla.", "flood", "flood", "Mukalla", "2022-01-20")
    bare = telling("The flood was the worst in years.", "flood", "flood")
    assert sizes(telling(*FLOOD), mukalla, bare) == [1, 1, 1]


def test_the_day_of_a_speech_is_not_the_day_of_what_it_is_about() -> None:
    made = telling("On Saturday police spoke of an attack in Aden.", "attack", "attack", "Aden", "2022-01-22")
    made.time("Saturday", date(2022, 1, 22)).said("spoke", "police", "an attack in Aden", "official")
    first = telling("An attack in Aden.", "attack", "attack", "Aden", "2022-01-19")
    assert len(told(first, made)) == 1


def test_where_a_report_was_filed_is_not_where_it_happened() -> None:
    filed = telling("Mukalla (Agency) - The flood took nine bridges.", "flood", "flood", "Mukalla")
    assert sizes(telling(*FLOOD), filed) == [2]


def test_deaths_belong_to_what_they_came_of_wherever_it_is_told() -> None:
    dead = telling("In Aden 31 people died.", "died", "killing", "Aden", "2022-01-20").figure("31", 31)
    (happening,) = told(dead, telling(*FLOOD))
    assert happening.type == "flood"
    assert "outcome" in {r.code for r in happening.merges[0].reasons}


def test_a_denial_is_of_the_happening_that_it_denies() -> None:
    made = telling("Rebels did not take over Aden.", "take over", "takeover", "Aden", "2022-01-20", modality="denied")
    (happening,) = told(made, telling("Rebels took over Aden.", "took over", "takeover", "Aden", "2022-01-20"))
    assert happening.modality == "actual"


KINDS = ("flood", "attack", "clash", "killing", "arrest", "airstrike", "other")
ONE = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from([None, *PLACES]),
    st.sampled_from([None, *(f"2022-01-{d:02}" for d in range(18, 23))]),
    st.sampled_from(["actual", "planned", "ongoing"]),
    st.integers(0, 3),
)


def report(n: int, one: tuple[str, str | None, str | None, str, int]) -> Account:
    kind, place, day, modality, count = one
    made = telling(f"Report {n} tells of it {place}: 1{count} dead.", "tells", kind, place, day, modality=modality)
    return made.figure(f"1{count}", 10 + count).account()


@settings(max_examples=30, deadline=None)
@given(st.lists(ONE, min_size=1, max_size=14), st.randoms(use_true_random=False), st.integers(1, 13))
def test_neither_order_nor_growth_changes_a_story(
    drawn: list[tuple[str, str | None, str | None, str, int]], chance: random.Random, cut: int
) -> None:
    accounts = [report(n, one) for n, one in enumerate(drawn)]
    whole = corroborate(accounts)
    chance.shuffle(accounts)
    assert corroborate(accounts) == whole
    grown = corroborate(accounts[:cut])
    for account in accounts[cut:]:
        grown = extended(grown, [account])
    assert grown == whole
    held = [sid for h in whole.happenings for sid in h.statements]
    assert sorted(held) == sorted(s.id for s in whole.statements if s.kind != "saying")
    for happening in whole.happenings:
        assert len(happening.merges) == len(happening.statements) - 1


def test_what_came_had_come_before_the_first_report_of_it() -> None:
    early = Made("A fire broke out in Mosul.", id="a", published="2022-01-21").place("Mosul", "mosul")
    accounts = [early.event("fire", "fire", date="2022-01-20", place="Mosul").account()]
    for name in "bc":
        later = Made("On Sunday the ministry spoke of the fire in Mosul.", id=name, published="2022-01-24")
        later.place("Mosul", "mosul").event("fire", "fire", date="2022-01-23", place="Mosul")
        accounts.append(later.account())
    (fire,) = corroborate(accounts).happenings
    assert fire.when is not None
    assert str(fire.when.first) == "2022-01-20"
