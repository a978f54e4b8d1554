"""Runs the steps on the connection that ``tawatur.store.database`` has opened, within its transaction."""

from __future__ import annotations

from alembic import context

from tawatur.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
