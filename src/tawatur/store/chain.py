"""The custody log against itself and against the database's copy of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from tawatur.store.custody import FILE, NOTHING, Line
from tawatur.store.database import called
from tawatur.store.holdings import Holdings
from tawatur.store.tables import CUSTODY, STATE


@dataclass
class Chain:
    """What the log tells, line by line, as far as log and database agree; and where they do not."""

    told: list[dict[str, Any]] = field(default_factory=list)
    hashes: set[str] = field(default_factory=set)
    sizes: list[int] = field(default_factory=list)  # of the lines, in bytes
    head: str = NOTHING
    lines: int = 0
    faults: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def lines_of(holdings: Holdings) -> list[bytes] | None:
    """The lines of the log, the last one without its end where that is missing; None where there is no log."""
    if holdings.sizes(FILE) is None:
        return None
    try:
        with holdings.open(FILE) as stream:
            return stream.read().splitlines(keepends=True)
    except OSError:
        return None


def read_chain(connection: Connection, written: list[bytes] | None) -> Chain:
    """The chain of a case, by its database and by the lines of its log."""
    chain = Chain()
    rows = connection.execute(select(CUSTODY).order_by(CUSTODY.c.n)).all()
    lines = [Line(row.n, row.line) for row in rows]
    before, table = NOTHING, f"{called(connection)}, table custody"
    for n, (line, row) in enumerate(zip(lines, rows), 1):
        told = _told(line)
        if line.n != n or line.sha256 != row.sha256 or told.get("n") != n or told.get("before") != before:
            chain.faults.append((table, f"entry {n} does not follow from the one before it"))
        before = line.sha256
        chain.told.append(told)
    chain.head, chain.lines = before, len(lines)
    chain.hashes = {line.sha256 for line in lines}
    chain.sizes = [len(line.text.encode("utf-8", "replace")) + 1 for line in lines]
    if written is None:
        chain.faults.append((FILE, "the log is missing"))
        return chain
    logged: int | None = connection.execute(select(STATE.c.lines)).scalar()
    _compare(chain, lines, written, logged if logged is not None else len(lines))
    return chain


def _compare(chain: Chain, lines: list[Line], written: list[bytes], logged: int) -> None:
    """Names every line that was removed, changed, moved or added; ``logged`` are known to have been on the disk."""
    expected = [line.text.encode("utf-8", "replace") + b"\n" for line in lines]
    if written == expected:
        return
    torn = bool(written) and not written[-1].endswith(b"\n")
    whole = written[:-1] if torn else written
    rest = b"".join(expected[len(whole) :])
    if len(whole) >= logged and expected[: len(whole)] == whole and (not torn or rest.startswith(written[-1])):
        chain.notes.append(f"{FILE}: add was interrupted before its last line was written, the next add writes it")
        return
    places = {line: n for n, line in enumerate(expected, 1)}
    before = 0
    for n, line in enumerate(written, 1):
        entry = places.get(line)
        if entry is None:
            chain.faults.append((f"{FILE}, line {n}", f"is not what was written as entry {before + 1}"))
        elif entry <= before:
            chain.faults.append((f"{FILE}, line {n}", f"out of its order, or twice: it is entry {entry}"))
        before = before + 1 if entry is None else entry
    there = set(written)
    missing = [n for n, line in enumerate(expected, 1) if line not in there]
    if missing and written == expected[: len(written)]:
        chain.faults.append(
            (FILE, f"cut short: its last {len(missing)} lines are missing, from {_name(lines, missing[0])}")
        )
    else:
        chain.faults += [(FILE, f"{_name(lines, n)} was removed or changed") for n in missing]


def _told(line: Line) -> dict[str, Any]:
    try:
        return line.told
    except (ValueError, RecursionError):
        return {}


def _name(lines: list[Line], n: int) -> str:
    told = _told(lines[n - 1])
    return " ".join(filter(None, (f"entry {n}", str(told.get("what", "")), str(told.get("name", "")))))
