"""``tawatur pack``: a case as one file."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("case", type=Path)
@click.option("-o", "--output", "path", metavar="FILE", type=Path, required=True, help="The ZIP to write.")
def command(case: Path, path: Path) -> None:
    """Writes a case as a ZIP that "verify" proves elsewhere, and that is a case again when it is unpacked.

    The same case gives the same bytes. A case that is not what its log says is not packed.
    """
    from tawatur.cli._cases import faults
    from tawatur.store import pack, verify

    with faults():
        pack(case, path)
        head = verify(path).head
    click.echo(f"{path}: {path.stat().st_size} bytes; head {head}")
