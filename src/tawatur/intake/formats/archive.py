"""ZIP: whatever it holds, each told by its own content."""

from __future__ import annotations

from tawatur.intake.formats import Found
from tawatur.intake.packed import members, opened
from tawatur.intake.source import Given, Source


def fits(data: bytes) -> float:
    """Sure of every ZIP; a form that is a ZIP of certain files comes before it."""
    return 0.7 if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) else 0.0


def reports(source: Source, given: Given) -> Found:
    """What it holds."""
    with opened(source) as archive:
        yield from members(source, archive)
