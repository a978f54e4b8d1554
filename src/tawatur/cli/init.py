"""``tawatur init``: an empty case."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("case", type=Path)
@click.option("--name", help="What the case is called; the folder's name when not given.")
@click.option(
    "--database",
    "address",
    metavar="ADDRESS",
    help="A PostgreSQL server instead of a file: postgresql://user@host:5432/name, without the password.",
)
def command(case: Path, name: str | None, address: str | None) -> None:
    """Makes an empty case: a folder for the evidence, the database and the custody log of one story.

    The database may be on a PostgreSQL server; then the folder says which one. The password comes from PGPASSWORD or
    ~/.pgpass.
    """
    from tawatur.cli._cases import faults
    from tawatur.store import create

    with faults():
        create(case, name, address)
    click.echo(f"{case}: an empty case")
