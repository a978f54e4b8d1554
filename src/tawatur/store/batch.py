"""What was read of a file on its way into the database, some reports at a time: a file may hold a million."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select

from tawatur.intake import Complaint
from tawatur.model import Account
from tawatur.store import index
from tawatur.store.copies import Copies, Recent
from tawatur.store.kept import Kept, Trace
from tawatur.store.rows import CONTENT, Digest, complaint_row, report_row, statements_text
from tawatur.store.tables import COMPLAINT, HOLDING, READING, REPORT
from tawatur.store.words import hash_of, words_of

# Made once: to make a query takes longer than to answer it.
_KEYS = REPORT.c.key.in_(bindparam("keys", expanding=True))
_NUMBERS = select(REPORT.c.key, REPORT.c.id, REPORT.c.edition).where(_KEYS).order_by(REPORT.c.edition)
_WHOLE = select(REPORT).where(_KEYS).order_by(REPORT.c.edition)
_READ = READING.c.report.in_(bindparam("reports", expanding=True))
_VERSIONS = select(READING.c.report, READING.c.version).where(_READ).order_by(READING.c.item)
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
        self._coming: list[tuple[Account, dict[str, Any]]] = []
        self._rows: list[dict[str, Any]] = []
        self._readings: list[dict[str, Any]] = []
        self._terms: list[tuple[bool, dict[str, Any]]] = []
        self._held: list[tuple[int, int, str | None, bool]] = []  # report, edition, version, new
        self._complaints: list[dict[str, Any]] = []
        self._position = self._size = 0
        self.digest, self.kept = Digest(), Kept()
        self.counts = Counts()

    def complain(self, complaint: Complaint) -> None:
        """Writes down a complaint."""
        row = {**complaint_row(complaint), "item": self._entry, "position": self.counts.complaints}
        self._complaints.append(row)
        self.counts.complain(complaint)
        if len(self._complaints) >= _ROWS:
            self.flush()

    def add(self, account: Account) -> None:
        """Writes down a report with its statements, as far as it is new; ``counts`` know it after ``flush``."""
        self._coming.append((account, report_row(account)))
        self._size += len(account.report.text)
        if len(self._coming) >= _ROWS or self._size > _TEXT:
            self.flush()

    def _decide(self, account: Account, row: dict[str, Any], known: dict[str, _Known]) -> None:
        there = known.get(row["key"])
        if there and (not self._anew or there.version == self._version):
            self._held.append((there.id, there.edition, there.version, False))
            self.digest.again(row["key"])
            self.counts.again += 1
            return
        if there and there.content == _content(row):
            self._read(account, row, there.id, there.edition, new=False)
            known[row["key"]] = replace(there, version=self._version)
            return
        number, self._next = self._next, self._next + 1
        row |= {"id": number, "edition": there.edition + 1 if there else 1}
        self._rows.append(row)
        self._read(account, row, number, row["edition"], new=True)
        known[row["key"]] = _Known(number, row["edition"], _content(row), self._version)

    def _read(self, account: Account, row: dict[str, Any], report: int, edition: int, *, new: bool) -> None:
        statements = statements_text(account)
        folded, stems = words_of(row["title"], row["text"], row["language"])
        words = hash_of(folded, stems)
        its = {"report": report, "version": self._version, "item": self._entry}
        self._readings.append({**its, "statements": statements, "words": words})
        self._terms.append((new, {"report": report, "folded": folded, "stems": stems}))
        self._held.append((report, edition, self._version, new))
        self.counts.statements += len(account.statements)
        if new:
            self.digest.report(row, statements, words)
            self.counts.reports += 1
        else:
            self.digest.reading(row["key"], statements, words)
            self.counts.read += 1

    def _known(self, keys: list[str]) -> dict[str, _Known]:
        """The newest edition of each report that is in the case."""
        found = {
            row["key"]: row
            for row in self._connection.execute(_WHOLE if self._anew else _NUMBERS, {"keys": keys}).mappings()
        }
        numbers = [row["id"] for row in found.values()]
        read: dict[int, list[str]] = {number: [] for number in numbers}
        for report, version in self._connection.execute(_VERSIONS, {"reports": numbers}) if numbers else ():
            read[report].append(version)
        return {key: self._as_known(row, read[row["id"]]) for key, row in found.items()}

    def _as_known(self, row: Any, versions: list[str]) -> _Known:
        newest = versions[-1] if versions else self._version
        version = self._version if self._version in versions else newest
        return _Known(row["id"], row["edition"], _content(row) if self._anew else (), version)

    def flush(self) -> None:
        """Writes what waits."""
        coming, self._coming, self._size = self._coming, [], 0
        known = self._known([row["key"] for _, row in coming]) if coming else {}
        for account, row in coming:
            self._decide(account, row, known)
        rows, readings, terms, complaints = self._rows, self._readings, self._terms, self._complaints
        self._rows, self._readings, self._terms, self._complaints = [], [], [], []
        held = list(self._holdings())
        for table, made in ((REPORT, rows), (READING, readings), (HOLDING, held), (COMPLAINT, complaints)):
            _insert(self._connection, table, made)
        index.put(self._connection, [one for new, one in terms if new])
        for new, one in terms:
            if not new:
                index.replace(self._connection, **one)
        # Another edition is nearly the same as the one before it, and is no copy for that.
        traces = self._copies.add([row for row in rows if row["edition"] == 1])
        self.counts.copies += sum(trace.original is not None for trace in traces.values())
        for report, edition, version, new in self._held:
            self.kept.put(report, edition, version, traces.get(report, Trace()) if new else None)
        self._held = []

    def _holdings(self) -> Iterator[dict[str, Any]]:
        for report, _, version, new in self._held:
            yield {"item": self._entry, "position": self._position, "report": report, "new": new, "version": version}
            self._position += 1


def _content(row: Any) -> tuple[Any, ...]:
    return tuple(row[name] for name in CONTENT)


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
