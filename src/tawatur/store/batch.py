"""What was read of a file on its way into the database, some reports at a time: a file may hold a million."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select

from tawatur.intake import Complaint
from tawatur.model import Account
from tawatur.store import index
from tawatur.store.copies import Copies, Recent
from tawatur.store.rows import CONTENT, Digest, complaint_row, report_row, statements_text
from tawatur.store.tables import COMPLAINT, HOLDING, READING, REPORT
from tawatur.store.words import hash_of, words_of

# Asked for every report, so made once: to make a query takes longer than to answer it.
_NEWEST = REPORT.c.key == bindparam("key"), REPORT.c.edition.desc()
_KEY = select(REPORT.c.id, REPORT.c.edition).where(_NEWEST[0]).order_by(_NEWEST[1]).limit(1)
_WHOLE = select(REPORT).where(_NEWEST[0]).order_by(_NEWEST[1]).limit(1)
_VERSIONS = select(READING.c.version).where(READING.c.report == bindparam("report")).order_by(READING.c.item)
_ROWS = 200
_TEXT = 4_000_000  # characters: of long reports fewer are held


@dataclass(slots=True)
class Counts:
    """What has come of the file so far."""

    reports: int = 0
    read: int = 0  # reports that were there already, read anew
    again: int = 0
    statements: int = 0
    copies: int = 0
    complaints: int = 0
    refused: int = 0  # of the complaints
    remarks: int = 0

    def complain(self, complaint: Complaint) -> None:
        """Counts one."""
        self.complaints += 1
        self.refused += complaint.kind == "refused"
        self.remarks += complaint.kind == "remark"


@dataclass(frozen=True, slots=True)
class _Known:
    """A report that is in the case, and the version of its reading: the present one's if there is such a reading, else
    that of the newest."""

    id: int
    edition: int
    content: tuple[Any, ...]
    version: str | None


class Batch:
    """Writes the rows of one entry. ``anew``: what is there already is read anew, and where the same bytes make
    another text now, that is another edition of the report."""

    def __init__(self, connection: Connection, recent: Recent, entry: int, version: str, *, anew: bool) -> None:
        self._connection, self._entry, self._version, self._anew = connection, entry, version, anew
        self._next: int = connection.execute(select(func.coalesce(func.max(REPORT.c.id), 0) + 1)).scalar_one()
        self._copies = Copies(connection, recent)
        self._rows: dict[str, dict[str, Any]] = {}  # by key
        self._waiting: set[int] = set()  # reports whose new reading is not written yet
        self._readings: list[dict[str, Any]] = []
        self._terms: list[tuple[bool, dict[str, Any]]] = []
        self._held: list[dict[str, Any]] = []
        self._complaints: list[dict[str, Any]] = []
        self._position = self._size = 0
        self.digest = Digest()
        self.counts = Counts()

    def complain(self, complaint: Complaint) -> None:
        """Writes down a complaint."""
        row = {**complaint_row(complaint), "item": self._entry, "position": self.counts.complaints}
        self._complaints.append(row)
        self.counts.complain(complaint)
        if len(self._complaints) >= _ROWS:
            self.flush()

    def add(self, account: Account) -> None:
        """Writes down a report with its statements, as far as it is new."""
        row = report_row(account)
        known = self._known(row)
        if known and (not self._anew or known.version == self._version):
            self._hold(known.id, known.version, new=False)
            self.digest.again(row["key"])
            self.counts.again += 1
        elif known and known.content == _content(row):
            self._read(account, row, known.id, new=False)
        else:
            number, self._next = self._next, self._next + 1
            row |= {"id": number, "edition": known.edition + 1 if known else 1}
            self._rows[row["key"]] = row
            self._read(account, row, number, new=True)
        if len(self._held) >= _ROWS or self._size > _TEXT:
            self.flush()

    def _read(self, account: Account, row: dict[str, Any], report: int, *, new: bool) -> None:
        statements = statements_text(account)
        folded, stems = words_of(row["title"], row["text"], row["language"])
        words = hash_of(folded, stems)
        self._waiting.add(report)
        its = {"report": report, "version": self._version, "item": self._entry}
        self._readings.append({**its, "statements": statements, "words": words})
        self._terms.append((new, {"report": report, "folded": folded, "stems": stems}))
        self._hold(report, self._version, new=new)
        self._size += len(row["text"]) + len(statements)
        self.counts.statements += len(account.statements)
        if new:
            self.digest.report(row, statements, words)
            self.counts.reports += 1
        else:
            self.digest.reading(row["key"], statements, words)
            self.counts.read += 1

    def _hold(self, report: int, version: str | None, *, new: bool) -> None:
        held = {"item": self._entry, "position": self._position, "report": report, "new": new, "version": version}
        self._held.append(held)
        self._position += 1

    def _known(self, row: dict[str, Any]) -> _Known | None:
        """The newest edition of the report."""
        waiting = self._rows.get(row["key"])
        if waiting:
            return _Known(waiting["id"], waiting["edition"], _content(waiting), self._version)
        asked = _WHOLE if self._anew else _KEY
        found = self._connection.execute(asked, {"key": row["key"]}).mappings().first()
        if found is None:
            return None
        versions = list(self._connection.execute(_VERSIONS, {"report": found["id"]}).scalars())
        present = found["id"] in self._waiting or self._version in versions
        version = self._version if present or not versions else versions[-1]
        return _Known(found["id"], found["edition"], _content(found) if self._anew else (), version)

    def flush(self) -> None:
        """Writes what waits."""
        rows, held = list(self._rows.values()), self._held
        readings, terms, complaints = self._readings, self._terms, self._complaints
        self._rows, self._held, self._readings, self._terms, self._complaints = {}, [], [], [], []
        self._size = 0
        self._waiting.clear()
        for table, made in ((REPORT, rows), (READING, readings), (HOLDING, held), (COMPLAINT, complaints)):
            _insert(self._connection, table, made)
        index.put(self._connection, [one for new, one in terms if new])
        for new, one in terms:
            if not new:
                index.replace(self._connection, **one)
        # Another edition is nearly the same as the one before it, and is no copy for that.
        self.counts.copies += self._copies.add([row for row in rows if row["edition"] == 1])


def _content(row: Any) -> tuple[Any, ...]:
    return tuple(row[name] for name in CONTENT)


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
