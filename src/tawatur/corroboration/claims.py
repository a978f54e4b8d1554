"""The figures of all statements as claims: who said which number when, once however many outlets carry it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tawatur.corroboration.groups import PRESENT, Groups, groups, parties
from tawatur.corroboration.moments import told
from tawatur.corroboration.setting import Setting
from tawatur.corroboration.telling import FORETOLD
from tawatur.model import Account, Claim, Figure, Statement

_NO_TOLL = frozenset({"other"})  # nobody can say what such figures count


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with all that decides where it belongs and what it does there; ``statements`` carry it."""

    claim: Claim
    happening: str
    measure: str
    group: str | None
    part: bool  # of a whole that stands in the same series
    adds: bool
    supersedes: bool
    report: str
    foretold: bool
    statements: tuple[str, ...]
    of_whole: bool = False  # the report tells of what whole it is a part


def claims(
    accounts: Sequence[Account], happening: Mapping[str, str], origins: Mapping[str, str], setting: Setting
) -> list[Said]:
    """Every claim of the reports, in their order; what is denied is no claim."""
    found: list[Said] = []
    named = parties(accounts, setting)
    for account in accounts:
        if any(s.figures for s in account.statements):
            known = groups(account, setting, named)
            for statement in account.statements:
                if statement.id in happening and statement.modality != "denied":
                    found += _said(account, statement, happening[statement.id], origins[statement.id], known)
    return list(_of_all_alike(list(_as_elsewhere(list(_without_others(found))))))


def _without_others(said: Sequence[Said]) -> Iterator[Said]:
    """The claims; of who counts fewer in all than of one group in the same report, all are those of no such group."""
    most: dict[tuple[str, str, str], int] = {}
    for one in said:
        if one.group and not one.of_whole and one.claim.bound != "vague":
            key = one.report, one.claim.origin, one.measure
            most[key] = max(most.get(key, 0), one.claim.low or 0)
    for one in said:
        least = most.get((one.report, one.claim.origin, one.measure), 0)
        rest = one.group is None and not one.part and 0 < (one.claim.high or one.claim.low or 0) < least
        yield replace(one, group="others", adds=False) if rest and one.claim.bound != "at_least" else one


def _as_elsewhere(said: Sequence[Said]) -> Iterator[Said]:
    """The claims; a number that another report of the day has, from the same origin, of others is theirs here too,
    where it is told as one of all."""
    others = {_number(one) for one in said if one.group == "others"}
    for one in said:
        same = one.group is None and not one.part and _number(one) in others
        yield replace(one, group="others", adds=False) if same else one


def _of_all_alike(said: Sequence[Said]) -> Iterator[Said]:
    """The claims; who counts as many of one group as he does of all, on one day, counts all: that claim is of both."""
    everybody = {_number(one) for one in said if one.group is None and not one.part and one.claim.claimed}
    for one in said:
        yield one
        if one.group and not one.part and one.claim.bound != "vague" and _number(one) in everybody:
            yield replace(one, group=None)


def _number(said: Said) -> tuple[str, str, int | None, int | None, str | None]:
    claim = said.claim
    return claim.origin, said.measure, claim.low, claim.high, (claim.claimed or "")[:10] or None


def _said(account: Account, statement: Statement, happening: str, origin: str, known: Groups) -> Iterator[Said]:
    """A part of other people than its whole (children among the dead) begins a series of its own."""
    counted = {f.span: known.of(f, statement.origin.id) for f in statement.figures}
    for figure in statement.figures:
        measure, one = known.measure(figure), counted[figure.span]
        if measure not in _NO_TOLL or one.group == PRESENT:
            whole = counted.get(figure.part_of) if figure.part_of else None
            yield Said(
                claim=_claim(account, statement, figure, origin),
                happening=happening,
                measure=measure,
                group=one.group,
                part=(whole is not None and whole.group == one.group) or (one.some and one.group is None),
                adds=figure.adds and not _others(figure, statement, account),
                supersedes=figure.supersedes,
                report=statement.report,
                foretold=statement.modality in FORETOLD,
                statements=(statement.id,),
                of_whole=figure.part_of is not None,
            )


def _others(figure: Figure, statement: Statement, account: Account) -> bool:
    """True where "100 others were injured" sets the injured beside the dead, and adds them to nothing."""
    beside = (f for s in account.statements for f in s.figures if statement.quote.holds(f.span))
    return any(f.span < figure.span and not set(f.measure) & set(figure.measure) for f in beside)


def _claim(account: Account, statement: Statement, figure: Figure, origin: str) -> Claim:
    return Claim(
        statement=statement.id,
        figure=figure.span,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        origin=origin,
        outlets=(account.report.outlet or account.key,),
        claimed=str(moment) if (moment := told(statement, account.report)) else None,
        status="current",
        who=figure.who,
    )


def merged(said: Sequence[Said]) -> Iterator[Said]:
    """The claims of one series by time; the same number of one origin once, with all outlets that carry it.

    An origin that names another number in between, and then the first again, says it anew.
    """
    last: dict[str, int] = {}
    kept: list[Said] = []
    for one in sorted(said, key=_time):
        n = last.get(one.claim.origin)
        if n is not None and _value(kept[n]) == _value(one):
            kept[n] = _both(kept[n], one)
            continue
        last[one.claim.origin] = len(kept)
        kept.append(one)
    return iter(kept)


def _time(said: Said) -> tuple[bool, str, str, bool, int, str, int]:
    """By time, within one by number: what rose is told after what it rose from, unless it says that it fell.

    A day without an hour counts as its end, as everywhere.
    """
    claim = said.claim
    order = (said.supersedes, claim.low or 0, claim.statement, claim.figure.start)
    return claim.claimed is None, *_instant(claim.claimed or ""), *order


def _instant(claimed: str) -> tuple[str, str]:
    """The day where it was said, and the instant by one clock for all."""
    day, _, hour = claimed.partition("T")
    if not hour:
        return day, "~"
    stated = datetime.fromisoformat(claimed)
    return day, (stated.astimezone(UTC) if stated.tzinfo else stated).isoformat()


def _value(said: Said) -> tuple[object, ...]:
    return said.claim.low, said.claim.high, said.claim.bound, said.part, said.adds


def _both(one: Said, other: Said) -> Said:
    outlets = tuple(sorted({*one.claim.outlets, *other.claim.outlets}))
    statements = tuple(dict.fromkeys((*one.statements, *other.statements)))
    claim = replace(one.claim, outlets=outlets, carried=statements[1:])
    return replace(one, claim=claim, statements=statements)
