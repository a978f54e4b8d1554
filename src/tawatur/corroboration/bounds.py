"""What a count with its bound says of the number: from where to where it may lie, and when two cannot both hold."""

from __future__ import annotations

import math

from tawatur.model import Claim, Figure

# "About 110" may be a tenth off: the coarsest step that round numbers of news are given in.
_ABOUT = 0.1


def reach(low: int | None, high: int | None, bound: str) -> tuple[float, float]:
    """The least and the greatest number that a count allows."""
    least, most = float(low or 0), math.inf if high is None else float(high)
    if bound == "about":
        return math.floor(least * (1 - _ABOUT)), math.ceil(most * (1 + _ABOUT))
    if bound in ("at_least", "vague"):
        return least, math.inf
    if bound == "more_than":
        return least + 1, math.inf
    if bound in ("at_most", "less_than"):
        return 0, most - (bound == "less_than")
    return least, most


def number(claim: Claim | Figure) -> int | None:
    """The number that a count names; of a range the middle, of a word such as dozens none."""
    if claim.bound == "vague" or claim.low is None:
        return None
    return claim.low if claim.high is None else (claim.low + claim.high) // 2


def agree(one: Claim, other: Claim) -> bool:
    """True where both bounds can hold at once."""
    (a, b), (c, d) = (reach(x.low, x.high, x.bound) for x in (one, other))
    return a <= d and c <= b


def above(one: Claim, other: Claim) -> bool:
    """True where whatever ``one`` allows is more than whatever ``other`` allows."""
    return reach(one.low, one.high, one.bound)[0] > reach(other.low, other.high, other.bound)[1]


def looser(one: Claim, other: Claim) -> bool:
    """True where ``one`` has an open end and all that ``other`` allows: it says again what is known, less exactly."""
    (a, b), (c, d) = (reach(x.low, x.high, x.bound) for x in (one, other))
    return one.bound in ("vague", "at_least", "more_than") and a <= c and d <= b and (a, b) != (c, d)
