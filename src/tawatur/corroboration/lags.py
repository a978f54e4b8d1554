"""How late what happened was announced, and by whom."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from tawatur.corroboration.claimed import Claimed
from tawatur.corroboration.moments import gap
from tawatur.corroboration.record import CAME, Record
from tawatur.corroboration.tables import kind
from tawatur.model import STANDINGS, Happening, Lag, Origin, Statement

# Who retells for weeks what others announced: an outlet, an agency, a document.
_RETELLING = frozenset({"outlet", "media", "document"})
_ANNOUNCED = frozenset({"cause", "follow"})  # roles of types that somebody announces; words about words are none


def lags(record: Record, claims: Iterable[Claimed]) -> tuple[Lag, ...]:
    """For each happening of one known day the first announcement by each origin: sides first, then officials.

    Whoever claims an act has announced it by that.
    """
    claiming: dict[str, list[Claimed]] = {}
    for claim in claims:
        claiming.setdefault(claim.happening, []).append(claim)
    found: list[Lag] = []
    for happening in record.happenings.values():
        if happening.id in record.days and kind(happening.type or "").role in _ANNOUNCED:
            lags = _of(happening, record, claiming.get(happening.id, ()))
            found += sorted(lags, key=lambda lag: _rank(lag, record))
    return tuple(found)


def _of(happening: Happening, record: Record, claims: Iterable[Claimed]) -> Iterator[Lag]:
    said: dict[str, list[Statement]] = {}
    for claim in claims:
        said.setdefault(claim.origin, []).append(claim.statement)
    for statement in record.said(happening):
        if statement.modality in CAME:
            said.setdefault(record.origin_of[statement.id], []).append(statement)
    for origin, statements in said.items():
        if _announces(record.origins[origin]):
            yield from _first(happening, origin, statements, record)


def _announces(origin: Origin) -> bool:
    return origin.kind not in _RETELLING


def _first(happening: Happening, origin: str, statements: list[Statement], record: Record) -> Iterator[Lag]:
    came = record.days[happening.id]
    first = next(iter(record.first(statements)))
    told = record.told(first)
    if told is None or told.before(came):
        return
    same = tuple(s.id for s in record.first(statements) if record.told(s) == told)
    key = hashlib.sha256(f"{happening.id}\n{origin}".encode()).hexdigest()[:10]
    yield Lag("l" + key, happening.id, origin, str(told), gap(came, told), same)


def _rank(lag: Lag, record: Record) -> tuple[int, int, str, str]:
    standing = record.origins[lag.origin].standing
    return STANDINGS.index(standing), lag.delay.days, lag.announced, lag.origin
