"""A story that was read back exports as the one that was told: it lacks nothing but the texts of its reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawatur.outputs import story_json
from tawatur.outputs._stored import stored
from tawatur.outputs.exports import exports
from tests.outputs.exports.stories import EXAMPLES, asked, content, story

FORMS = ("geojson", "timelinejs", "ftm", "markdown")


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_exports_the_same(name: str, tmp_path: Path) -> None:
    (tmp_path / story_json.FILE).write_text(story_json.write(story(name), asked("ar").interface), encoding="utf-8")
    back = stored(tmp_path)
    for form in FORMS:
        assert next(exports()[form].files(back, asked("ar"))).content == content(form, name, "ar"), form
    graphs = [
        json.loads(data)["@graph"]
        for data in (content("jsonld", name, "ar"), next(exports()["jsonld"].files(back, asked("ar"))).content)
    ]
    told, again = ({node["id"]: node for node in graph} for graph in graphs)
    assert list(told) == list(again)
    for key, node in told.items():
        if node["type"] != "Annotation":
            assert again[key] == node
            continue
        (quote, position), (other, same) = node["target"]["selector"], again[key]["target"]["selector"]
        assert (quote["exact"], position) == (other["exact"], same)
        assert quote.get("prefix", "").endswith(other.get("prefix", ""))
        assert quote.get("suffix", "").startswith(other.get("suffix", ""))
