"""``story.json``: ids that hold together, spans that are the text."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import jsonschema

from tawatur.corroboration import corroborate
from tawatur.outputs import story_json
from tawatur.rules import load_interface
from tests.made import Made

TEXT = "Medics said 12 people were killed in Aden on Tuesday."


def written() -> dict[str, list[dict[str, object]]]:
    made = Made(TEXT).event("killed", "killing", place="Aden", date="2020-12-29").figure("12", 12).place("Aden", "aden")
    made.said("said", "Medics", "12 people were killed in Aden on Tuesday", "medical").time(
        "Tuesday", date(2020, 12, 29)
    )
    told = json.loads(story_json.write(corroborate([made.account()]), load_interface("en")))
    return dict(told)


def test_it_says_its_version_and_has_its_lists() -> None:
    told = written()
    assert told["version"] == story_json.VERSION
    assert {"reports", *story_json.LISTS} <= told.keys()


def test_every_id_that_is_named_exists_once() -> None:
    told = written()
    ids = [entry["id"] for name in ("reports", *story_json.LISTS) for entry in told[name]]
    assert len(ids) == len(set(ids))
    known = {s["id"] for s in told["statements"]}
    for name in ("reports", *story_json.LISTS[1:]):
        for entry in told[name]:
            assert set(entry["statements"]) <= known  # type: ignore[call-overload]


def spans(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        own = [value] if value.keys() == {"start", "end", "text"} else []
        return own + [s for v in value.values() for s in spans(v)]
    return [s for v in value for s in spans(v)] if isinstance(value, list) else []


def test_every_span_is_the_text_that_stands_there() -> None:
    found = spans(written()["statements"])
    assert len(found) > 5
    for span in found:
        assert TEXT[span["start"] : span["end"]] == span["text"]  # type: ignore[misc]


def test_it_is_as_its_schema_says() -> None:
    schema = json.loads((files("tawatur.schema") / "story.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(written())
