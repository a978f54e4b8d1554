"""A case: a folder with the evidence, the database and the custody log, and who may write to it.

What comes in is written in this order: the original (``evidence.py``), then one transaction of the database with the
item, what was read from it and its line of the log, then that line at the end of the log. Whoever is interrupted
leaves at most an original with its mark, which is taken away, and one line that the database has and the log
has not, or has a part of, which is written out: both at the next opening for writing.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.exc import DBAPIError

from tawatur.store import custody, database, evidence, server
from tawatur.store.copies import Recent
from tawatur.store.custody import Line
from tawatur.store.faults import CaseFault
from tawatur.store.rows import sound
from tawatur.store.server import Server
from tawatur.store.tables import CUSTODY, ITEM, STATE

LOCK = "lock"
_BROKEN, _FULL = ("malformed", "not a database"), "is full"  # as SQLite says it
_BUSY = (errno.EACCES, errno.EAGAIN)


@dataclass
class Case:
    """An open case. ``last`` is the newest line of its custody log."""

    folder: Path
    engine: Engine
    last: Line
    logged: int  # bytes of the log
    recent: Recent = field(default_factory=Recent)  # what copies are looked for among

    def log(self, line: Line) -> None:
        """Adds a line, which the database has already, to the log."""
        self.logged = custody.append(self.folder / custody.FILE, line)
        self.last = line

    def remember(self, connection: Connection) -> None:
        """Has the database know how much of the log is on the disk: less is a log cut short."""
        connection.execute(update(STATE).values(lines=self.last.n, bytes=self.logged))


def create(folder: Path, name: str | None = None, address: str | None = None) -> None:
    """Makes an empty case, its database in the folder, or on the PostgreSQL server at this address. Raises CaseFault
    where something stands in its place or it cannot be written."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CaseFault(f"{folder}: is there already, and is not empty: name a folder that is not there yet")
    on = server.new_server(address) if address else None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            _fill(made, name or folder.resolve().name, on)
            made.chmod(0o777 & ~_umask())
            made.replace(folder)  # the case is there as a whole or not at all
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as problem:
        raise CaseFault(f"{folder}: cannot be written, {problem.strerror}") from problem


@contextmanager
def reading(folder: Path) -> Iterator[Engine]:
    """The database of a case that is only read. Raises CaseFault."""
    engine = database.database(checked(folder))
    try:
        with _database_faults(folder):
            yield engine
    finally:
        engine.dispose()


@contextmanager
def _database_faults(folder: Path) -> Iterator[None]:
    """What a database does not do (a server that went away, no room left) is one line. Raises CaseFault; OSError that
    names the case, where no file was named: to write says none."""
    try:
        yield
    except OSError as problem:
        problem.filename = problem.filename or str(folder)
        raise
    except DBAPIError as problem:
        words = " ".join(str(problem.orig).split())
        broken = any(word in words for word in _BROKEN)
        more = "tawatur verify says where" if broken else "the case is whole up to there"
        advice = ": make room, then give the same command again" if _FULL in words else ""
        raise CaseFault(f"{folder}: its database failed ({words}); {more}{advice}") from problem


@contextmanager
def writing(folder: Path) -> Iterator[Case]:
    """The case, open for one writer, what was interrupted brought to its end. Raises CaseFault, too when it is in use
    or when it is not what its log says."""
    with locked(checked(folder), shared=False):
        engine = database.database(folder, writing=True)
        try:
            with _database_faults(folder):
                case = _recovered(folder, engine)
                yield case
                with database.transaction(engine) as connection:
                    case.remember(connection)
        finally:
            engine.dispose()


