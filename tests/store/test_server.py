"""A case on a PostgreSQL server: the folder says which one and no secret; what is out of reach is one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tawatur.store import CaseFault, create, verify, writing
from tests.store.conftest import Take

ON_THE_SERVER = pytest.mark.parametrize("address", ["postgresql"], indirect=True)


@ON_THE_SERVER
def test_the_folder_names_the_server_and_the_schema(case: Path, address: str) -> None:
    told = (case / "database.toml").read_text(encoding="utf-8")
    assert told.startswith('url = "postgresql://tawatur@')
    assert 'schema = "case_' in told
    assert not (case / "case.sqlite").exists()


@ON_THE_SERVER
def test_another_case_s_database_is_noticed(case: Path, tmp_path: Path, address: str) -> None:
    create(tmp_path / "other", address=address)
    (case / "database.toml").write_bytes((tmp_path / "other" / "database.toml").read_bytes())
    assert verify(case).faults
    with pytest.raises(CaseFault, match="custody log is not what was written"), writing(case):
        pass


@ON_THE_SERVER
def test_who_writes_waits_for_what_a_killed_one_left_under_way(case: Path, files: list[Path], take: Take) -> None:
    """What was sent before the kill may be done by the server after it."""
    with writing(case) as killed:
        left = killed.engine.connect()
        left.begin()
        locks = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")
        assert left.execute(locks).scalar_one() == 1
        left.rollback()
        left.close()
    assert [outcome.kind for outcome in take(case, files[0])] == ["known"]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("postgresql://tawatur@/postgres?host=/nowhere", "the server cannot be reached, or refuses"),
        ("postgresql://me:secret@example.org/x", "the password goes into PGPASSWORD"),
        ("mysql://me@example.org/x", "mysql is no database that a case can be in"),
        ("nonsense", "no address such as postgresql://"),
    ],
)
def test_what_cannot_be_is_one_line_and_leaves_nothing(tmp_path: Path, address: str, says: str) -> None:
    with pytest.raises(CaseFault, match=says) as fault:
        create(tmp_path / "case", address=address)
    assert "secret" not in str(fault.value)
    assert list(tmp_path.iterdir()) == []


def test_a_case_that_could_not_be_made_leaves_no_schema(tmp_path: Path, postgresql: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    schemas = text("SELECT count(*) FROM information_schema.schemata WHERE schema_name LIKE 'case_%'")
    engine = create_engine(postgresql.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        before = connection.execute(schemas).scalar_one()
    with pytest.raises(CaseFault):
        create(tmp_path / "file" / "case", address=postgresql)
    with engine.connect() as connection:
        assert connection.execute(schemas).scalar_one() == before
    engine.dispose()
