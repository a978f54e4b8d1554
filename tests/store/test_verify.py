"""Whatever was changed in a case is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.store import create, custody, verify
from tawatur.store.database import FILE, database


def lines(case: Path) -> list[bytes]:
    return (case / custody.FILE).read_bytes().splitlines(keepends=True)


def rewrite(case: Path, changed: list[bytes]) -> None:
    (case / custody.FILE).write_bytes(b"".join(changed))


def originals(case: Path) -> list[Path]:
    return sorted(p for p in (case / "evidence").rglob("*") if p.is_file())


def sql(*statements: str) -> Callable[[Path], None]:
    """Done by somebody who is bound by nothing."""

    def run(case: Path) -> None:
        engine = database(case, writing=True)
        free = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET session_replication_role = replica"}
        with engine.connect() as connection:
            connection.connection.cursor().execute(free[engine.dialect.name])
            for statement in statements:
                connection.exec_driver_sql(statement)
            connection.commit()
        engine.dispose()

    return run


def flip(case: Path) -> None:
    path = originals(case)[0]
    data = bytearray(path.read_bytes())
    data[7] ^= 1
    path.write_bytes(data)


def swap(case: Path) -> None:
    one, other, *_ = originals(case)
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)


def lead_elsewhere(case: Path) -> None:
    path = originals(case)[0]
    path.rename(case.parent / "elsewhere")
    path.symlink_to(case.parent / "elsewhere")


def reorder(case: Path) -> None:
    one, two, three, *rest = lines(case)
    rewrite(case, [one, three, two, *rest])


def edit(case: Path) -> None:
    rewrite(case, [line.replace(b'"size":', b'"size":1') for line in lines(case)])


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a flipped byte": (flip, "the original was changed: its SHA-256 is"),
    "a swapped file": (swap, "the original was changed"),
    "a longer file": (
        lambda c: originals(c)[0].write_bytes(originals(c)[0].read_bytes() + b"!"),
        "the original was changed: ",
    ),
    "a removed file": (lambda c: originals(c)[1].unlink(), "the original is missing"),
    "a link in its place": (lead_elsewhere, "the original is missing"),
    "an extra file": (lambda c: (c / "evidence" / "note").write_bytes(b"x"), "evidence/note: an extra file"),
    "an extra file beside": (lambda c: (c / "note").write_bytes(b"x"), "note: an extra file"),
    "a removed line": (lambda c: rewrite(c, lines(c)[:1] + lines(c)[2:]), "entry 2 taken"),
    "the first line removed": (lambda c: rewrite(c, lines(c)[1:]), "entry 1 opened"),
    "a log cut short": (lambda c: rewrite(c, lines(c)[:-1]), "cut short: its last 1 lines are missing, from entry 5"),
    "a log cut within a line": (lambda c: rewrite(c, [*lines(c)[:-1], lines(c)[-1][:9]]), "entry 5 refused"),
    "an edited line": (edit, "custody.jsonl, line 2: is not what was written as entry 2"),
    "lines in another order": (reorder, "out of its order, or twice: it is entry 2"),
    "a line twice": (lambda c: rewrite(c, [*lines(c), lines(c)[-1]]), "out of its order, or twice"),
    "a line of somebody's own": (lambda c: rewrite(c, [*lines(c), b"{}\n"]), "line 6: is not what was written"),
    "no log": (lambda c: (c / custody.FILE).unlink(), "the log is missing"),
    "another text": (sql("UPDATE report SET text = text || '!' WHERE id = 2"), "what was read from it is not what"),
    "another day": (sql("UPDATE report SET published = '2020-01-01' WHERE id = 1"), "what was read from it is not"),
    "other statements": (sql("UPDATE reading SET statements = '[]' WHERE report = 1"), "what was read from it is not"),
    "a report removed": (sql("DELETE FROM holding WHERE item = 2"), "what was read from it is not what the log says"),
    "a report of somebody's own": (
        sql(
            "INSERT INTO report (id, key, name, language, text, sha256, body, review)"
            " VALUES (9, 'k', 'n', 'en', 't', 's', 0, '[]')"
        ),
        "table report: rows that the log does not know (1)",
    ),
    "an item renamed": (sql("UPDATE item SET name = 'x' WHERE n = 2"), "its item is not what the log says"),
    "an item removed": (sql("DELETE FROM item WHERE n = 2"), "its item was removed"),
    "an item of somebody's own": (
        sql("INSERT INTO item (n, sha256, size, name, taken) VALUES (9, 'x', 1, 'x', true)"),
        "an item that the log does not know",
    ),
    "a refusal removed": (sql("DELETE FROM complaint"), "what was read from it is not what the log says"),
    "an entry of the database edited": (
        sql("UPDATE custody SET line = replace(line, 'taken', 'lost') WHERE n = 2"),
        "table custody: entry 2 does not follow",
    ),
    "the newest entry removed everywhere": (
        lambda c: (rewrite(c, lines(c)[:-1]), sql("DELETE FROM custody WHERE n = 5")(c)),
        "table state: it counts 5 lines",
    ),
    "another name of the case": (sql("UPDATE state SET name = 'other'"), "the case's id and name are not"),
    "words of somebody's own": (sql("UPDATE terms SET folded = 'x' WHERE report = 1"), "the words under which it is"),
    "words removed": (sql("DELETE FROM terms WHERE report = 2"), "the words under which it is found are not"),
    "a reading of somebody's own": (
        sql("INSERT INTO reading (report, version, statements, item) VALUES (1, 'x', '[]', 4)"),
        "table reading: rows that the log does not know (1)",
    ),
    "another version": (sql("UPDATE item SET version = 'x' WHERE n = 2"), "its item is not what the log says"),
}
OF_THE_FILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a broken database": (lambda c: (c / FILE).write_bytes(bytes(4000)), "case.sqlite"),
    "an index that misses a report": (
        sql(
            "INSERT INTO words (words, rowid, folded, stems)"
            " SELECT 'delete', report, folded, stems FROM terms WHERE report = 1"
        ),
        "index of words: it does not find what it should",
    ),
    "an index that finds too much": (
        sql("INSERT INTO words (rowid, folded, stems) VALUES (2, 'ransom', 'ransom')"),
        "index of words: it does not find what it should",
    ),
}


@pytest.mark.parametrize(("change", "says"), CHANGES.values(), ids=CHANGES.keys())
def test_it_is_named(case: Path, change: Callable[[Path], object], says: str) -> None:
    assert verify(case).faults == []
    change(case)
    said = found(case)
    assert any(says in one for one in said), said


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("change", "says"), OF_THE_FILE.values(), ids=OF_THE_FILE.keys())
def test_of_the_file_it_is_named_too(case: Path, change: Callable[[Path], object], says: str) -> None:
    test_it_is_named(case, change, says)


def found(case: Path) -> list[str]:
    try:
        return [f"{where}: {what}" for where, what in verify(case).faults]
    except ValueError as problem:  # a database that cannot be opened at all
        return [str(problem)]


def test_a_head_that_was_noted_shows_that_all_was_written_anew(case: Path) -> None:
    head = verify(case).head
    assert verify(case, head).faults == []
    assert "written anew" in verify(case, "f" * 64).faults[0][1]


def test_an_empty_case_is_whole(tmp_path: Path, address: str | None) -> None:
    create(tmp_path / "case", address=address)
    assert verify(tmp_path / "case").faults == []


def test_it_changes_nothing(case: Path) -> None:
    before = {p: p.read_bytes() for p in case.rglob("*") if p.is_file()}
    assert verify(case).faults == []
    assert {p: p.read_bytes() for p in case.rglob("*") if p.is_file() and "-" not in p.name} == before
