"""``tawatur add``: reports into a case."""

from __future__ import annotations

from pathlib import Path

import click

from tawatur.cli._options import source_options


@click.command()
@click.argument("case", type=Path)
@source_options
@click.option("--report", metavar="FILE", type=Path, help="Writes what became of every file as JSON.")
@click.option(
    "--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="How many processes read at once."
)
def command(
    case: Path,
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    zone: str | None,
    columns: tuple[str, ...],
    save_columns: Path | None,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    report: Path | None,
    processes: int,
) -> None:
    """Takes reports into a case, and says what became of every file.

    PATH is as for "read". What is in the case already is not taken again, so the same command goes on where
    it was interrupted.
    """
    from tawatur.cli._account import Account, writable
    from tawatur.cli._adding import Adding, Stated
    from tawatur.cli._cases import faults
    from tawatur.cli._sources import FAULTY, given, knowledge

    stated = Stated(given(published, language, zone, columns), places, actors, processes)
    knowledge(places, actors)  # a user's file that cannot be used is said before anything is written
    writable(report)
    adding = Adding(case, paths, stated, save_columns)
    with faults():
        adding.run()
        account = Account(case, adding.outcomes, interrupted=adding.interrupted)
        account.tell()
        if report:
            account.write(report)
    if adding.interrupted:
        click.get_current_context().exit(130)
    if account.faulty:
        click.get_current_context().exit(FAULTY)
