"""What ``tawatur watch`` does, look by look."""

from __future__ import annotations

import gc
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
from tawatur.cli._seen import Seen
from tawatur.cli._sources import Fault, given
from tawatur.cli._telling import Telling, write_story
from tawatur.corroboration import changes
from tawatur.engines import uninterrupted
from tawatur.model import Story
from tawatur.outputs._stored import StoredFault, stored
from tawatur.outputs.story_json import FILE
from tawatur.store import Outcome

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

    ``faulty``: something was refused, or could not be told. Raises Fault for options that cannot be used, and for a
    case that cannot be written to at the first look; later that is said, and tried again at the next.
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
        self._seen = Seen(paths)
        self._said: set[tuple[str, ...]] = set()  # what was refused is said once, not at every look
        self._stale = True  # the page is to be told anew; at the first look for what an interruption left untold
        self._looked = False
        self.faulty = False

    def run(self, pause: int, looks: int | None = None) -> None:
        """Looks until it has looked so often, or until it is interrupted. Raises Fault."""
        looked = 0
        try:
            while looks is None or looked < looks:
                if looked:
                    time.sleep(pause)
                looked += 1
                if self._look():
                    break
        except KeyboardInterrupt:
            pass
        click.echo("tawatur: watching ended; the case is whole", err=True)

    def _look(self) -> bool:
        """One look; True where it was interrupted."""
        there = self._seen.now()
        if there.new or there.missing:
            adding = Adding(self._case, self._paths, self._stated, self._save, there.new | there.missing)
            try:
                with faults():
                    adding.run()
                    self._account(adding.outcomes)
            except Fault as problem:
                if not self._looked:
                    raise
                self._complain(f"{problem}; tried again at the next look")
                return False
            self._stale |= any(o.kind == "taken" for o in adding.outcomes)
            if adding.interrupted:
                return True
        self._seen.taken(there)
        if self._stale and (self._looked or there.new):
            self._tell()
        self._looked |= bool(there.new)
        return False

    def _account(self, outcomes: Sequence[Outcome]) -> None:
        """What became of what is new; what was said of it before is not said again."""
        told = {(o.name, o.kind, o.sha256 or "", *map(str, o.complaints)): o for o in outcomes if o.kind != "known"}
        fresh = [outcome for said, outcome in told.items() if said not in self._said]
        self._said |= told.keys()
        if fresh:
            account = Account(self._case, fresh, interrupted=False)
            account.tell()
            self.faulty |= account.faulty

    def _complain(self, what: str) -> None:
        self.faulty = True
        if (what,) not in self._said:
            self._said.add((what,))
            click.echo(f"tawatur: {cleaned(what)}", err=True)

    def _tell(self) -> None:
        """The page anew, and what changed; what cannot be told is said, and is told at the next look."""
        try:
            told = self._telling.replayed()
            interface = write_story(self._folder, told, self._ui)
        except Fault as problem:
            self._complain(str(problem))
            return
        if self._old is not None:
            print_changes(Compared(self._old, told, changes(self._old, told), interface))
        self._old, self._stale = told, False
        # What a page is made of holds cycles, 22,000 things for 1,400 reports, and the collector runs seldom
        # (configure.py): four megabytes stayed at every look.
        with uninterrupted():
            gc.collect()


def _last(folder: Path) -> Story | None:
    """The story that the folder holds; None for none, or for one of another version."""
    if not (folder / FILE).is_file():
        return None
    try:
        return stored(folder)
    except StoredFault:
        return None
