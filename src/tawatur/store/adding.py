"""What comes into a case: each file taken, known already, or refused, and an account of every one of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Table, delete, insert, select, text, update

from tawatur import __version__
from tawatur.intake import Complaint, Source
from tawatur.model import Account
from tawatur.store import evidence
from tawatur.store.case import Case, sound, taken
from tawatur.store.custody import Line, next_line
from tawatur.store.database import transaction
from tawatur.store.rows import Digest, complaint_row, report_row, statements_text
from tawatur.store.tables import COMPLAINT, CUSTODY, HOLDING, ITEM, READING, REPORT
from tawatur.store.words import words_of

VERSION = f"tawatur {__version__}"
_ROWS = 200  # reports of a file that are held in memory before they are written

Found = Account | Complaint


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file whose bytes are evidence now; ``source`` reads them from there, under the name that the user gave."""

    source: Source
    path: Path
    sha256: str
    size: int


Read = Callable[[Iterable[Arrival]], Iterator[tuple[Arrival, Iterable[Found]]]]


@dataclass(slots=True)
class Outcome:
    """What became of a file (``passed``: left out, as hidden files are).

    ``reports`` are the keys of those that came in with it, ``again`` how many were there already, ``complaints`` what
    could not be read, or not as it should be.
    """

    name: str
    kind: Literal["taken", "known", "refused", "passed"]
    sha256: str | None = None
    size: int = 0
    reports: list[str] = field(default_factory=list)
    again: int = 0
    statements: int = 0
    complaints: list[Complaint] = field(default_factory=list)


def add(case: Case, sources: Iterable[Source | Complaint], read: Read, given: dict[str, Any]) -> Iterator[Outcome]:
    """Takes in what is new, in order; ``given`` is what the user said of it, for the log.

    Each outcome is on the disk when it is yielded. Raises OSError where there is no room.
    """
    coming = _Coming(case, sources)
    for arrival, found in read(coming.arrivals()):
        yield from coming.until(arrival)
        yield coming.decided(_decided(case, arrival, found, given))
    yield from coming.until(None)


class _Coming:
    """What is on its way, in order. Files whose bytes are those of one before them wait for what becomes of that."""

    def __init__(self, case: Case, sources: Iterable[Source | Complaint]) -> None:
        self._case, self._sources = case, sources
        self._waiting: deque[Outcome | Arrival] = deque()
        self._under_way: dict[str, Outcome | None] = {}

    def arrivals(self) -> Iterator[Arrival]:
        """Those that are to be read."""
        for source in self._sources:
            found = _arrived(self._case, source, self._under_way)
            self._waiting.append(found)
            if isinstance(found, Arrival):
                self._under_way[found.sha256] = None
                yield found

    def decided(self, outcome: Outcome) -> Outcome:
        """The outcome, remembered."""
        if outcome.sha256:
            self._under_way[outcome.sha256] = outcome if outcome.kind == "refused" else None
        return outcome

    def until(self, arrival: Arrival | None) -> Iterator[Outcome]:
        """The outcomes of what stands before an arrival and was not to be read."""
        while self._waiting and (waiting := self._waiting.popleft()) is not arrival:
            if isinstance(waiting, Outcome):
                same = self._under_way.get(waiting.sha256 or "")
                yield waiting if same is None else _as_refused(waiting, same)


def _as_refused(outcome: Outcome, same: Outcome) -> Outcome:
    why = Complaint(outcome.name, f"the same bytes as {same.name}, which was refused")
    return replace(outcome, kind="refused", complaints=[why])


def _arrived(case: Case, source: Source | Complaint, under_way: Container[str]) -> Outcome | Arrival:
    """The source as evidence, unless it is known already or cannot be read."""
    if isinstance(source, Complaint):
        return Outcome(source.where, "passed" if source.kind == "passed" else "refused", complaints=[source])
    try:
        with source.open() as stream:
            sha256, size = evidence.hashed(stream)
        with transaction(case.engine) as connection:
            if sha256 in under_way or taken(connection, sha256):
                return Outcome(source.name, "known", sha256, size)
        with source.open() as stream:
            sha256, size = evidence.keep(case.folder, stream)
    except OSError as problem:
        if str(problem.filename or "").startswith(str(case.folder)):
            raise
        return Outcome(source.name, "refused", complaints=[Complaint(source.name, problem.strerror or str(problem))])
    path = case.folder / evidence.place(sha256)
    return Arrival(Source(source.name, lambda: path.open("rb")), path, sha256, size)


def _decided(case: Case, arrival: Arrival, found: Iterable[Found], given: dict[str, Any]) -> Outcome:
    """What became of it, on the disk."""
    with transaction(case.engine) as connection:
        outcome, line = _written(case, connection, arrival, found, given)
        case.remember(connection)
    if line:
        case.log(line)
    (evidence.drop if outcome.kind == "refused" else evidence.known)(case.folder, arrival.sha256)
    return outcome


