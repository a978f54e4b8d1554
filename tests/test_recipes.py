"""Every recipe of CONTRIBUTING.md, carried out as it stands there in a copy of the tree."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.console import BLOCK, follow

ROOT = Path(__file__).parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = {
    title: body
    for title, body in re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    if BLOCK.search(body)
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what the recipes touch."""
    for folder in ("src/tawatur", "tests/rules", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_there_is_a_recipe_for_each_thing_that_is_added() -> None:
    assert set(RECIPES) == {"A rule", "A language", "A dimension", "An export", "A form of intake"}


@pytest.mark.parametrize("title", RECIPES)
def test_the_recipe_works(title: str, tree: Path) -> None:
    for block in BLOCK.finditer(RECIPES[title]):
        if block["path"]:
            write(tree / block["path"], block["text"], after=bool(block["more"]))
    follow(RECIPES[title], tree, tree / "src")


def write(path: Path, text: str, *, after: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if after else ""
    path.write_text(before + text, encoding="utf-8")
