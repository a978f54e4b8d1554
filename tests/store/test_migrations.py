"""What the steps make is what the tables say."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from tawatur.store import CaseFault, accounts, passes, search
from tawatur.store.database import _MIGRATIONS, FILE, REVISION, database, transaction
from tawatur.store.rows import Digest, digest_of
from tawatur.store.tables import METADATA


def test_the_steps_make_the_tables(case: Path) -> None:
    engine = database(case)
    with transaction(engine) as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    # How each database looks for words is its own: FTS5's tables, and indexes over arrays of words.
    searched = ("words", "terms_folded", "terms_stems")
    assert [one for one in found if not (one[0].startswith("remove_") and one[1].name.startswith(searched))] == []


def test_the_newest_step_is_the_one_that_is_asked_for() -> None:
    assert ScriptDirectory(str(_MIGRATIONS)).get_current_head() == REVISION


ROWS = (
    "INSERT INTO item VALUES (2, 's', 9, 'a.txt', 1), (3, 't', 9, 'b.txt', 1), (4, 'u', 9, 'c.png', 0)",
    "INSERT INTO report (id, key, name, language, text, sha256, published, body, review)"
    " VALUES (1, 'r1', 'a', 'ar', 'قال مسؤول في عدن', 's', '2022-01-21', 0, '[]')",
    "INSERT INTO holding VALUES (2, 0, 1, 1), (3, 0, 1, 0)",
    "INSERT INTO reading VALUES (1, 'tawatur 0.1.0', '[]')",
    """INSERT INTO custody VALUES (2, 'h', '{"at": "2026-11-24T08:00:00Z"}')""",
    "INSERT INTO complaint VALUES (4, 0, 'c.png', 'a picture', 'refused', 1, 'unreadable', NULL)",
)


def test_a_case_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    engine = create_engine(f"sqlite:///{tmp_path / FILE}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for row in ROWS:
            connection.exec_driver_sql(row)
        row = connection.exec_driver_sql("SELECT * FROM report").mappings().one()
    engine.dispose()
    first, second = Digest(), Digest()
    first.report(row, "[]", None)
    second.again("r1")
    with pytest.raises(CaseFault, match="of an older version"):
        database(tmp_path)
    engine = database(tmp_path, writing=True)
    with transaction(engine) as connection:
        assert [digest_of(connection, n) for n in (2, 3)] == [str(first), str(second)]
        assert [hit.report.id for hit in search(connection, "المسئول", 9)] == ["a"]
        assert [account.report.id for account in accounts(connection)] == ["a"]
        assert [(one.version, one.files) for one in passes(connection)] == [("tawatur 0.1.0", 2)]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        with pytest.raises(IntegrityError):
            connection.exec_driver_sql(
                "INSERT INTO report SELECT 2, key, edition, name, language, text, sha256,"
                " published, outlet, title, byline, dateline, url, body, forwarded_from, review FROM report"
            )
    engine.dispose()
