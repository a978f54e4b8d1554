"""How the files that a command was given become reports, and what is complained of on the way."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from tawatur import configure
from tawatur.intake import Complaint, Given, Source, Unreadable, publication, reports
from tawatur.knowledge import Knowledge
from tawatur.model import Report
from tawatur.rules import languages

FAULTY = 2  # exit status when something was not as it should be
_IN_FOLDERS = {".txt", ".jsonl", ".json"}  # of a folder, these are read; a file named by the user always is


class Fault(click.ClickException):
    """What stops a command: one line on standard error."""

    exit_code = FAULTY

    def show(self, file: object = None) -> None:
        """Prints the line."""
        click.echo(f"tawatur: {self.message}", err=True)


class Reports:
    """The reports of ``paths`` in order; every complaint is a line on standard error, and sets ``faulty``."""

    def __init__(self, paths: Sequence[str], given: Given) -> None:
        self._paths, self._given = paths, given
        self.faulty = False

    def __iter__(self) -> Iterator[Report]:
        for found in self._found():
            if isinstance(found, Report):
                yield found
            else:
                self.complain(found)

    def complain(self, complaint: Complaint) -> None:
        """Says it, and remembers that there was something to say."""
        self.faulty = True
        click.echo(f"tawatur: {complaint}", err=True)

    def _found(self) -> Iterator[Report | Complaint]:
        for path in self._paths:
            for name in _files(path):
                source = _received(name)
                if isinstance(source, Complaint):
                    yield source
                else:
                    yield from reports(source, self._given)


def given(published: str | None, language: str | None) -> Given:
    """What the user states, checked. Raises Fault."""
    if language is not None and language not in languages():
        raise Fault(f"--language: {language!r} is none of the languages on hand ({', '.join(languages())})")
    if published is None:
        return Given(None, language)
    try:
        return Given(publication(published), language)
    except Unreadable as problem:
        raise Fault(f"--published: {problem}") from problem


def knowledge(places: Iterable[Path], actors: Iterable[Path]) -> Knowledge:
    """Places and actors with the user's own. Raises Fault for a file that cannot be used."""
    try:
        return configure.knowledge(places, actors)
    except OSError as problem:
        raise Fault(f"{problem.filename}: {problem.strerror}") from problem
    except ValueError as problem:
        raise Fault(str(problem)) from problem


def _files(path: str) -> list[str]:
    """The path itself, or the texts in it and below it, sorted, when it is a folder."""
    folder = Path(path)
    if path == "-" or not folder.is_dir():
        return [path]
    return sorted(str(p) for p in folder.rglob("*") if p.suffix in _IN_FOLDERS and p.is_file()) or [path]


def _received(name: str) -> Source | Complaint:
    try:
        if name == "-":
            return Source("stdin", sys.stdin.buffer.read())
        return Source(name, Path(name).read_bytes())
    except IsADirectoryError:
        return Complaint(name, "a folder without any .txt, .jsonl or .json")
    except OSError as problem:
        return Complaint(name, problem.strerror or str(problem))
