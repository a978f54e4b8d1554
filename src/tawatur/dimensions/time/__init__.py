"""Time expressions and the days they stand for."""

from __future__ import annotations

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Time
from tawatur.rules import Document

NAME = "times"
AFTER: tuple[str, ...] = ()


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Time, ...]:
    """Time expressions and the days they stand for."""
    return ()


def described(mention: Mention) -> str:
    """The value as the examples of rules write it."""
    return ""
