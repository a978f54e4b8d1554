"""Proof that a case is what its custody log says, or the names of what is not.

The log, the database and the evidence are held against one another: each line has the hash of the line before it,
the database has every line once more, a line has the hash of the original and of all that was read from it.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from tawatur.store import case as cases
from tawatur.store import custody, database, evidence, server
from tawatur.store.chain import Chain, lines_of, read_chain
from tawatur.store.faults import CaseFault
from tawatur.store.holdings import Folder, Holdings, Packed
from tawatur.store.matching import rows_that_do_not_match

_OURS = frozenset({custody.FILE, cases.LOCK})
_SQLITE = frozenset({database.FILE, f"{database.FILE}-wal", f"{database.FILE}-shm"})


@dataclass
class Verdict:
    """``faults``: (where, what is wrong there); ``notes``: what is left of an interruption, and is no fault. ``head``
    is the hash of the newest line: noted elsewhere, it shows later that nothing before it was written anew."""

    faults: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lines: int = 0
    originals: int = 0
    head: str = custody.NOTHING

    def fault(self, where: str, what: str) -> None:
        """Adds one."""
        self.faults.append((where, what))


def verify(path: Path, head: str | None = None) -> Verdict:
    """What was found of a case, a folder or a ZIP; ``head``: one that was noted before, and must be in its log.

    Raises CaseFault for what is no case, is in use, or of a newer version.
    """
    if path.is_file():
        with _unpacked(path) as (packed, folder):
            return _verified(packed, folder, head)
    with cases.locked(cases.checked(path), shared=True):
        return _verified(Folder(path), path, head)


def _verified(holdings: Holdings, folder: Path, head: str | None) -> Verdict:
    verdict = Verdict()
    try:
        engine = database.database(folder)
        try:
            with database.transaction(engine) as connection:
                _judge(verdict, holdings, connection, head)
        finally:
            engine.dispose()
    except SQLAlchemyError as problem:
        there = database.FILE if holdings.sizes(database.FILE) is not None else "database"
        verdict.fault(there, f"broken ({problem.args[0] if problem.args else problem})")
    return verdict


def _judge(verdict: Verdict, holdings: Holdings, connection: Connection, head: str | None) -> None:
    if connection.dialect.name == "sqlite":
        for (said,) in connection.execute(text("PRAGMA integrity_check")):
            if said != "ok":
                verdict.fault(database.FILE, f"broken ({said})")
    chain = read_chain(connection, lines_of(holdings))
    verdict.faults += chain.faults
    verdict.notes += chain.notes
    verdict.lines, verdict.head = chain.lines, chain.head
    if head is not None and head not in chain.hashes:
        verdict.fault(custody.FILE, f"the head {head} is not in it: it was written anew since that was noted")
    verdict.faults += rows_that_do_not_match(connection, chain)
    ours = _OURS | (_SQLITE if connection.dialect.name == "sqlite" else {server.FILE})
    _evidence(verdict, holdings, chain, ours)


def _evidence(verdict: Verdict, holdings: Holdings, chain: Chain, ours: Collection[str]) -> None:
    """Every original that the log names is there, unchanged, and nothing else is."""
    expected = {evidence.place(told["sha256"]): told for told in chain.told if told.get("what") == "taken"}
    marked = {n.partition("/")[2] for n in holdings.names() if n.startswith(f"{evidence.INCOMING}/")}
    for name, told in expected.items():
        verdict.originals += 1
        wrong = _original(holdings, name, told)
        if wrong:
            verdict.fault(name, f"{wrong}; it came in as {told['name']} (entry {told['n']})")
    for name in holdings.names():
        top, _, rest = name.partition("/")
        if name in expected or name in ours:
            continue
        if top == evidence.INCOMING and (evidence.MARK.fullmatch(rest) or rest.endswith(".part")):
            verdict.notes.append(f"{name}: left by an interruption, the next add takes it away")
        elif top == evidence.FOLDER and name.rpartition("/")[2] in marked:
            verdict.notes.append(f"{name}: was on its way in when add was interrupted, the next add begins it anew")
        else:
            verdict.fault(name, "an extra file, the log does not know it")


def _original(holdings: Holdings, name: str, told: dict[str, Any]) -> str | None:
    size = holdings.sizes(name)
    if size is None:
        return "the original is missing"
    if size != told["size"]:
        return f"the original was changed: {size} bytes, not {told['size']}"
    try:
        with holdings.open(name) as stream:
            sha256, _ = evidence.hashed(stream)
    except (OSError, zipfile.BadZipFile, zlib.error) as problem:
        return f"the original cannot be read ({problem})"
    return None if sha256 == told["sha256"] else f"the original was changed: its SHA-256 is {sha256}"


@contextmanager
def _unpacked(path: Path) -> Iterator[tuple[Packed, Path]]:
    """The ZIP, and a folder for a while that holds its database."""
    packed = Packed(path)
    if packed.sizes(database.FILE) is None:
        raise CaseFault(f"{path}: no case, the ZIP has no {database.FILE}")
    with tempfile.TemporaryDirectory(prefix="tawatur-") as folder:
        try:
            with packed.open(database.FILE) as stream, (Path(folder) / database.FILE).open("wb") as file:
                shutil.copyfileobj(stream, file)
        except (OSError, zipfile.BadZipFile, zlib.error) as problem:
            raise CaseFault(f"{path}: {database.FILE} cannot be unpacked ({problem})") from problem
        yield packed, Path(folder)
