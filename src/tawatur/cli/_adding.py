"""What ``tawatur add`` does: files into a case, each with its outcome."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tawatur import configure
from tawatur.cli._sources import Reports
from tawatur.intake import Complaint, Given, Source
from tawatur.store import Arrival, Manner, Outcome, add, writing
from tawatur.store.adding import Found, Read

_FEW = 8  # files that are read before another process has started
_EVERY = 50  # reports after which the bar is told how many there are


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user says of all that comes in."""

    given: Given
    places: tuple[Path, ...]
    actors: tuple[Path, ...]
    processes: int

    @property
    def manner(self) -> Manner:
        """For the case and its log: by which version it is read, and what was stated, nothing that was not."""
        given = {name: getattr(self.given, name) for name in ("published", "language", "zone")}
        given["columns"] = dict(self.given.columns.of) if self.given.columns else None
        given |= {"places": [str(p) for p in self.places], "actors": [str(p) for p in self.actors]}
        told = {name: value for name, value in given.items() if value}
        return Manner(configure.version(self.places, self.actors), told)


class Adding:
    """One run of ``add``: every file's outcome."""

    def __init__(
        self,
        case: Path,
        paths: Sequence[str],
        stated: Stated,
        save_columns: Path | None = None,
        wanted: Container[str] | None = None,
    ) -> None:
        self._case, self._stated = case, stated
        self._reports = Reports(paths, stated.given, save_columns, wanted)
        self.outcomes: list[Outcome] = []
        self.interrupted = False

    def run(self) -> None:
        """Takes everything in. Raises CaseFault, OSError."""
        with interruptible(self), writing(self._case) as case:
            sources = list(self._reports.sources())
            processes = worth(self._stated.processes, len(sources), map(_size, sources))
            with progress(len(sources)) as bar:
                for outcome in add(case, sources, reader(self._task, processes, bar), self._stated.manner):
                    self.outcomes.append(outcome)
                    bar.file()

    def _task(self, one: Arrival) -> configure.Task:
        stated = (self._stated.given, self._stated.places, self._stated.actors)
        return configure.Task(one.path, one.source.name, one.size, *stated)


def worth(processes: int, files: int, sizes: Iterable[int]) -> int:
    """How many processes are worth their start: one for a few files, unless there is a large one among them."""
    return processes if files > _FEW or any(map(configure.is_large, sizes)) else 1


def _size(source: Source | Complaint) -> int:
    try:
        return Path(source.name).stat().st_size if isinstance(source, Source) else 0
    except OSError:
        return 0  # standard input, or what has gone since


class Bar:
    """How far the work is: files that are done, and reports, of which one file may hold a million."""

    def __init__(self, shown: Progress, files: int) -> None:
        self._shown, self._reports = shown, 0
        self._task = shown.add_task("", total=files, reports=0)

    def file(self) -> None:
        """One more."""
        self._shown.update(self._task, advance=1, reports=self._reports)

    def reports(self, found: Iterable[Found]) -> Iterator[Found]:
        """What is found, counted as it passes."""
        for one in found:
            self._reports += 1
            if not self._reports % _EVERY:
                self._shown.update(self._task, reports=self._reports)
            yield one


def reader(task: Callable[[Arrival], configure.Task], processes: int, bar: Bar) -> Read:
    """Reads what arrives, in so many processes, each as the task that is made of it says."""

    def read(arrivals: Iterable[Arrival]) -> Iterator[tuple[Arrival, Iterable[Found]]]:
        coming: dict[Path, Arrival] = {}

        def tasks() -> Iterator[configure.Task]:
            for one in arrivals:
                coming[one.path] = one
                yield task(one)

        for asked, found in configure.read_tasks(tasks(), processes):
            yield coming.pop(asked.path), bar.reports(found)

    return read


@contextmanager
def interruptible(run: Any) -> Iterator[None]:
    """Ctrl-C ends the work and is remembered as ``run.interrupted``: what is on the disk is whole."""
    # An interruption may come while a connection closes; sqlalchemy would print it beside our one line.
    logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
    try:
        yield
    except KeyboardInterrupt:
        run.interrupted = True


@contextmanager
def progress(files: int) -> Iterator[Bar]:
    """A bar on standard error where that is a terminal."""
    reports = TextColumn("{task.fields[reports]:,} reports")
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), reports, TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        yield Bar(shown, files)
