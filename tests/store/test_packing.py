"""A case in a ZIP: the same bytes each time, proven as a folder is, and a case again when it is unpacked."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.store import CaseFault, contents, pack, verify
from tests.store.conftest import Take


@pytest.fixture
def packed(case: Path, tmp_path: Path) -> Path:
    pack(case, tmp_path / "case.zip")
    return tmp_path / "case.zip"


def test_the_same_case_gives_the_same_bytes(case: Path, packed: Path, tmp_path: Path) -> None:
    pack(case, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()
    assert not list(tmp_path.glob(".*"))


def test_unpacked_it_is_a_case(case: Path, packed: Path, tmp_path: Path, take: Take) -> None:
    zipfile.ZipFile(packed).extractall(tmp_path / "elsewhere")
    assert verify(tmp_path / "elsewhere").faults == []
    assert contents(tmp_path / "elsewhere") == contents(case)
    new = tmp_path / "new.txt"
    new.write_text("Six miners were trapped near Khouribga on Friday, the union said.", encoding="utf-8")
    assert [o.kind for o in take(tmp_path / "elsewhere", new)] == ["taken"]
    assert verify(tmp_path / "elsewhere").faults == []
    assert verify(tmp_path / "elsewhere", verify(packed).head).faults == []


def rewritten(packed: Path, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes]) -> None:
    with zipfile.ZipFile(packed) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in {**held, **more}.items():
            kept = change(name, data)
            if kept is not None:
                archive.writestr(name, kept)


def flip(name: str, data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:] if name.startswith("evidence/") else data


CHANGES = {
    "a flipped byte": (flip, {}, "the original was changed"),
    "a removed file": (lambda n, d: None if n.startswith("evidence/") else d, {}, "the original is missing"),
    "no log": (lambda n, d: None if n == "custody.jsonl" else d, {}, "the log is missing"),
    "a log cut short": (lambda n, d: d[: d.rindex(b"\n", 0, -1) + 1] if n == "custody.jsonl" else d, {}, "cut short"),
    "an extra file": (lambda n, d: d, {"evidence/../../x": b"x"}, "an extra file"),
}


@pytest.mark.parametrize(("change", "more", "says"), CHANGES.values(), ids=CHANGES.keys())
def test_what_was_changed_is_named(
    packed: Path, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes], says: str
) -> None:
    assert verify(packed).faults == []
    rewritten(packed, change, more)
    assert [what for _, what in verify(packed).faults if says in what]


def test_a_zip_that_is_broken_or_no_case(packed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(CaseFault, match=r"no case, the ZIP has no case\.sqlite"):
        verify(other)
    other.write_bytes(packed.read_bytes()[:-40])
    with pytest.raises(CaseFault, match="neither a case nor a ZIP"):
        verify(other)
    data = bytearray(packed.read_bytes())
    at = data.index(b"evidence/") + 90
    data[at : at + 20] = bytes(20)
    other.write_bytes(data)
    assert "cannot be read" in verify(other).faults[0][1]


def test_a_changed_case_is_not_packed(case: Path, tmp_path: Path) -> None:
    next(p for p in (case / "evidence").rglob("*") if p.is_file()).unlink()
    with pytest.raises(CaseFault, match="the original is missing"):
        pack(case, tmp_path / "case.zip")
    assert not (tmp_path / "case.zip").exists()


def test_of_a_server_too_the_zip_has_all_in_itself(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        names = {name for name in archive.namelist() if not name.startswith("evidence/")}
    assert names == {"custody.jsonl", "case.sqlite"}
