"""The HXL table, held against the rules of the standard (HXL 1.1), by libhxl too."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from datetime import date

import pytest

from tests.outputs.exports.readers import read
from tests.outputs.exports.stories import EVERY, numbers, story
from tests.outputs.exports.tables import written

# "HXL hashtag dictionary", hxlstandard.org, version 1.1 (2018).
CORE = (
    "access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis "
    "currency date delivery description event frequency geo group impact indicator inneed item loc meta modality need "
    "operations org output population reached region respondee sector service severity status subsector targeted value"
)
_TAG = re.compile(r"#[A-Za-z][0-9A-Za-z_]*(\+[A-Za-z][0-9A-Za-z_]*)*\Z")


def rows(name: str) -> tuple[list[str], list[Mapping[str, str]]]:
    """The tags, and the rows by tag."""
    _, tags, *found = csv.reader(io.StringIO(written("hxl", story(name))["happenings.csv"], newline=""))
    return tags, [dict(zip(tags, row)) for row in found]


def test_the_second_row_are_hashtags_of_the_standard() -> None:
    tags, _ = rows("made")
    assert [tag for tag in tags if not _TAG.match(tag)] == []
    assert {tag[1:].partition("+")[0] for tag in tags} <= set(CORE.split())
    assert len(set(tags)) == len(tags)


@pytest.mark.parametrize("name", EVERY)
def test_dates_are_days_and_people_numbers(name: str) -> None:
    for row in rows(name)[1]:
        for tag, cell in row.items():
            if tag.startswith("#date") and cell:
                date.fromisoformat(cell)
            if tag.startswith("#affected") and cell:
                assert cell.isdecimal()
            assert cell == cell.strip() or tag in ("#loc+name", "#event+name", "#meta+grade+description")


@pytest.mark.parametrize("name", EVERY)
def test_the_numbers_are_the_storys(name: str) -> None:
    told = {
        (t["happening"], t["measure"]): (t["best"], t["low"], t["high"])
        for t in numbers(name)["tolls"]
        if t["group"] is None and t["happening"]
    }
    for row in rows(name)[1]:
        for measure in ("killed", "injured", "missing", "displaced", "abducted", "detained"):
            shown = [row[f"#affected+{measure}{end}"] for end in ("", "+min", "+max")]
            known = told.get((row["#event+id+code"], measure), (None, None, None))
            assert shown == ["" if number is None else str(number) for number in known]


@pytest.mark.parametrize("name", EVERY)
def test_every_happening_is_there_with_its_modality(name: str) -> None:
    told = {h["id"]: h["modality"] for h in numbers(name)["happenings"]}
    assert {row["#event+id+code"]: row["#event+modality+code"] for row in rows(name)[1]} == told


@pytest.mark.parametrize("name", EVERY)
def test_libhxl_finds_no_fault(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Its default schema: the standard's hashtags, dates that are dates, numbers that are numbers, and so on."""
    table = written("hxl", story(name))["happenings.csv"].encode()
    found = read("libhxl", table, tmp_path_factory.getbasetemp())
    spaces = ["warning", "Found extra whitespace"]  # a report's own, in the hostile story
    assert [fault for fault in found["faults"] if name != "hostile" or fault != spaces] == []
    assert found["tags"] == [tag.partition("+")[0] for tag in rows(name)[0]]
