"""Statements about the same thing, brought together by day, place and type: a first, plain grouping."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from tawatur.corroboration.grades import grade
from tawatur.model import Happening, Merge, Reason, Statement, When, Where

# What came of something is told with it: deaths and tolls belong to the event of their sentence.
_CONSEQUENCES = frozenset({"killing", "injury", None})
_FORETOLD = frozenset({"planned", "feared", "called_for", "conditional"})
_Key = tuple[str, str, str, bool]


def happenings(statements: Sequence[Statement], origins: Mapping[str, str]) -> tuple[Happening, ...]:
    """Every happening with its statements, in the order of their days; sayings are of none.

    Two statements meet when type, days and place are the same, and when what they foretell has not yet come
    in both or in neither.
    """
    leads = _leads(statements)
    groups: dict[_Key, list[Statement]] = {}
    for statement in statements:
        if statement.kind != "saying":
            groups.setdefault(_key(leads[statement.id]), []).append(statement)
    found = [_happening(key, group, leads[group[0].id], origins) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda h: (h.when is None, _days(h.when), h.id)))


def _leads(statements: Iterable[Statement]) -> dict[str, Statement]:
    """For each statement the one that says what happened: its own event, or the event it is the outcome of."""
    causes: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        if statement.type not in _CONSEQUENCES:
            causes.setdefault(_together(statement), statement)
    return {s.id: causes.get(_together(s), s) if s.type in _CONSEQUENCES else s for s in statements}


def _together(statement: Statement) -> tuple[object, ...]:
    sentence = (statement.report, statement.quote.start)
    return sentence, _days(statement.when), _place(statement.where), statement.modality


def _key(lead: Statement) -> _Key:
    return lead.type or lead.kind, _days(lead.when), _place(lead.where), lead.modality in _FORETOLD


def _days(when: When | None) -> str:
    return f"{when.first or '..'}/{when.last or '..'}" if when else ""


def _place(where: Where | None) -> str:
    return (where.id or where.name.casefold()) if where else ""


def _happening(key: _Key, group: Sequence[Statement], lead: Statement, origins: Mapping[str, str]) -> Happening:
    kind, days, place, _ = key
    shared = tuple(Reason(name, 1.0) for name, value in (("type", kind), ("day", days), ("place", place)) if value)
    told = {s.modality for s in group}
    return Happening(
        id="h" + hashlib.sha256("\n".join(map(str, key)).encode()).hexdigest()[:10],
        type=lead.type,
        modality="actual" if "actual" in told else lead.modality,
        when=lead.when,
        where=lead.where,
        statements=tuple(s.id for s in group),
        merges=tuple(Merge(group[0].id, s.id, float(len(shared)), shared) for s in group[1:]),
        grade=grade({origins[s.id] for s in group}),
    )
