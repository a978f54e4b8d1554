"""Settings in TOML, which lie beside reports (own columns, own grades): told so that nobody takes them for text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tawatur.intake.source import Complaint, Given, Source
from tawatur.model import Report

_KEY = rb"""(?:[\w-]+|"[^"]*"|'[^']*')"""  # no full stop in it: what two parts may match takes for ever
_KEYS = _KEY + rb"(?:\." + _KEY + rb")*"
_TABLE, _VALUE = rb"\[{1,2}" + _KEYS + rb"\]{1,2}", rb"""\s*=\s*(?:["'\[{]|\d|true|false).*"""
_LINE = re.compile(_TABLE + rb"|" + _KEYS + _VALUE)
_LOOKED_AT = 2  # lines that say something; a report does not begin so


def fits(data: bytes) -> float:
    """Certain of what begins with tables or keys, comments left out."""
    lines = [line.strip() for line in data.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    first = [line for line in lines if line and not line.startswith(b"#")][:_LOOKED_AT]
    return 1.0 if first and all(_LINE.fullmatch(line) for line in first) else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """Says what it is; there is no text to read."""
    yield Complaint(source.name, "settings (TOML), there is no text to read", "passed")
