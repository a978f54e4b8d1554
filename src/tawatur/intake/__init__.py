"""Files become reports. What a file is its content tells, not its name; each form is a module of ``formats``."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.intake.formats import Format, formats
from tawatur.intake.published import publication
from tawatur.intake.recognition import recognise
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

__all__ = [
    "Complaint",
    "Format",
    "Given",
    "Source",
    "Unreadable",
    "formats",
    "publication",
    "recognise",
    "reports",
]


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """Every report that ``source`` holds, in order, and a complaint for each thing in it that is not as it
    should be."""
    if not source.data.strip(b"\xef\xbb\xbf \t\r\n"):
        yield Complaint(source.name, "empty, there is nothing to read")
        return
    surest = max(formats(), key=lambda form: form.fits(source.data))
    yield from surest.reports(source, given)
