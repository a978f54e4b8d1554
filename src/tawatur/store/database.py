"""The database of a case: where it is, how it is opened, and which version of it this program knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from tawatur.store import server
from tawatur.store.faults import CaseFault

FILE = "case.sqlite"
REVISION = "0002"  # the newest of migrations/versions
_MIGRATIONS = Path(__file__).parent / "migrations"
_KNOWN = frozenset({"0001", "0002"})


def file_of(folder: Path) -> Path | None:
    """The case's database, or what says on which server it is; None where there is neither."""
    return next((folder / name for name in (FILE, server.FILE) if (folder / name).is_file()), None)


def database(folder: Path, *, writing: bool = False, create: bool = False) -> Engine:
    """The case's database, for reading alone unless it is written to or made.

    Raises CaseFault for one that is broken or out of reach, of a newer version, or of an older one that is opened for
    reading.
    """
    path = file_of(folder) or folder / FILE
    mode = "rwc" if create else "rw" if writing else "ro"
    if not create and path.is_file() and not path.stat().st_size:  # SQLite would make a database of it
        raise CaseFault(f"{path}: no database of a case, or cut short")
    engine = _engine(folder, path, mode)
    try:
        with transaction(engine) as connection:
            found = _revision(connection)
        if found is not None and found not in _KNOWN:
            raise CaseFault(f"{folder}: of a newer version of tawatur (its database is at {found}): update tawatur")
        if found != REVISION and (mode == "rwc" or (mode == "rw" and found in _KNOWN)):
            engine.dispose()
            _upgrade(folder, path, mode)
        elif found in _KNOWN and found != REVISION:
            raise CaseFault(f"{folder}: of an older version of tawatur: tawatur add, or reread, brings it up to date")
        elif found != REVISION:
            raise CaseFault(f"{path}: no database of a case, or cut short")
    except DBAPIError as problem:
        engine.dispose()
        raise CaseFault(f"{path}: {_said(problem, path)}") from problem
    except CaseFault:
        engine.dispose()
        raise
    return engine


def _engine(folder: Path, path: Path, mode: str, *, upgrading: bool = False) -> Engine:
    if path.name == server.FILE:
        return server.server_of(folder).engine(writing=mode != "ro")
    return _sqlite(path, mode, upgrading=upgrading)


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A connection whose work is done as a whole or not at all."""
    with engine.connect() as connection, connection.begin():
        yield connection


def called(connection: Connection) -> str:
    """What the database is called where its faults are named."""
    return FILE if connection.dialect.name == "sqlite" else "database"


def _said(problem: DBAPIError, path: Path) -> str:
    words = " ".join(str(problem.orig).split())
    if path.name == server.FILE and problem.connection_invalidated is not None:
        return f"the database cannot be reached, or is none of a case ({words})"
    return f"cannot be read as a case's database ({words})"


def _sqlite(path: Path, mode: str, *, upgrading: bool) -> Engine:
    """SQLite with a log that readers need not wait for; what is committed is on disk."""
    # Where nobody can write (a case on a disc) there is no log to be read beside it either.
    still = "&immutable=1" if mode == "ro" and not os.access(path.parent, os.W_OK) else ""
    address = f"sqlite:///{path.absolute().as_uri()}?mode={mode}{still}&uri=true"
    # Whoever writes keeps the connection: to open one anew for every file took a part of a second in each hundred.
    kept: dict[str, Any] = {"poolclass": NullPool} if mode == "ro" else {"poolclass": QueuePool, "pool_size": 1}
    engine = create_engine(address, **kept)

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where sqlite3 guesses
        if mode != "ro":
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # A step that makes a table anew takes the old one away: what refers to it must not go with it.
            connection.execute(f"PRAGMA foreign_keys = {'OFF' if upgrading else 'ON'}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")

    return engine


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(folder: Path, path: Path, mode: str) -> None:
    from alembic import command  # noqa: PLC0415 (a case is seldom made: who only reads one need not wait)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    engine = _engine(folder, path, mode, upgrading=True)
    try:
        with transaction(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()
