"""People and bodies in languages that write names with capitals."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground


def capitalised(ground: Ground) -> Iterator[Candidate]:
    """Names by their capitals."""
    return iter(())
