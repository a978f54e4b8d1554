"""How far a source's words reach."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.model import Mention
from tawatur.rules import Document


def assemble(document: Document, found: Mapping[str, tuple[Mention, ...]]) -> dict[str, tuple[Mention, ...]]:
    """``found`` with every figure under its source, and every event with its place and day."""
    return dict(found)
