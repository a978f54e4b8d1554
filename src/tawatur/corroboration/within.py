"""What one report says of one happening, put together sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tawatur.corroboration import spots
from tawatur.corroboration.likeness import Reasons, alike, merge, score
from tawatur.corroboration.tables import reason
from tawatur.corroboration.telling import Telling, joined, told
from tawatur.model import Account, Span, Statement

_ENOUGH = 5.0  # lower than between reports: a report that tells of two such things says how they differ


def tellings(account: Account, country: spots.Country) -> tuple[Telling, ...]:
    """The tellings of one report: first of what happened, then of what came of it. Sayings are of none."""
    place = _Report(country)
    said = [s for s in account.statements if s.kind != "saying"]
    made = {s.id: told(s, account.report) for s in said}
    for statement in sorted(said, key=lambda s: (made[s.id].type.role == "outcome", s.words.start, s.id)):
        place.add(statement, made[statement.id])
    return tuple(place.tellings)


@dataclass(slots=True)
class _Report:
    """The tellings so far, and the sentences that each stands in."""

    country: spots.Country
    tellings: list[Telling] = field(default_factory=list)
    sentences: list[list[Span]] = field(default_factory=list)

    def add(self, statement: Statement, telling: Telling) -> None:
        """Joins it to the best telling that it could be of, else it begins one."""
        same = next((n for n, known in enumerate(self.tellings) if statement.retells in known.statements), None)
        ranked = sorted(self._fitting(statement, telling), key=lambda entry: entry[0]) if same is None else []
        if same is not None:
            found: tuple[int, Reasons] = same, (reason("retold"),)
        elif ranked:
            found = ranked[0][1:]
        else:
            self.tellings.append(telling)
            self.sentences.append([statement.quote])
            return
        n, reasons = found
        known = self.tellings[n]
        self.tellings[n] = joined(known, telling, merge(known, telling, reasons))
        self.sentences[n].append(statement.quote)

    def _fitting(self, statement: Statement, telling: Telling) -> Iterable[tuple[tuple[float, int, int], int, Reasons]]:
        """Tellings that it may join, each with its rank: the score, one before rather than behind, the nearest."""
        if telling.type.role == "talk":
            return
        for n, known in enumerate(self.tellings):
            likeness = alike(known, telling, self.country)
            if likeness is None or known.type.role == "talk":
                continue
            here = any(span.touches(statement.quote) for span in self.sentences[n])
            reasons = (*likeness, reason("same_sentence" if here else "same_report"))
            if score(reasons) >= _ENOUGH:
                away = [statement.quote.start - span.start for span in self.sentences[n]]
                nearest = min(away, key=lambda gap: (gap < 0, abs(gap)))
                yield (-score(reasons), nearest < 0, abs(nearest)), n, reasons


def by_report(accounts: Sequence[Account], country: spots.Country) -> list[Telling]:
    """The tellings of every report."""
    return [telling for account in accounts for telling in tellings(account, country)]
