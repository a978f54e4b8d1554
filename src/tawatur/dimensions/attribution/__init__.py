"""Who is said to have said what."""

from __future__ import annotations

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Attribution
from tawatur.rules import Document

NAME = "attributions"
AFTER: tuple[str, ...] = ("actors", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Attribution, ...]:
    """Who is said to have said what."""
    return ()


def described(mention: Mention) -> str:
    """The value as the examples of rules write it."""
    return ""
