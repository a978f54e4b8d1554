"""The forms in which reports come, a form a module, found by this folder.

A form has ``fits(data)``, how sure it is that the bytes are in its form (0: they are not, 1: certain), and
``reports(source, given)``, which yields the reports in order, and complaints.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from tawatur.intake.source import Complaint, Given, Source
from tawatur.model import Report


class Format(Protocol):
    """The shape of a form's module."""

    def fits(self, data: bytes) -> float:
        """How sure it is that ``data`` is in this form, from 0 to 1."""

    def reports(self, source: Source, given: Given) -> Iterator[Report | Complaint]:
        """The reports of ``source`` in order, and complaints."""


@cache
def formats() -> tuple[Format, ...]:
    """Every form found, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)
