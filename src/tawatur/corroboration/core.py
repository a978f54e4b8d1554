"""What a story is mainly about: the happening that most reports tell of, with those that belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.corroboration import days, spots
from tawatur.corroboration.days import Days
from tawatur.corroboration.tables import kind
from tawatur.corroboration.telling import FORETOLD
from tawatur.model import Happening, Statement, When

# Fighting that begins with one attack is counted as a whole for about as long as one battle lasts.
_FOUGHT = frozenset({"fight", "hold"})
_GOES_ON = 14  # days
_APART = frozenset({"place_apart", "place_doubtful"})


def main_of(happenings: Sequence[Happening], statements: Mapping[str, Statement]) -> Happening | None:
    """The happening that most reports tell of; of two with as many the one with more statements."""

    def told(happening: Happening) -> tuple[int, int]:
        return len({statements[sid].report for sid in happening.statements}), len(happening.statements)

    came = [h for h in happenings if h.modality not in FORETOLD and kind(h.type or "toll").role == "cause"]
    return max(came, key=told, default=None)


def core(happenings: Sequence[Happening], main: Happening, country: spots.Country) -> frozenset[str]:
    """The ids of the main happening and of those that nothing sets apart from it: neither their place nor their days.

    A count that stands alone (people held, people taking part) belongs to it too.
    """
    return frozenset(h.id for h in happenings if h.id == main.id or _belongs(h, main, country))


def begins_with(one: Happening, main: Happening) -> bool:
    """True of fighting that began on the days of the main happening, or has no day: its dead are counted as a whole."""
    if not {kind(h.type).family for h in (one, main) if h.type} <= _FOUGHT:
        return one.id == main.id
    mine, its = _days(one.when), _days(main.when)
    if mine is None or its is None:
        return True
    first = days.Days(mine.first, mine.first)
    return days.lie(first, its, 1) in ("same_day", "day_within")


def _belongs(one: Happening, main: Happening, country: spots.Country) -> bool:
    if one.modality in FORETOLD or (kind(one.type or "toll").role == "talk" and one.type):
        return False
    if spots.lie(one.where, main.where, country) in _APART:
        return False
    return one.type is None or _meet(one, main)


def _meet(one: Happening, main: Happening) -> bool:
    """True where their days are the same or not both known, or where what began with the main happening goes on."""
    mine, its = _days(one.when), _days(main.when)
    if mine is None or its is None or days.lie(mine, its, 1) in ("same_day", "day_within", "day_near"):
        return True
    fought = {kind(h.type or "").family for h in (one, main)} <= _FOUGHT
    return fought and 0 <= (mine.first - its.first).days <= _GOES_ON


def _days(when: When | None) -> Days | None:
    return Days(when.first, when.last or when.first) if when and when.first else None
