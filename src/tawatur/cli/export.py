"""``tawatur export``: a story in the form that another program, a coder or an editor takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tawatur.cli._options import source_options, telling_options


def _list(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Prints the exports, and ends."""
    if not asked or context.resilient_parsing:
        return
    from tawatur.outputs.exports import exports

    names = max(map(len, exports()))
    for name, export in exports().items():
        click.echo(f"{name:{names}}  {export.SUFFIX:9}  {export.ABOUT}")
    context.exit()


@click.command()
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="Says what there is.")
@click.option("--to", "name", metavar="NAME", required=True, help="What is written; --list says what there is.")
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    default="-",
    help="The file, what belongs to it beside it; a folder (a name without a suffix); NAME.zip for all in one file; "
    "- for standard output.",
)
@click.option("--table", metavar="NAME", help="One file of several, by its name without suffix: statements.")
@click.option("--ui", metavar="CODE", help="The language of labels (ar, en); that of most reports when not given.")
@click.option("--bom", is_flag=True, help="Marks a CSV as UTF-8, which some spreadsheets need for Arabic.")
@source_options
@telling_options
def command(
    paths: tuple[str, ...], name: str, output: str, table: str | None, ui: str | None, bom: bool, **options: Any
) -> None:
    """Writes a story for other programs: as CSV, and as "--list" says.

    PATH is a folder that "story" wrote, or its story.json; or what "story" takes, reports and cases, of which the story
    is told first.
    """
    from tawatur.cli._exported import Target, exported, named
    from tawatur.cli._sources import FAULTY
    from tawatur.cli._spoken import spoken

    export, target, asked = named(name), Target(output), spoken(ui)
    told, faulty = _told(paths, options)
    target.write(exported(export, told, asked, bom), table, export)
    if faulty:
        click.get_current_context().exit(FAULTY)


def _told(paths: tuple[str, ...], options: dict[str, Any]) -> tuple[Any, bool]:
    """The story, read back or told, and whether something was not as it should be. Raises Fault."""
    from tawatur.cli._sources import Fault
    from tawatur.cli._telling import Telling
    from tawatur.outputs._stored import StoredFault, holds_story, stored

    written = [path for path in paths if holds_story(Path(path))]
    if not written:
        telling = Telling(paths, **options)
        return telling.story(), telling.faulty
    if len(paths) > 1:
        raise Fault(f"{written[0]}: a story that is written already stands alone; to add reports, tell it anew")
    given = click.get_current_context().get_parameter_source
    stated = [f"--{key.replace('_', '-')}" for key in options if given(key) is not click.core.ParameterSource.DEFAULT]
    if stated:
        raise Fault(f"{', '.join(stated)}: for reports and cases; {written[0]} is a story that is told already")
    try:
        return stored(Path(written[0])), False
    except StoredFault as problem:
        raise Fault(str(problem)) from problem
