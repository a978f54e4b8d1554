"""Which mentions of a happening only repeat it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tawatur.model import Event

# Types that one happening goes by in a report: "the attack" is the bombing told before.
_FAMILIES: Mapping[str, str] = {
    **dict.fromkeys(("attack", "bombing", "airstrike", "shelling"), "violence"),
    **dict.fromkeys(("sinking", "accident"), "mishap"),
    **dict.fromkeys(("search_operation", "rescue"), "search"),
    **dict.fromkeys(("riot", "protest"), "protest"),
}
_WORD = re.compile(r"\w{2,}")


class Telling(NamedTuple):
    """An event as one trigger tells it, and what decides whether it is a repetition."""

    event: Event
    definite: bool  # with the article
    count: int | None  # the number it counts
    headline: bool
    noun: bool
    exact: str | None  # the name of the place in its own clause


def distinct(tellings: Sequence[Telling]) -> tuple[Event, ...]:
    """The events without those that repeat an earlier one."""
    kept: list[Telling] = []
    for telling in tellings:
        if not any(_repeats(telling, earlier) for earlier in kept):
            kept.append(telling)
    return tuple(t.event for t in kept)


def family(kind: str) -> str:
    """The family that a type belongs to, itself when it has none."""
    return _FAMILIES.get(kind, kind)


def _repeats(later: Telling, earlier: Telling) -> bool:
    new, old = later.event, earlier.event
    if family(new.type) != family(old.type) or (earlier.headline and not later.headline):
        return False
    if later.definite and later.noun and new.type != "other":
        return new.modality == old.modality or new.modality == "actual"
    if new.modality != old.modality or new.type != old.type or old.type == "other":
        return False
    if new.date and old.date and new.date != old.date:
        return False
    if later.count is not None and earlier.count is not None:
        return later.count == earlier.count
    if later.count is not None or earlier.count is not None:
        return False
    if new.place and old.place and not _share(new.place, old.place):
        return False
    return not (new.patient and old.patient) or _share(new.patient, old.patient)


def _share(a: str, b: str) -> bool:
    return not set(_WORD.findall(a.casefold())).isdisjoint(_WORD.findall(b.casefold()))
