"""What the act of a source makes of its words: who says them, how far they reach, in which mood they stand."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Attribution, Statement


def voice(statement: Statement) -> tuple[str | None, str]:
    """Who says it, first of all."""
    origin = statement.chain[0]
    return origin.id or origin.name, origin.kind


def reach(attribution: Attribution) -> tuple[int, int]:
    """How far an attribution's words reach, the narrowest first."""
    content = attribution.content
    return (content.end - content.start if content else 0), attribution.span.start


def denies(said: Sequence[Attribution]) -> bool:
    """True where the nearest source denies what it speaks of."""
    return bool(said) and said[0].act == "denies"


def mood(attribution: Attribution) -> str:
    """The modality of words that hold no event."""
    return {"denies": "denied", "warns": "feared", "calls": "called_for"}.get(attribution.act, "actual")
