"""What contradicts what besides numbers: denials, who did it, on which day, in which place, two who claim one act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tawatur.corroboration import spots
from tawatur.corroboration.days import days_of
from tawatur.corroboration.record import CAME, Record
from tawatur.corroboration.tables import kind
from tawatur.knowledge.commands import commanding
from tawatur.model import Argument, Blame, Happening, Sentence, Statement

Sides = tuple[tuple[str, tuple[str, ...]], ...]  # origins, each with its statements
_FAR = 2  # days; two tellings of one happening that are farther apart are seldom at odds about its day
_HOLDS = frozenset({"accuses", "claims", "admits", "names"})


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A dispute but for its form."""

    kind: str
    happening: str | None
    sides: Sides
    sentence: Sentence


def contradictions(record: Record, blames: Sequence[Blame]) -> Iterator[Contradiction]:
    """Every contradiction of a story, happening by happening."""
    held: dict[str, list[Blame]] = {}
    for blame in blames:
        held.setdefault(blame.happening, []).append(blame)
    for happening in record.happenings.values():
        said = [record.statements[sid] for sid in happening.statements]
        yield from _denials(happening, said, record)
        yield from _days(happening, said, record)
        yield from _places(happening, said, record)
        yield from _responsible(happening, held.get(happening.id, ()))


def _denials(happening: Happening, said: Sequence[Statement], record: Record) -> Iterator[Contradiction]:
    """One origin denies what another says: the same type of event, not the deaths beside it."""
    denied = [s for s in said if s.modality == "denied" and s.kind == "event"]
    for type_ in sorted({s.type or "" for s in denied}):
        against = _by_origin([s for s in denied if s.type == type_], record)
        told = [s for s in said if s.type == type_ and s.modality in CAME]
        told = [s for s in told if record.origin_of[s.id] not in against]
        if told:
            one, other = _by_origin(told, record), against
            arguments = (*_named(one, other), Argument("type", "types", type_))
            yield Contradiction("denial", happening.id, _sides(one, other), Sentence("dispute_denial", arguments))


def _days(happening: Happening, said: Sequence[Statement], record: Record) -> Iterator[Contradiction]:
    """Two origins put what does not last on two days, each in so many words."""
    if happening.type is None or kind(happening.type).lasts or happening.modality not in CAME:
        return
    days: dict[date, list[Statement]] = {}
    for statement in said:
        day = _own_day(statement, record)
        if statement.type == happening.type and statement.modality in CAME and day:
            days.setdefault(day, []).append(statement)
    for first, second in combinations(sorted(days), 2):
        one, other = _by_origin(days[first], record), _by_origin(days[second], record)
        if (second - first).days <= _FAR and one.keys().isdisjoint(other) and not _one_night(days[first], days[second]):
            arguments = (
                *_named(one, other),
                Argument("first", "day", first.isoformat()),
                Argument("second", "day", second.isoformat()),
            )
            yield Contradiction("day", happening.id, _sides(one, other), Sentence("dispute_day", arguments))


def _own_day(statement: Statement, record: Record) -> date | None:
    """The one day that the statement's own sentence names."""
    when = statement.when
    found = days_of(statement, record.reports[statement.report].day)
    if found is None or not found.sure or when is None or when.span is None:
        return None
    return found.first if statement.quote.holds(when.span) else None


def _one_night(earlier: Sequence[Statement], later: Sequence[Statement]) -> bool:
    """True of the night of one day and the dawn of the next."""
    late = {s.when.part for s in earlier if s.when}
    soon = {s.when.part for s in later if s.when}
    return "night" in late and bool(soon & {"dawn", "night"})


def _places(happening: Happening, said: Sequence[Statement], record: Record) -> Iterator[Contradiction]:
    """Two origins name two towns, or two quarters, that are not one, and no report of one names the other's."""
    places = {s.where.id: s.where for s in said if s.where and s.where.id and spots.located(s.where)}
    naming = {key: [s for s in said if s.where and s.where.id == key] for key in places}
    for first, second in combinations(sorted(places), 2):
        alike = places[first].type == places[second].type
        if not alike or spots.lie(places[first], places[second], record.country) != "place_doubtful":
            continue
        one, other = _by_origin(naming[first], record), _by_origin(naming[second], record)
        reports = [{s.report for s in naming[key]} for key in (first, second)]
        if one.keys().isdisjoint(other) and not _both(record, reports, [naming[first], naming[second]]):
            arguments = (
                *_named(one, other),
                Argument("first", "place", first),
                Argument("second", "place", second),
            )
            yield Contradiction("place", happening.id, _sides(one, other), Sentence("dispute_place", arguments))


def _both(record: Record, reports: Sequence[set[str]], named: Sequence[Sequence[Statement]]) -> bool:
    """True where a report names both places: it says of one where it lies by the other."""
    if not reports[0].isdisjoint(reports[1]):
        return True
    names = [{s.where.name for s in said if s.where} for said in named]
    texts = [[record.reports[key].text for key in keys] for keys in reports]
    return any(name in text for here, away in ((0, 1), (1, 0)) for name in names[away] for text in texts[here])


def _responsible(happening: Happening, blames: Sequence[Blame]) -> Iterator[Contradiction]:
    """Origins hold different parties responsible, or two parties claim the same act."""
    holds = [b for b in blames if b.act in _HOLDS]
    for code, kind_ in (("claims", "claim"), ("", "responsibility")):
        pairs = [
            (one, other)
            for one, other in combinations(holds, 2)
            if one.who != other.who and _party(one) != _party(other)
            if (one.act == other.act == "claims") == (code == "claims")
        ]
        if pairs:
            one, other = pairs[0]
            arguments = (
                Argument("one", "origin", one.who),
                Argument("other", "origin", other.who),
                Argument("first", "actor", one.actor or one.whom),
                Argument("second", "actor", other.actor or other.whom),
            )
            sides: dict[str, tuple[str, ...]] = {}
            for blame in dict.fromkeys(b for pair in pairs for b in pair):
                sides[blame.who] = tuple(dict.fromkeys((*sides.get(blame.who, ()), *blame.statements)))
            yield Contradiction(kind_, happening.id, tuple(sides.items()), Sentence(f"dispute_{kind_}", arguments))


def _party(blame: Blame) -> str:
    return commanding(blame.actor) if blame.actor else blame.whom.casefold()


def _by_origin(statements: Sequence[Statement], record: Record) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for statement in statements:
        origin = record.origin_of[statement.id]
        found[origin] = (*found.get(origin, ()), statement.id)
    return found


def _sides(one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]) -> Sides:
    """Both sides, the first origin of each first."""
    first, *rest = one.items()
    second, *more = other.items()
    return (first, second, *rest, *more)


def _named(one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]) -> tuple[Argument, Argument]:
    return Argument("one", "origin", next(iter(one))), Argument("other", "origin", next(iter(other)))
