"""All that a case holds for its story."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from tawatur.model import Account, Unread
from tawatur.store.case import reading
from tawatur.store.database import transaction
from tawatur.store.readings import accounts, entries
from tawatur.store.tables import COMPLAINT, ITEM


def contents(folder: Path, number: int | None = None) -> tuple[list[Account], list[Unread]]:
    """The reports with their statements, as the newest reading has them, or that of this number, and what could not
    be read. Raises CaseFault."""
    with reading(folder) as engine, transaction(engine) as connection:
        told = COMPLAINT.c.item.in_(entries(connection, number))
        never = COMPLAINT.c.item.in_(select(ITEM.c.n).where(~ITEM.c.taken))
        refused = select(COMPLAINT).where(COMPLAINT.c.kind == "refused", told | never)
        found = connection.execute(refused.order_by(COMPLAINT.c.item, COMPLAINT.c.position))
        unread = [Unread(row.place, row.why, row.language) for row in found]
        return list(accounts(connection, number)), unread
