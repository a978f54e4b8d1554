"""``reread``: both readings are kept, what moved is said, and the story tells the one that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawatur import configure
from tests.cli.conftest import Run, Write

WORDS = "Nine people were killed in a flood near Ghat on Thursday, the mayor said, and {} families left their homes."
PLACES = "id\ttype\tlat\tlon\tcountry\tar\ten\n"


@pytest.fixture
def case(run: Run, write: Write, tmp_path: Path, address: str | None) -> Path:
    assert run("init", tmp_path / "case", *(["--database", address] if address else [])).exit_code == 0
    files = [write(f"{n}.txt", WORDS.format(n)) for n in (12, 30)]
    assert run("add", tmp_path / "case", *files, "--published", "2022-01-21").exit_code == 0
    return tmp_path / "case"


@pytest.fixture
def later(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later version, that reads no figure above twenty and calls the day by its eve."""
    from tawatur import pipeline
    from tawatur.pipeline import account

    def otherwise(report, known):  # type: ignore[no-untyped-def]
        from dataclasses import replace

        found = account(report, known)
        kept = [
            replace(s, figures=tuple(replace(f, low=10, high=10) if f.low == 9 else f for f in s.figures))
            for s in found.statements
            if not any((f.low or 0) > 20 for f in s.figures)
        ]
        return replace(found, statements=tuple(kept))

    monkeypatch.setattr(pipeline, "account", otherwise)
    monkeypatch.setattr(configure, "version", lambda *_: "tawatur 9 later")


def test_nothing_is_read_twice_by_one_version(run: Run, case: Path) -> None:
    result = run("reread", case)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "this version has read every file" in result.stdout


@pytest.mark.usefixtures("later")
def test_both_readings_are_kept_and_what_moved_is_said(run: Run, case: Path, tmp_path: Path) -> None:
    result = run("reread", case, "--ui", "en", "--report", tmp_path / "r.json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "statements: 0 gained, 1 lost, 2 changed" in result.stdout
    said = " ".join(result.stdout.replace("\u2068", "").replace("\u2069", "").split())
    assert (
        "changed 12: “Nine people were killed in a flood near Ghat on Thursday”: figures: 9 killed → 10 killed" in said
    )
    assert "What changed" in result.stdout
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [(file["kind"], file["read"]) for file in told["files"]] == [("reread", 1), ("reread", 1)]
    assert [one["version"] for one in told["readings"]][1] == "tawatur 9 later"
    assert [move["kind"] for move in told["statements"]["moved"]].count("changed") == 2
    assert told["changes"]
    entries = [json.loads(line) for line in (case / "custody.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(e["what"], e.get("given")) for e in entries[3:]] == [("reread", {"published": "2022-01-21"})] * 2
    assert run("verify", case).exit_code == 0
    assert "this version has read every file" in run("reread", case).stdout


@pytest.mark.usefixtures("later")
def test_the_story_tells_the_newest_and_an_older_one_on_request(run: Run, case: Path, tmp_path: Path) -> None:
    run("story", case, "-o", tmp_path / "before")
    run("reread", case)
    run("story", case, "-o", tmp_path / "after")
    run("story", case, "-o", tmp_path / "first", "--reading", 1)
    run("story", case, "-o", tmp_path / "second", "--reading", 2)
    told = {n: (tmp_path / n / "story.json").read_bytes() for n in ("before", "after", "first", "second")}
    assert told["before"] == told["first"] != told["after"] == told["second"]
    listed = run("reread", case, "--list").stdout.splitlines()
    assert [line.split("  ")[0] for line in listed] == ["1", "2"]
    none = run("story", case, "-o", tmp_path / "third", "--reading", 3)
    assert (none.exit_code, none.stderr.count("\n")) == (2, 1)
    files = run("story", tmp_path / "12.txt", "-o", tmp_path / "fourth", "--reading", 1)
    assert (files.exit_code, files.stderr) == (2, "tawatur: --reading is for cases: files are read now\n")


@pytest.mark.usefixtures("later")
def test_an_original_that_was_changed_is_not_read(run: Run, case: Path) -> None:
    original = next(p for p in (case / "evidence").rglob("*") if p.is_file())
    original.write_text("something else", encoding="utf-8")
    result = run("reread", case)
    assert result.exit_code == 2
    assert "its original was changed (tawatur verify): not read again" in result.stderr


def test_files_of_one_s_own_that_are_not_given_any_more_are_named(run: Run, case: Path, write: Write) -> None:
    own = write("own.tsv", PLACES + "own:1\tdistrict\t25.1\t10.2\tLY\tوادي زرقون\tWadi Zarqun\n")
    new = write("new.txt", "Three people were killed in Wadi Zarqun on Friday, police said.")
    added = run("add", case, new, "--places", own)
    assert added.exit_code == 0, added.stderr
    result = run("reread", case)
    assert f"was read with files of your own that are not given now ({own})" in result.stderr
    assert run("verify", case).exit_code == 0
