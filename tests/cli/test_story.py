"""The story command, run as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from tawatur.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "hasakah-2022"
ARABIC = "قُتل ثلاثة أشخاص مساء أمس في مدينة الحسكة، بحسب مصدر طبي.\n"
FILES = {"index.html", "statements.csv", "story.json"}


def run(*args: object) -> Result:
    return CliRunner().invoke(main, ["story", *map(str, args)])


def report(folder: Path, name: str = "a.txt", content: str = ARABIC) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_it_writes_page_table_and_json(tmp_path: Path) -> None:
    result = run(report(tmp_path), "-o", tmp_path / "out", "--published", "2022-01-22")
    assert (result.exit_code, result.stderr) == (0, "")
    assert {p.name for p in (tmp_path / "out").iterdir()} == FILES
    assert "<html lang=ar dir=rtl>" in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_the_page_speaks_the_language_asked_for(tmp_path: Path) -> None:
    assert run(report(tmp_path), "-o", tmp_path / "out", "--ui", "en").exit_code == 0
    assert "<html lang=en dir=ltr>" in (tmp_path / "out" / "index.html").read_text("utf-8")
    refused = run(report(tmp_path), "-o", tmp_path / "out", "--ui", "xx")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)


def test_bad_files_are_said_and_the_others_written(tmp_path: Path) -> None:
    report(tmp_path, "empty.txt", "")
    result = run(report(tmp_path), tmp_path / "empty.txt", tmp_path / "none.txt", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [
        str(tmp_path / "empty.txt"),
        str(tmp_path / "none.txt"),
    ]
    assert len(json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))["reports"]) == 1


def test_nothing_readable_writes_nothing(tmp_path: Path) -> None:
    result = run(tmp_path / "none.txt", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert not list((tmp_path / "out").glob("*"))


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    result = run(report(tmp_path), "-o", tmp_path / "file" / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert str(tmp_path / "file") in result.stderr


def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "out" / "story.json" / "in-the-way").mkdir(parents=True)
    result = run(report(tmp_path), "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_an_impossible_date_is_one_line(tmp_path: Path) -> None:
    result = run(report(tmp_path), "--published", "2022-13-40", "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def told(folder: Path, seed: str, paths: list[Path]) -> dict[str, bytes]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "tawatur.cli", "story", *map(str, paths), "-o", str(folder)]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return {name: (folder / name).read_bytes() for name in sorted(FILES)}


def test_same_bytes_whatever_the_hash_seed_and_the_order(tmp_path: Path) -> None:
    paths = sorted(EXAMPLE.glob("*.json"))
    assert told(tmp_path / "a", "1", paths) == told(tmp_path / "b", "2", paths[::-1])


def test_the_example_says_where_its_facts_come_from() -> None:
    reports = [json.loads(p.read_text("utf-8")) for p in sorted(EXAMPLE.glob("*.json"))]
    assert len(reports) >= 6
    assert sum(r["language"] == "ar" for r in reports) >= 4
    assert sum(r["language"] == "en" for r in reports) >= 2
    for r in reports:
        assert r["url"].startswith("http")
        assert "paraphrase" in r["note"]


def test_the_story_as_of_an_hour_is_told_from_what_was_out_by_then(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": day, "text": ARABIC, "published": day}) for day in ("2022-01-21T17:00+02:00", "2022-01-22")
    ]
    reports = report(tmp_path, "a.jsonl", "\n".join(lines))
    result = run(reports, "-o", tmp_path / "out", "--as-of", "2022-01-21T18:00")
    assert result.exit_code == 0
    told = json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))
    assert [r["name"] for r in told["reports"]] == ["2022-01-21T17:00+02:00"]
    assert told["as_of"] == "2022-01-21T18:00+00:00"
    assert run(reports, "-o", tmp_path / "out", "--as-of", "2020-01-01").exit_code == 2
    assert run(reports, "-o", tmp_path / "out", "--as-of", "soon").stderr.count("\n") == 1


def test_a_third_language_is_listed_as_not_read(tmp_path: Path) -> None:
    french = (
        "Trois personnes ont été tuées dans une explosion qui a frappé le centre de la ville, selon les autorités, et "
    )
    french += "les recherches se poursuivent dans les décombres pour retrouver des survivants, ont dit les secours.\n"
    report(tmp_path, "fr.txt", french)
    result = run(report(tmp_path), tmp_path / "fr.txt", "-o", tmp_path / "out", "--ui", "en")
    assert (result.exit_code, "1 not read" in result.stdout) == (2, True)
    told = json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))
    assert told["unread"] == [{"name": str(tmp_path / "fr.txt"), "why": "language", "language": None}]
    assert "in a language that is not read yet" in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_two_reports_with_one_id_are_both_kept_and_said(tmp_path: Path) -> None:
    texts = (ARABIC, ARABIC.replace("ثلاثة", "أربعة"))
    lines = [json.dumps({"id": "x", "text": text, "published": "2022-01-22"}) for text in texts]
    result = run(report(tmp_path, "a.jsonl", "\n".join(lines)), "-o", tmp_path / "out", "--ui", "en")
    assert "x: the id of 2 reports" in result.stderr
    one, other = json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))["reports"]
    assert (one["same_name"], other["same_name"]) == ([other["id"]], [one["id"]])
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert page.count("Another report bears the same name") == 2


def test_the_same_report_twice_is_one(tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "text": ARABIC, "published": "2022-01-22"})
    result = run(report(tmp_path, "a.jsonl", f"{line}\n{line}"), "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))["reports"]) == 1
