"""Plain text: one report a file, often a page saved as text, with its header."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.intake.decoding import text_of
from tawatur.intake.headed import headed
from tawatur.intake.source import Complaint, Given, Source
from tawatur.model import Report

_LEAST_SURE = 0.1  # anything may be plain text: every other form comes before it


def fits(data: bytes) -> float:
    """Anything may be plain text, where nothing says that it is something else."""
    return _LEAST_SURE


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The one report, its text unchanged; what its header says of it stands in its fields."""
    text, remark = text_of(source.data, source.charset)
    report = headed(source, text, given)
    if remark:
        yield Complaint(source.name, remark, "remark")
    yield report
