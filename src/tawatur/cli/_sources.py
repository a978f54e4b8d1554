"""How the files that a command was given become reports, and what is complained of on the way."""

from __future__ import annotations

import atexit
import shutil
import sys
import tempfile
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from tawatur import configure
from tawatur.cli._lines import cleaned
from tawatur.intake import (
    Complaint,
    Given,
    Source,
    Unreadable,
    columns,
    columns_of,
    files_of,
    limits,
    publication,
    reports,
)
from tawatur.knowledge import Knowledge
from tawatur.model import Report, Unread
from tawatur.rules import languages

FAULTY = 2  # exit status when something was not as it should be


class Fault(click.ClickException):
    """What stops a command: one line on standard error."""

    exit_code = FAULTY

    def show(self, file: object = None) -> None:
        """Prints the line."""
        click.echo(f"tawatur: {self.message}", err=True)


class Reports:
    """The reports of ``paths`` in order; every complaint is a line on standard error. ``faulty``: something was not
    as it should be, ``unread`` what could not be read. What merely holds no report (pictures, a chat's own notices) is
    said, and is no fault. Where some files are ``wanted`` no other is looked at.
    """

    def __init__(
        self,
        paths: Sequence[str],
        given: Given,
        save_columns: Path | None = None,
        wanted: Container[str] | None = None,
    ) -> None:
        self._paths, self._given, self._save, self._wanted = paths, given, save_columns, wanted
        self.faulty = False
        self.unread: list[Unread] = []

    def __iter__(self) -> Iterator[Report]:
        for found in self._found():
            if isinstance(found, Report):
                yield found
            else:
                self.complain(found)

    def complain(self, complaint: Complaint) -> None:
        """Says it, and remembers that there was something to say."""
        self.faulty |= complaint.kind != "passed"
        if complaint.kind == "refused":
            self.unread.append(Unread(complaint.where, complaint.why, complaint.language))
        click.echo(f"tawatur: {cleaned(str(complaint))}", err=True)

    def sources(self) -> Iterator[Source | Complaint]:
        """The files, and what is complained of where there is none. Raises Fault."""
        for path in self._paths:
            for name in files_of(path):
                if self._wanted is not None and isinstance(name, str) and name not in self._wanted:
                    continue
                source = name if isinstance(name, Complaint) else _received(name)
                if isinstance(source, Source):
                    self._save_columns(source)
                yield source

    def _found(self) -> Iterator[Report | Complaint]:
        for source in self.sources():
            if isinstance(source, Complaint):
                yield source
            else:
                yield from reports(source, self._given)

    def _save_columns(self, source: Source) -> None:
        """Keeps the columns of the first source that has any. Raises Fault where they cannot be written."""
        if self._save is None:
            return
        try:
            chosen = columns_of(source, self._given)
            if chosen is not None:
                self._save.write_text(chosen.toml(), encoding="utf-8")
                self._save = None
        except Unreadable:
            return
        except OSError as problem:
            raise Fault(f"--save-columns: {self._save}: {problem.strerror}") from problem


def given(published: str | None, language: str | None, zone: str | None = None, stated: Sequence[str] = ()) -> Given:
    """What the user states, checked. Raises Fault."""
    if language is not None and language not in languages():
        raise Fault(f"--language: {language!r} is none of the languages on hand ({', '.join(languages())})")
    try:
        if zone is not None:
            ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise Fault(f"--zone: {zone!r} is no zone such as Asia/Damascus") from problem
    try:
        day = None if published is None else publication(published)
    except Unreadable as problem:
        raise Fault(f"--published: {problem}") from problem
    try:
        return Given(day, language, columns(stated) if stated else None, zone)
    except OSError as problem:
        raise Fault(f"--columns: {problem.filename}: {problem.strerror}") from problem
    except ValueError as problem:
        raise Fault(f"--columns: {problem}") from problem


def knowledge(places: Iterable[Path], actors: Iterable[Path]) -> Knowledge:
    """Places and actors with the user's own. Raises Fault for a file that cannot be used."""
    try:
        return configure.knowledge(places, actors)
    except OSError as problem:
        raise Fault(f"{problem.filename}: {problem.strerror}") from problem
    except ValueError as problem:
        raise Fault(str(problem)) from problem


def _received(name: str) -> Source | Complaint:
    try:
        if name != "-":
            return Source.file(name)
        return _standard_input()
    except OSError as problem:
        return Complaint(name, problem.strerror or str(problem))


def _standard_input() -> Source:
    """As bytes; what is more than may be held waits in a file until the program ends."""
    head = sys.stdin.buffer.read(limits.WHOLE + 1)
    if len(head) <= limits.WHOLE:
        return Source("stdin", head)
    with tempfile.NamedTemporaryFile(prefix="tawatur-", delete=False) as file:
        atexit.register(Path(file.name).unlink, missing_ok=True)
        file.write(head)
        shutil.copyfileobj(sys.stdin.buffer, file)
    return Source("stdin", lambda: Path(file.name).open("rb"))
