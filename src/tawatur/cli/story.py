"""``tawatur story``: what many reports say, as a page, a table and JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tawatur.cli._options import source_options, telling_options


@click.command()
@source_options
@click.option(
    "-o", "--output", "folder", type=Path, default=Path("story"), show_default=True, help="The folder to write into."
)
@telling_options
@click.option("--ui", metavar="CODE", help="The language of the page (ar, en); that of most reports when not given.")
def command(paths: tuple[str, ...], folder: Path, ui: str | None, **options: Any) -> None:
    """Writes the story that reports tell: index.html, statements.csv and story.json.

    PATH is as for "read", or a case: its reports are told as the newest reading has them. The page is one file
    that asks for nothing else.
    """
    from tawatur.cli._sources import FAULTY
    from tawatur.cli._spoken import spoken
    from tawatur.cli._telling import Telling, write_story
    from tawatur.cli._writing import prepared

    asked, telling = spoken(ui), Telling(paths, **options)
    prepared(folder)
    write_story(folder, telling.replayed(), asked)
    if telling.faulty:
        click.get_current_context().exit(FAULTY)
