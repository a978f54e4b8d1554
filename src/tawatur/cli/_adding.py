"""What ``tawatur add`` does, and the account that it gives of every file."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from tawatur import configure
from tawatur.cli._lines import cleaned
from tawatur.cli._sources import Fault, Reports
from tawatur.intake import Complaint, Given
from tawatur.model import Copy
from tawatur.store import Arrival, Outcome, add, copies_of, writing
from tawatur.store.adding import Found

_FEW = 8  # files that are read before another process has started
_LISTED = 20  # copies that are listed; the report has all


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user says of all that comes in."""

    given: Given
    places: tuple[Path, ...]
    actors: tuple[Path, ...]
    processes: int

    def told(self) -> dict[str, Any]:
        """For the custody log: what was stated, nothing that was not."""
        given = {name: getattr(self.given, name) for name in ("published", "language", "zone")}
        given["columns"] = dict(self.given.columns.of) if self.given.columns else None
        given |= {"places": [str(p) for p in self.places], "actors": [str(p) for p in self.actors]}
        return {name: value for name, value in given.items() if value}


class Adding:
    """One run of ``add``: every file's outcome, and which reports are copies of one another."""

    def __init__(self, case: Path, paths: Sequence[str], stated: Stated, save_columns: Path | None) -> None:
        self._case, self._stated = case, stated
        self._reports = Reports(paths, stated.given, save_columns)
        self._outcomes: list[Outcome] = []
        self._copies: list[tuple[Copy, str, str]] = []
        self._processes = 1
        self.interrupted = False

    @property
    def faulty(self) -> bool:
        """Something was refused, or is not as it should be."""
        return any(c.kind != "passed" for o in self._outcomes for c in o.complaints)

    def run(self) -> None:
        """Takes everything in. Raises CaseFault, OSError."""
        # An interruption may come while a connection closes; sqlalchemy would print it beside our one line.
        logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
        try:
            with writing(self._case) as case:
                sources = list(self._reports.sources())
                self._processes = self._stated.processes if len(sources) > _FEW else 1
                with _progress(len(sources)) as step:
                    for outcome in add(case, sources, self._read, self._stated.told()):
                        self._outcomes.append(outcome)
                        step()
                new = {key for outcome in self._outcomes for key in outcome.reports}
                self._copies = list(copies_of(case.engine, new)) if new else []
        except KeyboardInterrupt:
            self.interrupted = True

    def _read(self, arrivals: Iterable[Arrival]) -> Iterator[tuple[Arrival, Iterable[Found]]]:
        coming: dict[Path, Arrival] = {}

        def tasks() -> Iterator[configure.Task]:
            for one in arrivals:
                coming[one.path] = one
                stated = (self._stated.given, self._stated.places, self._stated.actors)
                yield configure.Task(one.path, one.source.name, one.size, *stated)

        for task, found in configure.read_tasks(tasks(), self._processes):
            yield coming.pop(task.path), found

    def tell(self) -> None:
        """Each complaint as a line on standard error, then the table."""
        for outcome in self._outcomes:
            for complaint in outcome.complaints:
                click.echo(f"tawatur: {cleaned(str(complaint))}", err=True)
        console = Console(file=sys.stdout, highlight=False, soft_wrap=True)
        console.print(self._table())
        for copy, name, original in self._copies[:_LISTED]:
            console.print(cleaned(f"{name}: near-identical copy of {original} ({copy.likeness:.0%})"), markup=False)
        if len(self._copies) > _LISTED:
            console.print(f"and {len(self._copies) - _LISTED} more copies (--report FILE has them all)")
        if self.interrupted:
            click.echo("tawatur: interrupted; the case is whole, the same command goes on from here", err=True)

    def write(self, path: Path) -> None:
        """The same as JSON. Raises Fault."""
        copies = [
            {"report": c.report, "name": n, "of": c.original, "of_name": o, "likeness": c.likeness}
            for c, n, o in self._copies
        ]
        told = {"interrupted": self.interrupted, "files": [_told(o) for o in self._outcomes], "copies": copies}
        try:
            path.write_bytes(json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n")
        except OSError as problem:
            raise Fault(f"--report: {path}: {problem.strerror}") from problem

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name in ("", "files", "reports", "statements"):
            table.add_column(name, justify="right" if name else "left")
        taken = [o for o in self._outcomes if o.kind == "taken"]
        known = sum(o.kind == "known" for o in self._outcomes)
        refused = sum(o.kind == "refused" for o in self._outcomes)
        parts = sum(c.kind == "refused" for o in taken for c in o.complaints)
        counts = sum(len(o.reports) for o in taken), sum(o.statements for o in taken)
        table.add_row("taken", str(len(taken)), *map(str, counts))
        table.add_row("already there", str(known), str(sum(o.again for o in taken)), "")
        table.add_row("near-identical copies", "", str(len(self._copies)), "")
        table.add_row("refused", str(refused), str(parts), "")
        return table


def _told(outcome: Outcome) -> dict[str, Any]:
    told = {
        name: getattr(outcome, name) for name in ("name", "kind", "sha256", "size", "reports", "again", "statements")
    }
    return {**told, "complaints": [_complaint(c) for c in outcome.complaints]}


def _complaint(complaint: Complaint) -> dict[str, Any]:
    return {name: getattr(complaint, name) for name in ("kind", "where", "what", "count", "why", "language")}


@contextmanager
def _progress(files: int) -> Iterator[Any]:
    """A bar on standard error where that is a terminal; what advances it."""
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=files)
        yield lambda: bar.advance(task)
