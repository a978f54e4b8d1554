"""What a later reading of the same reports says otherwise: statements and mentions gained, lost, changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

from tawatur.model import Account, Span, Statement

# What of a statement may change, by the field's name, in the order in which it is told.
FIELDS = ("type", "modality", "chain", "when", "told", "where", "parts", "figures")
_Mention = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Move:
    """A statement of ``report`` (its key) that was gained or lost, or that changed in these ``fields``."""

    kind: Literal["gained", "lost", "changed"]
    report: str
    name: str
    old: Statement | None
    new: Statement | None
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Moved:
    """``mentions``: by what they are of (event, figure, time, place, actor, cue), how many were gained and lost.
    ``reports``: how many there are now and were not, and the other way round. ``same``: statements that did not move.
    """

    moves: list[Move] = field(default_factory=list)
    gained: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    reports_gained: int = 0
    reports_lost: int = 0
    same: int = 0


def moved(before: Iterable[Account], after: Iterable[Account]) -> Moved:
    """What moved from one reading to the next; both in the same order of reports, which their keys tell apart."""
    found, old = Moved(), {account.key: account for account in before}
    for account in after:
        earlier = old.pop(account.key, None)
        found.reports_gained += earlier is None
        _compare(found, earlier, account)
    for account in old.values():
        found.reports_lost += 1
        _compare(found, account, None)
    return found


def _compare(found: Moved, before: Account | None, after: Account | None) -> None:
    account = after or before
    if account is None:
        return
    name, key = account.report.id, account.key
    old, new = (one.statements if one else () for one in (before, after))
    pairs, lost, gained = _paired(old, new)
    for one, other in pairs:
        changed = tuple(f for f in FIELDS if _bare(getattr(one, f)) != _bare(getattr(other, f)))
        if changed:
            found.moves.append(Move("changed", key, name, one, other, changed))
        else:
            found.same += 1
    found.moves += [Move("gained", key, name, None, one) for one in gained]
    found.moves += [Move("lost", key, name, one, None) for one in lost]
    mine, its = Counter(_mentions(old)), Counter(_mentions(new))
    found.gained.update(kind for kind, _ in (its - mine).elements())
    found.lost.update(kind for kind, _ in (mine - its).elements())


def _paired(
    old: Sequence[Statement], new: Sequence[Statement]
) -> tuple[list[tuple[Statement, Statement]], list[Statement], list[Statement]]:
    """Statements of one and the other that are the same one, and those that stand alone: by their words and their
    event's word, then by these words alone, then by the event's word."""
    pairs: list[tuple[Statement, Statement]] = []
    left, right = list(old), list(new)
    for identity in (_exactly, _by_words, _by_trigger):
        waiting: dict[tuple[str, ...], list[Statement]] = {}
        for one in left:
            waiting.setdefault(identity(one), []).append(one)
        alone = []
        for other in right:
            same = waiting.get(identity(other))
            if same and identity(other):
                pairs.append((same.pop(0), other))
            else:
                alone.append(other)
        met = {id(one) for one, _ in pairs}
        left, right = [one for one in left if id(one) not in met], alone
    return pairs, left, right


def _exactly(one: Statement) -> tuple[str, ...]:
    return one.words.text, one.trigger.text if one.trigger else "", one.kind, one.type or ""


def _by_words(one: Statement) -> tuple[str, ...]:
    return one.words.text, one.kind


def _by_trigger(one: Statement) -> tuple[str, ...]:
    return (one.quote.text, one.trigger.text) if one.trigger else ()


def _mentions(statements: Iterable[Statement]) -> Iterator[_Mention]:
    """What the statements are read from, each place in the report once."""
    marks = {(kind, span.start, span.text) for one in statements for kind, span in one.marks()}
    return ((kind, text) for kind, _, text in marks)


def _bare(value: Any) -> Any:
    """The value without the rule that it was read by, and without where its words stand: a text may come out longer."""
    if isinstance(value, Span):
        return value.text
    if isinstance(value, tuple):
        return tuple(_bare(item) for item in value)
    if is_dataclass(value):
        return tuple(_bare(getattr(value, f.name)) for f in fields(value) if f.name != "rule")
    return value
