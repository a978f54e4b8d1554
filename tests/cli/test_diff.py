"""The diff command, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tawatur.cli import main

LINES = (
    {
        "id": "a",
        "published": "2022-01-21",
        "text": "قال المرصد السوري لحقوق الإنسان إن 3 أشخاص قُتلوا الخميس في هجوم في الحسكة.",
    },
    {
        "id": "b",
        "published": "2022-01-22",
        "text": "قال المرصد السوري لحقوق الإنسان إن 7 أشخاص قُتلوا الخميس في هجوم في الحسكة.",
    },
)


def run(*args: object) -> Result:
    return CliRunner().invoke(main, list(map(str, args)))


@pytest.fixture
def stories(tmp_path: Path) -> tuple[Path, Path]:
    reports = tmp_path / "reports.jsonl"
    reports.write_text("\n".join(json.dumps(line) for line in LINES), encoding="utf-8")
    assert run("story", reports, "-o", tmp_path / "old", "--as-of", "2022-01-21").exit_code == 0
    assert run("story", reports, "-o", tmp_path / "new").exit_code == 0
    return tmp_path / "old", tmp_path / "new"


def test_it_says_what_changed_in_the_language_of_the_reports(stories: tuple[Path, Path]) -> None:
    result = run("diff", *stories)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0].endswith("\u2067ما الذي تغيّر\u2069")  # set to the right, and run from there
    assert any("كان العدد 3، وصار 7" in line for line in lines)


def test_it_speaks_the_language_asked_for(stories: tuple[Path, Path]) -> None:
    result = run("diff", *stories, "--ui", "en")
    assert result.stdout.startswith("\u2066What changed\u2069")
    assert "killed, was 3, is 7" in result.stdout
    assert run("diff", *stories, "--ui", "xx").exit_code == 2


def test_json_for_programs(stories: tuple[Path, Path]) -> None:
    old, new = stories
    told = json.loads(run("diff", old / "story.json", new, "--format", "json", "--ui", "en").stdout)
    assert (told["old"], told["new"]["reports"]) == ({"as_of": "2022-01-21", "reports": 1}, 2)
    (toll,) = [c for c in told["changes"] if c["kind"] == "tolls"]
    assert toll["sentence"]["code"] == "change_toll"
    assert toll["sentence"]["text"].endswith("killed, was 3, is 7")
    assert toll["statements"]


def test_nothing_changed_is_said(stories: tuple[Path, Path]) -> None:
    assert "Nothing changed." in run("diff", stories[0], stories[0], "--ui", "en").stdout


def test_what_is_no_story_is_one_line(tmp_path: Path) -> None:
    result = run("diff", tmp_path, tmp_path)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert str(tmp_path) in result.stderr
