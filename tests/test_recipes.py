"""Every recipe of CONTRIBUTING.md, carried out as it stands there in a copy of the tree."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(?P<form>\w+) ?(?P<more>>> )?(?P<path>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = {
    title: list(_BLOCK.finditer(body))
    for title, body in re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    if _BLOCK.search(body)
}
PROGRAMS = {
    "tawatur": [sys.executable, "-m", "tawatur.cli"],
    "pytest": [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
    "cat": ["cat"],
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
    blocks = RECIPES[title]
    for block in blocks:
        if block["path"]:
            write(tree / block["path"], block["text"], after=bool(block["more"]))
    for block in blocks:
        if block["form"] == "console":
            for command, expected in commands(block["text"]):
                output = run(command, tree)
                assert [line for line in expected if line not in output] == [], output


def write(path: Path, text: str, *, after: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if after else ""
    path.write_text(before + text, encoding="utf-8")


def commands(text: str) -> list[tuple[str, list[str]]]:
    """Each command, and what its output must hold."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def run(command: str, tree: Path) -> str:
    program, *arguments = shlex.split(command)
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    done = subprocess.run(
        [*PROGRAMS[program], *arguments], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
