"""A report, what was read from it and what was complained of as rows, back again, and the hash of all of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from tawatur.intake import Complaint
from tawatur.model import Account, Report, Statement
from tawatur.model.written import made, plain
from tawatur.store.case import sound
from tawatur.store.tables import COMPLAINT, HOLDING, READING, REPORT

KEPT = ("language", "text", "sha256", "published", "outlet", "title", "byline", "dateline", "url", "body")
_STREAM = {"yield_per": 500}


class Digest:
    """The SHA-256 of all that an item was read as, report by report, complaint by complaint."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def report(self, row: dict[str, Any], statements: str) -> None:
        """A report that came in with the item."""
        self._put(["report", *(row[name] for name in ("key", "name", *KEPT, "forwarded_from", "review")), statements])

    def again(self, key: str) -> None:
        """A report that was there already."""
        self._put(["again", key])

    def complaint(self, row: dict[str, Any]) -> None:
        """What could not be read, or not as it should be."""
        self._put(["complaint", *(row[name] for name in ("place", "what", "kind", "count", "why", "language"))])

    def _put(self, values: list[Any]) -> None:
        self._hash.update(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    def __str__(self) -> str:
        return self._hash.hexdigest()


def report_row(account: Account) -> dict[str, Any]:
    """A row of REPORT."""
    report = account.report
    row = {name: getattr(report, name) for name in KEPT}
    row |= {"key": account.key, "name": report.id, "forwarded_from": report.forwarded_from}
    row["review"] = json.dumps(report.review)
    return {name: sound(value) if isinstance(value, str) else value for name, value in row.items()}


def statements_text(account: Account) -> str:
    """A report's statements as a cell of READING."""
    return sound(json.dumps(plain(account.statements), ensure_ascii=False, separators=(",", ":")))


def complaint_row(complaint: Complaint) -> dict[str, Any]:
    """A row of COMPLAINT."""
    told = {"place": complaint.where, "what": complaint.what, "kind": complaint.kind, "why": complaint.why}
    row = {name: sound(value) for name, value in told.items()}
    return {**row, "count": complaint.count, "language": complaint.language and sound(complaint.language)}


def digest_of(connection: Connection, item: int) -> str:
    """The hash of what the database holds of an item."""
    digest = Digest()
    joined = HOLDING.join(REPORT).outerjoin(READING, READING.c.report == REPORT.c.id)
    held = select(REPORT, READING.c.statements, HOLDING.c.new).select_from(joined).where(HOLDING.c.item == item)
    for row in connection.execute(held.order_by(HOLDING.c.position), execution_options=_STREAM).mappings():
        if row["new"]:
            digest.report(dict(row), row["statements"] or "")
        else:
            digest.again(row["key"])
    complaints = select(COMPLAINT).where(COMPLAINT.c.item == item).order_by(COMPLAINT.c.position)
    for row in connection.execute(complaints).mappings():
        digest.complaint(dict(row))
    return str(digest)


def accounts(connection: Connection) -> Iterator[Account]:
    """Every report of the case with its statements, as it was first read, in the order in which they came in."""
    query = select(REPORT, READING.c.statements).join(READING, READING.c.report == REPORT.c.id).order_by(REPORT.c.id)
    for row in connection.execute(query, execution_options=_STREAM):
        said = tuple(made(Statement, one) for one in json.loads(row.statements))
        yield Account(row.key, report_of(row), said)


def report_of(row: Row[Any]) -> Report:
    """The report of a row of REPORT."""
    kept = {name: getattr(row, name) for name in KEPT}
    return Report(id=row.name, **kept, forwarded_from=row.forwarded_from, review=tuple(json.loads(row.review)))
