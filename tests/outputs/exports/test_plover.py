"""PLOVER records, held against a JSON Schema of its manual (draft 0.7b1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Story, When
from tawatur.outputs.exports._coded import shape
from tests.made import Made
from tests.outputs.exports.stories import EVERY, story
from tests.outputs.exports.tables import faults, fought, lines, written


def records(told: Story) -> list[Mapping[str, Any]]:
    return [json.loads(line) for line in written("plover", told)["events.jsonl"].splitlines()]


def why(told: Story) -> set[str]:
    return {row["why"] for row in lines(written("plover", told)["left_out.csv"])}


@pytest.mark.parametrize("name", EVERY)
def test_the_records_are_as_the_manual_says(name: str) -> None:
    told = story(name)
    found = records(told)
    assert list(faults("plover", found)) == []
    left = lines(written("plover", told)["left_out.csv"])
    ids = [record["tawatur"]["happening"] for record in found] + [row["happening"] for row in left]
    assert sorted(ids) == sorted(h.id for h in told.happenings)


@pytest.mark.parametrize("name", EVERY)
def test_every_field_is_in_the_dictionary(name: str) -> None:
    known = {column.column for column in shape("plover")}
    for record in records(story(name)):
        assert set(record) <= known
        assert {f"event_loc.{field}" for field in record.get("event_loc", ())} <= known
        assert {f"tawatur_{field}" for field in record["tawatur"]} <= known
        assert {f"source.{field}" for actor in record["source"] for field in actor} <= known


def test_both_sides_of_a_fight_are_its_source() -> None:
    (record,) = records(corroborate([fought(4).account()]))
    assert (record["event"], record["quad_code"], record["context"]) == (["ASSAULT"], 4, ["military"])
    assert [actor["actor_text"] for actor in record["source"]] == ["Islamic State", "Syrian Democratic Forces"]
    assert "recipient" not in record
    assert (record["date"], record["dead"]) == ("2022-01-20", 4)
    assert record["event_loc"]["cc3"] == "SYR"


def test_who_is_arrested_is_the_recipient() -> None:
    made = Made("Alpha arrested Beta in Hasakah.").actor("Alpha", "Syrian Arab Army").actor("Beta", "Islamic State")
    made.event("arrested", "arrest", agent="Alpha", patient="Beta", place="Hasakah", date="2022-01-20")
    (record,) = records(corroborate([made.place("Hasakah", "geonames:173811").account()]))
    assert (record["event"], record["mode"], record["context"]) == (["COERCE"], ["arrest"], ["legal"])
    assert record["source"] == [{"actor_text": "Syrian Arab Army", "code": "SYR"}]
    assert record["recipient"] == [{"actor_text": "Islamic State"}]
    assert "dead" not in record


def test_days_and_the_clock() -> None:
    told = corroborate([fought(4).account()])
    (one,) = told.happenings
    assert one.when is not None
    clock = replace(told, happenings=(replace(one, when=replace(one.when, part="19:30")),))
    assert [(r["time"], r.get("enddate")) for r in records(clock)] == [("19:30", None)]
    evening = replace(told, happenings=(replace(one, when=replace(one.when, part="evening")),))
    assert "time" not in records(evening)[0]
    first = one.when.first
    assert first is not None
    days = replace(told, happenings=(replace(one, when=When(first, first.replace(day=22))),))
    assert [(r["date"], r["enddate"]) for r in records(days)] == [("2022-01-20", "2022-01-22")]


def test_what_is_left_out_says_why() -> None:
    told = corroborate([fought(4).account()])
    (one,) = told.happenings
    for values, said in (
        ({"modality": "planned"}, "not told as having happened: planned"),
        ({"type": "earthquake"}, "no category of PLOVER's"),
        ({"when": None}, "no day is told, or it is open on one side"),
    ):
        changed = replace(told, happenings=(replace(one, **values),))  # type: ignore[arg-type]
        assert (records(changed), why(changed)) == ([], {said})


def test_who_shoots_at_a_protest_is_not_its_source() -> None:
    made = Made("Teachers protested in Hasakah. Alpha killed 4 people in Hasakah.").place("Hasakah", "geonames:173811")
    made.event("protested", "protest", agent="Teachers", place="Hasakah", date="2022-01-20")
    made.event("killed", "killing", agent="Alpha", place="Hasakah", date="2022-01-20").figure("4", 4)
    made.actor("Alpha", "Syrian Arab Army").actor("Teachers", "Union of Teachers")
    told = corroborate([made.account()])
    whole = replace(told.happenings[0], type="protest", statements=tuple(s.id for s in told.statements))
    (record,) = records(replace(told, happenings=(whole,)))
    assert [actor["actor_text"] for actor in record["source"]] == ["Union of Teachers"]


def test_what_another_event_is_about_has_its_category() -> None:
    told = corroborate([fought(4).account()])
    (one,) = told.happenings
    visit = replace(told, happenings=(replace(one, type="other", matter="visit"),))
    assert [(r["event"], r["mode"]) for r in records(visit)] == [(["CONSULT"], ["visit"])]
    burial = replace(told, happenings=(replace(one, type="other", matter="burial"),))
    assert why(burial) == {"no category of PLOVER's"}


def test_an_event_without_a_source_is_none_of_plovers() -> None:
    made = Made("An attack in Hasakah.").event("attack", "attack", place="Hasakah", date="2022-01-20")
    told = corroborate([made.place("Hasakah", "geonames:173811").account()])
    assert why(told) == {"nobody is named as acting: PLOVER codes no event without its source"}
