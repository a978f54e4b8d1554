"""The checker itself, on a story of three reports, and what the examples' expectations point at."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.corroboration.expected import Measured, measure
from tests.corroboration.pointing import load, moments, points, span

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDERS = sorted(path.parent for path in EXAMPLES.glob("*/expected.toml"))
TEXTS = {
    "a": "Engineers warned that the dam might break. The dam broke on Monday and 12 people died, said the mayor.",
    "b": "The dam broke on Monday. At least 30 people died, said the Red Crescent. The mayor blames the builders.",
    "c": "A fire broke out on Friday. The toll of the dam has risen to 14, said the mayor.",
}
EXPECTED = tomllib.loads("""
happening = [
  { name = "dam", type = "collapse", statements = [["a", "broke"], ["b", "broke"]] },
  { name = "fire", type = "fire", statements = [["c", "broke out"]] },
]
toll = [{ name = "killed", happening = "dam", measure = "killed", origins = 2, series = [
  { report = "a", anchor = "12", low = 12, high = 12, bound = "exact", origin = "mayor" },
  { report = "b", anchor = "At least 30", low = 30, high = 30, bound = "at_least", origin = "red crescent" },
  { report = "c", anchor = "14", low = 14, high = 14, bound = "exact", origin = "mayor" },
] }]
dispute = [
  { kind = "numbers", about = "the dead", one = [["a", "12"], ["c", "14"]], other = [["b", "At least 30"]] },
  { kind = "day", about = "nobody asks", one = [["a", "broke"]], other = [["c", "broke out"]], optional = true },
]
warning = [{ statement = ["a", "might break"], foretold = "a break", happening = "dam" }]
lag = []
responsibility = [{ who = "mayor", holds = "the builders", happening = "dam", statement = ["b", "blames"] }]
origin = [
  { name = "mayor", kind = "official", reports = ["a", "b", "c"], statements = [["b", "blames"]] },
  { name = "red crescent", kind = "independent", reports = ["b"] },
]
""")


def at(report: str, words: str) -> dict[str, Any]:
    start, end = span(TEXTS, (report, words))
    return {"start": start, "end": end, "text": words}


def statement(name: str, trigger: str | None, *figures: str) -> dict[str, Any]:
    report = name[0]
    return {
        "id": name,
        "report": f"key-{report}",
        "trigger": trigger and at(report, trigger),
        "figures": [{"span": at(report, figure)} for figure in figures],
    }


def claim(name: str, words: str, low: int, bound: str, origin: str, claimed: str) -> dict[str, Any]:
    value = {"low": low, "high": low, "bound": bound, "origin": origin, "claimed": claimed, "status": "current"}
    return {"statement": name, "figure": at(name[0], words), **value}


def story() -> dict[str, Any]:
    """Everything as expected."""
    return {
        "reports": [{"id": f"key-{stem}", "name": stem} for stem in TEXTS],
        "statements": [
            statement("a1", "might break"),
            statement("a2", "broke"),
            statement("a3", "died", "12"),
            statement("b1", "broke"),
            statement("b2", "died", "At least 30"),
            statement("b3", "blames"),
            statement("c1", "broke out"),
            statement("c2", None, "14"),
        ],
        "happenings": [{"id": "h1", "statements": ["a2", "b1"]}, {"id": "h2", "statements": ["c1"]}],
        "tolls": [{"id": "t1", "measure": "killed", "statements": ["a3", "b2", "c2"], "claims": [
            claim("a3", "12", 12, "exact", "o1", "2020-06-01"),
            claim("b2", "At least 30", 30, "at_least", "o2", "2020-06-01T10:00+00:00"),
            claim("c2", "14", 14, "exact", "o1", "2020-06-02"),
        ]}],
        "disputes": [{"id": "d1", "kind": "numbers", "statements": ["c2", "b2"], "sides": [
            {"statements": ["c2"]}, {"statements": ["b2"]},
        ]}],
        "warnings": [{"id": "w1", "statement": "a1", "statements": ["a1"], "happening": "h1"}],
        "lags": [],
        "responsibility": [{"id": "r1", "statements": ["b3"]}],
        "origins": [
            {"id": "o1", "standing": "official", "statements": ["a3", "b3", "c2"]},
            {"id": "o2", "standing": "independent", "statements": ["b2"]},
        ],
    }  # fmt: skip


def measured(changed: dict[str, Any]) -> Measured:
    return measure(EXPECTED, changed, TEXTS)


def test_what_is_as_expected_is_whole() -> None:
    seen = measured(story())
    assert (seen.happenings, seen.tolls, seen.disputes, seen.warnings, seen.origins, seen.standings) == (1,) * 6
    assert (seen.disputes_beyond, seen.warnings_beyond, seen.responsibility, seen.misses) == (0, 0, 1, [])


def test_apart_lowers_recall_and_together_precision() -> None:
    apart, together = story(), story()
    apart["happenings"][0]["statements"].remove("b1")
    together["happenings"] = [{"id": "h1", "statements": ["a2", "b1", "c1"]}]
    assert (measured(apart).recall, measured(apart).happenings) == (0, 0)
    assert (measured(together).precision, measured(together).recall) == (pytest.approx(1 / 3), 1)


def test_a_happening_and_its_part_are_not_compared() -> None:
    together = story()
    together["happenings"] = [{"id": "h1", "statements": ["a2", "b1", "c1"]}]
    expected = copy.deepcopy(EXPECTED)
    expected["happening"][1]["part_of"] = "dam"
    assert measure(expected, together, TEXTS).happenings == 1


def test_a_point_of_another_value_or_out_of_order_is_missing() -> None:
    other, late = story(), story()
    other["tolls"][0]["claims"][1]["bound"] = "exact"
    late["tolls"][0]["claims"][0]["claimed"] = "2020-06-03"
    assert (measured(other).tolls, measured(late).tolls) == (pytest.approx(2 / 3),) * 2


def test_a_claim_that_another_outlet_carries_is_there() -> None:
    merged = story()
    merged["tolls"][0]["claims"][0] |= {"statement": "b2", "figure": at("b", "At least 30")}
    assert measured(merged).tolls == 1


def test_a_part_is_no_whole() -> None:
    parts = story()
    for one in parts["tolls"][0]["claims"]:
        one["status"] = "part"
    assert measured(parts).tolls == 0


def test_disputes_and_warnings_beyond_the_expected_are_counted() -> None:
    more = story()
    more["disputes"].append({"id": "d2", "kind": "place", "statements": [], "sides": more["disputes"][0]["sides"]})
    more["disputes"].append({"id": "d3", "kind": "day", "statements": [], "sides": [
        {"statements": ["a2"]}, {"statements": ["c1"]},
    ]})  # fmt: skip
    more["warnings"][0]["happening"] = "h2"
    seen = measured(more)
    assert (seen.disputes, seen.disputes_beyond, seen.warnings, seen.warnings_beyond) == (1, 1, 0, 1)


def test_origins_that_are_split_or_thrown_together_are_wrong() -> None:
    split, together = story(), story()
    split["origins"][0]["statements"].remove("b3")
    together["origins"] = [{"id": "o1", "standing": "official", "statements": ["a3", "b2", "b3", "c2"]}]
    for one in together["tolls"][0]["claims"]:
        one["origin"] = "o1"
    assert measured(split).origins == pytest.approx(2 / 3)
    assert measured(together).origins == 0


def test_a_reporting_word_points_at_what_is_said_except_among_happenings() -> None:
    told = story()
    told["statements"][5] = {**statement("b3", "builders"), "chain": [{"cue": at("b", "blames")}, {"cue": None}]}
    told["happenings"].append({"id": "h3", "statements": ["b3"]})
    assert measured(told).responsibility == 1
    expected = copy.deepcopy(EXPECTED)
    expected["happening"].append({"name": "blame", "type": "other", "statements": [["b", "blames"]]})
    assert "happening blame: nothing is read at ['b', 'blames']" in measure(expected, told, TEXTS).misses


def test_an_hour_without_a_zone_is_the_whole_day() -> None:
    assert moments("2020-06-01T10:00") == moments("2020-06-01")
    assert moments("2020-06-01T10:00+02:00")[0].hour == 8
    assert moments(None)[0].year == 1


def test_words_stand_in_no_longer_word_or_number() -> None:
    assert span({"x": "112 or 12, toll 12.5 of 12"}, ("x", "12", 2)) == (24, 26)
    with pytest.raises(ValueError, match="1 times, not 2"):
        span({"x": "broke, broken"}, ("x", "broke", 2))


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_an_example_points_at_its_own_words_and_names(folder: Path) -> None:
    expected, texts = load(folder)
    assert [span(texts, point) for point in points(expected)]
    assert {report for origin in expected["origin"] for report in origin["reports"]} <= texts.keys()
    known = {entry["name"] for entry in expected["happening"]}
    assert {name for name in named(expected) if name} <= known


def named(expected: dict[str, list[Any]]) -> Iterator[str | None]:
    """The happenings that are referred to."""
    yield from (entry.get("part_of") for entry in expected["happening"])
    for table in ("toll", "warning", "lag", "responsibility"):
        yield from (entry.get("happening") for entry in expected[table])