@contextmanager
def locked(folder: Path, *, shared: bool) -> Iterator[None]:
    """Holds the case's lock: against everybody, or (shared) against writers alone. Raises CaseFault when it is held."""
    with _lock_file(folder, shared) as lock:
        try:
            fcntl.flock(lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError as problem:
            if problem.errno not in _BUSY:
                raise
            raise CaseFault(f"{folder}: in use, another tawatur is writing to it: wait until it is done") from problem
        yield


def checked(folder: Path) -> Path:
    """The folder. Raises CaseFault where it holds no case."""
    if not folder.is_dir():
        raise CaseFault(f"{folder}: no case, there is no such folder (tawatur init makes one)")
    if database.file_of(folder) is None:
        if (folder / custody.FILE).is_file():
            raise CaseFault(f"{folder}: its {database.FILE} is missing: put it back from a copy, or a ZIP of it")
        raise CaseFault(f"{folder}: no case, it has no {database.FILE} (tawatur init makes one)")
    return folder


def _lock_file(folder: Path, shared: bool) -> IO[bytes]:
    try:
        return (folder / LOCK).open("rb" if shared and (folder / LOCK).exists() else "ab")
    except OSError as problem:
        if shared:
            return Path(os.devnull).open("rb")  # where nobody can write nobody does
        raise CaseFault(f"{folder}: cannot be written, {problem.strerror}") from problem


def _fill(folder: Path, name: str, on: Server | None) -> None:
    for part in (evidence.FOLDER, evidence.INCOMING):
        (folder / part).mkdir()
    (folder / LOCK).touch()
    made = {"id": str(uuid.uuid4()), "name": sound(name)}
    first = custody.next_line(None, "opened", {"case": made["id"], "name": made["name"]})
    size = custody.append(folder / custody.FILE, first)
    with _made(folder, on) as engine, database.transaction(engine) as connection:
        connection.execute(insert(CUSTODY).values(n=first.n, sha256=first.sha256, line=first.text))
        connection.execute(insert(STATE).values(**made, lines=1, bytes=size))
    evidence.settle(folder)


@contextmanager
def _made(folder: Path, on: Server | None) -> Iterator[Engine]:
    """A new database: in the folder, or on a server, where nothing is left of one that could not be filled."""
    try:
        if on:
            on.make()
            (folder / server.FILE).write_text(on.toml(), encoding="utf-8")
        engine = database.database(folder, create=True)
        try:
            yield engine
        finally:
            engine.dispose()
    except BaseException as problem:
        if on:
            with suppress(DBAPIError):
                on.drop()
        if isinstance(problem, DBAPIError):
            words = " ".join(str(problem.orig).split())
            raise CaseFault(f"--database: the server cannot be reached, or refuses ({words})") from problem
        raise


def _recovered(folder: Path, engine: Engine) -> Case:
    """The case, when what an interrupted run left has been brought to its end."""
    with database.transaction(engine) as connection:
        last = _log_completed(folder, connection)
        for sha256 in evidence.marked(folder):
            (evidence.known if taken(connection, sha256) else evidence.drop)(folder, sha256)
        evidence.clear(folder)
        case = Case(folder, engine, last, (folder / custody.FILE).stat().st_size)
        case.remember(connection)
    return case


def _log_completed(folder: Path, connection: Connection) -> Line:
    """The newest line, when the log holds every line that the database has. Raises CaseFault where the log is not the
    beginning of what the database has: that no interruption does."""
    state: Any = connection.execute(select(STATE)).first()
    if state is None:
        raise CaseFault(f"{folder}: its database lost what it knows of the case: tawatur verify says more")
    rows = connection.execute(select(CUSTODY).where(CUSTODY.c.n >= state.lines).order_by(CUSTODY.c.n)).all()
    lines = [Line(row.n, row.line) for row in rows]
    path = folder / custody.FILE
    size = path.stat().st_size if path.exists() else 0
    waiting = b"".join(line.text.encode() + b"\n" for line in lines[1:])
    with path.open("ab+") as log:
        log.seek(min(state.bytes, size))
        there = log.read(len(waiting) + 1)
        if size < state.bytes or not waiting.startswith(there):
            raise CaseFault(f"{folder}: its custody log is not what was written: tawatur verify says where")
        log.write(waiting[len(there) :])
        log.flush()
        os.fsync(log.fileno())
    return lines[-1]


def taken(connection: Connection, sha256: str) -> bool:
    """True when the bytes of this hash are an item of the case."""
    found = select(ITEM.c.n).where(ITEM.c.sha256 == sha256, ITEM.c.taken).limit(1)
    return connection.execute(found).first() is not None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
