"""Pictures, sound, film, fonts, programs: told so that nobody takes them for text; nothing is read from them."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.intake.source import Complaint, Given, Source
from tawatur.model import Report

_KINDS = {
    b"\x89PNG\r\n": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF87a": "a picture",
    b"GIF89a": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"\x00\x00\x01\x00": "a picture",
    b"ID3": "sound",
    b"\xff\xfb": "sound",
    b"OggS": "sound",
    b"fLaC": "sound",
    b"#!AMR": "sound",
    b"\x1aE\xdf\xa3": "film",
    b"FLV\x01": "film",
    b"wOFF": "a font",
    b"wOF2": "a font",
    b"\x00\x01\x00\x00\x00": "a font",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an office document of the old kind (save it as .docx or .pdf)",
    b"7z\xbc\xaf'\x1c": "a 7z archive (unpack it)",
    b"Rar!\x1a\x07": "a RAR archive (unpack it)",
    b"BZh": "a bzip2 archive (unpack it)",
    b"\xfd7zXZ\x00": "an xz archive (unpack it)",
    b"(\xb5/\xfd": "a zstd archive (unpack it)",
}
_RIFF = {b"WEBP": "a picture", b"WAVE": "sound", b"AVI ": "film"}


def fits(data: bytes) -> float:
    """Certain of what begins as one of them does."""
    return 1.0 if _kind(data) else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """Says what it is: refused when it was handed in, passed over when it lay in an archive or a chat's folder."""
    kind = _kind(source.head)
    if source.depth:
        yield Complaint(source.name, f"{kind}, there is no text to read", "passed")
    else:
        yield Complaint(source.name, f"{kind}, there is no text to read")


def _kind(data: bytes) -> str:
    if data[:4] == b"RIFF":
        return _RIFF.get(data[8:12], "")
    if data[4:8] == b"ftyp":
        return "a picture" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "film or sound"
    return next((kind for begin, kind in _KINDS.items() if kind and data.startswith(begin)), "")
