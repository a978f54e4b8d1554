"""``init``, ``add`` and ``verify``: one clear line for what is wrong, and every file accounted for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Write

WORDS = "Nine people were killed in a flood near Ghat on Thursday, the mayor said, and {} families left their homes."


@pytest.fixture
def case(run: Run, tmp_path: Path, address: str | None) -> Path:
    assert run("init", tmp_path / "case", *(["--database", address] if address else [])).exit_code == 0
    return tmp_path / "case"


def test_every_file_is_accounted_for(run: Run, write: Write, case: Path, tmp_path: Path) -> None:
    good, bad = write("a.txt", WORDS.format(12)), write("b.png", b"\x89PNG\r\n\x1a\n")
    first = run("add", case, good, bad, tmp_path / "missing", "--report", tmp_path / "r.json")
    assert first.exit_code == 2
    assert [line.split()[-3:] for line in first.stdout.splitlines() if "taken" in line] == [["1", "1", "3"]]
    assert [line.split(": ")[1].rpartition("/")[2] for line in first.stderr.splitlines()] == ["b.png", "missing"]
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [file["kind"] for file in told["files"]] == ["taken", "refused", "refused"]
    assert told["files"][1]["complaints"][0]["where"] == str(bad)
    again = run("add", case, good)
    assert (again.exit_code, again.stderr) == (0, "")
    assert "already there" in again.stdout
    verified = run("verify", case)
    assert (verified.exit_code, verified.stderr) == (0, "")
    assert "unchanged: 3 entries, 1 originals; head " in verified.stdout


def test_what_is_said_alike_of_many_files_is_summed_and_every_refusal_is_listed(
    run: Run, write: Write, case: Path, tmp_path: Path
) -> None:
    good = [write(f"{n}.txt", WORDS.format(n)[:-1].encode() + b" \xff.") for n in range(7)]
    bad = [write(f"bad{n}.png", b"\x89PNG\r\n\x1a\n" + bytes([n])) for n in range(7)]
    result = run("add", case, *good, *bad, "--report", tmp_path / "r.json")
    assert result.exit_code == 2
    lines = result.stderr.splitlines()
    assert [line.split(": ")[1].rpartition("/")[2] for line in lines[:7]] == [path.name for path in bad]
    assert len(lines) == 8
    assert "0.txt and 6 more: " in lines[7]
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (told["totals"]["taken"]["files"], told["totals"]["refused"]["files"]) == (7, 7)
    assert [len(file["complaints"]) for file in told["files"]] == [1] * 14


def test_a_refused_part_has_its_place(run: Run, write: Write, case: Path, tmp_path: Path) -> None:
    rows = [json.dumps({"text": WORDS.format(5)}), '{"text": ', json.dumps({"text": WORDS.format(6)})]
    result = run("add", case, write("rows.jsonl", "\n".join(rows)), "--report", tmp_path / "r.json")
    assert result.exit_code == 2
    told = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    (file,) = told["files"]
    assert (file["kind"], file["reports"]) == ("taken", 2)
    assert [one["where"].rpartition("/")[2] for one in file["complaints"]] == ["rows.jsonl:2"]
    assert told["totals"]["refused"] == {"files": 0, "reports": 1}


def test_files_of_one_name_are_no_fault(run: Run, write: Write, case: Path, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    paths = [write("one/a.txt", WORDS.format(7)), write("two/a.txt", WORDS.format(8))]
    assert run("add", case, *paths).exit_code == 0
    told = run("story", case, "-o", tmp_path / "told")
    assert told.exit_code == 0
    assert "the id of 2 reports that are not the same; all are kept" in told.stderr


def test_a_near_identical_copy_is_named(run: Run, write: Write, case: Path) -> None:
    words = " ".join(WORDS.format(n) for n in (12, 13, 14))
    run("add", case, write("a.txt", words))
    result = run("add", case, write("b.txt", f"(Agencies) As received.\n{words}"))
    assert "b: near-identical copy of a (" in result.stdout


def test_what_changed_is_named_with_status_2(run: Run, write: Write, case: Path) -> None:
    run("add", case, write("a.txt", WORDS.format(12)))
    (original,) = (p for p in (case / "evidence").rglob("*") if p.is_file())
    original.write_text("something else", encoding="utf-8")
    result = run("verify", case)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "the original was changed" in result.stderr.splitlines()[0]


@pytest.mark.parametrize("command", ["add", "verify"])
def test_what_is_no_case(run: Run, write: Write, tmp_path: Path, command: str) -> None:
    more = [write("a.txt", WORDS)] if command == "add" else []
    result = run(command, tmp_path / "nowhere", *more)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "no case, there is no such folder" in result.stderr


def test_a_file_that_is_neither_case_nor_zip(run: Run, write: Write) -> None:
    result = run("verify", write("a.txt", WORDS))
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "neither a case nor a ZIP of one" in result.stderr


def test_a_case_is_not_made_over_something(run: Run, case: Path) -> None:
    result = run("init", case)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "is there already" in result.stderr


def test_a_case_tells_the_story_that_its_files_tell(run: Run, write: Write, case: Path, tmp_path: Path) -> None:
    files = [write("a.txt", WORDS.format(12)), write("b.txt", WORDS.format(30)), write("c.png", b"\x89PNG\r\n\x1a\n")]
    run("add", case, *files)
    assert run("story", case, "-o", tmp_path / "one").exit_code == 0
    assert run("story", *files, "-o", tmp_path / "two").exit_code == 2  # it says once more what could not be read
    assert run("story", case, files[1], "-o", tmp_path / "three").exit_code == 0
    told = [(tmp_path / name / "story.json").read_bytes() for name in ("one", "two", "three")]
    assert told[0] == told[1] == told[2]
    refused = run("story", case, "-o", tmp_path / "four", "--published", "2022-01-01")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert run("story", case, "-o", tmp_path / "five", "--as-of", "2020-01-01").exit_code == 2


def test_search(run: Run, write: Write, case: Path) -> None:
    run(
        "add",
        case,
        write("a.txt", WORDS.format(12)),
        write("b.txt", "A ferry sank off Tabarka on Monday and 3 people died."),
    )
    shown = run("search", case, "GHAT", "mayor")
    assert "flood near Ghat on Thursday" in shown.stdout
    assert shown.stdout.endswith("1 report\n")
    (line,) = run("search", case, "ferry", "--format", "jsonl").stdout.splitlines()
    assert [word["text"] for word in json.loads(line)["words"]] == ["ferry"]
    assert run("search", case, "zeppelin").stdout == "no report holds all of these words\n"


def test_pack(run: Run, write: Write, case: Path, tmp_path: Path) -> None:
    run("add", case, write("a.txt", WORDS.format(12)))
    packed = run("pack", case, "-o", tmp_path / "case.zip")
    verified = run("verify", tmp_path / "case.zip")
    assert (packed.exit_code, verified.exit_code) == (0, 0)
    assert packed.stdout.split()[-1] == verified.stdout.split()[-1]


def test_processes_read_what_one_reads(run: Run, write: Write, tmp_path: Path) -> None:
    paths = [write(f"{n}.txt", WORDS.format(n)) for n in range(12)]
    logs = []
    for name, processes in (("one", 1), ("two", 2)):
        run("init", tmp_path / name)
        assert run("add", tmp_path / name, *paths, "--processes", processes).exit_code == 0
        lines = (tmp_path / name / "custody.jsonl").read_text(encoding="utf-8").splitlines()[1:]
        logs.append([(told["name"], told["read"]) for told in map(json.loads, lines)])
    assert logs[0] == logs[1]


def test_who_interrupts_it_has_a_whole_case(write: Write, case: Path, run: Run) -> None:
    paths = [write(f"{n}.txt", WORDS.format(n)) for n in range(40)]
    command = [sys.executable, "-m", "tawatur.cli", "add", str(case), *map(str, paths)]
    adding = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ))
    while (case / "custody.jsonl").read_bytes().count(b"\n") < 3 and adding.poll() is None:
        time.sleep(0.01)
    adding.send_signal(signal.SIGINT)
    _, said = adding.communicate(timeout=60)
    if adding.returncode:  # it may have been done before the signal came
        assert adding.returncode == 130
        assert said.endswith(b"tawatur: interrupted; the case is whole, the same command goes on from here\n")
    assert run("verify", case).exit_code == 0
    assert run("add", case, *paths).exit_code == 0
    assert "41 entries, 40 originals" in run("verify", case).stdout


def test_where_it_cannot_be_written_is_said_before_the_work(run: Run, write: Write, case: Path, tmp_path: Path) -> None:
    path = write("a.txt", WORDS.format(4))
    told = run("add", case, path, "--report", tmp_path / "none" / "report.json")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "report.json: cannot be written, No such file" in told.stderr
    told = run("pack", case, "-o", tmp_path / "none" / "case.zip")
    assert told.exit_code == 2
    assert f"{tmp_path / 'none' / 'case.zip'}: cannot be written" in told.stderr


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize("command", ["add", "verify", "search", "reread", "story"])
def test_a_database_that_was_lost_is_one_line_and_nothing_is_made_in_its_place(
    run: Run, write: Write, case: Path, tmp_path: Path, command: str
) -> None:
    path = write("a.txt", WORDS.format(4))
    more = {"add": [path], "search": ["x"], "story": ["-o", tmp_path / "out"]}
    (case / "case.sqlite").write_bytes(b"")
    told = run(command, case, *more.get(command, []))
    assert told.exit_code == 2
    assert told.stderr.endswith("case.sqlite: no database of a case, or cut short\n")
    assert (case / "case.sqlite").read_bytes() == b""
    if command != "story":  # which takes files too
        (case / "case.sqlite").unlink()
        assert "put it back" in run(command, case, *more.get(command, [])).stderr
