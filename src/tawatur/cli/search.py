"""``tawatur search``: reports of a case by their words."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("case", type=Path)
@click.argument("words", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many reports are shown.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="text: for people; jsonl: an object for each report, with the offsets of its words.",
)
def command(case: Path, words: tuple[str, ...], most: int, form: str) -> None:
    """Finds the reports of a case that hold all of the WORDS, what was published last first.

    Marks, hamza and capitals make no difference, nor does the article, nor what is joined to a word.
    """
    from tawatur.cli._cases import faults
    from tawatur.cli._hits import print_hits, print_lines
    from tawatur.store import reading, search
    from tawatur.store.database import transaction

    with faults(), reading(case) as engine, transaction(engine) as connection:
        hits = list(search(connection, " ".join(words), most))
    (print_lines if form == "jsonl" else print_hits)(hits)
