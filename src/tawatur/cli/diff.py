"""``tawatur diff``: what changed between two stories."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("old", type=Path)
@click.argument("new", type=Path)
@click.option("--ui", metavar="CODE", help="The language of the words (ar, en); that of most reports when not given.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: for people; json: one object, for programs.",
)
def command(old: Path, new: Path, ui: str | None, form: str) -> None:
    """Says what changed from OLD to NEW: happenings, tolls that moved, disputes, warnings, who is held responsible.

    OLD and NEW are folders that "story" wrote, or their story.json.
    """
    from tawatur.cli._changes import Compared, print_changes, print_json
    from tawatur.cli._sources import Fault
    from tawatur.cli._spoken import most_spoken, spoken
    from tawatur.corroboration import changes
    from tawatur.outputs._stored import StoredFault, stored
    from tawatur.rules import load_interface

    code = spoken(ui)
    try:
        before, after = stored(old), stored(new)
    except StoredFault as problem:
        raise Fault(str(problem)) from problem
    interface = load_interface(code or most_spoken(a.report.language for a in after.accounts))
    compared = Compared(before, after, changes(before, after), interface)
    (print_json if form == "json" else print_changes)(compared)
