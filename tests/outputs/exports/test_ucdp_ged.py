"""UCDP GED's columns, held against a JSON Schema of its codebook (version 24.1), and what its coder would not take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Story, When, Where
from tests.made import Made
from tests.outputs.exports.stories import EVERY, story
from tests.outputs.exports.tables import events, faults, fought, lines, required, written

# The header of GEDEvent_v24_1.csv.
ORDER = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id "
    "side_b number_of_sources source_article source_office source_date source_headline source_original "
    "where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid "
    "country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians "
    "deaths_unknown best high low gwnoa gwnob"
)


def changed(told: Story, **values: object) -> Story:
    return replace(told, happenings=tuple(replace(h, **values) for h in told.happenings))  # type: ignore[arg-type]


def between(agent: str, patient: str, *counted: tuple[int, str]) -> Mapping[str, Any]:
    """The row of an attack in Hasakah of one on the other, with so many dead of each."""
    dead = ", ".join(f"{number} {who} were killed" for number, who in counted)
    made = Made(f"Alpha attacked Beta in Hasakah; {dead}.").actor("Alpha", agent).actor("Beta", patient)
    made.event("attacked", "attack", agent="Alpha", patient="Beta", place="Hasakah", date="2022-01-20")
    for number, who in counted:
        made.figure(str(number), number, who=who, counted=made.span(who))
    (row,) = events("ucdp-ged", corroborate([made.place("Hasakah", "geonames:173811").account()]))
    return row


@pytest.mark.parametrize("name", EVERY)
def test_the_rows_are_as_the_codebook_says(name: str) -> None:
    told = story(name)
    found = events("ucdp-ged", told)
    assert list(faults("ucdp-ged", found)) == []
    assert ORDER.split() == required("ucdp-ged")
    assert all(list(row)[:49] == ORDER.split() for row in found)
    left = lines(written("ucdp-ged", told)["left_out.csv"])
    ids = [row["tawatur_happening"] for row in found] + [row["happening"] for row in left]
    assert sorted(ids) == sorted(h.id for h in told.happenings)


@pytest.mark.parametrize("name", EVERY)
def test_the_dead_by_side_make_up_the_best(name: str) -> None:
    for row in events("ucdp-ged", story(name)):
        by_side = [row[f"deaths_{side}"] for side in ("a", "b", "civilians", "unknown")]
        assert by_side == [None] * 4 or sum(number or 0 for number in by_side) == row["best"]
        assert row["low"] <= row["best"] <= row["high"]


def test_best_low_and_high_are_the_storys() -> None:
    told = corroborate([fought(4).account(), fought(9, "s", outlet="Other").account()])
    (row,) = events("ucdp-ged", told)
    (toll,) = [t for t in told.tolls if t.happening and t.measure == "killed"]
    assert (row["best"], row["low"], row["high"]) == (toll.best, toll.low, toll.high)
    assert (row["deaths_civilians"], row["number_of_sources"]) == (toll.best, 2)
    assert (row["country"], row["country_id"], row["where_prec"]) == ("Syria", 652, 1)
    assert row["geom_wkt"] == "POINT (40.75 36.5)"


@pytest.mark.parametrize(
    ("agent", "patient", "kind", "sides", "states"),
    [
        ("Islamic State", "Syrian Democratic Forces", 2, ("Islamic State", "Syrian Democratic Forces"), (None, None)),
        ("Syrian Arab Army", "Islamic State", 1, ("Government of Syria", "Islamic State"), (652, None)),
        ("Islamic State", "Syrian Arab Army", 1, ("Government of Syria", "Islamic State"), (652, None)),
        ("Kurdish forces", "Islamic State", None, ("Kurdish forces", "Islamic State"), (None, None)),
        ("International coalition", "Islamic State", None, ("International coalition", "Islamic State"), (None, None)),
    ],
)
def test_the_type_of_violence_is_that_of_the_sides_named(
    agent: str, patient: str, kind: int | None, sides: tuple[str, str], states: tuple[int | None, int | None]
) -> None:
    row = between(agent, patient, (4, "soldiers"))
    assert (row["type_of_violence"], (row["side_a"], row["side_b"])) == (kind, sides)
    assert (row["gwnoa"], row["gwnob"]) == states
    assert (row["deaths_a"], row["deaths_unknown"], row["best"]) == (None, 4, 4)


def test_one_sided_violence() -> None:
    made = Made("Alpha attacked Hasakah: 4 civilians were killed.").actor("Alpha", "Islamic State")
    made.event("attacked", "attack", agent="Alpha", place="Hasakah", date="2022-01-20")
    made.figure("4", 4, who="civilians", counted=made.span("civilians"))
    (row,) = events("ucdp-ged", corroborate([made.place("Hasakah", "geonames:173811").account()]))
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == (3, "Islamic State", "Civilians")
    assert (row["deaths_civilians"], row["deaths_unknown"]) == (4, 0)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"modality": "denied"}, "not told as having happened: denied"),
        ({"type": "fire"}, "no armed force as UCDP defines it"),
        ({"when": None}, "no day is told, or it is open on one side"),
        ({"when": When(date(2019, 1, 1), date(2022, 12, 31))}, "not known to the year"),
        ({"where": None}, "no place is told"),
    ],
)
def test_what_is_left_out_says_why(values: dict[str, object], said: str) -> None:
    told = changed(corroborate([fought(4).account()]), **values)
    assert events("ucdp-ged", told) == []
    assert {row["why"] for row in lines(written("ucdp-ged", told)["left_out.csv"])} == {said}


def test_without_dead_it_is_no_event() -> None:
    told = replace(corroborate([fought(4).account()]), tolls=())
    assert [row["why"] for row in lines(written("ucdp-ged", told)["left_out.csv"])] == ["no dead are told of"]


def test_a_part_is_left_to_its_whole() -> None:
    told = corroborate([fought(4).account()])
    (whole,) = told.happenings
    part = replace(whole, id="hpart", type="bombing", part_of=whole.id)
    tolls = (*told.tolls, *(replace(t, id=f"{t.id}p", happening="hpart") for t in told.tolls if t.happening))
    both = replace(told, happenings=(whole, part), tolls=tolls)
    (row,) = events("ucdp-ged", both)
    assert row["tawatur_happening"] == whole.id
    undated = replace(both, happenings=(replace(whole, when=None), part))  # no row: the part keeps its dead
    assert [row["tawatur_happening"] for row in events("ucdp-ged", undated)] == ["hpart"]


@pytest.mark.parametrize(("days", "code"), [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (366, 5)])
def test_how_far_the_day_is_known(days: int, code: int) -> None:
    last = date.fromordinal(date(2022, 1, 1).toordinal() + days - 1)
    told = changed(corroborate([fought(4).account()]), when=When(date(2022, 1, 1), last))
    (row,) = events("ucdp-ged", told)
    assert (row["date_prec"], row["date_start"], row["date_end"]) == (code, date(2022, 1, 1), last)


@pytest.mark.parametrize(
    ("kind", "code"), [("facility", 1), ("city", 1), ("district", 2), ("region", 4), ("country", 6), ("water", 7)]
)
def test_how_far_the_place_is_known(kind: str, code: int) -> None:
    where = Where("Hasakah", "geonames:173811", 36.5, 40.75, kind)
    (row,) = events("ucdp-ged", changed(corroborate([fought(4).account()]), where=where))
    assert row["where_prec"] == code