def _written(
    case: Case, connection: Connection, arrival: Arrival, found: Iterable[Found], given: dict[str, Any]
) -> tuple[Outcome, Line | None]:
    """The rows of an item: what came of it is known at its end, so its line is written last."""
    outcome = Outcome(arrival.source.name, "taken", arrival.sha256, arrival.size)
    n = case.last.n + 1
    named = {"sha256": arrival.sha256, "size": arrival.size, "name": sound(arrival.source.name)}
    connection.execute(insert(ITEM).values(n=n, taken=True, **named))
    digest = _read(connection, n, found, outcome)
    if not outcome.reports and not outcome.again:
        outcome.kind = "refused"
        if not outcome.complaints:
            outcome.complaints.append(Complaint(arrival.source.name, "no report in it"))
    if outcome.kind == "refused" and _refused_before(connection, n, named):
        connection.execute(delete(COMPLAINT).where(COMPLAINT.c.item == n))
        connection.execute(delete(ITEM).where(ITEM.c.n == n))
        return outcome, None
    counts = {"reports": len(outcome.reports), "again": outcome.again, "statements": outcome.statements}
    told = {**named, "given": given, **counts, "complaints": len(outcome.complaints), "read": str(digest)}
    line = next_line(case.last, outcome.kind, told)
    connection.execute(insert(CUSTODY).values(n=n, sha256=line.sha256, line=line.text))
    connection.execute(update(ITEM).where(ITEM.c.n == n).values(taken=outcome.kind == "taken"))
    return outcome, line


def _refused_before(connection: Connection, n: int, named: dict[str, Any]) -> bool:
    """True of what the log tells of already: the same command again adds nothing to it."""
    same = (ITEM.c.sha256 == named["sha256"], ITEM.c.name == named["name"], ITEM.c.n != n)
    found = select(ITEM.c.n).where(*same)
    return connection.execute(found).first() is not None


def _read(connection: Connection, n: int, found: Iterable[Found], outcome: Outcome) -> Digest:
    """Writes what was read, a batch at a time: a file may hold a million reports."""
    digest, batch = Digest(), _Batch(connection, n)
    for one in found:
        if isinstance(one, Complaint):
            outcome.complaints.append(one)
            continue
        row, statements = report_row(one), statements_text(one)
        if batch.add(one, row, statements):
            digest.report(row, statements)
            outcome.reports.append(one.key)
            outcome.statements += len(one.statements)
        else:
            digest.again(one.key)
            outcome.again += 1
    batch.flush()
    rows = [{**complaint_row(c), "item": n, "position": i} for i, c in enumerate(outcome.complaints)]
    for row in rows:
        digest.complaint(row)
    _insert(connection, COMPLAINT, rows)
    return digest


class _Batch:
    """Rows of reports on their way into the database."""

    def __init__(self, connection: Connection, item: int) -> None:
        self._connection, self._item = connection, item
        self._next = connection.execute(text("SELECT coalesce(max(id), 0) + 1 FROM report")).scalar_one()
        self._position = 0
        self._waiting: dict[str, tuple[dict[str, Any], str, tuple[str, str]]] = {}
        self._held: list[dict[str, Any]] = []

    def add(self, account: Account, row: dict[str, Any], statements: str) -> bool:
        """True when the report is new to the case."""
        known = self._known(account.key)
        report = known or self._next
        self._held.append({"item": self._item, "position": self._position, "report": report, "new": not known})
        self._position += 1
        if not known:
            self._waiting[account.key] = ({**row, "id": report}, statements, words_of(account.report))
            self._next += 1
        if len(self._held) >= _ROWS:
            self.flush()
        return not known

    def flush(self) -> None:
        """Writes what waits."""
        waiting, held = list(self._waiting.values()), self._held
        self._waiting, self._held = {}, []
        _insert(self._connection, REPORT, [row for row, _, _ in waiting])
        readings = [{"report": r["id"], "version": VERSION, "statements": s} for r, s, _ in waiting]
        _insert(self._connection, READING, readings)
        _insert(self._connection, HOLDING, held)
        if waiting:
            into = text("INSERT INTO words (rowid, folded, stems) VALUES (:id, :folded, :stems)")
            words = [{"id": row["id"], "folded": folded, "stems": stems} for row, _, (folded, stems) in waiting]
            self._connection.execute(into, words)

    def _known(self, key: str) -> int | None:
        if key in self._waiting:
            return int(self._waiting[key][0]["id"])
        return self._connection.execute(select(REPORT.c.id).where(REPORT.c.key == key)).scalar()


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
