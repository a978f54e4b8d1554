"""Best, low and high of a toll, by a rule that is printed beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from statistics import median_low

from tawatur.corroboration.bounds import agree, number
from tawatur.model import Claim

_NEW = 3  # days
Estimate = tuple[int | None, int | None, int | None]  # best, low, high
Standing = Mapping[str, str]  # of each origin


def spread(claims: Sequence[Claim], standing: Standing) -> Estimate:
    """``range``: the least and the greatest of what origins say last; best is the middle one of the newest.

    The newest are those of the last three days: who spoke only on the first day did not see the toll rise.
    """
    numbers = _numbers(claims)
    last = max((_day(c) for c in claims if number(c) is not None), default=0)
    newest = _numbers([c for c in claims if last - _day(c) < _NEW])
    return (median_low(newest), min(numbers), max(numbers)) if numbers else _NONE


def latest(claims: Sequence[Claim], standing: Standing) -> Estimate:
    """``latest``: each origin's last word; best is the newest of them."""
    numbers = _numbers(claims)
    dated = [(c.claimed or "", n) for c in claims if (n := number(c)) is not None]
    return (max(dated)[1], min(numbers), max(numbers)) if numbers else _NONE


def official(claims: Sequence[Claim], standing: Standing) -> Estimate:
    """``official``: what states' bodies say last, and nobody else; best is the newest of them."""
    return latest([c for c in claims if standing.get(c.origin) == "official"], standing)


def majority(claims: Sequence[Claim], standing: Standing) -> Estimate:
    """``majority``: what more than half of the origins that are no side in it can all mean; none where there is none.

    Unnamed sources do not vote: nobody knows whether they are one.
    """
    voters = [c for c in claims if standing.get(c.origin) not in ("side", "anonymous") and number(c) is not None]
    camps = [[other for other in voters if agree(one, other)] for one in voters]
    largest = max(camps, key=len, default=[])
    return spread(largest, standing) if 2 * len(largest) > len(voters) else _NONE


_NONE: Estimate = (None, None, None)
ESTIMATES: Mapping[str, Callable[[Sequence[Claim], Standing], Estimate]] = {
    "range": spread,
    "latest": latest,
    "official": official,
    "majority": majority,
}


def _day(claim: Claim) -> int:
    return date.fromisoformat(claim.claimed[:10]).toordinal() if claim.claimed else 0


def _numbers(claims: Sequence[Claim]) -> list[int]:
    return [n for claim in claims if (n := number(claim)) is not None]
