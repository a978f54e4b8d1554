"""A PostgreSQL server for the tests, from Debian's package: started once for a run, ended and removed with it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WITHOUT = "NOT TESTED ON POSTGRESQL"
_SETTINGS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c max_connections=40"


@contextmanager
def server() -> Iterator[str]:
    """The address of its database, over a socket of its own. Raises RuntimeError where none can be started."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="tawatur-pg-"))
    user = _user()
    try:
        if user:
            shutil.chown(folder, user)
        data = folder / "data"
        _run(user, programs / "initdb", "-D", data, "-U", "tawatur", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"{_SETTINGS} -k {folder}"
        _run(user, programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://tawatur@/postgres?host={folder}"
        finally:
            _run(user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    other = shutil.which("initdb")
    if found:
        return found[-1]
    if other:
        return Path(other).resolve().parent
    raise RuntimeError("no server is installed (Debian: apt install postgresql)")


def _user() -> str | None:
    """Who runs it: the server refuses to run as root."""
    if os.geteuid():
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise RuntimeError("root may not run it, and there is no user postgres or nobody")


def _run(user: str | None, *command: object) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=user,
        extra_groups=[] if user else None,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.decode(errors='replace').strip()[-200:]}")
