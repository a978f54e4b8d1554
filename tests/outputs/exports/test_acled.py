"""ACLED's columns, held against a JSON Schema of its codebook (October 2024), and what no coder would take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Happening, Story, When, Where
from tawatur.outputs.exports._sides import rows
from tests.made import Made
from tests.outputs.exports.readers import read
from tests.outputs.exports.stories import EVERY, story
from tests.outputs.exports.tables import events, faults, fought, lines, required, written

ORDER = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
)


def changed(told: Story, **values: object) -> Story:
    """The story with its happenings changed."""
    return replace(told, happenings=tuple(replace(h, **values) for h in told.happenings))  # type: ignore[arg-type]


def why(told: Story) -> set[str]:
    return {row["why"] for row in lines(written("acled", told)["left_out.csv"])}


@pytest.mark.parametrize("name", EVERY)
def test_the_rows_are_as_the_codebook_says(name: str) -> None:
    found = events("acled", story(name))
    assert list(faults("acled", found)) == []
    assert ORDER.split() == required("acled")
    assert all(list(row)[:31] == ORDER.split() for row in found)


@pytest.mark.parametrize("name", EVERY)
def test_a_client_of_acled_reads_the_rows(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The PyPI package acled: its columns are ours, in one order, and it refuses no day, number or code."""
    table = written("acled", story(name))["events.csv"].encode()
    found = read("acled", table, tmp_path_factory.getbasetemp())
    assert found == {"columns": ORDER.split(), "read": len(events("acled", story(name)))}


@pytest.mark.parametrize("name", EVERY)
def test_every_happening_is_a_row_or_left_out_with_a_reason(name: str) -> None:
    told = story(name)
    left = lines(written("acled", told)["left_out.csv"])
    found = [row["tawatur_happening"] for row in events("acled", told)]
    assert sorted({*found}) == sorted({h.id for h in told.happenings} - {row["happening"] for row in left})
    ids = [*dict.fromkeys(found), *(row["happening"] for row in left)]
    assert sorted(ids) == sorted(h.id for h in told.happenings)
    assert all(row["why"] for row in left)
    assert not {h.modality for h in told.happenings if h.id not in {row["happening"] for row in left}} - {
        "actual",
        "ongoing",
    }


def test_a_battle_with_its_sides_and_the_lowest_number() -> None:
    told = corroborate([fought(4).account(), fought(9, "s", outlet="Other").account()])
    (row,) = events("acled", told)
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", "Armed clash")
    assert (row["actor1"], row["actor2"], row["inter1"]) == ("Islamic State", "Syrian Democratic Forces", None)
    assert (row["fatalities"], row["tawatur_best"] is not None, row["tawatur_high"]) == (4, True, 9)
    assert (row["iso"], row["country"], row["region"]) == (760, "Syria", "Middle East")
    assert (row["event_date"], row["time_precision"], row["geo_precision"]) == (date(2022, 1, 20), 1, 1)


def test_against_civilians_alone() -> None:
    made = Made("The Group attacked Hasakah: 4 civilians were killed.").actor("The Group", "Islamic State")
    made.event("attacked", "attack", agent="The Group", place="Hasakah", date="2022-01-20")
    made.place("Hasakah", "geonames:173811").figure("4", 4, who="civilians", counted=made.span("civilians"))
    (row,) = events("acled", corroborate([made.account()]))
    assert (row["event_type"], row["actor2"], row["inter2"]) == (
        "Violence against civilians",
        "Civilians (Syria)",
        "Civilians",
    )
    assert row["civilian_targeting"] == "Civilian targeting"


def test_an_attack_that_kills_soldiers_is_a_battle() -> None:
    made = Made("An attack in Hasakah killed 4 soldiers.").place("Hasakah", "geonames:173811")
    made.event("attack", "attack", place="Hasakah", date="2022-01-20")
    made.figure("4", 4, who="soldiers", counted=made.span("soldiers"))
    (row,) = events("acled", corroborate([made.account()]))
    assert (row["event_type"], row["sub_event_type"], row["actor1"]) == ("Battles", "Armed clash", None)


