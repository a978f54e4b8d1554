"""How a command tells a story from what it was given: reports, and cases."""

from __future__ import annotations

from pathlib import Path

import click

from tawatur import configure
from tawatur.cli._known import namesakes, nothing, until
from tawatur.cli._sources import Fault, Reports, given, knowledge
from tawatur.cli._spoken import most_spoken
from tawatur.cli._writing import write
from tawatur.corroboration import replayed, setting
from tawatur.knowledge import GradesFault, load_grades
from tawatur.model import Account, Story, Unread
from tawatur.outputs import outputs
from tawatur.pipeline import story, with_unread
from tawatur.rules import Interface, load_interface


class Telling:
    """The story of ``paths`` by what ``source_options`` and ``telling_options`` say, which is checked at once.

    Raises Fault. ``faulty``: something that was read was not as it should be.
    """

    def __init__(
        self,
        paths: tuple[str, ...],
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
        as_of: str | None,
        reading: int | None = None,
    ) -> None:
        self._paths, self._as_of, self._save, self._reading = paths, as_of, save_columns, reading
        self._given = given(published, language, zone, columns)
        self._known = knowledge(places, actors)
        self._terms = setting(self._known, _graded(grades), toll_rule, until(as_of))
        self._stated = bool(published or language or zone or columns or save_columns)
        self._said: set[str] = set()  # of reports of one name, once, however often the story is told
        self.faulty = False

    def story(self) -> Story:
        """Reads, and tells it. Raises Fault where there is none."""
        others, accounts, unread = self._held()
        reports = Reports(others, self._given, self._save)
        told = with_unread(story(reports, self._known, self._terms, accounts), [*unread, *reports.unread])
        if not told.accounts:
            raise Fault(nothing(told, self._as_of))
        for line in namesakes(told):
            if str(line) not in self._said:
                reports.complain(line)
                self._said.add(str(line))
        self.faulty = reports.faulty
        return told

    def replayed(self) -> Story:
        """The same, with how it stood each time that reports came out. Raises Fault where there is none."""
        return replayed(self.story(), self._terms)

    def _held(self) -> tuple[list[str], list[Account], list[Unread]]:
        """The paths that are no cases, and what those that are hold. Raises Fault."""
        try:
            others, accounts, unread = configure.held(self._paths, self._reading)
        except ValueError as problem:
            raise Fault(str(problem)) from problem
        if self._stated and not others:
            raise Fault("--published, --language, --zone and --columns are for files: what a case holds has been read")
        if self._reading and len(others) == len(self._paths):
            raise Fault("--reading is for cases: files are read now")
        return others, accounts, unread


def write_story(folder: Path, told: Story, asked: str | None) -> Interface:
    """Writes every output, in the language asked for, else in that of most reports, and says so; the interface that it
    was written with. Raises Fault."""
    interface = load_interface(asked or most_spoken(a.report.language for a in told.accounts))
    for output in outputs():
        write(folder / output.FILE, output.write(told, interface).encode("utf-8", "replace"))
    unread = f", {len(told.unread)} not read" if told.unread else ""
    click.echo(f"{folder / 'index.html'}: {len(told.accounts)} reports, {len(told.statements)} statements{unread}")
    return interface


def _graded(path: Path | None) -> dict[str, str]:
    """The user's grades by name. Raises Fault."""
    try:
        return load_grades(path) if path else {}
    except GradesFault as problem:
        raise Fault(str(problem)) from problem
