"""What a saved page says of itself before its article begins."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Header:
    """The header's fields, and the offset at which the article begins (0: there is no header)."""

    title: str | None = None
    published: str | None = None
    byline: str | None = None
    dateline: str | None = None
    body: int = 0


def read_header(text: str, language: str) -> Header:
    """The header of a page saved as text."""
    return Header()
