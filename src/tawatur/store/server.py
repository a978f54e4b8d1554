"""A case whose database is on a PostgreSQL server: which one stands in the case's folder, without a password.

Every case has a schema of its own, so that one database may hold many. Whose words open it is libpq's business:
``PGPASSWORD``, ``~/.pgpass`` (or ``PGPASSFILE``), a certificate, or the server's trust in who asks over its socket.
"""

from __future__ import annotations

import re
import tomllib
import uuid
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, QueuePool

from tawatur.store.faults import CaseFault

FILE = "database.toml"
_SCHEMA = re.compile(r"case_[0-9a-f]{32}")
_PATIENCE = 10  # seconds until a server that does not answer is given up


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a server, and the schema of one case in it."""

    url: URL
    schema: str

    def engine(self, *, writing: bool) -> Engine:
        """What connects to it. What is committed is on its disk; who writes waits for what a killed one left under
        way."""
        options = f"-csearch_path={self.schema} -csynchronous_commit=on"
        settings = {"connect_timeout": _PATIENCE, "application_name": "tawatur", "options": options}
        if not writing:
            still = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            return create_engine(self.url, poolclass=NullPool, connect_args=settings, execution_options=still)
        engine = create_engine(self.url, poolclass=QueuePool, pool_size=1, connect_args=settings)
        lock = int(self.schema[-15:], 16)

        @event.listens_for(engine, "begin")
        def begun(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({lock})")

        return engine

    def make(self) -> None:
        """Makes the schema, which must not be there."""
        self._run(f"CREATE SCHEMA {self.schema}")

    def drop(self) -> None:
        """Takes the schema away, with all in it."""
        self._run(f"DROP SCHEMA IF EXISTS {self.schema} CASCADE")

    def toml(self) -> str:
        """As the file of a case: without the password."""
        url = self.url.set(drivername="postgresql").render_as_string()
        return f'url = "{url}"\nschema = "{self.schema}"\n'

    def _run(self, statement: str) -> None:
        engine = create_engine(self.url, poolclass=NullPool, connect_args={"connect_timeout": _PATIENCE})
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(statement)
        finally:
            engine.dispose()


def new_server(address: str) -> Server:
    """A schema for a new case at this address (``postgresql://user@host:port/name``). Raises CaseFault."""
    return Server(_url(address), f"case_{uuid.uuid4().hex}")


def server_of(folder: Path) -> Server:
    """The server that a case's folder names. Raises CaseFault."""
    try:
        told = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise CaseFault(f"{folder / FILE}: cannot be read ({problem})") from problem
    schema = str(told.get("schema"))
    if not _SCHEMA.fullmatch(schema):
        raise CaseFault(f"{folder / FILE}: names no schema of a case")
    return Server(_url(str(told.get("url"))), schema)


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as problem:
        raise CaseFault("--database: no address such as postgresql://user@host:5432/name") from problem
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise CaseFault(f"--database: {url.drivername} is no database that a case can be in: postgresql://… is")
    if url.password:
        raise CaseFault("--database: the password goes into PGPASSWORD or ~/.pgpass, not into the address")
    if find_spec("psycopg") is None:  # an extra: most cases are in SQLite
        raise CaseFault("PostgreSQL needs its driver: pip install 'tawatur[postgres]'")
    return url.set(drivername="postgresql+psycopg")
