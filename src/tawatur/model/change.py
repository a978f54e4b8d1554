"""What changed between two stories."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.sentence import Sentence

CHANGES = (
    "reports",
    "happenings",
    "grades",
    "tolls",
    "disputes_opened",
    "disputes_settled",
    "warnings",
    "responsibility",
    "origins",
)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: ``kind`` is one of CHANGES, ``subject`` its id in the new story, or in the old one.

    ``of`` (old, new) says in which story its ids are found. ``reason`` is that of a new grade.
    """

    kind: str
    subject: str
    of: str
    sentence: Sentence
    statements: tuple[str, ...]
    reason: Sentence | None = None
