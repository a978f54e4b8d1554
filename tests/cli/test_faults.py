"""Bad input: one clear line that names the file and the place, status 2, and the rest is read all the same."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run, Write

GOOD = "قُتل ثلاثة أشخاص مساء أمس في مدينة الحسكة، بحسب مصدر طبي.\n"
LINE = json.dumps({"id": "good", "text": GOOD})

BAD = {
    "empty": (b"", "a.txt: empty"),
    "only a mark of order": (b"\xef\xbb\xbf\n", "a.txt: empty"),
    "binary": (b"\0\1\2", "a.txt: binary, not text (byte 0)"),
    "a picture": (b"\x89PNG\r\n", "a.txt: a picture"),
    "another language": ("Власти города сообщили о жертвах.".encode(), "a.txt: its language is none of those on hand"),
    "no JSON": (b'{"id": "x", \n{"id": }', "a.txt:1: broken JSON"),
    "no text": (b'{"id": "x"}', 'a.txt:1: no "text"'),
    "half a character": (b'{"text": "\\ud800 abc"}', "a.txt:1: "),
}


@pytest.mark.parametrize(("data", "says"), BAD.values(), ids=BAD.keys())
def test_it_is_said_and_the_others_are_read(run: Run, write: Write, data: bytes, says: str) -> None:
    result = run("read", write("a.txt", data), write("good.txt", GOOD), "--format", "jsonl")
    assert result.exit_code == 2
    assert says in result.stderr.splitlines()[0]
    assert [json.loads(one)["report"]["id"] for one in result.stdout.splitlines()] == ["good"]


def test_a_missing_file(run: Run, write: Write) -> None:
    result = run("read", "missing.txt", write("good.txt", GOOD))
    assert (result.exit_code, result.stderr) == (2, "tawatur: missing.txt: No such file or directory\n")
    assert len(json.loads(result.stdout)) == 1


def test_a_broken_line_among_good_ones(run: Run, write: Write) -> None:
    result = run("read", write("a.jsonl", f"{LINE}\n{{broken\n{LINE}\n[1]\n"), "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 2
    assert [said.split(" ")[1].rpartition("/")[2] for said in result.stderr.splitlines()] == [
        "a.jsonl:2:",
        "a.jsonl:4:",
    ]


def test_windows_1256_is_read_and_said(run: Run, write: Write) -> None:
    plain = GOOD.replace("ُ", "")
    result = run("read", write("a.txt", plain.encode("windows-1256")))
    assert json.loads(result.stdout)["report"]["text"] == plain
    assert "not UTF-8 (byte 0): read as windows-1256" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("day", ["2022-02-30", "yesterday", "2022-01-22T25:00", "20220122"])
def test_an_impossible_day(run: Run, write: Write, day: str) -> None:
    result = run("read", write("good.txt", GOOD), "--published", day)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("tawatur: --published: ")
    assert result.stderr.count("\n") == 1


def test_an_impossible_day_in_a_record_leaves_it_undated(run: Run, write: Write) -> None:
    result = run("read", write("a.jsonl", json.dumps({"text": GOOD, "published": "2022-13-01"})))
    assert json.loads(result.stdout)["report"]["published"] is None
    assert "read as undated" in result.stderr


def test_a_language_that_is_not_on_hand(run: Run, write: Write) -> None:
    result = run("read", write("good.txt", GOOD), "--language", "fr")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize("option", ["--places", "--actors"])
def test_a_users_own_file_that_is_missing(run: Run, write: Write, option: str) -> None:
    result = run("read", write("good.txt", GOOD), option, "missing.tsv")
    assert result.exit_code == 2
    assert "missing.tsv" in result.stderr
    assert result.stderr.count("\n") == 1
