"""``tawatur story``: what many reports say, as a page, a table and JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tawatur.cli._options import source_options


@click.command()
@source_options
@click.option(
    "-o", "--output", "folder", type=Path, default=Path("story"), show_default=True, help="The folder to write into."
)
@click.option("--grades", metavar="FILE", type=Path, help="Your own grades of sources, A to F (TOML).")
@click.option(
    "--toll-rule",
    type=click.Choice(["range", "latest", "official", "majority"]),
    default="range",
    show_default=True,
    help="How best, low and high of a toll are chosen.",
)
@click.option(
    "--as-of",
    metavar="TIME",
    help="The story as it stood, by what was out by then: 2022-01-21, or 2022-01-21T18:00 (UTC, or with its offset).",
)
@click.option("--ui", metavar="CODE", help="The language of the page (ar, en); that of most reports when not given.")
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    zone: str | None,
    columns: tuple[str, ...],
    save_columns: Path | None,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    folder: Path,
    grades: Path | None,
    toll_rule: str,
    as_of: str | None,
    ui: str | None,
) -> None:
    """Writes the story that reports tell: index.html, statements.csv and story.json.

    PATH is as for "read", or a case: its reports are told as they were read when they came in. The page is one file
    that asks for nothing else.
    """
    from tawatur.cli._known import namesakes, nothing, until
    from tawatur.cli._sources import FAULTY, Fault, Reports, given, knowledge
    from tawatur.cli._spoken import spoken
    from tawatur.corroboration import setting
    from tawatur.pipeline import story, with_unread

    stated = given(published, language, zone, columns)
    asked, known = spoken(ui), knowledge(places, actors)
    terms = setting(known, _graded(grades), toll_rule, until(as_of))
    _prepare(folder)
    others, accounts, unread = _held(paths, bool(published or language or zone or columns or save_columns))
    reports = Reports(others, stated, save_columns)
    told = with_unread(story(reports, known, terms, accounts), [*unread, *reports.unread])
    if not told.accounts:
        raise Fault(nothing(told, as_of))
    for line in namesakes(told):
        reports.complain(line)
    _write_all(folder, told, asked)
    if reports.faulty:
        click.get_current_context().exit(FAULTY)


def _held(paths: tuple[str, ...], stated: bool) -> tuple[list[str], list[Any], list[Any]]:
    """The paths that are no cases, and what those that are hold. Raises Fault."""
    from tawatur import configure
    from tawatur.cli._sources import Fault

    try:
        others, accounts, unread = configure.held(paths)
    except ValueError as problem:
        raise Fault(str(problem)) from problem
    if stated and not others:
        raise Fault("--published, --language, --zone and --columns are for files: what a case holds has been read")
    return others, accounts, unread


def _graded(path: Path | None) -> dict[str, str]:
    """The user's grades by name. Raises Fault."""
    from tawatur.cli._sources import Fault
    from tawatur.knowledge import GradesFault, load_grades

    try:
        return load_grades(path) if path else {}
    except GradesFault as problem:
        raise Fault(str(problem)) from problem


def _prepare(folder: Path) -> None:
    """Makes the folder before the reading begins, so that nobody waits for a story that cannot be kept."""
    from tawatur.cli._sources import Fault

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Fault(f"{problem.filename}: cannot be written, {problem.strerror}") from problem


def _write_all(folder: Path, told: Any, asked: str | None) -> None:
    """Writes every output, in the language asked for, else in that of most reports, and says so."""
    from tawatur.cli._spoken import most_spoken
    from tawatur.outputs import outputs
    from tawatur.rules import load_interface

    interface = load_interface(asked or most_spoken(a.report.language for a in told.accounts))
    for output in outputs():
        _write(folder / output.FILE, output.write(told, interface))
    unread = f", {len(told.unread)} not read" if told.unread else ""
    click.echo(f"{folder / 'index.html'}: {len(told.accounts)} reports, {len(told.statements)} statements{unread}")


def _write(path: Path, text: str) -> None:
    """Writes beside the file and then over it: a reader never sees half a page."""
    from tawatur.cli._sources import Fault

    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(text.encode("utf-8", "replace"))
        beside.replace(path)
    except OSError as problem:
        raise Fault(f"{path}: cannot be written, {problem.strerror}") from problem
