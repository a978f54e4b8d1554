"""How a command writes its files."""

from __future__ import annotations

from pathlib import Path

from tawatur.cli._sources import Fault


def prepared(folder: Path) -> None:
    """Makes the folder before the reading begins, so that nobody waits for what cannot be kept. Raises Fault."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Fault(f"{problem.filename}: cannot be written, {problem.strerror}") from problem


def write(path: Path, content: bytes) -> None:
    """Writes beside the file and then over it: a reader never sees half of it. Raises Fault."""
    special = path.exists() and not path.is_file()  # a pipe or a device is written to, not replaced
    beside = path if special else path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        if not special:
            beside.replace(path)
    except OSError as problem:
        raise Fault(f"{path}: cannot be written, {problem.strerror}") from problem