def test_where_nobody_says_against_whom_the_type_is_left_to_a_coder() -> None:
    made = Made("An attack in Hasakah.").event("attack", "attack", place="Hasakah", date="2022-01-20")
    (row,) = events("acled", corroborate([made.place("Hasakah", "geonames:173811").account()]))
    assert (row["event_type"], row["sub_event_type"], row["actor1"], row["fatalities"]) == (None, None, None, 0)
    assert row["tawatur_check"].startswith("Battle or violence against civilians")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"modality": "denied"}, "not told as having happened: denied"),
        ({"modality": "planned"}, "not told as having happened: planned"),
        ({"modality": "feared"}, "not told as having happened: feared"),
        ({"type": None}, "a count or words only: no event is told"),
        ({"type": "flood"}, "no type of event that ACLED has"),
        ({"when": None}, "no day is told, or it is open on one side"),
        ({"when": When(date(2022, 1, 20), None)}, "no day is told, or it is open on one side"),
        ({"when": When(date(2022, 1, 1), date(2022, 12, 31))}, "not known to the month"),
        ({"where": None}, "no place is told"),
        ({"where": Where("Syria", "iso:SY", 35.0, 38.0, "country")}, "no place is told but a country"),
    ],
)
def test_what_is_left_out_says_why(values: dict[str, object], said: str) -> None:
    told = changed(corroborate([fought(4).account()]), **values)
    assert events("acled", told) == []
    assert why(told) == {said}
    assert f"1 {said}" in written("acled", told)["about.txt"]


@pytest.mark.parametrize(("days", "code"), [(1, 1), (2, 2), (7, 2), (8, 3), (31, 3)])
def test_how_far_the_day_is_known(days: int, code: int) -> None:
    told = changed(corroborate([fought(4).account()]), when=When(date(2022, 1, 1), date(2022, 1, days)))
    (row,) = events("acled", told)
    assert (row["event_date"], row["time_precision"]) == (date(2022, 1, 1), code)


@pytest.mark.parametrize(("kind", "code"), [("facility", 1), ("city", 1), ("district", 1), ("water", 2), ("region", 3)])
def test_how_far_the_place_is_known(kind: str, code: int) -> None:
    where = Where("Hasakah", "geonames:173811", 36.5, 40.75, kind)
    (row,) = events("acled", changed(corroborate([fought(4).account()]), where=where))
    assert row["geo_precision"] == code


def test_a_place_that_no_gazetteer_knows_has_no_precision() -> None:
    told = changed(corroborate([fought(4).account()]), where=Where("the old hall"))
    (row,) = events("acled", told)
    assert (row["location"], row["latitude"], row["geo_precision"], row["country"]) == (
        "the old hall",
        None,
        None,
        None,
    )


def test_the_dead_of_a_part_are_counted_once() -> None:
    told = corroborate([fought(4).account()])
    (whole,) = told.happenings
    part: Happening = replace(whole, id="hpart", type="bombing", part_of=whole.id)
    tolls = (*told.tolls, *(replace(t, id=f"{t.id}p", happening="hpart") for t in told.tolls if t.happening))
    found = events("acled", replace(told, happenings=(whole, part), tolls=tolls))
    assert [(row["fatalities"], row["tawatur_best"], row["tawatur_part_of"]) for row in found] == [
        (4, 4, None),
        (0, None, whole.id),
    ]
    assert whole.id in found[1]["notes"]


def test_dead_told_in_more_than_one_row_are_said() -> None:
    told = corroborate([fought(4).account()])
    (one,) = told.happenings
    tolls = (*told.tolls, *(replace(t, id=f"{t.id}p", happening="other") for t in told.tolls if t.happening))
    twice = replace(told, happenings=(one, replace(one, id="other")), tolls=tolls)
    assert "add up to 8, the whole story's highest is 4" in written("acled", twice)["about.txt"]
    assert "add up" not in written("acled", told)["about.txt"]


