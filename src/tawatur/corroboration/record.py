"""What is known once happenings and origins are found: the ground on which the rest of a story is worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tawatur.corroboration.moments import Moment, happened, told
from tawatur.corroboration.spots import Country
from tawatur.model import Account, Happening, Origin, Report, Statement

CAME = frozenset({"actual", "ongoing"})


@dataclass(frozen=True, slots=True)
class Record:
    """Statements, reports, origins and happenings by their ids, and the origin and happening of each statement."""

    accounts: Sequence[Account]
    happenings: Mapping[str, Happening]
    origins: Mapping[str, Origin]
    country: Country
    reports: Mapping[str, Report] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    origin_of: Mapping[str, str] = field(default_factory=dict)
    happening_of: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)  # the origin of an actor, by the actor's id
    days: Mapping[str, Moment] = field(default_factory=dict)  # of what happened on one day, by happening

    def said(self, happening: Happening) -> Iterator[Statement]:
        """The statements of a happening."""
        return (self.statements[sid] for sid in happening.statements)

    def told(self, statement: Statement) -> Moment | None:
        """When the origin of a statement said it."""
        return told(statement, self.reports[statement.report])

    def first(self, statements: Iterable[Statement]) -> list[Statement]:
        """The statements by when they were said, those of no day last."""
        return sorted(statements, key=lambda s: ((m := self.told(s)) is None, m.order if m else (date.max, ""), s.id))

    def reports_of(self, happening: Happening) -> frozenset[str]:
        """The keys of the reports that tell of a happening."""
        return frozenset(s.report for s in self.said(happening))


def record_of(
    accounts: Sequence[Account],
    happenings: Sequence[Happening],
    origins: Sequence[Origin],
    country: Country,
) -> Record:
    """The record of a story so far."""
    statements = {s.id: s for a in accounts for s in a.statements}
    days = {}
    for happening in happenings:
        moment = happened(happening, (statements[sid] for sid in happening.statements), country)
        if moment and happening.modality in CAME:
            days[happening.id] = moment
    return Record(
        accounts,
        {h.id: h for h in happenings},
        {o.id: o for o in origins},
        country,
        {a.key: a.report for a in accounts},
        statements,
        {sid: o.id for o in origins for sid in o.statements},
        {sid: h.id for h in happenings for sid in h.statements},
        {o.actor: o.id for o in reversed(origins) if o.actor},
        days,
    )
