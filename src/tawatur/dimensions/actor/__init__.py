"""Bodies and people."""

from __future__ import annotations

from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Actor
from tawatur.rules import Document

NAME = "actors"
AFTER: tuple[str, ...] = ("places",)


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Actor, ...]:
    """Bodies and people."""
    return ()


def described(mention: Mention) -> str:
    """The value as the examples of rules write it."""
    return ""
