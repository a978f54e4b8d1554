"""Which reports of a case are nearly the same text as one that was there before."""

from __future__ import annotations

from collections.abc import Container, Iterator

from sqlalchemy import Engine, select

from tawatur.corroboration.copies import copies
from tawatur.model import Account, Copy
from tawatur.store.database import transaction
from tawatur.store.rows import report_of
from tawatur.store.tables import REPORT


def copies_of(engine: Engine, new: Container[str]) -> Iterator[tuple[Copy, str, str]]:
    """The copies among the reports of these keys, with the copy's name and its original's; what came first is the
    original. All texts of the case are looked at."""
    with transaction(engine) as connection:
        rows = connection.execute(select(REPORT).order_by(REPORT.c.id))
        accounts = [Account(row.key, report_of(row), ()) for row in rows]
    names = {account.key: account.report.id for account in accounts}
    for copy in copies(accounts):
        if copy.report in new:
            yield copy, names[copy.report], names[copy.original]
