"""What is read again stands beside what was read before: other statements, another text, another report, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from tawatur import configure
from tawatur.intake import Complaint, Given
from tawatur.model import Account
from tawatur.store import (
    CaseFault,
    Outcome,
    accounts,
    contents,
    pack,
    passes,
    reading,
    reread,
    search,
    unread,
    verify,
    writing,
)
from tawatur.store.adding import Arrival
from tawatur.store.database import transaction
from tests.store.conftest import VERSION, WORDS, Take

Found = Account | Complaint
Change = Callable[[Found], Iterable[Found]]
LATER = "tawatur 9 later"


def again(case: Path, change: Change = lambda found: [found], version: str = LATER, stop: int = 99) -> list[Outcome]:
    def read(arrivals: Iterable[Arrival]):  # type: ignore[no-untyped-def]
        for one in arrivals:
            task = configure.Task(one.path, one.source.name, one.size, Given())
            yield one, [made for found in configure.read_task(task) for made in change(found)]

    outcomes = []
    with writing(case) as opened:
        for outcome in reread(opened, read, version):
            outcomes.append(outcome)
            if len(outcomes) == stop:
                break
    return outcomes


def told(case: Path, number: int | None = None) -> list[Account]:
    with reading(case) as engine, transaction(engine) as connection:
        return list(accounts(connection, number))


def found(case: Path, words: str) -> list[str]:
    with reading(case) as engine, transaction(engine) as connection:
        return [hit.report.id for hit in search(connection, words, 9)]


def no_statements(one: Found) -> Iterable[Found]:
    return [replace(one, statements=()) if isinstance(one, Account) else one]


def longer(one: Found) -> Iterable[Found]:
    """The same bytes, of which intake makes another text."""
    if isinstance(one, Account):
        report = replace(one.report, text=f"{one.report.text} Zeppelin.")
        return [replace(one, report=report, statements=())]
    return [one]


def test_other_statements(case: Path) -> None:
    before = told(case)
    outcomes = again(case, no_statements)
    assert [(o.kind, o.counts.read, o.counts.reports, o.counts.again) for o in outcomes] == [("reread", 1, 0, 0)] * 3
    assert [account.statements for account in told(case)] == [()] * 3
    assert told(case, 1) == before
    assert told(case, 2) == told(case)
    assert verify(case).faults == []


def test_another_text_is_another_edition(case: Path, tmp_path: Path) -> None:
    before = told(case)
    assert [o.counts.reports for o in again(case, longer)] == [1] * 3
    assert [account.report.text for account in told(case)] == [f"{words} Zeppelin." for words in WORDS]
    assert told(case, 1) == before
    assert (len(found(case, "zeppelin")), len(found(case, "Sfax"))) == (3, 1)
    assert verify(case).faults == []
    pack(case, tmp_path / "case.zip")
    assert verify(tmp_path / "case.zip").faults == []


def test_of_words_that_are_folded_otherwise_the_newest_count(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tawatur.store import batch

    monkeypatch.setattr(batch, "words_of", lambda *_: ("zeppelin", "zeppelin"))
    again(case)
    assert (len(found(case, "zeppelin")), found(case, "Sfax")) == (3, [])
    assert verify(case).faults == []


def test_what_cannot_be_read_any_more_is_told_and_the_older_reading_has_it(case: Path) -> None:
    outcomes = again(case, lambda one: [Complaint("x", "broken")] if isinstance(one, Account) else [one])
    assert [(o.kind, o.counts.refused) for o in outcomes] == [("reread", 1)] * 3
    accounts_now, refused = contents(case)
    assert (accounts_now, len(refused)) == ([], 4)
    assert (len(contents(case, 1)[0]), len(contents(case, 1)[1])) == (3, 1)
    assert verify(case).faults == []


def test_an_interrupted_one_is_gone_on_with(case: Path, files: list[Path], take: Take) -> None:
    before = told(case)
    again(case, no_statements, stop=1)
    assert [len(account.statements) for account in told(case)] == [0, *(len(a.statements) for a in before[1:])]
    with writing(case) as opened:
        assert len(unread(opened, LATER)) == 2
    assert len(again(case, no_statements)) == 2
    assert again(case, no_statements) == []
    assert told(case, 1) == before
    assert [account.statements for account in told(case, 2)] == [()] * 3
    assert verify(case).faults == []


def test_what_came_in_between_is_in_every_reading(case: Path, tmp_path: Path, take: Take) -> None:
    again(case, no_statements)
    path = tmp_path / "new.txt"
    path.write_text("Six miners were trapped near Khouribga on Friday, the union said.", encoding="utf-8")
    take(case, path)
    again(case, no_statements)
    assert len(told(case)) == len(told(case, 1)) == len(told(case, 2)) == 4
    with reading(case) as engine, transaction(engine) as connection:
        assert [(one.version, one.files) for one in passes(connection)] == [(VERSION, 4), (LATER, 4)]
    assert verify(case).faults == []


def test_a_report_of_two_files_is_read_once(case: Path, tmp_path: Path, files: list[Path], take: Take) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(files[0], files[0].name)
        archive.writestr("new.txt", "Two people drowned off the coast of Annaba, rescuers said.")
    take(case, tmp_path / "all.zip")
    last = again(case, no_statements)[-1]
    assert (last.counts.read, last.counts.again) == (1, 1)
    assert [len(account.statements) for account in told(case)] == [0] * 4
    assert verify(case).faults == []


def test_a_file_that_holds_one_report_twice(case: Path, tmp_path: Path, files: list[Path], take: Take) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        for folder in ("a", "b"):
            archive.writestr(
                f"{folder}/new.txt", "Two people drowned off the coast of Annaba on Friday, rescuers said."
            )
            archive.write(files[0], f"{folder}/{files[0].name}")
    (taken,) = take(case, tmp_path / "twice.zip")
    assert (taken.counts.reports, taken.counts.again) == (1, 3)
    assert verify(case).faults == []
    last = again(case, no_statements)[-1]
    assert (last.counts.read, last.counts.again) == (1, 3)
    assert verify(case).faults == []


def test_a_reading_that_is_not_there(case: Path) -> None:
    with pytest.raises(CaseFault, match="none of this number, the case has 1"):
        told(case, 2)
