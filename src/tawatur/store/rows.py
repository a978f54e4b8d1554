"""A report, what was read from it and what was complained of as rows, back again, and the hash of all of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, RowMapping, select

from tawatur.intake import Complaint
from tawatur.model import Account, Report, Statement
from tawatur.model.written import made, plain
from tawatur.store.tables import COMPLAINT, HOLDING, READING, REPORT

KEPT = ("language", "text", "sha256", "published", "outlet", "title", "byline", "dateline", "url", "body")
CONTENT = ("key", "name", *KEPT, "forwarded_from", "review")  # all of a report
_STREAM = {"yield_per": 500}
_ZERO = "\\u0000"
_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


def sound(text: str) -> str:
    """The text without what no database takes: halves of characters (from broken file names), zero bytes; as long as
    before."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


class Digest:
    """The SHA-256 of all that an item was read as, report by report, complaint by complaint."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def report(self, row: Mapping[str, Any] | RowMapping, statements: str, words: str | None) -> None:
        """A report that came in with the item, and the hash of its words."""
        told = (row[name] for name in CONTENT)
        self._put(["report", *told, statements, *([words] if words else [])])

    def reading(self, key: str, statements: str, words: str | None) -> None:
        """A report that was there already, read anew."""
        self._put(["reading", key, statements, words])

    def again(self, key: str) -> None:
        """A report that was there already, as it was read then."""
        self._put(["again", key])

    def complaint(self, row: Mapping[str, Any] | RowMapping) -> None:
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
    written = json.dumps(plain(account.statements), ensure_ascii=False, separators=(",", ":"))
    return sound(_NUL.sub(r"\1\\ufffd", written) if _ZERO in written else written)


def complaint_row(complaint: Complaint) -> dict[str, Any]:
    """A row of COMPLAINT."""
    told = {"place": complaint.where, "what": complaint.what, "kind": complaint.kind, "why": complaint.why}
    row = {name: sound(value) for name, value in told.items()}
    return {**row, "count": complaint.count, "language": complaint.language and sound(complaint.language)}


def digest_of(connection: Connection, item: int) -> str:
    """The hash of what the database holds of an item."""
    digest = Digest()
    its = (READING.c.report == REPORT.c.id) & (READING.c.item == item)
    seen: set[int] = set()  # a file may hold one report twice: the second time it was there already
    columns = (*REPORT.c, READING.c.statements, READING.c.words, HOLDING.c.new)
    held = select(*columns).select_from(HOLDING.join(REPORT).outerjoin(READING, its)).where(HOLDING.c.item == item)
    for row in connection.execute(held.order_by(HOLDING.c.position), execution_options=_STREAM).mappings():
        if row["new"]:
            digest.report(row, row["statements"] or "", row["words"])
        elif row["statements"] is not None and row["id"] not in seen:
            digest.reading(row["key"], row["statements"], row["words"])
        else:
            digest.again(row["key"])
        seen.add(row["id"])
    digest_complaints(connection, item, digest)
    return str(digest)


def digest_complaints(connection: Connection, item: int, digest: Digest) -> None:
    """Adds what was complained of."""
    complaints = select(COMPLAINT).where(COMPLAINT.c.item == item).order_by(COMPLAINT.c.position)
    for row in connection.execute(complaints, execution_options=_STREAM).mappings():
        digest.complaint(row)


def complaints_of(connection: Connection, item: int) -> Iterator[Complaint]:
    """What was complained of, in its order."""
    query = select(COMPLAINT).where(COMPLAINT.c.item == item).order_by(COMPLAINT.c.position)
    for row in connection.execute(query, execution_options=_STREAM).mappings():
        yield Complaint(row["place"], *(row[name] for name in ("what", "kind", "count", "why", "language")))


def account_of(row: Any) -> Account:
    """The account that a row of REPORT and its ``statements`` are."""
    said = tuple(made(Statement, one) for one in json.loads(row.statements))
    return Account(row.key, report_of(row), said)


def report_of(row: Row[Any]) -> Report:
    """The report of a row of REPORT."""
    kept = {name: getattr(row, name) for name in KEPT}
    return Report(id=row.name, **kept, forwarded_from=row.forwarded_from, review=tuple(json.loads(row.review)))
