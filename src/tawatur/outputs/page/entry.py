"""One line of the page: what a source says in one clause, its figures, its chain and its quote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawatur.model import Figure, Span, Statement, Story
from tawatur.outputs.page.labels import Labels

# Where marks overlap, the one that says more wins.
_RANK = ("figure", "event", "time", "place", "cue", "actor")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a quote: plain, or marked as what was read there."""

    text: str
    mark: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in words: the amount, what is counted, and who, as the report has it."""

    amount: str
    measure: str
    who: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """One speaker of a chain; ``act`` is empty for plain saying."""

    name: str
    kind: str
    act: str
    outlet: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the page, and the ids of the statements that it shows."""

    ids: tuple[str, ...]
    types: tuple[str, ...]
    modality: str
    sign: str
    mood: str
    words: str
    language: str
    when: str
    place: str
    people: tuple[tuple[str, str], ...]
    counts: tuple[Count, ...]
    chain: tuple[Link, ...]
    quote: tuple[Piece, ...]
    report: str
    saying: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one happening; the label is empty where there is but one entry."""

    label: str
    entries: tuple[Entry, ...]


def entries(statements: Sequence[Statement], story: Story, labels: Labels) -> tuple[Group, ...]:
    """The statements as entries, by happening, in the order given.

    Statements read from the same words, of the same source, day, place and modality are one entry.
    """
    lines: dict[tuple[object, ...], list[Statement]] = {}
    for s in statements:
        lines.setdefault((s.report, s.words, s.origin, s.when, s.where, s.modality, s.kind == "saying"), []).append(s)
    happening = {sid: h for h in story.happenings for sid in h.statements}
    groups: dict[str, list[Entry]] = {}
    for line in lines.values():
        known = happening.get(line[0].id)
        groups.setdefault(known.id if known else line[0].id, []).append(_entry(line, labels))
    return tuple(Group(_label(group), tuple(group)) for group in groups.values())


def pieces(quote: Span, marks: Iterable[tuple[str, Span]]) -> tuple[Piece, ...]:
    """The quote cut where marks begin and end; together the pieces are the quote, letter by letter."""
    inside = [(role, span) for role, span in marks if quote.holds(span) and span.end > span.start]
    cuts = sorted({quote.start, quote.end, *(p for _, span in inside for p in (span.start, span.end))})
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        over = [role for role, span in inside if span.start <= start and end <= span.end]
        mark = min(over, key=_RANK.index, default=None)
        text = quote.text[start - quote.start : end - quote.start]
        if found and found[-1].mark == mark:
            text = found.pop().text + text
        found.append(Piece(text, mark))
    return tuple(found)


def _entry(line: Sequence[Statement], labels: Labels) -> Entry:
    s, ui = line[0], labels.ui
    types = list(dict.fromkeys(ui.word("types", x.type or x.kind) for x in line))
    people = [(ui.word("page", p.role), p.name) for x in line for p in x.parts if p.role in ("agent", "patient")]
    return Entry(
        ids=tuple(x.id for x in line),
        types=tuple(types),
        modality=s.modality,
        sign=ui.section("signs").get(s.modality, ""),
        mood="" if s.modality == "actual" else ui.word("modalities", s.modality),
        words=_trimmed(s.words.text),
        language=s.language,
        when=_when(s, labels),
        place=labels.place(s.where) if s.where else "",
        people=tuple(dict.fromkeys(people)),
        counts=tuple(_count(f, labels) for x in line for f in x.figures),
        chain=tuple(_links(s, labels)),
        quote=pieces(s.quote, sorted({m for x in line for m in x.marks()})),
        report=s.report,
        saying=s.kind == "saying",
    )


def _links(statement: Statement, labels: Labels) -> Iterable[Link]:
    for speaker in statement.chain:
        outlet = speaker.kind == "outlet"
        name = labels.outlet(statement.report) if outlet else labels.speaker(speaker)
        act = "" if speaker.act == "says" else labels.ui.word("acts", speaker.act)
        yield Link(name, labels.ui.word("kinds", speaker.kind), act, outlet)


def _count(figure: Figure, labels: Labels) -> Count:
    ui = labels.ui
    words = ui.amount(figure.low, figure.high, figure.bound)
    for key, holds in (("adds", figure.adds), ("supersedes", figure.supersedes), ("part", bool(figure.part_of))):
        words = ui.word("bounds", key, words=words) if holds else words
    measure = ui.join([ui.word("measures", m) for m in figure.measure if m != "other"])
    return Count(words, measure, figure.who or "", figure.low, figure.high)


def _when(statement: Statement, labels: Labels) -> str:
    when = statement.when
    if when is None:
        return ""
    return " ".join(filter(None, (labels.ui.days(when.first, when.last), labels.ui.part(when.part))))


def _label(group: Sequence[Entry]) -> str:
    if len(group) == 1:
        return ""
    return " · ".join(filter(None, (group[0].types[0], group[0].place)))


def _trimmed(text: str) -> str:
    """The words without the marks that divided them from their neighbours, and without half a pair of quotes."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or _divides(text[start])):
        start += 1
    while start < end and (text[end - 1].isspace() or _divides(text[end - 1])):
        end -= 1
    text = " ".join(text[start:end].split())
    return text.strip('"').strip() if text.count('"') % 2 else text


def _divides(char: str) -> bool:
    return char not in "\"'%" and unicodedata.category(char) in ("Po", "Pd")
