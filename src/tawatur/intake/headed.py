"""The one report that a file of running text is, with what its header says of it."""

from __future__ import annotations

import hashlib

from tawatur.intake.header import read_header
from tawatur.intake.recognition import tell
from tawatur.intake.source import Given, Source
from tawatur.model import Report


def headed(source: Source, text: str, given: Given) -> Report:
    """The report, its ``text`` unchanged; what the user states comes before what a header says.

    Raises Unreadable where no language on hand is recognised.
    """
    language = given.language or tell(text)
    header = read_header(text, language)
    return Report(
        id=source.stem,
        language=language,
        text=text,
        sha256=hashlib.sha256(source.data).hexdigest(),
        published=given.published or header.published,
        title=header.title,
        byline=header.byline,
        dateline=header.dateline,
        url=source.url,
        body=header.body,
    )
