"""All that a case holds for its story."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from tawatur.model import Account, Unread
from tawatur.store.case import reading
from tawatur.store.database import transaction
from tawatur.store.rows import accounts
from tawatur.store.tables import COMPLAINT


def contents(folder: Path) -> tuple[list[Account], list[Unread]]:
    """The reports with their statements, as they were read when they came in, and what could not be read.
    Raises CaseFault."""
    with reading(folder) as engine, transaction(engine) as connection:
        refused = select(COMPLAINT).where(COMPLAINT.c.kind == "refused").order_by(COMPLAINT.c.item)
        unread = [Unread(row.place, row.why, row.language) for row in connection.execute(refused)]
        return list(accounts(connection)), unread
