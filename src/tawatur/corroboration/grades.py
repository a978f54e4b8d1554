"""How well a happening is borne out, by conditions that are written down.

The words are those of casualty recorders (Airwars' methodology note: confirmed, fair, weak, contested, discounted).
"""

from __future__ import annotations

from collections.abc import Collection

from tawatur.model import Argument, Grade, Sentence


def grade(origins: Collection[str]) -> Grade:
    """Fair: two or more independent origins say so; weak: one."""
    number = len(set(origins))
    if number > 1:
        return Grade("fair", Sentence("grade_fair", (Argument("origins", "origins", number),)))
    return Grade("weak", Sentence("grade_weak", (Argument("origin", "origin", min(origins)),)))
