"""What ``tawatur watch`` does, look by look."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from tawatur.cli._account import Account
from tawatur.cli._adding import Adding, Stated
from tawatur.cli._cases import faults
from tawatur.cli._changes import Compared, print_changes
from tawatur.cli._lines import cleaned
from tawatur.cli._sources import Fault, given
from tawatur.cli._telling import Telling, write_story
from tawatur.corroboration import changes
from tawatur.intake import files_of
from tawatur.model import Story
from tawatur.outputs._stored import StoredFault, stored
from tawatur.outputs.story_json import FILE

_PROCESSES = 2
_UNSAID: Mapping[str, Any] = {
    **dict.fromkeys(("published", "language", "zone", "save_columns", "as_of")),
    "columns": (),
}  # of a case: its reports have been read
_SPAN = re.compile(r"(\d{1,6})\s*([smh]?)")
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600}


def seconds(span: str) -> int:
    """How many seconds "30s", "5m" or "1h" are. Raises Fault."""
    found = _SPAN.fullmatch(span.strip().casefold())
    if found is None or not int(found[1]):
        raise Fault(f"--every: {span!r} is no span such as 30s, 5m or 1h")
    return int(found[1]) * _UNITS[found[2]]


class Watching:
    """A case, what is watched for it, and the story as it was last told: that of the folder, where it holds one.

    ``faulty``: something was refused, or could not be told. Raises Fault for options that cannot be used.
    """

    def __init__(
        self,
        case: Path,
        paths: Sequence[str],
        folder: Path,
        ui: str | None,
        *,
        published: str | None,
        language: str | None,
        zone: str | None,
        columns: tuple[str, ...],
        save_columns: Path | None,
        places: tuple[Path, ...],
        actors: tuple[Path, ...],
        grades: Path | None,
        toll_rule: str,
    ) -> None:
        self._case, self._paths, self._folder, self._ui, self._save = case, paths, folder, ui, save_columns
        self._stated = Stated(given(published, language, zone, columns), places, actors, _PROCESSES)
        own: dict[str, Any] = {"places": places, "actors": actors, "grades": grades, "toll_rule": toll_rule}
        self._telling = Telling((str(case),), **_UNSAID, **own)
        self._old = _last(folder)
        self._said: set[tuple[str, str, int]] = set()  # what was refused is said once, not at every look
        self.faulty = False

    def run(self, pause: int, looks: int | None = None) -> None:
        """Looks until it has looked so often, or until it is interrupted. Raises Fault."""
        looked, there = 0, None
        try:
            while looks is None or looked < looks:
                if looked:
                    time.sleep(pause)
                looked, before, there = looked + 1, there, _there(self._paths)
                if there != before and (there or self._missing()) and self._look():
                    break
        except KeyboardInterrupt:
            pass
        click.echo("tawatur: watching ended; the case is whole", err=True)

    def _missing(self) -> bool:
        """True where a path is not there, which is to be said; an empty folder waits for what will be put into it."""
        return not all(Path(path).exists() for path in self._paths)

    def _look(self) -> bool:
        """One look; True where it was interrupted."""
        adding = Adding(self._case, self._paths, self._stated, self._save)
        with faults():
            adding.run()
            fresh = [o for o in adding.outcomes if o.kind != "known" and (o.name, o.kind, o.size) not in self._said]
            self._said |= {(o.name, o.kind, o.size) for o in fresh}
            if fresh:
                account = Account(self._case, fresh, interrupted=False)
                account.tell()
                self.faulty |= account.faulty
        if adding.outcomes and (self._old is None or any(o.kind == "taken" for o in fresh)):
            self._tell()
        return adding.interrupted

    def _tell(self) -> None:
        """The page anew, and what changed; a story that cannot be told is said, and may be told at the next look."""
        try:
            told = self._telling.replayed()
        except Fault as problem:
            self.faulty = True
            click.echo(f"tawatur: {cleaned(str(problem))}", err=True)
            return
        interface = write_story(self._folder, told, self._ui)
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


def _last(folder: Path) -> Story | None:
    """The story that the folder holds; None for none, or for one of another version."""
    if not (folder / FILE).is_file():
        return None
    try:
        return stored(folder)
    except StoredFault:
        return None
