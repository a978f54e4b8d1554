"""FollowTheMoney: held against its own model (npm), and read back by its Python library."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

import pytest

from tawatur.corroboration import corroborate
from tawatur.outputs.exports import ftm
from tests.made import Made
from tests.outputs.exports.readers import read
from tests.outputs.exports.stories import EXAMPLES, IN_EVERY, MARKDOWN, MARKUP, ON_EVERY, asked, content, numbers, story

LINE = re.compile(r'{"id": "tawatur-[0-9a-z]+", "schema": "[A-Z][A-Za-z]+", "properties": {.*}}')


def entities(name: str, ui: str = "en") -> list[dict[str, Any]]:
    return [json.loads(line) for line in content("ftm", name, ui).decode().splitlines()]


def of(schema: str, name: str) -> list[dict[str, Any]]:
    return [entity for entity in entities(name) if entity["schema"] == schema]


@ON_EVERY
@IN_EVERY
def test_every_line_is_an_entity_with_lists_of_texts(name: str, ui: str) -> None:
    assert all(LINE.fullmatch(line) for line in content("ftm", name, ui).decode().split("\n")[:-1])
    for entity in entities(name, ui):
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) and value for value in values)


@pytest.mark.parametrize("name", ["made", *EXAMPLES, "hostile"])
def test_its_own_model_finds_no_fault(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    found = read("ftm.mjs", content("ftm", name), tmp_path_factory.getbasetemp())
    assert found["faults"] == []
    assert found["counted"] == Counter(entity["schema"] for entity in entities(name))


@pytest.mark.parametrize("name", ["made", *EXAMPLES, "hostile"])
def test_the_python_library_reads_it_back(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What it refuses it raises for; every value comes back."""
    back = read("followthemoney", content("ftm", name), tmp_path_factory.getbasetemp())
    assert [{key: sorted(values) for key, values in entity.items()} for entity in back] == [
        {key: sorted(values) for key, values in entity["properties"].items()} for entity in entities(name)
    ]


@ON_EVERY
def test_there_is_an_event_for_each_happening_and_an_article_for_each_report(name: str) -> None:
    told = numbers(name)
    events = {event["id"]: event["properties"] for event in of("Event", name)}
    assert set(events) == {f"tawatur-{h['id']}" for h in told["happenings"]}
    assert {a["id"] for a in of("Article", name)} == {f"tawatur-{r['id']}" for r in told["reports"]}
    for happening in told["happenings"]:
        event, when = events[f"tawatur-{happening['id']}"], happening["when"] or {"from": None, "to": None}
        assert event.get("startDate", [None]) == [when["from"]]
        assert event.get("endDate", [None]) == [when["to"]]
        assert {happening["modality"], happening["grade"]["code"]} <= set(event["keywords"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_numbers_of_tolls_stand_in_the_events(name: str) -> None:
    events = {event["id"]: " ".join(event["properties"].get("summary", [])) for event in of("Event", name)}
    for toll in numbers(name)["tolls"]:
        if toll["happening"] and toll["best"] is not None:
            said = events[f"tawatur-{toll['happening']}"].replace(",", "")
            assert all(re.search(rf"\b{toll[key]}\b", said) for key in ("best", "low", "high"))


def test_what_is_planned_involves_nobody() -> None:
    planned = [e["properties"] for e in of("Event", "hasakah-2022") if "planned" in e["properties"]["keywords"]]
    assert planned
    assert not any("involved" in event for event in planned)
    assert any("involved" in event["properties"] for event in of("Event", "hasakah-2022"))


def test_bodies_and_public_figures_are_entities_and_nobody_else() -> None:
    people = {name for entity in of("Person", "hamdaniya-2023") for name in entity["properties"]["name"]}
    assert "Mohammed Shia al-Sudani" in people
    bodies = {n for e in entities("hamdaniya-2023") if e["schema"] == "PublicBody" for n in e["properties"]["name"]}
    assert "Iraqi Interior Ministry" in bodies
    kinds = {e["schema"] for e in entities("hamdaniya-2023")}
    assert kinds <= {"Article", "Address", "Person", "Organization", "PublicBody", "Event"} | {
        "Documentation",
        "Mention",
        "UnknownLink",
    }


def test_who_is_unnamed_or_in_no_list_is_no_entity() -> None:
    text = "Salma Haddad said that a raid killed four in Mosul. A military source said so too."
    made = Made(text, published="2022-01-22").place("Mosul", "mosul", 36.3, 43.1)
    made.actor("Salma Haddad", "Salma Haddad", "expert").actor("A military source", "A military source")
    made.said("said", "Salma Haddad", "a raid killed four in Mosul", "expert")
    made.event("raid", "airstrike", place="Mosul", date="2022-01-20").figure("four", 4)
    (file,) = ftm.files(corroborate([made.account()]), asked("en"))
    found = [json.loads(line) for line in file.content.decode().splitlines()]
    assert {entity["schema"] for entity in found} == {"Article", "Address", "Event", "Documentation"}


def test_ids_are_the_same_in_every_language() -> None:
    arabic, english = (Counter((e["id"], e["schema"]) for e in entities("hasakah-2022", ui)) for ui in ("ar", "en"))
    assert arabic == english
    assert max(arabic.values()) == 1


def test_places_have_latitude_and_longitude_the_right_way_round() -> None:
    wheres = {w.lat: w.lon for h in story("hasakah-2022").happenings if (w := h.where)}
    found = [entity["properties"] for entity in of("Address", "hasakah-2022")]
    assert found
    for place in (place for place in found if "latitude" in place):
        assert wheres[float(place["latitude"][0])] == float(place["longitude"][0])


def test_hostile_text_is_text_and_no_address() -> None:
    found = entities("hostile")
    assert not any("sourceUrl" in entity["properties"] for entity in found)
    (title,) = {value for e in found if e["schema"] == "Article" for value in e["properties"]["title"]}
    assert title.startswith(f"{MARKUP} {MARKDOWN} gnorw inside")
    assert not any(char in title for char in "\u202e\u2067\u2028\u0085\u200f\x1f")
