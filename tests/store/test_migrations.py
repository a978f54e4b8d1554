"""What the steps make is what the tables say."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tawatur.store.database import _MIGRATIONS, REVISION, database, transaction
from tawatur.store.tables import METADATA


def test_the_steps_make_the_tables(case: Path) -> None:
    engine = database(case)
    with transaction(engine) as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert [one for one in found if not (one[0] == "remove_table" and one[1].name.startswith("words"))] == []


def test_the_newest_step_is_the_one_that_is_asked_for() -> None:
    assert ScriptDirectory(str(_MIGRATIONS)).get_current_head() == REVISION
