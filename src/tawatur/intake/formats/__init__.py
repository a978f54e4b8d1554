"""The forms in which reports come, a form a module, found by this folder.

A form has ``fits(data)``, how sure it is that a file that begins with these bytes is in its form (0: it is not, 1:
certain), and ``reports(source, given)``, which yields the reports in order, complaints, and, where the file holds
other files, those as sources: they are told and read as any other. What it raises Unreadable for is a complaint too.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from tawatur.intake.source import Complaint, Given, Source
from tawatur.model import Report

Found = Iterator[Report | Complaint | Source]


class Format(Protocol):
    """The shape of a form's module."""

    def fits(self, data: bytes) -> float:
        """How sure it is of a file from its first 64 KB (of a ZIP the last 64 KB too), from 0 to 1."""

    def reports(self, source: Source, given: Given) -> Found:
        """The reports of ``source`` in order, complaints, and the files that it holds."""


@cache
def formats() -> tuple[Format, ...]:
    """Every form found, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)
