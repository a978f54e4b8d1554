"""``tawatur watch``: a case that takes in what is new, and its page kept current."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tawatur.cli._options import rule_options, source_options


@click.command()
@click.argument("case", type=Path)
@source_options
@click.option(
    "--every", metavar="SPAN", default="30s", show_default=True, help="How long to wait between looks: 10s, 5m, 1h."
)
@click.option("--looks", metavar="N", type=click.IntRange(1), help="Ends after so many looks; without it, at Ctrl-C.")
@click.option(
    "-o", "--output", "folder", type=Path, default=Path("story"), show_default=True, help="The folder to write into."
)
@rule_options
@click.option("--ui", metavar="CODE", help="The language of the page (ar, en); that of most reports when not given.")
def command(
    case: Path, paths: tuple[str, ...], every: str, looks: int | None, folder: Path, ui: str | None, **options: Any
) -> None:
    """Takes into a case what is new in folders and files, keeps the page current, and says in words what changed.

    PATH is a folder, or a file that is written anew, such as a feed that something else fetches: nothing is
    fetched here.
    """
    from tawatur.cli._sources import FAULTY
    from tawatur.cli._spoken import spoken
    from tawatur.cli._watching import Watching, seconds
    from tawatur.cli._writing import prepared

    pause, watching = seconds(every), Watching(case, paths, folder, spoken(ui), **options)
    prepared(folder)
    watching.run(pause, looks)
    if watching.faulty:
        click.get_current_context().exit(FAULTY)
