"""The first speakers of a story, each once under all their names."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tawatur.corroboration.known import Known, known_of
from tawatur.corroboration.setting import Setting, plain
from tawatur.corroboration.standing import Standings, standings
from tawatur.model import Account, Copy, Origin, Speaker, Statement

_NAMELESS = frozenset({"anonymous", "witness"})


def origins(accounts: Sequence[Account], ids: Mapping[str, str], setting: Setting) -> tuple[Origin, ...]:
    """Every origin with its statements, those with most first; ``ids`` are the origins' ids by statement."""
    groups: dict[str, list[Statement]] = {}
    for account in accounts:
        for statement in account.statements:
            groups.setdefault(ids[statement.id], []).append(statement)
    sides = standings((s for a in accounts for s in a.statements), setting)
    known = known_of(accounts, setting)
    outlets = {a.key: a.report.outlet or a.key for a in accounts}
    found = [_origin(key, group, sides, outlets, setting, known) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda o: (-len(o.statements), o.id)))


def origin_ids(accounts: Sequence[Account], copies: Iterable[Copy], setting: Setting) -> dict[str, str]:
    """The id of the origin that each statement goes back to.

    Who has an actor's id is one origin under any name, in any language; others are told apart by name, and an
    unnamed source belongs to the first who carries its words: what an agency's unnamed official told ten outlets
    is one origin. What a copy says on its own account its original said.
    """
    first = {copy.report: copy.original for copy in copies}
    known = known_of(accounts, setting)
    outlets = {a.key: a.report.outlet or a.key for a in accounts}
    own = {key: outlets[first.get(key, key)] for key in outlets}
    return {
        s.id: "o" + hashlib.sha256("\n".join(_identity(s, own[a.key], setting, known)).encode()).hexdigest()[:10]
        for a in accounts
        for s in a.statements
    }


def first_speaker(statement: Statement) -> Speaker:
    """Who said it first: of a claim of responsibility the one who makes it, whoever tells of it."""
    if statement.type == "statement_of_claim" and statement.modality == "actual":
        claimer = next((p for p in statement.parts if p.role == "agent" and p.id), None)
        if claimer:
            return Speaker(claimer.name, claimer.id, "party", "claims", claimer.span)
    return statement.origin


def _identity(statement: Statement, outlet: str, setting: Setting, known: Known) -> tuple[str, ...]:
    speaker = first_speaker(statement)
    if speaker.kind == "outlet":
        return _named(speaker if speaker.name == outlet else Speaker(outlet, None, "outlet"), setting, known)
    if speaker.kind in _NAMELESS or not speaker.name:
        carriers = [s for s in statement.chain[1:] if s.kind != "outlet"]
        carrier = carriers[0] if carriers else Speaker(outlet, None, "outlet")
        return speaker.kind, plain(speaker.name), *_named(carrier, setting, known)
    return _named(speaker, setting, known)


def _named(speaker: Speaker, setting: Setting, known: Known) -> tuple[str, ...]:
    name = plain(speaker.name)
    actor = known.body(speaker) or speaker.id or setting.names.get(name) or known.short(name, speaker.kind)
    return ("actor", known.spelt(actor)) if actor else ("name", name)


def _origin(
    key: str,
    group: Sequence[Statement],
    sides: Standings,
    outlets: Mapping[str, str],
    setting: Setting,
    known: Known,
) -> Origin:
    speakers = [first_speaker(s) for s in group]
    own = [s for s in speakers if known.body(s) in (None, s.id)] or speakers  # the body itself, not who speaks for it
    kind, name = _most(s.kind for s in own), _most(s.name for s in own)
    actor = next((i for i in (_named(s, setting, known) for s in speakers) if i[0] == "actor"), ("", None))[1]
    unnamed = kind in _NAMELESS
    return Origin(
        id=key,
        name=name,
        actor=None if unnamed else actor,
        kind=kind,
        standing=sides.of(None if unnamed else actor, kind),
        grade=None if unnamed else setting.grades.get(plain(actor or ""), setting.grades.get(plain(name))),
        statements=tuple(s.id for s in group),
        outlets=tuple(sorted({outlets[s.report] for s in group})),
    )


def _most(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))
