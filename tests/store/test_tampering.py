"""Whatever is changed is named: every cell of every table, any bit of the log and of the originals."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, bindparam, column, inspect, select, table, update

from tawatur.store import create, custody, verify
from tawatur.store.database import database
from tawatur.store.tables import METADATA
from tests.store.conftest import Take
from tests.store.test_copies import words
from tests.store.test_rereading import again, longer
from tests.store.test_verify import found

# No table of its own (those that it is kept in are looked at); a table of which only a large index needs every row.
_UNPROVEN = {"words", "words_idx"}


@pytest.fixture
def rich(tmp_path: Path, files: list[Path], take: Take, address: str | None) -> Path:
    """A case with something in every table: two readings, a copy, what was there already, a refusal."""
    case = tmp_path / "rich"
    create(case, address=address)
    for name, said in (("long", words(1, 40)), ("copied", f"(Agencies) As received. {words(1, 40)}")):
        files.append(tmp_path / "in" / f"{name}.txt")
        files[-1].write_text(said, encoding="utf-8")
    files.append(tmp_path / "in" / "rows.jsonl")
    files[-1].write_text('{"text": "Two people were hurt near Sfax."}\n' * 2, encoding="utf-8")
    take(case, *files)
    again(case, longer)
    return case


def test_every_column_of_every_table_is_proven(rich: Path) -> None:
    assert verify(rich).faults == []
    engine = database(rich, writing=True)
    free = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET session_replication_role = replica"}
    unnamed = []
    with engine.connect() as connection:
        connection.connection.cursor().execute(free[engine.dialect.name])
        names = sorted({*inspect(connection).get_table_names()} - _UNPROVEN)
        assert set(METADATA.tables) < set(names)
        for change in [one for name in names for one in _changes(connection, name)]:
            connection.execute(*change.there)
            connection.commit()
            unnamed += [] if found(rich) else [change.where]
            connection.execute(*change.back)
            connection.commit()
            assert verify(rich).faults == []
    engine.dispose()
    assert "\n".join(unnamed) == ""


class Change(NamedTuple):
    """Of one cell, and back."""

    where: str
    there: tuple[Any, dict[str, Any]]
    back: tuple[Any, dict[str, Any]]


def _changes(connection: Connection, name: str, rows: int = 1) -> Iterator[Change]:
    """Of every column, in so many rows of the table, drawn by chance; the same ones each time."""
    columns = [one["name"] for one in inspect(connection).get_columns(name)]
    keys = inspect(connection).get_pk_constraint(name)["constrained_columns"] or columns
    known = table(name, *map(column, columns))
    held = connection.execute(select(known).order_by(*(known.c[key] for key in keys))).mappings().all()
    for changed in columns:
        for row in random.Random(changed).sample(held, min(rows, len(held))):
            value = _other(row[changed])
            key = {k: row[k] for k in keys}
            new = key | ({changed: value} if changed in keys else {})
            yield Change(
                f"{name}.{changed} {key}: {str(row[changed])[:40]!r} to {str(value)[:40]!r}",
                (_set(known, changed, keys), {"value": value, **{f"its_{k}": v for k, v in key.items()}}),
                (_set(known, changed, keys), {"value": row[changed], **{f"its_{k}": v for k, v in new.items()}}),
            )


def _set(known: Any, changed: str, keys: list[str]) -> Any:
    where = [known.c[k] == bindparam(f"its_{k}") for k in keys]
    return update(known).where(*where).values({changed: bindparam("value")})


def _other(value: Any) -> Any:
    """Another value of its kind, as near as there is one that no other row has."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1000 if isinstance(value, int) else value + 0.001
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1]) if value else b"x"
    return f"{value[:-1]}{chr(ord(value[-1]) ^ 1)}" if value else "x"


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_flipped_bit_of_the_log_or_an_original_is_named(rich: Path, tmp_path: Path) -> None:
    parts = [rich / custody.FILE, *sorted(p for p in (rich / "evidence").rglob("*") if p.is_file())]

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.sampled_from(parts), st.integers(0, 10**6), st.integers(0, 7))
    def flipped(part: Path, at: int, bit: int) -> None:
        data = bytearray(part.read_bytes())
        data[at % len(data)] ^= 1 << bit
        kept = tmp_path / "kept"
        shutil.copy(part, kept)
        part.write_bytes(data)
        said = found(rich)
        shutil.move(kept, part)
        assert said and part.name in " ".join(said)

    flipped()
    assert verify(rich).faults == []
