"""Who holds whom responsible for what: accusations, claims of one's own act, admissions and denials."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tawatur.corroboration.claimed import Claimed
from tawatur.corroboration.record import CAME, Record
from tawatur.corroboration.setting import plain
from tawatur.corroboration.tables import kind
from tawatur.model import Account, Blame, Part, Statement

_ACTS = frozenset({"accuses", "denies", "admits"})


class _Said(NamedTuple):
    """What one statement says of somebody's responsibility."""

    happening: str
    who: str
    act: str
    actor: str | None
    whom: str
    statement: str


def responsibility(record: Record, claims: Iterable[Claimed], names: Mapping[str, str]) -> tuple[Blame, ...]:
    """Every charge once for each origin, act, charged and happening, in the order in which they were first said.

    ``names`` are the actors' ids by name. A charge whose report tells of nothing that it could be for is left out.
    """
    said = [_Said(c.happening, c.origin, "claims", c.actor, c.name, c.statement.id) for c in claims]
    said += _charges(record, names)
    groups: dict[tuple[str, ...], list[_Said]] = {}
    for one in said:
        groups.setdefault((one.happening, one.who, one.act, one.actor or plain(one.whom)), []).append(one)
    found = [_blame(key, group, record) for key, group in groups.items()]
    order = {s.id: n for n, s in enumerate(record.first(record.statements[b.statements[0]] for b in found))}
    return tuple(sorted(found, key=lambda b: (order[b.statements[0]], b.id)))


def _charges(record: Record, names: Mapping[str, str]) -> Iterator[_Said]:
    for account in record.accounts:
        for statement in account.statements:
            charged = next((p for p in statement.parts if p.role == "accused"), None)
            if charged is None or statement.origin.act not in _ACTS:
                continue
            happening = _own(statement, record) or _told(account, statement, record)
            if happening:
                yield _charge(statement, charged, happening, record, names)


def _charge(statement: Statement, charged: Part, happening: str, record: Record, names: Mapping[str, str]) -> _Said:
    actor = charged.id or names.get(plain(charged.name))
    return _Said(happening, record.origin_of[statement.id], statement.origin.act, actor, charged.name, statement.id)


def _own(statement: Statement, record: Record) -> str | None:
    """The harm that a statement tells of."""
    happening = record.happenings.get(record.happening_of.get(statement.id, ""))
    return happening.id if happening and happening.modality in CAME and _harm(happening.type) else None


def _told(account: Account, charge: Statement, record: Record) -> str | None:
    """The harm that the report told of last before the charge, else first after it."""
    before, after = None, None
    for statement in account.statements:
        happening = _own(statement, record)
        if statement.words.start <= charge.words.start:
            before = happening or before
        else:
            after = after or happening
    return before or after


def _harm(name: str | None) -> bool:
    return name is not None and kind(name).role in {"cause", "outcome"}


def _blame(key: tuple[str, ...], group: list[_Said], record: Record) -> Blame:
    first = record.first(record.statements[one.statement] for one in group)
    whom = next(one.whom for one in group if one.statement == first[0].id)
    digest = hashlib.sha256("\n".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:10]
    one = group[0]
    return Blame(
        "b" + digest, one.happening, one.who, whom, one.actor, one.act, tuple(dict.fromkeys(s.id for s in first))
    )
