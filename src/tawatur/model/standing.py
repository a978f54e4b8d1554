"""How a story stood at a moment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stood:
    """A toll of the whole story as it stood: what it counts, and its numbers as a Toll has them."""

    measure: str
    group: str | None
    best: int | None
    low: int | None
    high: int | None
    origins: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What was known by ``until`` (ISO 8601, as Story.as_of): the keys of the reports that were out, and the tolls."""

    until: str
    reports: tuple[str, ...]
    tolls: tuple[Stood, ...]
