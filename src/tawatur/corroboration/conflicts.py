"""Numbers that cannot all be right: which claims of a toll contradict one another, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tawatur.corroboration.bounds import above, agree, reach
from tawatur.model import Claim, Toll

Pair = tuple[Claim, Claim]
_DAY = 1  # days between two claims about one time: a toll may rise in more
# What has been counted once does not become less: of the dead there is no way back.
_FINAL = frozenset({"killed"})
_RISING = frozenset({"killed", "injured"})
_LONG = 18  # hours in which a count rises


def conflicts(tolls: Sequence[Toll]) -> Iterator[tuple[Toll, list[Pair]]]:
    """Each toll whose claims contradict one another, with the pairs that do; the whole story's tolls first.

    A pair that a toll of the whole story shows is not shown again for a happening.
    """
    shown: set[frozenset[tuple[str, int]]] = set()
    sums = _sums(tolls)
    for toll in tolls:
        found = [p for p in (*within(toll), *_against_sums(toll, sums)) if _key(p) not in shown]
        shown |= {_key(pair) for pair in found}
        if found:
            yield toll, found


def within(toll: Toll) -> Iterator[Pair]:
    """The pairs of claims of different origins that cannot both hold at the time of the later one.

    An origin's number stands until it says another. Of two numbers of about the same day any disagreement counts;
    an older one is contradicted only by less than it, and only where what is counted does not become less.
    """
    standing: dict[str, Claim] = {}
    for claim in toll.claims:  # in order of time
        if claim.status in ("current", "superseded"):
            for origin, older in standing.items():
                if origin != claim.origin and not agree(older, claim) and _at_odds(older, claim, toll):
                    yield older, claim
            standing[claim.origin] = claim


def _at_odds(older: Claim, newer: Claim, toll: Toll) -> bool:
    if toll.measure in _RISING and _hours(older) >= _LONG and above(newer, older):
        return False  # a first count of the night, and what was counted by the end of the day
    return _apart(older, newer) <= _DAY or (toll.measure in _FINAL and above(older, newer))


def _hours(claim: Claim) -> int:
    """The hours that the day had left when a claim was made, none where its hour is not known."""
    return 24 - int(claim.claimed[11:13]) if claim.claimed and "T" in claim.claimed else 0


def _apart(one: Claim, other: Claim) -> int:
    """Days between two claims; none where a time is not known."""
    if not (one.claimed and other.claimed):
        return 0
    first, second = (date.fromisoformat(c.claimed[:10]) for c in (one, other) if c.claimed)
    return abs((second - first).days)


Sums = Mapping[tuple[str | None, str | None], Mapping[tuple[str, str], dict[str, Claim]]]


def _sums(tolls: Sequence[Toll]) -> Sums:
    """By happening and group, and by origin and day: the claims of each single measure."""
    found: dict[tuple[str | None, str | None], dict[tuple[str, str], dict[str, Claim]]] = {}
    for toll in tolls:
        if "|" not in toll.measure:
            for claim in toll.claims:
                if claim.status in ("current", "superseded") and claim.claimed:
                    place = found.setdefault((toll.happening, toll.group), {})
                    place.setdefault((claim.origin, claim.claimed[:10]), {})[toll.measure] = claim
    return found


def _against_sums(toll: Toll, sums: Sums) -> Iterator[Pair]:
    """Claims of several measures counted together against what others say of each on about the same day."""
    parts = toll.measure.split("|")
    if len(parts) < 2:
        return
    for claim in toll.claims:
        for (origin, _), known in sums.get((toll.happening, toll.group), {}).items():
            single = [known[part] for part in parts if part in known]
            if origin == claim.origin or len(single) < len(parts) or _apart(claim, single[0]) > _DAY:
                continue
            bounds = [reach(c.low, c.high, c.bound) for c in single]
            least, most = sum(b[0] for b in bounds), sum(b[1] for b in bounds)
            low, high = reach(claim.low, claim.high, claim.bound)
            if low > most or least > high:
                yield from ((claim, c) for c in single)


def _key(pair: Pair) -> frozenset[tuple[str, int]]:
    return frozenset((claim.statement, claim.figure.start) for claim in pair)
