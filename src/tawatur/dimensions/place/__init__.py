"""Named places and where they are."""

from __future__ import annotations

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Place
from tawatur.rules import Document

NAME = "places"
AFTER: tuple[str, ...] = ("times",)


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Place, ...]:
    """Named places and where they are."""
    return ()


def described(mention: Mention) -> str:
    """The value as the examples of rules write it."""
    return ""
