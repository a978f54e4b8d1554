"""How alike two tellings are: the levels that they reach, and whether they could be one happening at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tawatur.corroboration import days, spots
from tawatur.corroboration.tables import kin, reason
from tawatur.corroboration.telling import Telling
from tawatur.model import Merge, Reason

ENOUGH = 7.0  # a score from which two tellings are one: the same type, and either day or place as well
_WORDS = 3  # longer words in common
CLAUSE, _SAME = 4, 0.9  # the least in common, and the share of the shorter clause's
_SOON = 4  # days
# Days before its publication that an undated telling may speak of, for what recurs daily and for a disaster.
_BACK, _BACK_LONG = 14, 60
_LASTING = 14  # days after which what lasts is told as something else: two weeks of a battle are a campaign

Reasons = tuple[Reason, ...]


def alike(one: Telling, other: Telling, country: spots.Country) -> Reasons | None:
    """The levels that two tellings reach; None where they cannot be the same happening.

    What is foretold is never what came; types that are no kin, days that are too far apart, and places that lie
    apart hold tellings asunder.
    """
    types = _types(one, other)
    if types is None or one.foretold != other.foretold or _twice(one, other):
        return None
    day, place = _day(one, other), _place(one, other, country)
    if day == "day_apart_far" or place == "place_apart":
        return None
    levels = [types, day, place, *_actors(one, other), *_rest(one, other)]
    return tuple(reason(level) for level in levels if level)


def score(reasons: Reasons) -> float:
    """The sum of the weights."""
    return sum(r.weight for r in reasons)


def merge(one: Telling, other: Telling, reasons: Reasons) -> Merge:
    """The record of a join, by the statements that lead the two."""
    first, second = sorted((one.lead, other.lead))
    return Merge(first, second, score(reasons), reasons)


def _twice(one: Telling, other: Telling) -> bool:
    """True of two decrees of one matter in one report: the reading has told the same thing once, these are two."""
    return "/" in one.type.type and one.type.type == other.type.type and bool(one.reports & other.reports)


def _types(one: Telling, other: Telling) -> str | None:
    """Deaths and injuries are of one event; what happened is compared by any type that its statements give it."""
    came = [telling.type.role == "outcome" for telling in (one, other)]
    if any(came):
        return "same_type" if all(came) else _outcome(other if came[0] else one)
    if _numbered(one, other):
        return "same_numbers"
    if one.happened & other.happened:
        return "same_other" if one.happened & other.happened == {"other"} else "same_type"
    return "kin_type" if any((a, b) in kin() for a in one.happened for b in other.happened) else None


def _numbered(one: Telling, other: Telling) -> bool:
    """True of two causes that bear the same dead and the same injured: whatever they are called, they are one."""
    causes = {one.type.role, other.type.role} == {"cause"}
    return causes and len(dict(one.counts & other.counts)) > 1


def _outcome(cause: Telling) -> str | None:
    return "outcome" if cause.type.role == "cause" else None


def _day(one: Telling, other: Telling) -> str | None:
    allowed = max(one.type.days, other.type.days)
    lasts = one.type.lasts and other.type.lasts
    if one.days is not None and other.days is not None:
        level = days.lie(one.days, other.days, allowed)
        whole = days.together(one.days, other.days, lasts)
        most = _LASTING if lasts else allowed
        return level if whole is None or whole.length <= most or level == "day_within" else "day_apart_far"
    back = max(backwards(one), backwards(other))
    return None if all(_in_time(a, b, back) for a, b in ((one, other), (other, one))) else "day_apart_far"


def backwards(telling: Telling) -> int:
    """Days before its publication that a telling without a day may speak of."""
    return _BACK if telling.type.days < 2 and telling.type.role != "outcome" else _BACK_LONG


def _in_time(dated: Telling, undated: Telling, back: int) -> bool:
    """True unless what is dated came after the undated was published, or long before."""
    if undated.days is not None or undated.published is None:
        return True
    when: date | None = dated.days.first if dated.days else dated.published
    if when is None:
        return True
    behind = (undated.published - when).days
    return behind >= -1 and behind <= back if dated.days else abs(behind) <= back


def _place(one: Telling, other: Telling, country: spots.Country) -> str | None:
    """The level of the finest places, unless any two of them lie apart."""
    levels = [spots.lie(a, b, country) for a in one.places[:4] for b in other.places[:4]]
    if "place_apart" in levels and not {"same_place", "place_within", "place_near"} & set(levels):
        return "place_apart"
    found = [level for level in levels if level and level != "place_apart"]
    return max(found, key=lambda level: reason(level).weight, default=None)


def _actors(one: Telling, other: Telling) -> Iterator[str]:
    if one.agents & other.agents:
        yield "same_agent"
    elif one.agents and other.agents:
        yield "other_agent"
    if one.patients & other.patients:
        yield "same_patient"


def _rest(one: Telling, other: Telling) -> Iterator[str]:
    if one.announced & other.announced:
        yield "same_announcement"
    if one.counts & other.counts:
        yield "same_count"
    shared, shorter = len(one.words & other.words), min(len(one.words), len(other.words))
    if shared >= CLAUSE and shared >= _SAME * shorter:
        yield "same_clause"
    elif shared >= _WORDS:
        yield "same_words"
    if _context(one, other):
        yield "same_context"


def _context(one: Telling, other: Telling) -> bool:
    """True of what followed the same happening, told by reports of about the same day, of which one names no day."""
    follows = all(t.type.role == "follow" for t in (one, other)) and not (one.days and other.days)
    if not (follows and one.published and other.published and one.context & other.context):
        return False
    return abs((one.published - other.published).days) <= _SOON
