"""Counts of people and things."""

from __future__ import annotations

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Figure
from tawatur.rules import Document

NAME = "figures"
AFTER: tuple[str, ...] = ("actors", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Figure, ...]:
    """Counts of people and things."""
    return ()


def described(mention: Mention) -> str:
    """The value as the examples of rules write it."""
    return ""
