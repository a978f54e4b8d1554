"""The read command, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from tawatur.cli import main

ARABIC = "قُتل ثلاثة أشخاص مساء أمس في مدينة الحسكة، بحسب مصدر طبي.\n"


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, args)], input=stdin)


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_one_report_is_one_object(tmp_path: Path) -> None:
    result = run(written(tmp_path, "a.txt", ARABIC), "--published", "2022-01-22")
    reading = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert reading["report"]["text"] == ARABIC
    assert (reading["report"]["id"], reading["report"]["language"]) == ("a", "ar")
    assert reading["report"]["published"] == "2022-01-22"


def test_several_are_a_list(tmp_path: Path) -> None:
    result = run(written(tmp_path, "a.txt", ARABIC), written(tmp_path, "b.txt", ARABIC))
    assert [r["report"]["id"] for r in json.loads(result.stdout)] == ["a", "b"]
