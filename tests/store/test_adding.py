"""What comes into a case is accounted for, and what is interrupted is brought to its end."""

from __future__ import annotations

import errno
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from tawatur.store import CaseFault, accounts, create, evidence, reading, verify, writing
from tawatur.store import custody as log
from tawatur.store.database import transaction
from tests.store.conftest import WORDS, Take


def entries(case: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (case / log.FILE).read_text(encoding="utf-8").splitlines()]


def texts(case: Path) -> list[str]:
    with reading(case) as engine, transaction(engine) as connection:
        return [account.report.text for account in accounts(connection)]


def test_every_file_has_its_outcome_and_its_line(case: Path) -> None:
    assert [entry["what"] for entry in entries(case)] == ["opened", "taken", "taken", "taken", "refused"]
    assert texts(case) == list(WORDS)
    taken = entries(case)[1]
    assert (case / evidence.place(str(taken["sha256"]))).read_text(encoding="utf-8") == WORDS[0]
    assert verify(case).faults == []
    assert sorted(p.name for p in (case / "incoming").iterdir()) == []


def test_what_is_kept_is_what_was_read(case: Path) -> None:
    with reading(case) as engine, transaction(engine) as connection:
        first, second, _ = accounts(connection)
    assert first.statements[0].figures[0].low == 4
    assert second.report.text[second.statements[0].words.start :].startswith(second.statements[0].words.text)


def test_the_same_again_is_known_and_adds_no_line(case: Path, files: list[Path], take: Take) -> None:
    before = (case / log.FILE).read_bytes()
    assert [outcome.kind for outcome in take(case, *files)] == ["known", "known", "known", "refused"]
    assert (case / log.FILE).read_bytes() == before


def test_the_same_bytes_twice_in_one_run(tmp_path: Path, files: list[Path], take: Take, address: str | None) -> None:
    case = tmp_path / "case"
    create(case, address=address)
    twins = [tmp_path / "twin.txt", tmp_path / "twin.png"]
    for twin, one in zip(twins, (files[0], files[3])):
        twin.write_bytes(one.read_bytes())
    outcomes = take(case, files[0], twins[0], files[3], twins[1])
    assert [outcome.kind for outcome in outcomes] == ["taken", "known", "refused", "refused"]
    assert "the same bytes as" in outcomes[3].complaints[0].what


def test_a_report_that_another_file_brought_is_not_kept_twice(case: Path, files: list[Path], take: Take) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in files[:2]:
            archive.writestr(path.name, path.read_bytes())
        archive.writestr("new.txt", "Two people drowned off the coast of Annaba on Friday, rescuers said.")
    path = files[0].with_name("all.zip")
    path.write_bytes(packed.getvalue())
    (outcome,) = take(case, path)
    assert (outcome.kind, outcome.counts.reports, outcome.counts.again) == ("taken", 1, 2)
    assert len(texts(case)) == 4
    assert verify(case).faults == []


def test_an_interrupted_run_is_gone_on_with(tmp_path: Path, files: list[Path], take: Take, address: str | None) -> None:
    case = tmp_path / "case"
    create(case, address=address)
    with pytest.raises(KeyboardInterrupt):
        take(case, *files, stop=1)
    assert verify(case).faults == []
    assert [o.kind for o in take(case, *files)] == ["known", "known", "taken", "refused"]
    assert verify(case).faults == []


@pytest.mark.parametrize("left", [0, 20])
def test_a_line_that_was_not_written_out_is_written_at_the_next_opening(case: Path, left: int) -> None:
    whole = (case / log.FILE).read_bytes()
    last = whole.splitlines(keepends=True)[-1]
    with writing(case) as opened, transaction(opened.engine) as connection:  # as if killed before the end of the run
        opened.last = log.Line(opened.last.n - 1, "")
        opened.logged = len(whole) - len(last)
        opened.remember(connection)
        opened.last = log.Line(opened.last.n, "")
    (case / log.FILE).write_bytes(whole[: len(whole) - len(last) + left])
    verdict = verify(case)
    assert (verdict.faults, len(verdict.notes)) == ([], 1)
    with writing(case):
        pass
    assert (case / log.FILE).read_bytes() == whole
    assert verify(case).notes == []


def test_an_original_that_was_on_its_way_is_taken_away_again(case: Path) -> None:
    sha256, _ = evidence.keep(case, io.BytesIO(b"left over"))
    (case / "incoming" / "1.part").write_bytes(b"half")
    verdict = verify(case)
    assert (verdict.faults, len(verdict.notes)) == ([], 3)
    with writing(case):
        pass
    assert not (case / evidence.place(sha256)).exists()
    assert verify(case).notes == []


def test_who_writes_holds_the_case(case: Path) -> None:
    with writing(case):
        for attempt in (lambda: writing(case).__enter__(), lambda: verify(case)):
            with pytest.raises(CaseFault, match="in use"):
                attempt()


def test_a_log_that_was_cut_is_not_written_to(case: Path) -> None:
    whole = (case / log.FILE).read_bytes()
    (case / log.FILE).write_bytes(whole[:-30])
    with pytest.raises(CaseFault, match="custody log is not what was written"), writing(case):
        pass
    assert (case / log.FILE).read_bytes() == whole[:-30]


def test_what_is_no_case_or_a_newer_one(case: Path, tmp_path: Path) -> None:
    for path, says in ((tmp_path / "nowhere", "no such folder"), (tmp_path / "in", "has no case.sqlite")):
        with pytest.raises(CaseFault, match=says), writing(path):
            pass
    with pytest.raises(CaseFault, match="not empty"):
        create(case)
    with writing(case) as opened, transaction(opened.engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CaseFault, match="newer version"), writing(case):
        pass
    with pytest.raises(CaseFault, match="newer version"):
        verify(case)


def test_a_broken_file_name(tmp_path: Path, case: Path, take: Take) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Five people were killed in a landslide near Bouira on Sunday, police said.", encoding="utf-8")
    assert [o.kind for o in take(case, path)] == ["taken"]
    assert verify(case).faults == []


def test_a_full_disk_stops_the_work_and_is_no_fault_of_the_file(
    tmp_path: Path, files: list[Path], take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(tmp_path / "case")
    create(tmp_path / "case2")  # a name that begins as the other's does
    beside = tmp_path / "case2" / "x.txt"
    beside.write_bytes(files[0].read_bytes())

    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(OSError, match="No space") as said:
        patched.setattr(evidence, "settle", full)
        take(tmp_path / "case", *files)
    assert said.value.filename == str(tmp_path / "case")
    assert verify(tmp_path / "case").faults == []
    assert [o.kind for o in take(tmp_path / "case", *files, beside)] == ["taken"] * 3 + ["refused", "known"]
