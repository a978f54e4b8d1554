"""Files of every form at once, in a folder: all are read, and what holds no report is said."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.seeds import seeds
from tests.cli.conftest import Run


def test_a_folder_of_every_form(run: Run, tmp_path: Path) -> None:
    for name, data in seeds().items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / ".DS_Store").write_bytes(b"x")
    result = run("read", tmp_path, "--format", "jsonl")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > len(seeds())
    assert f"{tmp_path}: hidden files and folders, left out (1)" in result.stderr
    for twin in (
        "feed.atom",
        "table.tsv",
        "table.parquet",
        "records.json",
        "page.warc",
    ):  # ids that another file has for other words
        (tmp_path / twin).unlink()
    told = run("story", tmp_path, "-o", tmp_path / "out")
    assert told.exit_code == 0
    reports = json.loads((tmp_path / "out" / "story.json").read_text(encoding="utf-8"))["reports"]
    assert {"شبكة الساحل"} <= {r["forwarded_from"] for r in reports}
    assert [r["name"] for r in reports if r["review"] == ["figures", "times"]] == ["print"]


def test_what_a_pdf_counts_is_marked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "print.pdf"
    path.write_bytes(seeds()["print.pdf"])
    reading = json.loads(run("read", path).stdout)
    assert reading["figures"] and all(f["review"] for f in reading["figures"])
    assert reading["times"] and all(t["review"] for t in reading["times"])
    assert not any("review" in place for place in reading["places"])


def test_columns_are_kept_for_the_next_time(run: Run, tmp_path: Path) -> None:
    table, saved = tmp_path / "a.csv", tmp_path / "map.toml"
    table.write_text("a,b\nThree people were killed near the prison,2022-01-21\n", encoding="utf-8")
    first = run("read", table, "--columns", "text=a", "--columns", "published=b", "--save-columns", saved)
    assert saved.read_text(encoding="utf-8") == '[columns]\ntext = "a"\npublished = "b"\n'
    assert run("read", table, "--columns", saved).stdout == first.stdout
    assert json.loads(first.stdout)["report"]["published"] == "2022-01-21"


def test_a_zone_or_columns_that_are_none(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("text,date\nx,y\n", encoding="utf-8")
    for option, value in (("--zone", "Nowhere"), ("--columns", "nothing=a"), ("--columns", "missing.toml")):
        result = run("read", table, option, value)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
        assert result.stderr.startswith(f"tawatur: {option}")


def test_a_link_in_a_folder_is_not_followed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").write_text("Three people were killed", encoding="utf-8")
    result = run("read", tmp_path / "in")
    assert result.exit_code == 2
    assert "a link or a device" in result.stderr
