"""The read command, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import tawatur.schema
from tawatur.rules import languages
from tests.cli.conftest import Run, Write

ARABIC = "قُتل ثلاثة أشخاص مساء أمس في مدينة الحسكة، بحسب مصدر طبي قال إن 12 آخرين أصيبوا.\n"
ENGLISH = "At least three people were killed in Aden on Wednesday, said a medical source.\n"
SCHEMA = Path(tawatur.schema.__file__).with_name("reading.schema.json")


def line(text: str = ARABIC, **more: object) -> str:
    return json.dumps({"id": "one", "text": text, **more}, ensure_ascii=False)


def test_one_report_is_one_object(run: Run, write: Write) -> None:
    result = run("read", write("a.txt", ARABIC), "--published", "2022-01-22")
    report = json.loads(result.stdout)["report"]
    assert (result.exit_code, result.stderr) == (0, "")
    assert report["text"] == ARABIC
    assert (report["id"], report["language"], report["published"]) == ("a", "ar", "2022-01-22")


def test_several_are_a_list(run: Run, write: Write) -> None:
    result = run("read", write("a.txt", ARABIC), write("b.txt", ENGLISH))
    assert [r["report"]["language"] for r in json.loads(result.stdout)] == ["ar", "en"]


def test_a_file_is_told_by_its_content(run: Run, write: Write) -> None:
    result = run("read", write("a.txt", line(published="2022-01-22", outlet="x") + "\n\n" + line(id="two")))
    first, second = json.loads(result.stdout)
    assert (first["report"]["published"], first["report"]["outlet"], second["report"]["id"]) == (
        "2022-01-22",
        "x",
        "two",
    )


def test_a_line_each(run: Run, write: Write) -> None:
    result = run("read", write("a.jsonl", line() + "\n" + line(ENGLISH, id="two")), "--format", "jsonl")
    assert [json.loads(one)["report"]["id"] for one in result.stdout.splitlines()] == ["one", "two"]


def test_what_tells_of_a_folder_is_no_report_unless_it_is_named(run: Run, write: Write) -> None:
    for name in ("a.txt", "README.md", "grades.toml"):
        write(name, ENGLISH)
    result = run("read", str(write("a.txt", ENGLISH).parent), "--format", "jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "settings and files that tell of the folder, left out (2)" in result.stderr
    assert len(run("read", write("README.md", ENGLISH), "--format", "jsonl").stdout.splitlines()) == 1


def test_standard_input_and_a_folder(run: Run, write: Write) -> None:
    assert json.loads(run("read", "-", stdin=ARABIC.encode()).stdout)["report"]["id"] == "stdin"
    folder = write("b.txt", ENGLISH).parent
    write("a.txt", ARABIC)
    write(".hidden.txt", "not read")
    result = run("read", folder)
    assert [r["report"]["id"] for r in json.loads(result.stdout)] == ["a", "b"]
    assert (result.exit_code, "hidden files and folders, left out (1)" in result.stderr) == (0, True)


def test_what_the_user_states_wins(run: Run, write: Write) -> None:
    page = f"انفجار في سوق المدينة\n2022.01.22 | 19:01 دمشق\n\n{ARABIC}"
    path = write("a.txt", page)
    assert json.loads(run("read", path).stdout)["report"]["published"] == "2022-01-22T19:01:00+02:00"
    stated = run("read", path, "--published", "2022-01-23", "--language", "ar")
    assert json.loads(stated.stdout)["report"]["published"] == "2022-01-23"


@pytest.mark.parametrize("text", [ARABIC, ENGLISH, ARABIC.replace(" ", "\u00a0"), "\ufeff" + ARABIC])
def test_readings_keep_the_contract(run: Run, write: Write, text: str) -> None:
    """The form, and that every span is the characters it points at."""
    reading = json.loads(run("read", write("a.txt", text), "--published", "2022-01-22").stdout)
    Draft202012Validator(json.loads(SCHEMA.read_text())).validate(reading)
    spans = [s for name in reading.keys() - {"report"} for mention in reading[name] for s in spans_of(mention)]
    assert [s for s in spans if text[s["start"] : s["end"]] != s["text"]] == []


def spans_of(mention: dict[str, object]) -> list[dict[str, object]]:
    return [value for value in mention.values() if isinstance(value, dict) and "start" in value]


@pytest.mark.parametrize("code", languages())
def test_every_language_has_a_table(run: Run, write: Write, code: str) -> None:
    result = run("read", write("a.txt", {"ar": ARABIC, "en": ENGLISH}[code]), "--format", "table")
    assert result.exit_code == 0
    assert result.stdout.strip()
