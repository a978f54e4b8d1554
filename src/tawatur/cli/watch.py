"""``tawatur watch``: a case that takes in what is new, and its page kept current."""

from __future__ import annotations

from pathlib import Path

import click

from tawatur.cli._options import source_options


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
@click.option(
    "--ui", metavar="CODE", help="The language of page and words (ar, en); that of most reports if not given."
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
    every: str,
    looks: int | None,
    folder: Path,
    ui: str | None,
) -> None:
    """Takes into a case what is new in folders and files, keeps the page current, and says in words what changed.

    PATH is a folder, or a file that is written anew, such as a feed that something else fetches: nothing
    is fetched here.
    """
    from tawatur.cli._adding import Stated
    from tawatur.cli._sources import given, knowledge
    from tawatur.cli._spoken import spoken
    from tawatur.cli._watching import Watching, seconds
    from tawatur.cli._writing import prepared

    pause, asked = seconds(every), spoken(ui)
    stated = Stated(given(published, language, zone, columns), places, actors, 2)
    knowledge(places, actors)  # a user's file that cannot be used is said before anything is written
    prepared(folder)
    Watching(case, paths, stated, save_columns, folder, asked).run(pause, looks)
