"""What a story is told from: up to when, and which reports are at odds about their names."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.cli._sources import Fault
from tawatur.corroboration import Cutoff
from tawatur.intake import Complaint
from tawatur.model import Story


def until(as_of: str | None) -> Cutoff | None:
    """Up to when reports count. Raises Fault."""
    try:
        return Cutoff.at(as_of) if as_of else None
    except ValueError as problem:
        raise Fault(f"--as-of: {as_of!r} is no time such as 2022-01-21 or 2022-01-21T18:00+02:00") from problem


def nothing(told: Story, as_of: str | None) -> str:
    """Why there is no story."""
    if as_of and not told.unread:
        return f"--as-of: none of these had been published by {as_of}, so there is no story to write"
    return "none of these could be read, so there is no story to write"


def namesakes(told: Story) -> Iterator[Complaint]:
    """Reports that share an id, and are not the same."""
    for name, keys in sorted(told.namesakes().items()):
        yield Complaint(name, f"the id of {len(keys)} reports that are not the same; all are kept", "passed")
