"""The options of every command that reads reports. Imports nothing but click: ``--help`` must not wait."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])

_OPTIONS = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    click.option("--published", metavar="DATE", help="When they were published: 2022-01-22 or 2022-01-22T19:01+02:00."),
    click.option("--language", metavar="CODE", help="Their language (ar, en); recognised when not given."),
    click.option(
        "--zone", metavar="ZONE", help="Whose clock an hour without zone goes by (Asia/Damascus): chats, tables."
    ),
    click.option(
        "--columns",
        metavar="FIELD=COLUMN|FILE",
        multiple=True,
        help="Which column of a table is what (text=Body), or a file that says so; usual names are known.",
    ),
    click.option(
        "--save-columns", metavar="FILE", type=Path, help="Keeps the columns of the first table for --columns."
    ),
    click.option("--places", metavar="FILE", multiple=True, type=Path, help="Places of your own (TSV)."),
    click.option("--actors", metavar="FILE", multiple=True, type=Path, help="Actors of your own (TSV)."),
)
_RULES = (
    click.option("--grades", metavar="FILE", type=Path, help="Your own grades of sources, A to F (TOML)."),
    click.option(
        "--toll-rule",
        type=click.Choice(["range", "latest", "official", "majority"]),
        default="range",
        show_default=True,
        help="How best, low and high of a toll are chosen.",
    ),
)
_TELLING = (
    *_RULES,
    click.option(
        "--as-of",
        metavar="TIME",
        help="The story as it stood, by what was out by then: 2022-01-21, or 2022-01-21T18:00 (UTC, or with its "
        "offset).",
    ),
    click.option(
        "--reading",
        metavar="N",
        type=click.IntRange(1),
        help="Of cases an older reading, by its number (tawatur reread --list); the newest when not given.",
    ),
)


def source_options(command: Command) -> Command:
    """Adds ``paths``, and what is said of all of them: ``published``, ``language``, ``zone``, ``columns``,
    ``save_columns``, ``places``, ``actors``."""
    return _with(_OPTIONS, command)


def rule_options(command: Command) -> Command:
    """Adds by which rules a story is told: ``grades``, ``toll_rule``."""
    return _with(_RULES, command)


def telling_options(command: Command) -> Command:
    """Adds how a story is told: ``grades``, ``toll_rule``, ``as_of``, ``reading``."""
    return _with(_TELLING, command)


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
