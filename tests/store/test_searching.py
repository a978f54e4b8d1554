"""A word is found however it is written and whatever is joined to it; and not where it is no word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawatur.store import create, reading, search
from tawatur.store.database import transaction
from tests.store.conftest import Take

WORDS = {
    "basra": "وأفاد مسؤولٌ محلّي بأنّ الأمطار أغرقت أحياءً في البصرة، وقال إن عائلاتهم نُقلت إلى المدارس.",
    "tunis": "قال رئيس بلدية صفاقس إن بيتا انهار فجر الأحد وإن ثلاثة أشخاص نقلوا إلى المستشفى.",
    "oran": "ليت المساعدات تصل في موعدها، هذا ما يقوله سكّان وهران بعد الفيضانات التي ضربت الولاية.",
    "sea": "The Coast Guard said that the migrants' boat had capsized near Zarzis on Wednesday night.",
}
FOUND = {
    "مسؤول": ["basra"],
    "مسوول": ["basra"],
    "مسئول": ["basra"],
    "للمسئول": ["basra"],
    "سئول": [],
    "مسؤولٌ محلي": ["basra"],
    "بصرة": ["basra"],
    "بالبصره": ["basra"],
    "والبصرة": ["basra"],
    "عائلات": ["basra"],
    "أحياء": ["basra"],
    "احياء": ["basra"],
    "الأحد": ["tunis"],
    "أحد": ["tunis"],
    "مستشفي": ["tunis"],
    "بيت": [],
    "بيتا": ["tunis"],
    "وقال": ["basra", "tunis"],
    "فيضانات وهران": ["oran"],
    "فيضانات صفاقس": [],
    "سكان": ["oran"],
    "BOAT capsized": ["sea"],
    "boat صفاقس": [],
    '"': [],
    "OR": [],
    "stems : boat*": [],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("searched")


@pytest.fixture
def searched(folder: Path, take: Take, address: str | None) -> Path:
    case = folder / ("server" if address else "file")
    if not case.exists():
        create(case, address=address)
        for name, words in WORDS.items():
            (folder / f"{name}.txt").write_text(words, encoding="utf-8")
        take(case, *(folder / f"{name}.txt" for name in WORDS))
    return case


@pytest.mark.parametrize(("words", "names"), FOUND.items(), ids=FOUND.keys())
def test_it_is_found(searched: Path, words: str, names: list[str]) -> None:
    with reading(searched) as engine, transaction(engine) as connection:
        hits = list(search(connection, words, 10))
    assert sorted(hit.report.id for hit in hits) == names
    for hit in hits:
        assert hit.spans
        assert all(hit.report.text[span.start : span.end] == span.text for span in hit.spans)


def test_what_was_published_last_comes_first(tmp_path: Path, take: Take, address: str | None) -> None:
    days = {"a": "2022-01-20", "b": None, "c": "2022-01-22T10:00:00+03:00", "d": "2021-12-31", "e": "2022-01-22"}
    rows = [
        {"id": name, "text": f"A flood cut the road to Wadi {name} for hours.", "published": day}
        for name, day in days.items()
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    create(tmp_path / "case", address=address)
    take(tmp_path / "case", tmp_path / "rows.jsonl")
    with reading(tmp_path / "case") as engine, transaction(engine) as connection:
        found = [hit.report.id for hit in search(connection, "flood", 10)]
        few = [hit.report.id for hit in search(connection, "flood", 2)]
    assert (sorted(found[:2]), found[2:]) == (["c", "e"], ["a", "d", "b"])
    assert few == found[:2]
