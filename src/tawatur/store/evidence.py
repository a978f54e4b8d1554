"""Originals, byte for byte under their SHA-256.

An original is written under a name of no meaning in ``incoming/`` and is on the disk before anything else happens; a
mark ``incoming/SHA256`` is made; then it is renamed into ``evidence/``. The mark goes when the database knows the item.
So what lies in ``evidence/`` without being known has a mark beside it when it was left over, and none when
somebody put it there.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

FOLDER, INCOMING = "evidence", "incoming"
MARK = re.compile(r"[0-9a-f]{64}")
_STEP = 1 << 20


def place(sha256: str) -> str:
    """Where the original of this hash stands in a case."""
    return f"{FOLDER}/{sha256[:2]}/{sha256}"


def hashed(stream: BinaryIO) -> tuple[str, int]:
    """The SHA-256 and the size of all that is still to come of it."""
    digest, size = hashlib.sha256(), 0
    for step in _steps(stream):
        digest.update(step)
        size += len(step)
    return digest.hexdigest(), size


def keep(case: Path, stream: BinaryIO) -> tuple[str, int]:
    """Writes an original into the case and returns its SHA-256 and size: of what was written, not of what was read
    before. Raises OSError where there is no room."""
    try:
        return _kept(case, stream)
    except OSError as problem:
        problem.filename = problem.filename or str(case)  # to write says no name
        raise


def _kept(case: Path, stream: BinaryIO) -> tuple[str, int]:
    incoming = case / INCOMING
    incoming.mkdir(exist_ok=True)  # a case that came as a ZIP has no empty folders
    part = incoming / f"{os.getpid()}.part"
    digest, size = hashlib.sha256(), 0
    with part.open("wb") as file:
        for step in _steps(stream):
            file.write(step)
            digest.update(step)
            size += len(step)
        file.flush()
        os.fsync(file.fileno())
    sha256 = digest.hexdigest()
    (incoming / sha256).touch()
    settle(incoming)
    final = case / place(sha256)
    if not final.parent.exists():
        final.parent.mkdir(parents=True, exist_ok=True)
        settle(final.parent.parent)
    part.replace(final)
    settle(final.parent)
    return sha256, size


def known(case: Path, sha256: str) -> None:
    """Takes the mark away: the database knows the item."""
    (case / INCOMING / sha256).unlink(missing_ok=True)


def drop(case: Path, sha256: str) -> None:
    """Takes away an original that did not become part of the case, and then its mark."""
    (case / place(sha256)).unlink(missing_ok=True)
    known(case, sha256)


def marked(case: Path) -> frozenset[str]:
    """The hashes of what was on its way when the work ended."""
    folder = case / INCOMING
    return frozenset(p.name for p in folder.iterdir() if MARK.fullmatch(p.name)) if folder.is_dir() else frozenset()


def clear(case: Path) -> None:
    """Takes away what was half written."""
    for part in (case / INCOMING).glob("*.part"):
        part.unlink()


def settle(folder: Path) -> None:
    """The names in the folder are on the disk when this returns."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _steps(stream: BinaryIO) -> Iterator[bytes]:
    while step := _read(stream):
        yield step


def _read(stream: BinaryIO) -> bytes:
    """Raises OSError that names what could not be read, so that it is told from what could not be written."""
    try:
        return stream.read(_STEP)
    except OSError as problem:
        problem.filename = problem.filename or "what is read"
        raise
