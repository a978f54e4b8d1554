"""Disputes: statements that cannot all be true, each said in one sentence with the words of both sides."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.corroboration.bounds import number
from tawatur.corroboration.conflicts import Pair, conflicts
from tawatur.corroboration.contradictions import Contradiction, contradictions
from tawatur.corroboration.gainsaid import gainsaid
from tawatur.corroboration.manifold import manifold
from tawatur.corroboration.planned import planned
from tawatur.corroboration.record import Record
from tawatur.model import Amount, Argument, Blame, Claim, Dispute, EarlyWarning, Sentence, Side, Toll


def disputes(
    record: Record, tolls: Sequence[Toll], blames: Sequence[Blame], warned: Sequence[EarlyWarning]
) -> tuple[Dispute, ...]:
    """Every dispute of a story: of numbers first, of what was foretold too, then happening by happening."""
    writer = _Writer(record)
    found = [writer.numbers(toll, pairs) for toll, pairs in conflicts(tolls)]
    found += [writer.other(contradiction) for contradiction in planned(warned)]
    others = (*contradictions(record, blames), *manifold(record), *gainsaid(record))
    return (*found, *(writer.other(contradiction) for contradiction in others))


@dataclass(frozen=True, slots=True)
class _Writer:
    record: Record

    def numbers(self, toll: Toll, pairs: Sequence[Pair]) -> Dispute:
        """The dispute of a toll: a side for each origin whose numbers are contradicted."""
        claims: dict[str, dict[str, Claim]] = {}
        for claim in (c for pair in pairs for c in pair):
            claims.setdefault(claim.origin, {})[claim.statement] = claim
        carried = _carriers(toll)
        sides = {origin: self._side(origin, said, carried) for origin, said in claims.items()}
        low, high = _widest(pairs)
        arguments = (
            Argument("measure", "measures", toll.measure),
            *((Argument("group", "group", toll.group),) if toll.group else ()),
            *(Argument(n, "origin", c.origin) for n, c in (("one", low), ("other", high))),
            *(Argument(n, "amount", Amount(c.low, c.high, c.bound)) for n, c in (("first", low), ("second", high))),
        )
        code = "dispute_numbers_group" if toll.group else "dispute_numbers"
        ordered = [sides.pop(low.origin), sides.pop(high.origin), *(sides[key] for key in sorted(sides))]
        return _dispute("numbers", toll.happening, toll.id, ordered, Sentence(code, arguments))

    def other(self, found: Contradiction) -> Dispute:
        """The dispute of anything but numbers."""
        sides = [self._said(origin, statements) for origin, statements in found.sides]
        return _dispute(found.kind, found.happening, None, sides, found.sentence)

    def _side(self, origin: str, said: Mapping[str, Claim], carried: Mapping[str, tuple[str, ...]]) -> Side:
        """An origin's claims, the newest first, with all statements that carry them."""
        newest = sorted(said.values(), key=lambda c: (c.claimed or "", c.statement), reverse=True)
        return self._said(origin, [sid for c in newest for sid in (c.statement, *carried.get(c.statement, ()))])

    def _said(self, origin: str, statements: Iterable[str]) -> Side:
        ids = tuple(dict.fromkeys(statements))
        return Side(origin, ids, self.record.statements[ids[0]].quote)


def _carriers(toll: Toll) -> dict[str, tuple[str, ...]]:
    """For the statement of each claim the others that carry the same number of the same origin."""
    return {claim.statement: claim.carried for claim in toll.claims}


def _widest(pairs: Sequence[Pair]) -> Pair:
    """The pair whose numbers lie farthest apart, the lower first; of several the newest."""

    def apart(pair: Pair) -> tuple[int, str, str]:
        one, other = (number(c) or c.low or 0 for c in pair)
        return abs(one - other), max(pair[0].claimed or "", pair[1].claimed or ""), pair[0].statement

    one, other = max(pairs, key=apart)
    return (one, other) if (number(one) or one.low or 0) <= (number(other) or other.low or 0) else (other, one)


def _dispute(kind: str, happening: str | None, toll: str | None, sides: Sequence[Side], sentence: Sentence) -> Dispute:
    words = (kind, happening or "", toll or "", *(sid for side in sides for sid in side.statements))
    return Dispute(
        id="d" + hashlib.sha256("\n".join(words).encode()).hexdigest()[:10],
        kind=kind,
        happening=happening,
        toll=toll,
        sides=tuple(sides),
        sentence=sentence,
        statements=tuple(dict.fromkeys(sid for side in sides for sid in side.statements)),
    )
