"""Plain text: one report a file, often a page saved as text, with its header."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tawatur.intake.decoding import text_of
from tawatur.intake.header import read_header
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Source
from tawatur.model import Report

_LEAST_SURE = 0.1  # anything may be plain text: every other form comes before it


def fits(data: bytes) -> float:
    """Anything may be plain text, where nothing says that it is something else."""
    return _LEAST_SURE


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The one report, its text unchanged; what its header says of it stands in its fields."""
    data = source.data
    text, remark = text_of(data, source.charset)
    language = given.language or tell(text)
    if remark:
        yield Complaint(source.name, remark, "remark")
    header = read_header(text, language)
    yield Report(
        id=source.stem,
        language=language,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        published=given.published or header.published,
        url=source.url,
        title=header.title,
        byline=header.byline,
        dateline=header.dateline,
        body=header.body,
    )
