"""Tolls in the order in which an editor asks for them, and the few that stand for the story."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Toll

_HARM = ("killed", "injured", "missing", "abducted", "displaced")
_MAIN = 4


def in_order(tolls: Sequence[Toll]) -> list[Toll]:
    """Harm first, what most claims speak of first within it, each whole before its parts."""
    wholes = {t.id: t for t in tolls}

    def place(toll: Toll) -> tuple[object, ...]:
        head = wholes.get(toll.part_of or "", toll)
        rank = _HARM.index(head.measure) if head.measure in _HARM else len(_HARM)
        return rank, -len(head.claims), head.id, toll.id != head.id, -len(toll.claims), toll.id

    return sorted(tolls, key=place)


def main(tolls: Sequence[Toll]) -> list[Toll]:
    """Up to four of the whole story's that have a number and are no part of another: what most origins count first."""
    whole = [t for t in in_order(tolls) if t.happening is None and t.best is not None and t.part_of is None]
    several = [t for t in whole if t.origins > 1] or whole
    return sorted(several, key=lambda t: -t.origins)[:_MAIN]
