"""Commands that a document shows, run as they stand there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"^```(?P<form>\w+) ?(?P<more>>> )?(?P<path>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAMS = {
    "tawatur": [sys.executable, "-m", "tawatur.cli"],
    "pytest": [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
    "cat": ["cat"],
    "head": ["head"],
}


def follow(document: str, tree: Path, package: Path) -> None:
    """Runs every command of the ``console`` blocks in ``tree``; each line shown under one stands in its output."""
    for block in BLOCK.finditer(document):
        if block["form"] == "console":
            for command, expected in commands(block["text"]):
                output = run(command, tree, package)
                assert [line for line in expected if line not in output] == [], output


def commands(text: str) -> list[tuple[str, list[str]]]:
    """Each command that is not make's, and the lines shown under it."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:].partition("  #")[0], []))
        elif line.strip():
            found[-1][1].append(line)
    return [(command, lines) for command, lines in found if not command.startswith("make ")]


def run(command: str, tree: Path, package: Path) -> str:
    """The command's output; it must succeed."""
    program, *arguments = shlex.split(command)
    environment = {**os.environ, "PYTHONPATH": str(package), "COLUMNS": "100"}
    done = subprocess.run(
        [*PROGRAMS[program], *arguments], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
