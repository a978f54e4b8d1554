"""The version of a reading tells apart what reads otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur import __version__, configure


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with a lexicon."""
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "units.tsv").write_text("form\nday\n", encoding="utf-8")
    monkeypatch.setattr(configure, "__file__", str(tmp_path / "configure.py"))
    yield tmp_path
    configure.version.cache_clear()


def version(*own: Path) -> str:
    configure.version.cache_clear()
    return configure.version(tuple(own))


def test_it_is_the_program_s_and_a_digest_that_every_rule_changes(package: Path) -> None:
    before = version()
    assert before.startswith(f"tawatur {__version__} ")
    assert version() == before
    (package / "languages" / "units.tsv").write_text("form\nweek\n", encoding="utf-8")
    changed = version()
    assert changed != before
    (package / "languages" / "units.tsv").rename(package / "languages" / "days.tsv")
    assert version() not in (before, changed)


def test_compiled_code_and_what_decides_nothing_change_nothing(package: Path) -> None:
    before = version()
    (package / "languages" / "x.pyc").write_bytes(b"x")
    (package / "cli").mkdir()
    (package / "cli" / "add.py").write_bytes(b"x")
    assert version() == before


def test_the_user_s_own_files_are_a_part_of_it(package: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("a", encoding="utf-8")
    first = version(own)
    own.write_text("b", encoding="utf-8")
    assert len({version(), first, version(own)}) == 3
