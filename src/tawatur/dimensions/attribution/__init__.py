"""Who is said to have said what."""

from __future__ import annotations

from tawatur.dimensions.attribution.reader import Reader
from tawatur.dimensions.attribution.scene import Scene
from tawatur.knowledge import Knowledge
from tawatur.model import Attribution, Found, Mention
from tawatur.rules import Document

NAME = "attributions"
AFTER: tuple[str, ...] = ("actors", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Attribution, ...]:
    """Every reporting act, in the order of the text: cue, source, kind, chain and all that is said."""
    made = Reader(Scene(document, found)).read()
    return tuple(sorted(made, key=lambda a: a.span))


def described(mention: Mention) -> str:
    """The source and its kind, as the examples of rules write them: ``official: the ministry``."""
    assert isinstance(mention, Attribution)
    return f"{mention.kind}: {mention.source}"
