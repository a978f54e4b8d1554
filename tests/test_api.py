"""What a notebook asks for."""

from __future__ import annotations

import ast
import dataclasses
import doctest
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import tawatur
from tawatur.model.frames import COLUMNS

ROOT = Path(__file__).parent.parent
TEXT = "Medics said that 12 people were killed in an attack in Aden on Tuesday."
ARABIC = "قال مصدر طبي إن 12 شخصًا قُتلوا في هجوم على سوق في عدن يوم الثلاثاء."


def test_the_page_of_the_interface_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 10) == (0, True)


def test_what_is_public_is_what_is_named() -> None:
    assert dir(tawatur) == sorted(tawatur.__all__)
    assert all(getattr(tawatur, name) is not None for name in tawatur.__all__)
    own = {name for name in vars(tawatur) if not name.startswith("_")}
    assert {name for name in own if not isinstance(getattr(tawatur, name), ModuleType)} <= set(tawatur.__all__)
    with pytest.raises(AttributeError):
        tawatur.unheard_of  # type: ignore[attr-defined]  # noqa: B018


def test_the_types_name_the_same() -> None:
    stub = ast.parse((ROOT / "src" / "tawatur" / "__init__.pyi").read_text("utf-8"))
    names = [a.asname for node in stub.body if isinstance(node, ast.ImportFrom) for a in node.names]
    assert sorted([*filter(None, names), "__version__"]) == sorted(tawatur.__all__)


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys, tawatur; print(sorted(m for m in sys.modules if m.startswith(('tawatur.', 'click', 'jinja2'))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("source", "language"),
    [(TEXT, "en"), (ARABIC, "ar")],
)
def test_a_text_is_read(source: str, language: str) -> None:
    reading = tawatur.read(source, published=date(2020, 12, 30))
    assert reading.report.language == language
    assert [(f.low, f.measure) for f in reading.figures] == [(12, ("killed",))]
    with pytest.raises(dataclasses.FrozenInstanceError):
        reading.report = reading.report  # type: ignore[misc]


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "two words.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert tawatur.read(path).figures == tawatur.read(str(path)).figures
    with pytest.raises(FileNotFoundError):
        tawatur.read("report.txt")
    with pytest.raises(FileNotFoundError):
        tawatur.read(tmp_path / "no such file.txt")


@pytest.mark.parametrize("given", [{"language": "xx"}, {"published": "yesterday"}])
def test_what_is_stated_must_hold(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        tawatur.read(TEXT, **given)


def test_more_than_one_report_is_a_story(tmp_path: Path) -> None:
    lines = [json.dumps({"text": TEXT, "id": name, "published": "2020-12-30"}) for name in "ab"]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ValueError, match="2 reports"):
        tawatur.read(path)
    assert len(tawatur.story([path]).accounts) == 2
    assert len(tawatur.story(tmp_path).accounts) == 2


def test_what_is_not_read_is_listed_and_what_is_not_there_raises(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert [u.why for u in tawatur.story(tmp_path).unread] == ["unreadable"]
    with pytest.raises(FileNotFoundError):
        tawatur.story(tmp_path / "none.txt")


class Framed(ModuleType):
    """A library of data frames that keeps what it is given."""

    @staticmethod
    def DataFrame(table: dict[str, list[Any]]) -> dict[str, list[Any]]:  # noqa: N802
        return table


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_their_columns_with_either_library(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.setitem(sys.modules, library, Framed(library))
    story = tawatur.story(ROOT / "examples" / "hamdaniya-2023")
    for of, columns in COLUMNS.items():
        if of != "mentions":
            table = story.to_frame(of)
            assert tuple(table) == columns
            assert len({len(column) for column in table.values()}) == 1
    assert len(story.to_frame()["id"]) == len(story.statements)
    with pytest.raises(ValueError, match="statements"):
        story.to_frame("news")


def test_mentions_as_a_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", Framed("pandas"))
    reading = tawatur.read(TEXT, published="2020-12-30")
    table = reading.to_frame()
    assert table["start"] == sorted(table["start"])
    assert set(table["dimension"]) <= set(reading.found)
    assert reading.to_frame("figures")["low"] == [12]
    with pytest.raises(ValueError, match="figures"):
        reading.to_frame("news")


def test_without_a_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        tawatur.read(TEXT).to_frame()


def test_an_export_is_given_as_bytes_by_name() -> None:
    told = tawatur.story(ROOT / "examples/hasakah-2022/2022-01-22-shafaq.json")
    assert list(tawatur.export(told, "csv")) == ["statements.csv", "happenings.csv", "tolls.csv", "dictionary.csv"]
    assert tawatur.export(told, "csv", bom=True)["tolls.csv"].startswith(b"\xef\xbb\xbf")
    assert tawatur.export(told, "csv", ui="ar")["happenings.csv"] != tawatur.export(told, "csv")["happenings.csv"]
    with pytest.raises(ValueError, match="none of the exports on hand"):
        tawatur.export(told, "shapefile")
