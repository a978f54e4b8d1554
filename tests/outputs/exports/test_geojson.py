"""GeoJSON: read back by the geojson package, its numbers story.json's, its points where the gazetteer has them."""

from __future__ import annotations

import json
from typing import Any

import geojson
import pytest

from tawatur.outputs.exports.geojson import bounds
from tests.outputs.exports.stories import EXAMPLES, HOSTILE, IN_EVERY, MARKUP, ON_EVERY, content, numbers, story


def read(name: str, ui: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content("geojson", name, ui))
    return found


@ON_EVERY
@IN_EVERY
def test_the_geojson_package_reads_it_and_finds_no_fault(name: str, ui: str) -> None:
    found = geojson.loads(content("geojson", name, ui).decode())
    assert isinstance(found, geojson.FeatureCollection)
    assert found.errors() == []
    assert all(isinstance(feature, geojson.Feature) and feature.is_valid for feature in found.features)


@ON_EVERY
def test_every_happening_is_on_the_map_or_listed(name: str) -> None:
    found = read(name)
    told = [feature["id"] for feature in found["features"]] + [entry["id"] for entry in found["unplaced"]]
    assert sorted(told) == sorted(h["id"] for h in numbers(name)["happenings"])
    assert found["unplaced_label"].endswith(f": {len(found['unplaced'])}")


@pytest.mark.parametrize("name", EXAMPLES)
def test_longitude_stands_before_latitude(name: str) -> None:
    where = {h.id: h.where for h in story(name).happenings}
    found = read(name)
    for feature in found["features"]:
        place = where[feature["id"]]
        assert place is not None
        assert feature["geometry"]["coordinates"] == [place.lon, place.lat]
    west, south, east, north = found["bbox"]
    assert 30 < west <= east < 50  # both are told of Syria and Iraq, where a swap would show
    assert 25 < south <= north < 40


@ON_EVERY
def test_numbers_and_grades_are_those_of_the_story(name: str) -> None:
    found, told = read(name), numbers(name)
    tolls = [t for f in found["features"] for t in f["properties"]["tolls"]]
    tolls += [t for entry in found["unplaced"] for t in entry["tolls"]] + found["tolls"]
    keys = ("id", "measure", "group", "best", "low", "high", "rule", "origins", "statements")
    assert {t["id"]: [t[k] for k in keys] for t in tolls} == {t["id"]: [t[k] for k in keys] for t in told["tolls"]}
    happenings = {h["id"]: h for h in told["happenings"]}
    for feature in found["features"]:
        properties, happening = feature["properties"], happenings[feature["id"]]
        assert properties["grade"] == happening["grade"]["code"]
        assert properties["grade_reason"] == happening["grade"]["reason"]["text"]
        assert properties["modality"] == happening["modality"]
        assert [quote["statement"] for quote in properties["quotes"]] == happening["statements"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_quotes_stand_in_their_reports_where_it_says(name: str) -> None:
    texts = {a.key: a.report.text for a in story(name).accounts}
    quotes = [quote for feature in read(name)["features"] for quote in feature["properties"]["quotes"]]
    assert quotes
    assert all(texts[quote["report"]][quote["start"] : quote["end"]] == quote["text"] for quote in quotes)


def test_a_place_says_how_exact_it_is() -> None:
    found = read("hasakah-2022")["features"]
    radius = {f["properties"]["place_type"]: f["properties"]["precision_m"] for f in found}
    assert radius["facility"] < radius["city"]


def test_what_did_not_happen_says_so() -> None:
    found = read("made")
    told = [f["properties"] for f in found["features"]] + found["unplaced"]
    assert {"actual", "planned", "feared"} <= {entry["modality"] for entry in told}


def test_hostile_text_is_text_and_turns_no_line_around() -> None:
    raw = content("geojson", "hostile").decode()
    assert not set("\u202e\u202c\u2067\u2069\u200f\u061c\u2028\u0085\x1f") & set(raw)
    told = [feature["properties"] for feature in read("hostile")["features"]]
    assert {entry["place"] for entry in told} == {HOSTILE}
    assert all(MARKUP in quote["text"] for entry in told for quote in entry["quotes"])


def test_a_box_may_cross_the_180th_meridian() -> None:
    assert bounds([[40.0, 36.0]]) == [40.0, 36.0, 40.0, 36.0]
    assert bounds([[-95.0, 38.0], [43.0, 36.0]]) == [-95.0, 36.0, 43.0, 38.0]
    assert bounds([[178.0, -18.0], [-175.0, -20.0], [179.0, -17.0]]) == [178.0, -20.0, -175.0, -17.0]
