"""Warnings: what was planned or feared before it came, matched to what came."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from tawatur.corroboration.foretold import Foretold, Matches, foretold, in_setting, setting_of
from tawatur.corroboration.moments import gap
from tawatur.corroboration.outlines import outline_came, outline_foretold
from tawatur.corroboration.record import Record
from tawatur.model import EarlyWarning, Happening


def warnings(record: Record) -> tuple[EarlyWarning, ...]:
    """Every warning of each origin, by when it was made; what one origin foretold of one happening is one warning.

    Of those that nothing came of, only what was foretold for the very place where the story is set.
    """
    matches, main = Matches(record), setting_of(record)
    groups: dict[tuple[str, str], list[tuple[Foretold, Happening | None]]] = {}
    for said in foretold(record):
        came = matches.came(said)
        if came or (in_setting(said, main, record) and not matches.goes_on(said)):
            target = str(record.days[came.id].day) if came else said.statement.type or ""
            groups.setdefault((record.origin_of[said.statement.id], target), []).append((said, came))
    found = [_warning(origin, group, record) for (origin, _), group in groups.items()]
    return tuple(sorted(found, key=lambda w: (w.made or "", w.id)))


def _warning(origin: str, group: Sequence[tuple[Foretold, Happening | None]], record: Record) -> EarlyWarning:
    told = sorted((f for f, _ in group), key=lambda f: (f.made is None, f.made.order if f.made else (), f.statement.id))
    first, planned = told[0], outline_foretold(told)
    came = min(_came(group), key=lambda h: (-len(h.statements), h.id), default=None)
    types = frozenset(kind for f in told for kind in f.row.came)
    identity = f"{origin}\n{came.id if came else first.statement.id}"
    return EarlyWarning(
        id="w" + hashlib.sha256(identity.encode()).hexdigest()[:10],
        statement=first.statement.id,
        happening=came.id if came else None,
        origin=origin,
        modality=first.statement.modality,
        made=str(first.made) if first.made else None,
        lead=gap(first.made, record.days[came.id]) if came and first.made else None,
        foretold=planned,
        came=outline_came(came, planned, types, record) if came else None,
        statements=tuple(f.statement.id for f in told),
    )


def _came(group: Sequence[tuple[Foretold, Happening | None]]) -> Iterator[Happening]:
    return (h for _, h in group if h)
