"""The export command, run as a user runs it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Write

ROOT = Path(__file__).parent.parent.parent
REPORT = ROOT / "examples/hasakah-2022/2022-01-22-shafaq.json"
NAMES = ["statements.csv", "happenings.csv", "tolls.csv", "dictionary.csv"]


@pytest.fixture
def told(run: Run, tmp_path: Path) -> Path:
    assert run("story", REPORT, "-o", tmp_path / "story").exit_code == 0
    return tmp_path / "story"


def test_the_list_names_what_there_is(run: Run) -> None:
    result = run("export", "--list")
    assert result.exit_code == 0
    assert "csv " in result.stdout


def test_a_folder_holds_every_file(run: Run, told: Path, tmp_path: Path) -> None:
    result = run("export", told, "--to", "csv", "-o", tmp_path / "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [str(tmp_path / "out" / name) for name in NAMES]
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(NAMES)


def test_others_stand_beside_the_file(run: Run, told: Path, tmp_path: Path) -> None:
    result = run("export", told / "story.json", "--to", "csv", "-o", tmp_path / "new" / "x.csv")
    assert result.exit_code == 0
    names = ["x.csv", "x.happenings.csv", "x.tolls.csv", "x.dictionary.csv"]
    assert result.stdout.splitlines() == [str(tmp_path / "new" / name) for name in names]
    assert (tmp_path / "new" / "x.csv").read_bytes().startswith(b"statement,")


def test_a_zip_is_the_same_each_time(run: Run, told: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        assert run("export", told, "--to", "csv", "-o", tmp_path / name).exit_code == 0
    data = (tmp_path / "a.zip").read_bytes()
    assert data == (tmp_path / "b.zip").read_bytes()
    assert zipfile.ZipFile(io.BytesIO(data)).namelist() == NAMES


def test_standard_output_takes_one_file(run: Run, told: Path) -> None:
    one = run("export", told, "--to", "csv", "--table", "happenings", "--bom")
    assert (one.exit_code, one.stderr) == (0, "")
    assert one.stdout_bytes.startswith(b"\xef\xbb\xbfhappening,")
    several = run("export", told, "--to", "csv", "-o", "-")
    assert (several.exit_code, several.stdout, several.stderr.count("\n")) == (2, "", 1)


def test_labels_are_in_the_language_asked_for(run: Run, told: Path) -> None:
    said = {
        code: run("export", told, "--to", "csv", "--table", "happenings", "--ui", code).stdout for code in ("ar", "en")
    }
    assert said["ar"] != said["en"]
    assert run("export", told, "--to", "csv", "--ui", "xx").exit_code == 2


def test_reports_and_cases_are_told_first(run: Run, told: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert run("init", case).exit_code == 0
    assert run("add", case, REPORT).exit_code == 0
    tables = [run("export", path, "--to", "csv", "--table", "tolls").stdout for path in (told, REPORT, case)]
    assert tables[0] == tables[1] == tables[2]
    ruled = run("export", case, "--to", "csv", "--table", "tolls", "--toll-rule", "official")
    assert ",official," in ruled.stdout
    assert run("export", case, "--to", "csv", "--as-of", "1999-01-01").exit_code == 2


def test_grades_and_a_cutoff_are_for_reports_and_cases(run: Run, write: Write, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert run("init", case).exit_code == 0
    assert run("add", case, ROOT / "examples/hasakah-2022/2022-01-21-xinhua.json", REPORT).exit_code == 0
    early = run("export", case, "--to", "csv", "--table", "statements", "--as-of", "2022-01-21")
    assert early.exit_code == 0
    assert "2022-01-21-xinhua" in early.stdout
    assert "2022-01-22-shafaq" not in early.stdout
    bad = write("grades.toml", "no grades")
    assert run("export", case, "--to", "csv", "--grades", bad).exit_code == 2
    stated = run("export", case, "--to", "csv", "--published", "2022-01-22")
    assert (stated.exit_code, stated.stderr.count("\n")) == (2, 1)


def test_what_is_left_out_is_said(run: Run, told: Path, tmp_path: Path) -> None:
    result = run("export", told, "--to", "acled", "-o", tmp_path / "a.csv")
    first, *rest = result.stdout.splitlines()
    assert first.startswith(f"{tmp_path / 'a.csv'}: ")
    assert " happenings; " in first
    assert rest == [str(tmp_path / f"a.{name}") for name in ("dictionary.csv", "left_out.csv", "about.txt")]
    table = run("export", told, "--to", "acled", "--table", "events")
    assert table.stdout.startswith("event_id_cnty,")
    assert table.stderr.startswith("tawatur: acled: ")
    assert "(" in run("export", told, "--to", "acled", "-o", tmp_path / "a.zip").stdout


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--to", "nothing"], "none of the exports on hand (acled, csv"),
        (["--to", "csv", "--table", "nothing"], "csv has no 'nothing', but statements"),
        (["--to", "csv", "--as-of", "2022-01-21", "-o", "x"], "--as-of: for reports and cases"),
        (["--to", "csv", "-o", "/proc/none/x.csv"], "cannot be written"),
        (["other", "--to", "csv"], "stands alone"),
    ],
)
def test_a_mistake_is_one_line(run: Run, told: Path, given: list[str], said: str) -> None:
    result = run("export", told, *given)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert said in result.stderr


def test_what_is_no_story_is_one_line(run: Run, told: Path) -> None:
    (told / "story.json").write_text('{"version": 1, "as_of": null}')
    result = run("export", told, "--to", "csv")
    assert (result.exit_code, result.stderr) == (2, f"tawatur: {told / 'story.json'}: no story of version 2\n")
