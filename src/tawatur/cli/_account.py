"""The account that ``add`` and ``reread`` give of every file: taken, there already, a near-identical copy, refused."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any

import click
from rich import box
from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection

from tawatur.cli._lines import cleaned
from tawatur.cli._sources import Fault
from tawatur.intake import Complaint
from tawatur.store import Near, Outcome, complaints_of, copies_in, reading
from tawatur.store.database import transaction

_KINDS = {"known": "already there"}
_LISTED = 20  # copies that are listed; the report has all
_SAME = 5  # remarks in the same words that are a line each; more are summed


def writable(report: Path | None) -> None:
    """Raises Fault at once where the report could not be written in the end."""
    if report is None or report.exists():
        return
    try:
        report.touch()
        report.unlink()
    except OSError as problem:
        raise Fault(f"--report: {report}: cannot be written, {problem.strerror}") from problem


class Account:
    """What became of the files of one run, as the case has it. What was refused is always listed, file by file, with
    its place and its reason; what is said alike of many files is summed."""

    def __init__(self, case: Path, outcomes: Sequence[Outcome], *, interrupted: bool) -> None:
        self._case, self._outcomes, self._interrupted = case, outcomes, interrupted

    @property
    def faulty(self) -> bool:
        """Something was refused, or is not as it should be."""
        return any(o.counts.refused or o.counts.remarks for o in self._outcomes)

    def tell(self) -> None:
        """Each complaint as a line on standard error, then the table."""
        with reading(self._case) as engine, transaction(engine) as connection:
            for line in self._lines(connection):
                click.echo(f"tawatur: {cleaned(line)}", err=True)
            console = Console(file=sys.stdout, highlight=False, soft_wrap=True)
            console.print(self._table())
            for near in islice(self._copies(connection), _LISTED):
                words = f"{near.name}: near-identical copy of {near.original_name} ({near.likeness:.0%})"
                console.print(cleaned(words), markup=False)
        more = sum(o.counts.copies for o in self._outcomes) - _LISTED
        if more > 0:
            console.print(f"and {more} more copies (--report FILE has them all)")
        if self._interrupted:
            click.echo("tawatur: interrupted; the case is whole, the same command goes on from here", err=True)

    def write(self, path: Path, more: Mapping[str, Any] | None = None) -> None:
        """The same as JSON, file by file, with what ``more`` there is to tell. Raises Fault."""
        try:
            with path.open("w", encoding="utf-8", errors="replace") as file:
                self._write(file, more or {})
        except OSError as problem:
            raise Fault(f"--report: {path}: {problem.strerror}") from problem

    def _write(self, file: IO[str], more: Mapping[str, Any]) -> None:
        totals = json.dumps(self._totals())
        file.write(f'{{"interrupted": {json.dumps(self._interrupted)},\n"totals": {totals},\n"files": [')
        with reading(self._case) as engine, transaction(engine) as connection:
            for n, outcome in enumerate(self._outcomes):
                told = json.dumps(self._told(connection, outcome), ensure_ascii=False)
                file.write(f"{',' if n else ''}\n{told}")
        file.write("]")
        for name, value in more.items():
            file.write(f",\n{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}")
        file.write("}\n")

    def _told(self, connection: Connection, outcome: Outcome) -> dict[str, Any]:
        told = {name: getattr(outcome, name) for name in ("name", "kind", "sha256", "size", "entry")}
        counts = {name: getattr(outcome.counts, name) for name in ("reports", "again", "statements")}
        if outcome.kind == "reread":
            counts["read"] = outcome.counts.read
        copies = [] if outcome.entry is None else [_near(near) for near in copies_in(connection, outcome.entry)]
        complaints = [_complaint(c) for c in _complaints(connection, outcome)]
        return {**told, **counts, "copies": copies, "complaints": complaints}

    def _copies(self, connection: Connection) -> Iterator[Near]:
        for outcome in self._outcomes:
            if outcome.counts.copies and outcome.entry is not None:
                yield from copies_in(connection, outcome.entry)

    def _lines(self, connection: Connection) -> Iterator[str]:
        """Every refusal; remarks one by one or, where many files bear the same, together."""
        alike: Counter[str] = Counter()
        first: dict[str, list[Complaint]] = {}
        for outcome in self._outcomes:
            for one in _complaints(connection, outcome):
                if one.kind == "refused":
                    yield str(one)
                    continue
                alike[one.what] += 1
                if alike[one.what] <= _SAME:
                    first.setdefault(one.what, []).append(one)
        for what, number in alike.items():
            if number <= _SAME:
                yield from map(str, first[what])
            else:
                yield f"{first[what][0].where} and {number - 1} more: {what}"

    def _totals(self) -> dict[str, dict[str, int]]:
        counts: dict[str, dict[str, int]] = {}
        for kind, name in (
            ("taken", "taken"),
            ("reread", "reread"),
            ("known", "already there"),
            ("refused", "refused"),
        ):
            files = sum(o.kind == kind for o in self._outcomes)
            counts[name] = {"files": files}
        came = [o for o in self._outcomes if o.kind in ("taken", "reread")]
        counts["taken"] |= {"reports": sum(o.counts.reports for o in came)}
        for kind in ("taken", "reread"):
            counts[kind]["statements"] = sum(o.counts.statements for o in came if o.kind == kind)
        counts["reread"]["reports"] = sum(o.counts.read for o in came)
        counts["already there"] |= {"reports": sum(o.counts.again for o in came)}
        counts["near-identical copies"] = {"reports": sum(o.counts.copies for o in came)}
        counts["refused"] |= {"reports": sum(o.counts.refused for o in came)}
        return counts

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name in ("", "files", "reports", "statements"):
            table.add_column(name, justify="right" if name else "left")
        for name, counts in self._totals().items():
            if name != "reread" or counts["files"]:
                cells = (counts.get(column) for column in ("files", "reports", "statements"))
                table.add_row(name, *("" if cell is None else str(cell) for cell in cells))
        return table


def _complaints(connection: Connection, outcome: Outcome) -> Iterable[Complaint]:
    """Those in memory; where they are not all, those that the case has."""
    if outcome.entry is None or outcome.counts.complaints == len(outcome.complaints):
        return outcome.complaints
    return complaints_of(connection, outcome.entry)


def _near(near: Near) -> dict[str, Any]:
    told = {"report": near.report, "name": near.name, "of": near.original, "of_name": near.original_name}
    return {**told, "likeness": near.likeness}


def _complaint(complaint: Complaint) -> dict[str, Any]:
    return {name: getattr(complaint, name) for name in ("kind", "where", "what", "count", "why", "language")}
