"""Word documents (``.docx``): their paragraphs, and the rows of their tables where they stand."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tawatur.intake import limits
from tawatur.intake.headed import headed
from tawatur.intake.packed import names, opened
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

_DOCUMENT = "word/document.xml"
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet: save each sheet as CSV",
    "ppt/presentation.xml": "a presentation: save it as PDF",
    "META-INF/manifest.xml": "a document of LibreOffice: save it as .docx, or a sheet as CSV",
}


def fits(data: bytes) -> float:
    """Certain of a ZIP that lists an office document's parts."""
    if not data.startswith(b"PK"):
        return 0.0
    listed = set(names(data))
    return (
        1.0
        if _DOCUMENT in listed
        or (listed & _OTHERS.keys() and ("[Content_Types].xml" in listed or "mimetype" in listed))
        else 0.0
    )


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """The one report."""
    with opened(source) as archive:
        _check(archive)
    text, core = _read(source.data)
    if not text.strip():
        raise Unreadable("a document without words: its text may be a picture, or stand in boxes")
    if len(text) > limits.REPORT:
        raise Unreadable(f"more than {limits.REPORT // limits.MB} MB of text, which is no one report")
    report = headed(source, text, given)
    yield replace(report, title=report.title or (core.title or "").strip() or None)


def _check(archive: zipfile.ZipFile) -> None:
    """Raises Unreadable for another kind of document, and for one that unpacks to too much."""
    infos = {info.filename: info for info in archive.infolist()}
    if _DOCUMENT not in infos:
        raise Unreadable(
            next((why for part, why in _OTHERS.items() if part in infos), "an office document without text")
        )
    size = sum(info.file_size for name, info in infos.items() if name.endswith((".xml", ".rels")))
    if size > limits.XML or len(infos) > limits.MEMBERS:
        raise Unreadable(f"its text unpacks to more than {limits.XML // limits.MB} MB: hand it in by parts")


def _read(data: bytes) -> tuple[str, Any]:
    import docx
    from docx.table import Table
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += _rows(block)
            else:
                lines.append(block.text)
        return "\n".join(lines).replace("\r", "\n"), document.core_properties
    except (
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        IndexError,
        OSError,
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
    ) as problem:
        what = f"a broken document ({type(problem).__name__}: {str(problem)[:100]}): open it, save it anew"
        raise Unreadable(what) from problem


def _rows(table: Any) -> Iterator[str]:
    """A line a row; a cell that reaches over several columns once."""
    for row in table.rows:
        cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
        yield " | ".join(cell for cell in cells if cell)
