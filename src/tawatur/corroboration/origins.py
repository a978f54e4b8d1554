"""The first speakers of a story, each once under all their names."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from tawatur.model import Origin, Speaker, Statement

_NAMELESS = frozenset({"anonymous", "witness"})


def origins(statements: Iterable[Statement]) -> tuple[Origin, ...]:
    """Every origin with its statements, those with most first.

    Who has an actor's id is one origin under any name, in any language; others are told apart by kind and
    name, and an unnamed source of one outlet is not that of another.
    """
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(origin_id(statement), []).append(statement)
    found = [_origin(key, group) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda o: (-len(o.statements), o.id)))


def origin_id(statement: Statement) -> str:
    """The id of the origin that a statement goes back to."""
    speaker = statement.origin
    return "o" + hashlib.sha256("\n".join(_identity(statement, speaker)).encode()).hexdigest()[:10]


def _identity(statement: Statement, speaker: Speaker) -> tuple[str, ...]:
    if speaker.id:
        return ("actor", speaker.id)
    name = " ".join(speaker.name.casefold().split())
    if speaker.kind in _NAMELESS or not name:
        outlet = statement.chain[-1].name or statement.report
        return (speaker.kind, name, outlet)
    return ("name", name)


def _origin(key: str, group: list[Statement]) -> Origin:
    speakers = [s.origin for s in group]
    return Origin(
        id=key,
        name=_most(s.name for s in speakers),
        actor=speakers[0].id,
        kind=_most(s.kind for s in speakers),
        statements=tuple(s.id for s in group),
    )


def _most(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))
