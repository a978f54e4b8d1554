"""``tawatur read``: what each report says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from tawatur.cli._options import source_options


@click.command()
@source_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "table"]),
    default="json",
    show_default=True,
    help="json: an object, or a list of several; jsonl: a line each; table: for people.",
)
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    zone: str | None,
    columns: tuple[str, ...],
    save_columns: Path | None,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    form: str,
) -> None:
    """Prints what each report says: times, figures, places, actors, attributions, events.

    PATH is a file, a folder of them, or - for standard input: text, Markdown, saved HTML, PDF, DOCX, e-mail, RSS and
    Atom, JSON and JSON Lines, CSV, TSV, Parquet, Telegram's and WhatsApp's exports, WARC and WACZ, and ZIP and gzip of
    any of these. What a file is its content tells, not its name.
    """
    from tawatur.cli._printers import printer
    from tawatur.cli._sources import FAULTY, Reports, given, knowledge
    from tawatur.model import Reading
    from tawatur.pipeline import in_time, read

    def readings() -> Iterator[Reading]:
        for report in reports:
            found = in_time(report, lambda: read(report, known), report.id)  # noqa: B023 - done before the next
            if isinstance(found, Reading):
                yield found
            else:
                reports.complain(found)

    reports = Reports(paths, given(published, language, zone, columns), save_columns)
    known = knowledge(places, actors)
    printer(form)(readings(), len(paths) > 1)
    if reports.faulty:
        click.get_current_context().exit(FAULTY)
