"""``tawatur verify``: proof that nothing in a case changed."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("case", type=Path)
@click.option("--head", metavar="HASH", help="The head that was noted before: it must be in the log still.")
def command(case: Path, head: str | None) -> None:
    """Proves that nothing in a case changed, or names what did.

    CASE is a case, or a ZIP of one. Originals, database and custody log are held against one
    another. The head that is printed is the hash of the newest line: note it elsewhere, and with --head nobody can
    have written the whole anew.
    """
    from tawatur.cli._cases import faults
    from tawatur.cli._lines import cleaned
    from tawatur.cli._sources import FAULTY
    from tawatur.store import verify

    with faults():
        verdict = verify(case, head)
    for note in verdict.notes:
        click.echo(f"{case}: {cleaned(note)}")
    for where, what in verdict.faults:
        click.echo(f"tawatur: {case}: {cleaned(where)}: {cleaned(what)}", err=True)
    if verdict.faults:
        click.echo(f"tawatur: {case}: changed, {len(verdict.faults)} faults", err=True)
        click.get_current_context().exit(FAULTY)
    click.echo(f"{case}: unchanged: {verdict.lines} entries, {verdict.originals} originals; head {verdict.head}")
