"""``watch``: what is new comes in, the page is current, what changed is said."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from feedgen.feed import FeedGenerator

from tawatur.store.case import locked
from tests.cli.conftest import Run

FIRST = "Nine people were killed in a flood near Ghat on Thursday, the mayor said."
SECOND = "At least 14 people were killed in the flood near Ghat, the health ministry said on Saturday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def test_what_is_new_comes_in_and_is_told(run: Run, tmp_path: Path, folder: Path) -> None:
    case, out = tmp_path / "case", tmp_path / "out"
    assert run("init", case).exit_code == 0
    watch = ("watch", case, folder, "--published", "2024-06-01", "--looks", "1", "-o", out, "--ui", "en")
    empty = run(*watch)
    assert (empty.exit_code, empty.stdout, (out / "index.html").exists()) == (0, "", False)
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    first = run(*watch)
    assert "1 reports" in first.stdout
    assert len(json.loads((out / "story.json").read_text(encoding="utf-8"))["reports"]) == 1
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    second = run(*watch)
    assert "2 reports" in second.stdout
    assert "14" in second.stdout.split("2 reports", 1)[1], "what changed is said in words"
    assert run("verify", case).exit_code == 0


def test_where_nothing_changes_nothing_is_said_or_logged(run: Run, tmp_path: Path, folder: Path) -> None:
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    entries = []
    for looks in ("1", "3"):
        case = tmp_path / f"case-{looks}"
        run("init", case)
        told = run("watch", case, folder, "--looks", looks, "--every", "1s", "-o", tmp_path / f"out-{looks}")
        assert told.exit_code == 2, "a file was refused"
        assert told.stderr.count("b.png") == 1
        assert told.stdout.count("index.html") == 1
        entries.append(run("verify", case).stdout.split("unchanged: ")[1].split(";")[0])
    assert entries[0] == entries[1]


@pytest.mark.parametrize("span", ["soon", "0s", "5d", ""])
def test_a_span_that_is_none_is_said(run: Run, tmp_path: Path, folder: Path, span: str) -> None:
    run("init", tmp_path / "case")
    said = run("watch", tmp_path / "case", folder, "--every", span, "-o", tmp_path / "out")
    assert said.exit_code == 2
    assert "30s, 5m or 1h" in said.stderr


def test_an_interruption_ends_it_and_the_case_is_whole(run: Run, tmp_path: Path, folder: Path) -> None:
    case = tmp_path / "case"
    run("init", case)
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    words = [sys.executable, "-m", "tawatur.cli", "watch", case, folder, "-o", tmp_path / "out"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}) as watching:
        until = time.monotonic() + 60
        while not (tmp_path / "out" / "index.html").exists() and time.monotonic() < until:
            time.sleep(0.1)
        watching.send_signal(signal.SIGINT)
        try:
            _, said = watching.communicate(timeout=60)
        finally:
            watching.kill()
    assert watching.returncode == 0
    assert b"the case is whole" in said
    assert run("verify", case).exit_code == 0


def test_what_is_not_there_is_said_and_may_come_later(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "case")
    told = run("watch", tmp_path / "case", tmp_path / "later", "--looks", "2", "--every", "1s", "-o", tmp_path / "out")
    assert told.exit_code == 2
    assert told.stderr.count("later: No such file") == 1


def test_the_rules_of_a_story_are_taken(run: Run, tmp_path: Path, folder: Path) -> None:
    run("init", tmp_path / "case")
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    out = tmp_path / "out"
    watch = ("watch", tmp_path / "case", folder, "--published", "2024-06-01", "--looks", "1", "-o", out)
    assert run(*watch, "--toll-rule", "official").exit_code == 0
    tolls = json.loads((out / "story.json").read_text(encoding="utf-8"))["tolls"]
    assert {toll["rule"] for toll in tolls} == {"official"}


def test_a_feed_written_anew_brings_only_what_is_new(run: Run, tmp_path: Path) -> None:
    case, out, feed = tmp_path / "case", tmp_path / "out", tmp_path / "feed.xml"
    run("init", case)
    counts = []
    for entries in (1, 2):
        feed.write_bytes(_feed([FIRST, SECOND][:entries]))
        told = run("watch", case, feed, "--looks", "1", "-o", out)
        assert (told.exit_code, "the id of" in told.stderr) == (0, False)
        counts.append(len(json.loads((out / "story.json").read_text(encoding="utf-8"))["reports"]))
    assert counts == [1, 2]


def _feed(words: list[str]) -> bytes:
    """A feed as feedgen writes it: the newest entry first."""
    feed = FeedGenerator()
    feed.title("The Outlet")
    feed.link(href="https://example.org")
    feed.description("News")
    feed.language("en")
    for n, text in enumerate(words):
        entry = feed.add_entry()
        entry.id(f"https://example.org/{n}")
        entry.link(href=f"https://example.org/{n}")
        entry.title(f"Flood, {n}")
        entry.description(text)
        entry.published(f"2024-06-0{n + 1}T10:00:00+00:00")
    return bytes(feed.rss_str())


def test_what_is_being_written_to_waits_until_it_is_whole(run: Run, tmp_path: Path, folder: Path) -> None:
    case, out, slow = tmp_path / "case", tmp_path / "out", folder / "slow.txt"
    run("init", case)
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    words = [sys.executable, "-m", "tawatur.cli", "watch", case, folder, "-o", out, "--every", "1s", "--looks", "4"]
    with slow.open("w", encoding="utf-8") as file, subprocess.Popen(words, stderr=subprocess.PIPE) as watching:
        until = time.monotonic() + 60
        while not (out / "story.json").exists() and time.monotonic() < until:
            file.write("Six of them had gone to the wells before dawn, the mayor said on Sunday. ")
            file.flush()
            time.sleep(0.2)
        assert len(json.loads((out / "story.json").read_text(encoding="utf-8"))["reports"]) == 1
        file.close()
        watching.communicate(timeout=60)
    assert len(json.loads((out / "story.json").read_text(encoding="utf-8"))["reports"]) == 2
    assert "3 entries, 2 originals" in run("verify", case).stdout


def test_a_case_that_is_in_use_for_a_while_is_waited_for(run: Run, tmp_path: Path, folder: Path) -> None:
    case, out = tmp_path / "case", tmp_path / "out"
    run("init", case)
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    words = [sys.executable, "-m", "tawatur.cli", "watch", case, folder, "-o", out, "--every", "1s", "--looks", "8"]
    with subprocess.Popen(words, stderr=subprocess.PIPE) as watching:
        until = time.monotonic() + 60
        while not (out / "story.json").exists() and time.monotonic() < until:
            time.sleep(0.1)
        with locked(case, shared=True):
            (folder / "b.txt").write_text(SECOND, encoding="utf-8")
            time.sleep(5)
        _, said = watching.communicate(timeout=90)
    assert said.count(b"in use") == 1
    assert b"tried again at the next look" in said
    assert len(json.loads((out / "story.json").read_text(encoding="utf-8"))["reports"]) == 2


def test_what_an_interruption_left_untold_is_told_at_the_next_start(run: Run, tmp_path: Path, folder: Path) -> None:
    case, out = tmp_path / "case", tmp_path / "out"
    run("init", case)
    watch = ("watch", case, folder, "--published", "2024-06-01", "--looks", "1", "-o", out, "--ui", "en")
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    run(*watch)
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    run("add", case, folder)  # as far as a watch that was killed came
    assert "2 reports" in run(*watch).stdout


def test_it_holds_no_more_at_every_telling(run: Run, tmp_path: Path, folder: Path) -> None:
    run("init", tmp_path / "case")
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    watch = ("watch", tmp_path / "case", folder, "--published", "2024-06-01", "--looks", "1", "-o", tmp_path / "out")
    held = []
    for _ in range(3):
        run(*watch)
        held.append(len(gc.get_objects()))
    assert held[2] - held[1] < 1000
