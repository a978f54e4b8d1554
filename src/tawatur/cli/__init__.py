"""The commands, a module each, found by this folder: the module's ``command`` is the command of its name."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import cast

import click

from tawatur import __version__


class Commands(click.Group):
    """The commands of this folder; one is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, sorted."""
        return sorted(module.stem for module in Path(__file__).parent.glob("[!_]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``, None when there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        return cast(click.Command, importlib.import_module(f"{__name__}.{cmd_name}").command)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tawatur")
def main() -> None:
    """Reads reports of a crisis, Arabic first, and tells who says what, every answer with its words."""
