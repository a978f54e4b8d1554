"""What comes into a case: each file taken, known already, or refused, and an account of every one of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, delete, insert, select, update

from tawatur.intake import Complaint, Source
from tawatur.model import Account
from tawatur.store import evidence
from tawatur.store.batch import Batch, Counts
from tawatur.store.case import Case, taken
from tawatur.store.custody import Line, next_line
from tawatur.store.database import transaction
from tawatur.store.rows import digest_complaints, sound
from tawatur.store.tables import COMPLAINT, CUSTODY, ITEM

_LISTED = 1000  # complaints of one file that are in memory; the case has all
Found = Account | Complaint


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file whose bytes are evidence now; ``source`` reads them from there, under the name that the user gave.
    ``given``: what was stated of it when it came in, where it is read again."""

    source: Source
    path: Path
    sha256: str
    size: int
    given: Mapping[str, Any] | None = None


Read = Callable[[Iterable[Arrival]], Iterator[tuple[Arrival, Iterable[Found]]]]


@dataclass(slots=True)
class Outcome:
    """What became of a file (``passed``: left out, as hidden files are).

    ``entry`` is its line of the log. ``reports``: how many came in with it, ``counts`` the rest of what came of it.
    ``complaints``: what could not be read, or not as it should be, the first thousand (``counts`` says of how many).
    """

    name: str
    kind: Literal["taken", "known", "refused", "passed", "reread"]
    sha256: str | None = None
    size: int = 0
    entry: int | None = None
    counts: Counts = field(default_factory=Counts)
    complaints: list[Complaint] = field(default_factory=list)

    def complain(self, complaint: Complaint) -> None:
        """Adds one that is of the file itself."""
        self.complaints.append(complaint)
        self.counts.complain(complaint)


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are read: by which version (``tawatur.configure.version``), given what, for the log."""

    version: str
    given: Mapping[str, Any] = field(default_factory=dict)


def add(case: Case, sources: Iterable[Source | Complaint], read: Read, manner: Manner) -> Iterator[Outcome]:
    """Takes in what is new, in order.

    Each outcome is on the disk when it is yielded. Raises OSError where there is no room.
    """
    coming = _Coming(case, sources)
    for arrival, found in read(coming.arrivals()):
        yield from coming.until(arrival)
        yield coming.decided(_decided(case, arrival, found, manner))
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
    refused = Outcome(outcome.name, "refused", outcome.sha256, outcome.size)
    refused.complain(Complaint(outcome.name, f"the same bytes as {same.name}, which was refused"))
    return refused


def _arrived(case: Case, source: Source | Complaint, under_way: Container[str]) -> Outcome | Arrival:
    """The source as evidence, unless it is known already or cannot be read."""
    if isinstance(source, Complaint):
        return _complained(Outcome(source.where, "passed" if source.kind == "passed" else "refused"), source)
    try:
        with source.open() as stream:
            sha256, size = evidence.hashed(stream)
        with transaction(case.engine) as connection:
            if sha256 in under_way or taken(connection, sha256):
                return Outcome(source.name, "known", sha256, size)
        with source.open() as stream:
            sha256, size = evidence.keep(case.folder, stream)
    except OSError as problem:
        if problem.filename and Path(problem.filename).is_relative_to(case.folder):
            raise
        return _complained(Outcome(source.name, "refused"), Complaint(source.name, problem.strerror or str(problem)))
    path = case.folder / evidence.place(sha256)
    return Arrival(Source(source.name, lambda: path.open("rb")), path, sha256, size)


def _complained(outcome: Outcome, complaint: Complaint) -> Outcome:
    outcome.complain(complaint)
    return outcome


def _decided(case: Case, arrival: Arrival, found: Iterable[Found], manner: Manner) -> Outcome:
    """What became of it, on the disk."""
    with transaction(case.engine) as connection:
        outcome, line = _written(case, connection, arrival, found, manner)
        case.remember(connection)
    if line:
        case.log(line)
    (evidence.drop if outcome.kind == "refused" else evidence.known)(case.folder, arrival.sha256)
    return outcome


def _written(
    case: Case, connection: Connection, arrival: Arrival, found: Iterable[Found], manner: Manner
) -> tuple[Outcome, Line | None]:
    """The rows of an item: what came of it is known at its end, so its line is written last."""
    entry = Entry(case, connection, arrival, manner, "taken")
    outcome = entry.outcome
    entry.read(found)
    if not outcome.counts.reports and not outcome.counts.again:
        outcome.kind = "refused"
        if not outcome.counts.complaints:
            entry.complain(Complaint(arrival.source.name, "no report in it"))
    earlier = _refused_before(connection, entry) if outcome.kind == "refused" else None
    if earlier is None:
        return outcome, entry.line()
    connection.execute(delete(COMPLAINT).where(COMPLAINT.c.item == entry.n))
    connection.execute(delete(ITEM).where(ITEM.c.n == entry.n))
    outcome.entry = earlier
    return outcome, None


def _refused_before(connection: Connection, entry: Entry) -> int | None:
    """The entry of a refusal that the log tells of already: the same command again adds nothing to it."""
    same = (ITEM.c.sha256 == entry.named["sha256"], ITEM.c.name == entry.named["name"], ITEM.c.n != entry.n)
    return connection.execute(select(ITEM.c.n).where(*same)).scalars().first()


class Entry:
    """One line of the log that tells of a file, and the rows of what was read from it, on their way."""

    def __init__(
        self, case: Case, connection: Connection, arrival: Arrival, manner: Manner, kind: Literal["taken", "reread"]
    ) -> None:
        self._case, self._connection, self._manner = case, connection, manner
        self.n = case.last.n + 1
        self.named = {"sha256": arrival.sha256, "size": arrival.size, "name": sound(arrival.source.name)}
        self.outcome = Outcome(arrival.source.name, kind, arrival.sha256, arrival.size, self.n)
        connection.execute(insert(ITEM).values(n=self.n, taken=True, version=manner.version, **self.named))
        self._batch = Batch(connection, case.recent, self.n, manner.version, anew=kind == "reread")
        self.outcome.counts = self._batch.counts

    def read(self, found: Iterable[Found]) -> None:
        """Writes what was read; the counts know all of it when this returns."""
        for one in found:
            if isinstance(one, Complaint):
                self.complain(one)
            else:
                self._batch.add(one)
        self._batch.flush()

    def complain(self, complaint: Complaint) -> None:
        """Writes down what was not as it should be."""
        self._batch.complain(complaint)
        if len(self.outcome.complaints) < _LISTED:
            self.outcome.complaints.append(complaint)

    def line(self) -> Line:
        """Its line of the log, which the database has with this."""
        self._batch.flush()
        digest_complaints(self._connection, self.n, self._batch.digest)
        counts, kind = self.outcome.counts, self.outcome.kind
        told = {**self.named, "given": self._manner.given, "version": self._manner.version, **_counted(counts, kind)}
        line = next_line(
            self._case.last, kind, {**told, "read": str(self._batch.digest), "kept": str(self._batch.kept)}
        )
        self._connection.execute(insert(CUSTODY).values(n=self.n, sha256=line.sha256, line=line.text))
        if kind == "refused":
            self._connection.execute(update(ITEM).where(ITEM.c.n == self.n).values(taken=False))
        return line


def _counted(counts: Counts, kind: str) -> dict[str, int]:
    read = {"anew": counts.read} if kind == "reread" else {}
    told = {"reports": counts.reports, **read, "again": counts.again, "statements": counts.statements}
    return {**told, "complaints": counts.complaints}
