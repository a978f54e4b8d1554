"""WACZ: a ZIP of web archives (WARC), their indexes and their lists of pages; the pages come from the WARC."""

from __future__ import annotations

import re

from tawatur.intake.formats import Found
from tawatur.intake.packed import members, names, opened
from tawatur.intake.source import Complaint, Given, Source

_WARC = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")


def fits(data: bytes) -> float:
    """Certain of a ZIP that lists a WARC in its folder ``archive``."""
    return 1.0 if data.startswith(b"PK") and any(map(_WARC.fullmatch, names(data))) else 0.0


def reports(source: Source, given: Given) -> Found:
    """What its WARC hold."""
    beside = 0
    with opened(source) as archive:
        for member in members(source, archive):
            if isinstance(member, Source) and not member.name.removeprefix(source.name).startswith("/archive/"):
                beside += 1
            else:
                yield member
    if beside:
        yield Complaint(source.name, f"lists and indexes of the archive, hold no report ({beside})", "passed", beside)
