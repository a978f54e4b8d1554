"""Commands run in this process, and files to run them on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tawatur.cli import main

Run = Callable[..., Result]
Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def run() -> Run:
    """Runs ``tawatur`` with these arguments."""

    def run(*args: object, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(main, [*map(str, args)], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of this name and content, and returns its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