def test_a_protest_with_dead_is_not_called_peaceful() -> None:
    told = changed(corroborate([fought(4).account()]), type="protest")
    (row,) = events("acled", told)
    assert (row["event_type"], row["sub_event_type"], row["actor1"]) == ("Protests", None, "Protesters (Syria)")
    (row,) = events("acled", replace(told, tolls=()))
    assert row["sub_event_type"] == "Peaceful protest"


def test_a_place_in_capitals_or_arabic_goes_by_its_usual_name() -> None:
    for name in ("HASAKAH", "\u0627\u0644\u062d\u0633\u0643\u0629"):
        made = Made(f"An attack in {name}.").event("attack", "attack", place=name, date="2022-01-20")
        (row,) = events("acled", corroborate([made.place(name, "geonames:173811").account()]))
        assert row["location"] == "Al \u1e28asakah"


def test_people_who_flee_a_fire_are_no_escape_of_acleds() -> None:
    told = changed(corroborate([fought(4).account()]), type="escape")
    assert why(told) == {"no type of event that ACLED has"}


def test_the_crosswalk_ends_each_type_with_a_row_that_always_fits() -> None:
    types = [row["type"] for row in rows("acled.types.tsv")]
    last = {row["type"]: row["when"] for row in rows("acled.types.tsv")}
    assert set(last.values()) == {""}
    assert types == [kind for kind in dict.fromkeys(types) for _ in range(types.count(kind))]


def days(*told: str, type: str = "clash", dead: int = 7) -> Story:
    """A fight that reports tell of on days of their own, and its dead in one number."""
    made = []
    for n, day in enumerate(told):
        text = f"Alpha fought Beta in Hasakah. {dead} were killed."
        one = Made(text, id=f"d{n}", outlet=f"Outlet {n}", published="2022-01-25")
        one.actor("Alpha", "Islamic State").actor("Beta", "Syrian Democratic Forces")
        one.place("Hasakah", "geonames:173811", 36.5, 40.75)
        one.event("fought", type, agent="Alpha", patient="Beta", place="Hasakah", date=day)
        made.append(one.figure(str(dead), dead).event("killed", "killing", date=day, place="Hasakah"))
    return corroborate([one.account() for one in made])


def test_what_goes_on_has_a_row_for_each_day_and_the_dead_are_parted() -> None:
    found = events("acled", days("2022-01-20", "2022-01-21", "2022-01-22"))
    rows_ = [row for row in found if row["sub_event_type"] == "Armed clash"]
    assert [row["event_date"] for row in rows_] == [date(2022, 1, n) for n in (20, 21, 22)]
    assert {row["time_precision"] for row in rows_} == {1}
    assert len({row["tawatur_happening"] for row in rows_}) == 1
    assert sorted((row["fatalities"] for row in rows_), reverse=True) == [row["fatalities"] for row in rows_]
    assert sum(row["fatalities"] for row in rows_) == rows_[0]["tawatur_low"]
    assert "Day 2 of 3" in rows_[1]["notes"]
    about = written("acled", days("2022-01-20", "2022-01-21", "2022-01-22"))["about.txt"]
    assert "rows: what went on for days" in about


def test_a_stretch_of_days_and_what_does_not_go_on_are_one_row() -> None:
    (stretch,) = [r for r in events("acled", days("2022-01-20/2022-01-23")) if r["sub_event_type"] == "Armed clash"]
    assert (stretch["event_date"], stretch["time_precision"]) == (date(2022, 1, 20), 2)
    attacks = events("acled", days("2022-01-20", "2022-01-21", type="bombing"))
    assert len({(row["tawatur_happening"], row["event_type"]) for row in attacks}) == len(attacks)
