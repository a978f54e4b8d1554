"""The documents say what is so: their commands run, their links lead somewhere, the made pages are made anew."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from docs.generate import DOCS, pages
from tawatur import __version__
from tawatur.cli import main
from tests.console import BLOCK, follow

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]


@pytest.mark.parametrize("name", pages())
def test_a_made_page_is_up_to_date(name: str) -> None:
    """When this fails: make docs."""
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]


def test_the_readme_works(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    follow(README, tmp_path, ROOT / "src")


@pytest.mark.parametrize("name", ["own-data.md", "intake.md", "case.md"])
def test_what_the_page_shows_works(name: str, tmp_path: Path) -> None:
    document = (DOCS / name).read_text(encoding="utf-8")
    for block in BLOCK.finditer(document):
        if block["path"]:
            (tmp_path / block["path"]).write_text(block["text"], encoding="utf-8")
    follow(document, tmp_path, ROOT / "src")


@pytest.mark.parametrize("command", main.list_commands(click.Context(main)))
def test_the_readme_names_every_command(command: str) -> None:
    assert f"tawatur {command}" in README


@pytest.mark.parametrize("path", DOCUMENTS, ids=[str(path.relative_to(ROOT)) for path in DOCUMENTS])
def test_links_and_targets_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", text)
    assert [link for link in links if not (path.parent / link).exists()] == []
    targets = re.findall(r"(?:^|`|\$ )make ([a-z]+)", text, re.MULTILINE)
    assert [target for target in targets if not re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)] == []


def test_the_changelog_begins_with_this_version() -> None:
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == __version__


def test_no_lock_file_holds_an_address() -> None:
    for lock in ROOT.glob("requirements*.txt"):
        text = lock.read_text(encoding="utf-8")
        assert not re.search(r"://|^\s*-(?!-hash)|index|find-links", text.replace("--hash", ""), re.MULTILINE), lock
        assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", text.strip()))
