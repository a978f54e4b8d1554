"""A case as one ZIP that verifies elsewhere: the same case gives the same bytes."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import insert, select

from tawatur.store import custody, database, evidence, index
from tawatur.store.case import locked, reading, writing
from tawatur.store.faults import CaseFault
from tawatur.store.tables import METADATA
from tawatur.store.verify import verify

_STREAM = {"yield_per": 500}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP can tell


def pack(folder: Path, path: Path) -> None:
    """Writes the case into a ZIP. Raises CaseFault, too where the case is not what its log says; OSError."""
    part = path.with_name(f".{path.name}.part")
    _writable(part, path)
    with writing(folder):
        pass  # what was interrupted is brought to its end
    verdict = verify(folder)
    if verdict.faults:
        raise CaseFault(f"{folder}: changed ({verdict.faults[0][0]}: {verdict.faults[0][1]}): not packed")
    try:
        with locked(folder, shared=True), tempfile.TemporaryDirectory(prefix="tawatur-") as beside:
            _write(part, folder, _compact(folder, Path(beside)))
        part.replace(path)
    except sqlite3.Error as problem:
        raise CaseFault(
            f"{folder}: its database cannot be copied into {tempfile.gettempdir()} ({problem})"
        ) from problem
    except OSError as problem:
        problem.filename = str(path)
        raise
    finally:
        part.unlink(missing_ok=True)


def _writable(part: Path, path: Path) -> None:
    """Raises CaseFault at once where the ZIP could not be written in the end."""
    try:
        part.touch()
        part.unlink()
    except OSError as problem:
        raise CaseFault(f"{path}: cannot be written, {problem.strerror}") from problem


def _write(part: Path, folder: Path, compact: Path) -> None:
    with zipfile.ZipFile(part, "w", allowZip64=True) as packed:
        for name, file in [(custody.FILE, folder / custody.FILE), (database.FILE, compact), *_originals(folder)]:
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3  # or else the system's own number would stand there
            info.file_size = file.stat().st_size
            with file.open("rb") as source, packed.open(info, "w") as target:
                shutil.copyfileobj(source, target, 1 << 20)


def _originals(folder: Path) -> Iterator[tuple[str, Path]]:
    files = (p for p in (folder / evidence.FOLDER).rglob("*") if p.is_file())
    return iter(sorted((p.relative_to(folder).as_posix(), p) for p in files))


def _compact(folder: Path, beside: Path) -> Path:
    """The database in one file, without what was deleted in it and how it grew; of one on a server a copy."""
    path, compact = database.file_of(folder), beside / "compact.sqlite"
    if path is None or path.name != database.FILE:
        path = _copied(folder, beside)
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("VACUUM INTO ?", (str(compact),))
    finally:
        connection.close()
    return compact


def _copied(folder: Path, beside: Path) -> Path:
    """The rows of a database on a server, in a file."""
    with reading(folder) as engine, database.transaction(engine) as source:
        made = database.database(beside, create=True)
        try:
            with database.transaction(made) as target:
                for table in METADATA.sorted_tables:
                    rows = source.execute(select(table).order_by(*table.primary_key), execution_options=_STREAM)
                    for some in rows.mappings().partitions():
                        target.execute(insert(table), [dict(row) for row in some])
                index.rebuild(target)
        finally:
            made.dispose()
    return beside / database.FILE
