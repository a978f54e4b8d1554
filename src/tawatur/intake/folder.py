"""The files of a folder that may hold reports."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tawatur.intake.source import Complaint


def files_of(path: str) -> Iterator[str | Complaint]:
    """The path itself; of a folder the files in it and below it, sorted, and how many were left out, and as what."""
    if path == "-" or not Path(path).is_dir():
        yield path
        return
    hidden = beside = found = 0
    for folder, below, names in os.walk(path):
        below.sort()
        hidden += sum(name.startswith(".") for name in (*below, *names))
        below[:] = [name for name in below if not name.startswith(".")]
        for name in sorted(names):
            if name.startswith("."):
                continue
            found += 1
            if _tells_of_the_folder(name):
                beside += 1
                continue
            yield _only_file(str(Path(folder) / name))
    if hidden:
        yield Complaint(path, f"hidden files and folders, left out ({hidden})", "passed", hidden)
    if beside:
        yield Complaint(path, f"settings and files that tell of the folder, left out ({beside})", "passed", beside)
    if not found:
        yield Complaint(path, "a folder without any file")


def _tells_of_the_folder(name: str) -> bool:
    """True of what people lay beside reports: a read-me, a licence, settings. Named by itself it is read."""
    stem, _, ending = name.rpartition(".")
    return ending == "toml" or (stem or name).upper() in ("README", "LICENSE", "LICENCE")


def _only_file(path: str) -> str | Complaint:
    """A pipe or a device would be waited for, a link may lead anywhere."""
    if Path(path).is_symlink() or not Path(path).is_file():
        return Complaint(path, "a link or a device, not a file: name it itself to have it read")
    return path
