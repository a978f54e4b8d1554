"""What comes of bytes."""

from __future__ import annotations

from tawatur.intake import Complaint, Given, Source, reports
from tawatur.model import Report

NOTHING = Given()


def taken(data: bytes | str, name: str = "file", given: Given = NOTHING) -> tuple[list[Report], list[Complaint]]:
    """The reports, and the complaints."""
    data = data.encode() if isinstance(data, str) else data
    found = list(reports(Source(name, data), given))
    return [r for r in found if isinstance(r, Report)], [c for c in found if isinstance(c, Complaint)]


def refused(data: bytes | str, name: str = "file", given: Given = NOTHING) -> list[str]:
    """The complaints that refuse, in words."""
    return [str(c) for c in taken(data, name, given)[1] if c.kind == "refused"]
