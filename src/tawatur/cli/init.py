"""``tawatur init``: an empty case."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("case", type=Path)
@click.option("--name", help="What the case is called; the folder's name when not given.")
def command(case: Path, name: str | None) -> None:
    """Makes an empty case: a folder for the evidence, the database and the custody log of one story."""
    from tawatur.cli._cases import faults
    from tawatur.store import create

    with faults():
        create(case, name)
    click.echo(f"{case}: an empty case")
