"""What was to come and what came, side by side: types, figures, place and days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tawatur.corroboration import spots
from tawatur.corroboration.foretold import FITS, Foretold
from tawatur.corroboration.record import CAME, Record
from tawatur.model import Amount, Counted, Happening, Outline, Statement


def outline_foretold(group: Sequence[Foretold]) -> Outline:
    """What the statements of one warning say together."""
    statements = [f.statement for f in group]
    return Outline(
        types=tuple(dict.fromkeys(f.row.type for f in group)),
        figures=tuple(_counted(statements, None)),
        where=next((f.where for f in group if f.where), None),
        when=next((s.when for s in statements if s.when and s.when.first), None),
    )


def outline_came(happening: Happening, foretold: Outline, types: frozenset[str], record: Record) -> Outline:
    """What came: the happening, and what of the foretold types was part of it; figures of the measures foretold."""
    whole = [happening, *_parts(happening, types, record)]
    statements = [s for h in whole for s in record.said(h) if s.modality in CAME]
    measures = {figure.measure for figure in foretold.figures}
    return Outline(
        types=tuple(dict.fromkeys(h.type for h in whole if h.type)),
        figures=tuple(_counted(record.first(statements), measures)),
        where=happening.where,
        when=happening.when,
    )


def _parts(happening: Happening, types: frozenset[str], record: Record) -> Iterator[Happening]:
    """Happenings of these types on the same day, at a compatible place and told by the same reports."""
    day, reports = record.days[happening.id].day, record.reports_of(happening)
    for other in record.happenings.values():
        if other.type in types and other.id != happening.id and other.id in record.days:
            same = record.days[other.id].day == day and reports & record.reports_of(other)
            if same and (spots.lie(happening.where, other.where, record.country) in {None, *FITS}):
                yield other


def _counted(statements: Iterable[Statement], measures: set[str] | None) -> Iterator[Counted]:
    """Each different figure once, by the statement that gave it first; parts of a whole are left out."""
    seen: set[tuple[object, ...]] = set()
    for statement in statements:
        for figure in statement.figures:
            for measure in figure.measure:
                key = (measure, figure.low, figure.high, figure.bound)
                if key not in seen and not figure.part_of and (measures is None or measure in measures):
                    seen.add(key)
                    yield Counted(measure, Amount(figure.low, figure.high, figure.bound), figure.who, statement.id)
