"""TimelineJS: by a JSON Schema after its documents, and by TimelineJS3 itself (npm, in jsdom) where npm works."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema
import pytest

from tawatur.corroboration import corroborate
from tawatur.outputs.exports import ExportFault, timelinejs
from tests.made import Made
from tests.outputs.exports.readers import read
from tests.outputs.exports.stories import EXAMPLES, HOSTILE, IN_EVERY, asked, content, story

STORIES = pytest.mark.parametrize("name", ["made", *EXAMPLES, "hostile"])
# After https://timeline.knightlab.com/docs/json-format.html; what is not said there is not let through.
DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer", "minimum": -271821, "maximum": 275759},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
    },
    "required": ["year"],
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
SLIDE = {
    "type": "object",
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "text": TEXT,
        "group": {"type": "string"},
        "display_date": {"type": "string"},
        "autolink": {"type": "boolean"},
        "unique_id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "title": SLIDE,
        "events": {"type": "array", "minItems": 1, "items": {**SLIDE, "required": ["start_date", "text"]}},
    },
    "required": ["events"],
    "additionalProperties": False,
}


def timeline(name: str, ui: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content("timelinejs", name, ui))
    return found


@STORIES
@IN_EVERY
def test_it_is_as_the_documents_say(name: str, ui: str) -> None:
    jsonschema.validate(timeline(name, ui), SCHEMA)


@pytest.mark.parametrize(
    "name, ui", [("made", "ar"), ("hasakah-2022", "ar"), ("hamdaniya-2023", "en"), ("hostile", "en")]
)
def test_timelinejs_itself_shows_every_dated_happening(
    name: str, ui: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = read("timelinejs.mjs", content("timelinejs", name, ui), tmp_path_factory.getbasetemp())
    events = timeline(name, ui)["events"]
    assert found["errors"] == []
    shown = {slide["id"]: slide for slide in found["slides"]}
    assert set(shown) == {"title", *(event["unique_id"] for event in events)}
    for event in events:
        assert shown[event["unique_id"]]["date"] == event["display_date"]
    assert {event["group"] for event in events} == set(found["groups"])
    assert set(found["elements"]) <= {"bdi", "blockquote", "li", "p", "ul"}
    assert (found["active"], found["handlers"]) == (0, 0)
    assert not [url for url in found["asked"] if not url.startswith("https://page.invalid/")]


@pytest.mark.parametrize("name", EXAMPLES)
def test_days_are_those_of_the_story(name: str) -> None:
    events = {event["unique_id"]: event for event in timeline(name)["events"]}
    for happening in story(name).happenings:
        when = happening.when
        if when is None or not (when.first or when.last):
            assert happening.id not in events
            continue
        event = events[happening.id]
        assert date(*(event["start_date"][key] for key in ("year", "month", "day"))) == (when.first or when.last)
        ends = event.get("end_date", event["start_date"])
        assert date(*(ends[key] for key in ("year", "month", "day"))) == (when.last or when.first)


@IN_EVERY
def test_a_range_is_in_words_and_the_undated_stand_in_the_title(ui: str) -> None:
    found = timeline("hasakah-2022", ui)
    ranges = [event["display_date"] for event in found["events"] if "end_date" in event]
    assert ranges
    assert not any("-" in words or "–" in words for words in ranges)
    undated = sum(h.when is None for h in story("hasakah-2022").happenings)
    assert f"({undated})" in found["title"]["text"]["text"]


def test_a_clock_time_and_open_days() -> None:
    made = Made("A blast killed two in Mosul at 14:30.", published="2022-01-22").place("Mosul", "mosul", 36.3, 43.1)
    made.event("blast", "bombing", place="Mosul", date="2022-01-20").time("14:30", date(2022, 1, 20), part="14:30")
    (file,) = timelinejs.files(corroborate([made.account()]), asked("en"))
    (event,) = json.loads(file.content)["events"]
    assert event["start_date"] == {"year": 2022, "month": 1, "day": 20, "hour": 14, "minute": 30}
    assert event["display_date"] == "\u206620 January 2022 14:30\u2069"


def test_arabic_is_read_from_the_right_whatever_runs_around_it() -> None:
    """TimelineJS lays its slides out from left to right: a bare day would show its year before its month."""
    for event in timeline("hasakah-2022", "ar")["events"]:
        assert event["display_date"].startswith("\u2067")
        assert event["display_date"].endswith("\u2069")
        assert event["text"]["headline"].startswith('<bdi dir="rtl">')
        assert '<p dir="auto">' not in event["text"]["text"]


def test_without_a_day_there_is_no_timeline() -> None:
    with pytest.raises(ExportFault, match="a happening with a day"):
        next(timelinejs.files(story("empty"), asked("en")))


def test_hostile_text_is_text() -> None:
    found = timeline("hostile")
    slides = [found["title"], *found["events"]]
    markup = "".join(slide["text"]["headline"] + slide["text"]["text"] for slide in slides)
    assert "<script" not in markup
    assert "<img" not in markup
    assert "&lt;script&gt;" in markup
    assert all("media" not in slide and slide["autolink"] is False for slide in slides)
    assert HOSTILE not in markup
