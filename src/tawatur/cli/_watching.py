"""What ``tawatur watch`` does, look by look."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path

import click

from tawatur.cli._account import Account
from tawatur.cli._adding import Adding, Stated
from tawatur.cli._cases import faults
from tawatur.cli._changes import Compared, print_changes
from tawatur.cli._sources import Fault
from tawatur.cli._spoken import most_spoken
from tawatur.cli._telling import Telling
from tawatur.cli._writing import write
from tawatur.corroboration import changes
from tawatur.intake import files_of
from tawatur.model import Story
from tawatur.outputs import outputs
from tawatur.outputs._stored import StoredFault, stored
from tawatur.outputs.story_json import FILE
from tawatur.rules import load_interface

_SPAN = re.compile(r"(\d{1,6})\s*([smh]?)")
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600}


def seconds(span: str) -> int:
    """How many seconds "30s", "5m" or "1h" are. Raises Fault."""
    found = _SPAN.fullmatch(span.strip().casefold())
    if found is None or not int(found[1]):
        raise Fault(f"--every: {span!r} is no span such as 30s, 5m or 1h")
    return int(found[1]) * _UNITS[found[2]]


class Watching:
    """A case, what is watched for it, and the story as it was last told: that of the folder, where it holds one."""

    def __init__(
        self, case: Path, paths: Sequence[str], stated: Stated, save_columns: Path | None, folder: Path, ui: str | None
    ) -> None:
        self._case, self._paths, self._stated, self._save = case, paths, stated, save_columns
        self._folder, self._ui = folder, ui
        self._old: Story | None = _last(folder)
        self._said: set[tuple[str, str, int]] = set()  # what was refused is said once, not at every look

    def run(self, pause: int, looks: int | None = None) -> None:
        """Looks until it has looked so often, or until it is interrupted. Raises Fault."""
        looked, there = 0, None
        try:
            while looks is None or looked < looks:
                if looked:
                    time.sleep(pause)
                looked, before, there = looked + 1, there, _there(self._paths)
                if there != before and self._look():
                    break
        except KeyboardInterrupt:
            pass
        click.echo("tawatur: watching ended; the case is whole", err=True)

    def _look(self) -> bool:
        """One look; True where it was interrupted."""
        adding = Adding(self._case, self._paths, self._stated, self._save)
        with faults():
            adding.run()
            fresh = [o for o in adding.outcomes if o.kind != "known" and (o.name, o.kind, o.size) not in self._said]
            self._said |= {(o.name, o.kind, o.size) for o in fresh}
            if fresh:
                Account(self._case, fresh, interrupted=False).tell()
        if any(o.kind == "taken" for o in fresh) or self._old is None:
            self._tell()
        return adding.interrupted

    def _tell(self) -> None:
        """The page anew, and what changed."""
        try:
            told = _telling(self._case, self._stated).replayed()
        except Fault:
            return  # there is nothing to tell yet
        interface = load_interface(self._ui or most_spoken(a.report.language for a in told.accounts))
        for output in outputs():
            write(self._folder / output.FILE, output.write(told, interface).encode("utf-8", "replace"))
        click.echo(f"{self._folder / 'index.html'}: {len(told.accounts)} reports, {len(told.statements)} statements")
        if self._old is not None:
            print_changes(Compared(self._old, told, changes(self._old, told), interface))
        self._old = told


def _there(paths: Sequence[str]) -> frozenset[tuple[str, int, int]]:
    """What is there, by name, size and time of change: while nothing differs, nothing is taken in or refused anew."""
    found = set()
    for path in paths:
        for name in files_of(path):
            if not isinstance(name, str):
                continue  # what is said of a path that is none
            try:
                state = Path(name).stat()
            except OSError:
                continue
            found.add((name, state.st_size, state.st_mtime_ns))
    return frozenset(found)


def _telling(case: Path, stated: Stated) -> Telling:
    nothing = {"published": None, "language": None, "zone": None, "columns": (), "save_columns": None}
    kept = {"places": stated.places, "actors": stated.actors}
    return Telling((str(case),), **nothing, **kept, grades=None, toll_rule="range", as_of=None)  # type: ignore[arg-type]


def _last(folder: Path) -> Story | None:
    """The story that the folder holds; None for none, or for one of another version."""
    if not (folder / FILE).is_file():
        return None
    try:
        return stored(folder)
    except StoredFault:
        return None
