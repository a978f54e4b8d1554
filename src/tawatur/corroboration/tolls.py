"""Tolls: each measure of each happening, and of the whole story, as it was claimed over time."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.corroboration.bounds import looser, number
from tawatur.corroboration.claims import Said, merged
from tawatur.corroboration.core import begins_with, core, main_of
from tawatur.corroboration.estimates import ESTIMATES, Standing
from tawatur.corroboration.spots import Country
from tawatur.model import Claim, Happening, Statement, Toll

# Who and what takes part is counted event by event; there is no such number of a whole story.
_AT_ONCE = frozenset({"force", "weapons"})
_Key = tuple[str | None, str, str | None]  # happening, measure, group


@dataclass(frozen=True, slots=True)
class Counting:
    """How tolls are counted: the rule for best, low and high, and the standing of each origin."""

    rule: str
    standing: Standing
    country: Country


def tolls(
    said: Sequence[Said], happenings: Sequence[Happening], statements: Mapping[str, Statement], counting: Counting
) -> tuple[Toll, ...]:
    """Every toll, those of the whole story first, then by happening in the story's order."""
    series: dict[_Key, list[Said]] = {}
    for one in said:
        series.setdefault((one.happening, one.measure, one.group), []).append(one)
    series.update(_whole(said, happenings, statements, counting.country))
    order: dict[str | None, int] = {None: -1, **{h.id: n for n, h in enumerate(happenings)}}
    keys = sorted(series, key=lambda key: (order[key[0]], key[1], key[2] is not None, key[2] or ""))
    return tuple(_toll(key, series[key], key[2] is not None and (*key[:2], None) in series, counting) for key in keys)


def _whole(
    said: Sequence[Said], happenings: Sequence[Happening], statements: Mapping[str, Statement], country: Country
) -> Iterator[tuple[_Key, list[Said]]]:
    """The series of the whole story: where most claims of a measure are about what the story is mainly about."""
    main = main_of(happenings, statements)
    if main is None:
        return
    inside = core(happenings, main, country)
    whole = {h.id for h in happenings if h.id in inside and begins_with(h, main)}
    kept: dict[tuple[str, str | None], list[Said]] = {}
    totals: dict[str, int] = {}
    for one in said:
        if not one.foretold and not _AT_ONCE.intersection(one.measure.split("|")):
            totals[one.measure] = totals.get(one.measure, 0) + 1
            if one.happening in inside:
                kept.setdefault((one.measure, one.group), []).append(one)
    for (measure, group), series in kept.items():
        held = sum(len(s) for (m, _), s in kept.items() if m == measure)
        if 2 * held >= totals[measure]:
            yield (None, measure, group), list(_of_all(series, whole))


def _of_all(series: Sequence[Said], whole: Collection[str]) -> Iterator[Said]:
    """The claims that can count the whole: those told of a happening that began with it, and others of its size.

    A figure told of something smaller is no less than its origin's last, or than half of the last of anybody: who
    has 332 dead on Sunday does not mean the whole when 12 fell on Thursday.
    """
    last: dict[str, int] = {}
    latest = 0
    for one in merged(series):
        counted = number(one.claim) or 0
        least = last.get(one.claim.origin, latest / 2)
        if one.happening in whole or counted >= least:
            if not (one.adds or one.part):
                last[one.claim.origin] = latest = counted
            yield one


def _toll(key: _Key, said: Sequence[Said], is_part: bool, counting: Counting) -> Toll:
    happening, measure, group = key
    series = list(merged(said))
    claims = tuple(with_status(series))
    last = counted(series, claims)
    best, low, high = ESTIMATES[counting.rule](last, counting.standing)
    return Toll(
        id=_id(*key),
        happening=happening,
        measure=measure,
        group=group,
        part_of=_id(happening, measure, None) if is_part else None,
        claims=claims,
        rule=counting.rule,
        best=best,
        low=low,
        high=high,
        origins=len({claim.origin for claim in last}),
        statements=tuple(dict.fromkeys(sid for one in series for sid in one.statements)),
    )


def with_status(series: Sequence[Said]) -> Iterator[Claim]:
    """The claims with what each does in its series, which is in order of time.

    Of each origin the last whole number is current; one that says less exactly what is known takes no place.
    "12 more" adds to what was said before, and is a number of its own where nothing was.
    """
    status: list[str] = []
    current: dict[str, int] = {}
    for n, one in enumerate(series):
        last = current.get(one.claim.origin)
        if one.part:
            status.append("part")
        elif one.adds and any(other.report != one.report for other in series[:n]):
            status.append("adds")
        elif last is not None and looser(one.claim, series[last].claim):
            status.append("superseded")
        else:
            if last is not None:
                status[last] = "superseded"
            current[one.claim.origin] = n
            status.append("current")
    return (replace(one.claim, status=what) for one, what in zip(series, status))


def counted(series: Sequence[Said], claims: Sequence[Claim]) -> list[Claim]:
    """The current claims, each with what its origin added since."""
    added: dict[str, int] = {}
    for one, claim in zip(series, claims):
        if claim.status == "adds":
            added[claim.origin] = added.get(claim.origin, 0) + (number(one.claim) or 0)
    return [_more(claim, added.get(claim.origin, 0)) for claim in claims if claim.status == "current"]


def _more(claim: Claim, added: int) -> Claim:
    if not added:
        return claim
    low, high = (None if n is None else n + added for n in (claim.low, claim.high))
    return replace(claim, low=low, high=high)


def _id(happening: str | None, measure: str, group: str | None) -> str:
    words: Iterable[str] = (happening or "", measure, group or "")
    return "t" + hashlib.sha256("\n".join(words).encode()).hexdigest()[:10]
