"""``tawatur reread``: a case read again by the present version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("case", type=Path)
@click.option("--places", metavar="FILE", multiple=True, type=Path, help="Places of your own (TSV).")
@click.option("--actors", metavar="FILE", multiple=True, type=Path, help="Actors of your own (TSV).")
@click.option("--list", "listing", is_flag=True, help="Says which readings the case has, and reads nothing.")
@click.option("--report", metavar="FILE", type=Path, help="Writes what became of every file, and what moved, as JSON.")
@click.option("--ui", metavar="CODE", help="The language of the story's changes (ar, en); that of most reports.")
@click.option(
    "--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="How many processes read at once."
)
def command(
    case: Path,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    listing: bool,
    report: Path | None,
    ui: str | None,
    processes: int,
) -> None:
    """Reads every file of a case again, from its original, with the present rules, and says what moved.

    What was read before stays: "story" tells the newest reading, and an older one with --reading. What this version
    has read already is not read again, so the same command goes on where it was interrupted.
    """
    from tawatur.cli._account import writable
    from tawatur.cli._cases import faults
    from tawatur.cli._rereading import Rereading, readings
    from tawatur.cli._sources import FAULTY, knowledge
    from tawatur.cli._spoken import spoken

    asked, run = spoken(ui), Rereading(case, places, actors, processes)
    writable(report)
    knowledge(places, actors)
    with faults():
        if listing:
            for one in readings(case):
                click.echo(f"{one.number}  {one.at}  {one.version}  {one.files} files")
            return
        run.run()
        faulty = _told(run, asked, report)
    if run.interrupted:
        click.get_current_context().exit(130)
    if faulty:
        click.get_current_context().exit(FAULTY)


def _told(run: Any, asked: str | None, report: Path | None) -> bool:
    """Says what became of every file and what moved; True when something was not as it should be."""
    from tawatur.cli._account import Account
    from tawatur.cli._moved import print_moved, told
    from tawatur.cli._spoken import most_spoken
    from tawatur.rules import load_interface

    account = Account(run.case, run.outcomes, interrupted=run.interrupted)
    if run.outcomes or run.interrupted:
        account.tell()
    if run.others:
        words = f"was read with files of your own that are not given now ({', '.join(sorted(run.others))})"
        click.echo(f"tawatur: {run.case}: {words}: --places, --actors", err=True)
    if not run.outcomes and not run.interrupted:
        click.echo(f"{run.case}: this version has read every file")
    between = run.between()
    if between:
        interface = load_interface(asked or most_spoken(a.report.language for a in between.new.accounts))
        print_moved(between, interface)
    if report:
        account.write(report, told(between, interface) if between else None)
    return account.faulty
