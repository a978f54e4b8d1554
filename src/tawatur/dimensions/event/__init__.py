"""What happened."""

from __future__ import annotations

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Event
from tawatur.rules import Document

NAME = "events"
AFTER: tuple[str, ...] = ("actors", "attributions", "figures", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Event, ...]:
    """What happened."""
    return ()


def described(mention: Mention) -> str:
    """The value as the examples of rules write it."""
    return ""
