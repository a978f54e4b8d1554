"""What a story can be taken home as, found by this folder: adding an export touches no list.

An export's module has ``NAME`` (what ``--to`` calls it), ``ABOUT`` (what it is, in one line of English), ``SUFFIX`` (of
its main file) and ``files(story, asked)``, which yields the files, the main one first. It never reads a clock: the same
story gives the same bytes. Libraries that not everybody has are imported where they are used, through ``library``. What
exports share begins with ``_``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from tawatur.model import Story
from tawatur.rules import Interface


@dataclass(frozen=True, slots=True)
class File:
    """A file of an export: the name that it has in a folder of its own, its bytes, and what is to be said of it."""

    name: str
    content: bytes
    said: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """How an export is wanted: ``interface`` speaks the language of its labels, ``bom`` asks for the mark by which
    spreadsheets take a CSV for UTF-8."""

    interface: Interface
    bom: bool = False


class ExportFault(ValueError):
    """What an export cannot do; the message says why, and what helps."""


class Export(Protocol):
    """The form of an export's module."""

    NAME: str
    ABOUT: str
    SUFFIX: str

    def files(self, story: Story, asked: Asked) -> Iterator[File]:
        """The files, the main one first."""


@cache
def exports() -> Mapping[str, Export]:
    """Every export by its name, sorted."""
    names = [m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    found = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return {str(module.NAME): module for module in sorted(found, key=lambda module: str(module.NAME))}


def library(name: str, extra: str) -> Any:
    """A library that not everybody has. Raises ExportFault, saying which extra of ours brings it."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as problem:
        if problem.name != name.partition(".")[0]:
            raise
        raise ExportFault(f"this needs {name.partition('.')[0]}: pip install 'tawatur[{extra}]'") from problem
