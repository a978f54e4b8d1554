"""What a story is written as, found by their folder: adding a form touches no list.

A form's module has ``FILE``, the name it is written under, and ``write(story, interface)``, which returns the
file's text. It never reads a clock: the same story gives the same bytes. What forms share begins with ``_``;
``exports`` are what is written only when it is asked for.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from tawatur.model import Story
from tawatur.rules import Interface


class Output(Protocol):
    """The form of an output's module."""

    FILE: str

    def write(self, story: Story, interface: Interface) -> str:
        """The text of the file."""


@cache
def outputs() -> tuple[Output, ...]:
    """Every form that a story is written in, by the name of its file."""
    names = [m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_") and m.name != "exports"]
    found = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(sorted(found, key=lambda module: str(module.FILE)))
