"""A telling: what one report says of one happening, with all that it can be compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tawatur.corroboration.days import Days, days_of, together
from tawatur.corroboration.filed import filed_at
from tawatur.corroboration.spots import broad, located
from tawatur.corroboration.tables import Kind, counting, kind
from tawatur.model import Merge, Report, Statement, Where
from tawatur.rules import load_language

FORETOLD = frozenset({"planned", "feared", "called_for", "conditional"})
_SIZE = 10  # figures below recur by chance
_LETTERS = 5  # shorter words are mostly articles, prepositions and auxiliaries
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Telling:
    """Statements of one report about one happening, or of several reports once they are joined.

    ``key`` is the smallest id of its statements, ``lead`` that of the statement which ``type`` is from: what
    happened before what came of it. ``places`` are the finest first.
    """

    key: str
    lead: str
    statements: tuple[str, ...]
    reports: frozenset[str]
    type: Kind
    happened: frozenset[str]  # the types of what happened, those of what came of it left out
    foretold: bool
    days: Days | None
    places: tuple[Where, ...]
    agents: frozenset[str]
    patients: frozenset[str]
    counts: frozenset[tuple[str, int]]
    words: frozenset[str]
    published: date | None
    context: frozenset[str] = frozenset()  # the happenings that its reports tell of
    announced: frozenset[tuple[str, date]] = frozenset()  # who said so himself, and on which day
    merges: tuple[Merge, ...] = ()

    @property
    def where(self) -> Where | None:
        """The finest place."""
        return self.places[0] if self.places else None

    @property
    def anchored(self) -> bool:
        """True when it has a day and a place that tell it from others."""
        return self.days is not None and located(self.where)


def told(statement: Statement, report: Report) -> Telling:
    """The telling of one statement of a report."""
    where = None if statement.where and filed_at(statement.where, report) else statement.where
    what = _type(statement)
    return Telling(
        key=statement.id,
        lead=statement.id,
        statements=(statement.id,),
        reports=frozenset({statement.report}),
        type=what,
        happened=frozenset({what.type} if what.role != "outcome" else ()),
        foretold=statement.modality in FORETOLD and not _decreed(statement),
        days=days_of(statement, report.day),
        places=(where,) if where else (),
        agents=frozenset(p.id for p in statement.parts if p.role == "agent" and p.id),
        patients=frozenset(p.id for p in statement.parts if p.role == "patient" and p.id),
        counts=frozenset(_counts(statement)),
        words=frozenset(_words(statement)),
        published=_known(statement, report.day),
        announced=frozenset(_announced(statement, report)),
    )


def joined(one: Telling, other: Telling, merge: Merge) -> Telling:
    """Both as one, held together by ``merge`` too."""
    first = min(one, other, key=_rank)
    return replace(
        first,
        key=min(one.key, other.key),
        statements=tuple(sorted({*one.statements, *other.statements})),
        reports=one.reports | other.reports,
        happened=one.happened | other.happened,
        days=together(one.days, other.days, first.type.lasts),
        places=_finest((*one.places, *other.places)),
        agents=one.agents | other.agents,
        patients=one.patients | other.patients,
        counts=one.counts | other.counts,
        words=one.words | other.words,
        context=one.context | other.context,
        announced=one.announced | other.announced,
        published=min(filter(None, (one.published, other.published)), default=None),
        merges=(*one.merges, *other.merges, merge),
    )


_ROLES = ("cause", "follow", "talk", "outcome")


def _rank(telling: Telling) -> tuple[int, str]:
    """What happened before what came of it."""
    return _ROLES.index(telling.type.role), telling.lead


def _decreed(statement: Statement) -> bool:
    """True of what is ordered or decided, and so has begun: mourning, a dismissal."""
    return statement.matter is not None and statement.modality == "planned"


def called(statement: Statement) -> str | None:
    """The type by which an event is compared: with its matter, where it is of no listed type."""
    return f"{statement.type}/{statement.matter}" if statement.matter else statement.type


def _type(statement: Statement) -> Kind:
    """Of a count the first measure that is the outcome of something, else the first."""
    if statement.type:
        return kind(called(statement) or statement.type)
    found = [kind(counting()[measure]) for figure in statement.figures for measure in figure.measure]
    return min(found, key=lambda row: row.role == "talk", default=kind("count"))


def _finest(places: Iterable[Where]) -> tuple[Where, ...]:
    """Each place once, those with coordinates and of small reach first."""
    order = {"facility": 0, "district": 1, "city": 2, "other": 3}
    known = {place.id or place.name.casefold(): place for place in sorted(places, key=_naming)}
    return tuple(sorted(known.values(), key=lambda p: (p.lat is None, broad(p), order.get(p.type, 4), _naming(p))))


def _naming(place: Where) -> tuple[str, str]:
    return place.id or "", place.name


def _counts(statement: Statement) -> Iterator[tuple[str, int]]:
    for figure in statement.figures:
        if figure.low is not None and figure.low >= _SIZE and figure.bound != "vague" and not figure.part_of:
            yield from ((measure, figure.low) for measure in figure.measure)


def _known(statement: Statement, published: date | None) -> date | None:
    """The day by which it was known: that of the saying, where the report quotes what was said before, else of the
    report."""
    said = (statement.told.last or statement.told.first) if statement.told else None
    return min(filter(None, (said, published)), default=None)


def _announced(statement: Statement, report: Report) -> Iterator[tuple[str, date]]:
    """Who has an id and says so, on the day that the report gives for the saying, else on that of its publication."""
    speaker, said = statement.origin, statement.told
    who, day = speaker.body or speaker.id, (said.last or said.first) if said else report.day
    if who and day and speaker.kind not in ("outlet", "media"):
        yield who, day


def _words(statement: Statement) -> Iterator[str]:
    table = load_language(statement.language).table
    return (w for w in _WORD.findall(statement.words.text.translate(table)) if len(w) >= _LETTERS and w.isalpha())
