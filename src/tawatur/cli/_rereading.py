"""What ``tawatur reread`` does: every file of a case read again from its original, both readings kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tawatur import configure
from tawatur.cli._adding import interruptible, progress, reader, worth
from tawatur.corroboration import Moved, changes, moved, setting
from tawatur.intake import Columns, Given
from tawatur.model import Account, Change, Story
from tawatur.pipeline import story
from tawatur.store import Arrival, Outcome, Pass, accounts, passes, reading, reread, unread, writing
from tawatur.store.database import transaction


@dataclass(frozen=True, slots=True)
class Between:
    """Two readings of a case and what moved from one to the next."""

    before: Pass
    after: Pass
    moved: Moved
    old: Story
    new: Story
    changes: tuple[Change, ...]


class Rereading:
    """One run of ``reread``: the outcome of every file that the present version had not read."""

    def __init__(self, case: Path, places: tuple[Path, ...], actors: tuple[Path, ...], processes: int) -> None:
        self.case, self._places, self._actors, self._processes = case, places, actors, processes
        self.outcomes: list[Outcome] = []
        self.others: set[str] = set()  # files of the user's own that were given when something came in, and are not now
        self.interrupted = False

    def run(self) -> None:
        """Reads. Raises CaseFault, OSError."""
        version = configure.version(self._places, self._actors)
        with interruptible(self), writing(self.case) as case:
            waiting = unread(case, version)
            processes = worth(self._processes, len(waiting), waiting)
            with progress(len(waiting)) as bar:
                for outcome in reread(case, reader(self._task, processes, bar), version):
                    self.outcomes.append(outcome)
                    bar.file()

    def _task(self, one: Arrival) -> configure.Task:
        told = one.given or {}
        now = {str(path) for path in (*self._places, *self._actors)}
        self.others |= {str(path) for name in ("places", "actors") for path in told.get(name, ())} - now
        return configure.Task(one.path, one.source.name, one.size, _given(told), self._places, self._actors)

    def between(self) -> Between | None:
        """What moved from the last reading but one to the last; None where there is only one, or this one is not at
        its end. Raises CaseFault."""
        known = [] if self.interrupted else readings(self.case)
        if len(known) < 2:
            return None
        with reading(self.case) as engine, transaction(engine) as connection:
            before, after = (_accounts(accounts(connection, one.number)) for one in known[-2:])
        knowledge = configure.knowledge(self._places, self._actors)
        old, new = (story((), knowledge, setting(knowledge), told.values()) for told in (before, after))
        found = moved(before.values(), after.values())
        return Between(known[-2], known[-1], found, old, new, changes(old, new))


def _given(told: Mapping[str, Any]) -> Given:
    """What was stated of a file when it came in, as the log has it."""
    columns = Columns(tuple(told["columns"].items())) if told.get("columns") else None
    return Given(told.get("published"), told.get("language"), columns, told.get("zone"))


def readings(case: Path) -> list[Pass]:
    """The readings of a case, the oldest first. Raises CaseFault."""
    with reading(case) as engine, transaction(engine) as connection:
        return passes(connection)


def _accounts(told: Iterator[Account]) -> dict[str, Account]:
    """By key: of several editions of a report the newest."""
    return {account.key: account for account in told}
