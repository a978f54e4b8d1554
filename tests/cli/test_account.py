"""Every file of a folder with every kind of input is in the account, with what became of it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from benchmarks.seeds import seeds
from tests.cli.conftest import Run

REFUSED = {"binary.dat": bytes(range(256)) * 20, "empty.txt": b"", "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(99)}


def test_every_kind_of_input_is_accounted_for(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in {**seeds(), **REFUSED}.items():
        (folder / name).write_bytes(data)
    (folder / "link").symlink_to("empty.txt")
    (folder / ".hidden").write_bytes(b"x")
    run("init", tmp_path / "case")
    first = run("add", tmp_path / "case", folder, "--report", tmp_path / "first.json")
    second = run("add", tmp_path / "case", folder, "--report", tmp_path / "second.json")
    assert (first.exit_code, second.exit_code) == (2, 2)
    refused = {*REFUSED, "link"}
    for name, taken in (("first", "taken"), ("second", "known")):
        told = json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8"))
        kinds = {Path(file["name"]).name: file["kind"] for file in told["files"] if file["kind"] != "passed"}
        assert kinds == {**dict.fromkeys(seeds(), taken), **dict.fromkeys(refused, "refused")}
        assert [f["complaints"][0]["what"] for f in told["files"] if f["kind"] == "passed"] == [
            "hidden files and folders, left out (1)"
        ]
        for file in told["files"]:
            assert file["kind"] != "refused" or file["complaints"][0]["what"]
            assert file["kind"] != "taken" or file["reports"] + file["again"]
        totals, counted = told["totals"], Counter(file["kind"] for file in told["files"])
        assert (totals["taken"]["files"], totals["refused"]["files"]) == (counted["taken"], counted["refused"])
        assert totals["near-identical copies"]["reports"] == sum(len(file["copies"]) for file in told["files"])
    for name in refused:
        assert f"/{name}: " in first.stderr
