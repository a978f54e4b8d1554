"""The database of a case: how it is opened, and which version of it this program knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from tawatur.store.faults import CaseFault

FILE = "case.sqlite"
REVISION = "0001"  # the newest of migrations/versions
_MIGRATIONS = Path(__file__).parent / "migrations"
_KNOWN = frozenset({"0001"})


def database(folder: Path, *, writing: bool = False, create: bool = False) -> Engine:
    """The case's database, for reading alone unless it is written to or made.

    Raises CaseFault for one that is broken, of a newer version, or of an older one that is opened for reading.
    """
    path = folder / FILE
    engine = _engine(path, "rwc" if create else "rw" if writing else "ro")
    try:
        with transaction(engine) as connection:
            found = _revision(connection)
            if found is not None and found not in _KNOWN:
                raise CaseFault(f"{folder}: of a newer version of tawatur (its database is at {found}): update tawatur")
            if found != REVISION and (create or writing):
                _upgrade(connection)
            elif found != REVISION:
                raise CaseFault(f"{path}: no database of a case, or cut short")
    except DBAPIError as problem:
        raise CaseFault(f"{path}: cannot be read as a case's database ({problem.orig})") from problem
    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A connection whose work is done as a whole or not at all."""
    with engine.connect() as connection, connection.begin():
        yield connection


def _engine(path: Path, mode: str) -> Engine:
    """SQLite with a log that readers need not wait for; what is committed is on disk."""
    # Where nobody can write (a case on a disc) there is no log to be read beside it either.
    still = "&immutable=1" if mode == "ro" and not os.access(path.parent, os.W_OK) else ""
    address = f"{path.absolute().as_uri()}?mode={mode}{still}"
    engine = create_engine(f"sqlite:///{address}&uri=true", poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where sqlite3 guesses
        if mode != "ro":
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")

    return engine


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 (a case is seldom made: who only reads one need not wait)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
