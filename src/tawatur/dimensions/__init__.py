"""What can be read from a report, a dimension a module; found by their folder.

A dimension has ``NAME`` (its list in a reading), ``AFTER`` (the names of those whose mentions it looks at)
and ``read(document, knowledge, found)``, which returns its mentions in the order of the text. It also has
``described(mention)``, the short text that the examples of its rules give as ``value``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from graphlib import TopologicalSorter
from typing import Protocol

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention
from tawatur.rules import Document


class Dimension(Protocol):
    """The form of a dimension's module."""

    NAME: str
    AFTER: tuple[str, ...]

    def read(self, document: Document, knowledge: Knowledge, found: Found) -> tuple[Mention, ...]:
        """The mentions of this dimension, in the order of the text."""

    def described(self, mention: Mention) -> str:
        """The value of a mention as the examples of rules write it."""


@cache
def dimensions(folder: Iterable[str] | None = None) -> tuple[Dimension, ...]:
    """Every dimension found, each behind those it looks at."""
    found = {}
    for module in pkgutil.iter_modules(folder or __path__):
        dimension = importlib.import_module(f"{__name__}.{module.name}")
        found[dimension.NAME] = dimension
    order = TopologicalSorter({name: sorted(d.AFTER) for name, d in sorted(found.items())})
    return tuple(found[name] for name in order.static_order())
