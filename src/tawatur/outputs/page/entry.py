"""One line of the page: what a source says in one clause, its figures, its chain and its quote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawatur.model import Figure, Happening, Span, Statement, When
from tawatur.outputs._labels import Labels

# Where marks overlap, the one that says more wins.
_RANK = ("figure", "event", "time", "place", "cue", "actor")
_DIGEST = 12  # enough of a SHA-256 to tell reports apart; the list of reports has all of it
_FRONT = 2  # entries of a happening that stand open where it is first told, one elsewhere: the rest is unfolded


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
    """One line of the page, the ids of the statements that it shows, and ``others``, happenings beside its first."""

    ids: tuple[str, ...]
    others: tuple[str, ...]
    types: tuple[str, ...]
    modality: str
    sign: str
    mood: str
    words: str
    language: str
    when: str
    told: str
    place: str
    clock: str
    counts: tuple[Count, ...]
    chain: tuple[Link, ...]
    quote: tuple[Piece, ...]
    beside: tuple[tuple[Piece, ...], ...]
    report: str
    published: str
    iso: str
    digest: str
    copy: bool
    saying: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one happening, ``id``, at one time of one day; the label is empty where there is but one."""

    id: str
    label: str
    entries: tuple[Entry, ...]

    def front(self, lead: bool) -> tuple[Entry, ...]:
        """What stands open; ``lead``: where the happening is first told."""
        keep = _FRONT if lead else 1
        return self.entries if len(self.entries) <= keep + 1 else self.entries[:keep]

    def rest(self, lead: bool) -> tuple[Entry, ...]:
        """What is folded behind it."""
        return self.entries[len(self.front(lead)) :]


def entries(statements: Sequence[Statement], labels: Labels) -> tuple[Group, ...]:
    """The statements as entries, by happening, in the order given.

    Statements of one source, day and modality whose words overlap are one entry, unless they name two places.
    Copies stand behind what they were copied from.
    """
    groups: dict[str, list[Entry]] = {}
    for line in _lines(statements):
        known = labels.happenings.get(line[0].id)
        groups.setdefault(known.id if known else "", []).append(_entry(line, labels))
    return tuple(_group(group, labels) for group in groups.values())


def _group(found: Sequence[Entry], labels: Labels) -> Group:
    known = labels.happenings.get(found[0].ids[0])
    if known is None:
        return Group("", "", tuple(found))
    label = _label(known, labels) if len(found) > 1 else ""
    return Group(known.id, label, tuple(sorted(found, key=lambda entry: entry.copy)))


def _lines(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements by entry, each entry's in the order of the text."""
    lines: list[list[Statement]] = []
    alike: dict[tuple[object, ...], list[list[Statement]]] = {}
    for s in statements:
        same = alike.setdefault((s.report, s.origin.name, _day(s), s.modality, s.kind == "saying"), [])
        line = next((x for x in same if _joins(s, x)), None)
        if line is None:
            line = []
            same.append(line)
            lines.append(line)
        line.append(s)
    return lines


def _joins(statement: Statement, line: Sequence[Statement]) -> bool:
    """True when the words overlap and no other place is named."""
    places = {s.where.id or s.where.name for s in (statement, *line) if s.where}
    return len(places) < 2 and any(statement.words.touches(other.words) for other in line)


def _day(statement: Statement) -> tuple[object, ...]:
    when = statement.when
    return (when.first, when.last, when.part) if when else ()


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
    types = list(dict.fromkeys(_type(x, labels) for x in line))
    marks = sorted({m for x in line for m in x.marks()})
    return Entry(
        ids=tuple(x.id for x in line),
        others=_others(line, labels),
        types=tuple(types),
        modality=s.modality,
        sign=ui.section("signs").get(s.modality, ""),
        mood="" if s.modality == "actual" else ui.word("modalities", s.modality),
        words=_trimmed(_longest(line)),
        language=s.language,
        when=_when(s.when, labels),
        told=ui.word("page", "told", when=_when(s.told, labels)) if s.told else "",
        place=next((labels.place(x.where) for x in line if x.where), ""),
        clock=ui.part(s.when.part) if s.when and s.when.part and ":" in s.when.part else "",
        counts=tuple(_count(f, labels) for x in line for f in x.figures),
        chain=tuple(_links(s, labels)),
        quote=pieces(_whole(line), marks),
        beside=tuple(
            pieces(b, marks) for b in sorted({b for x in line for b in x.beside if not _whole(line).holds(b)})
        ),
        report=s.report,
        published=labels.published(s.report),
        iso=labels.reports[s.report].published or "",
        digest=labels.reports[s.report].sha256[:_DIGEST],
        copy=s.report in labels.copies,
        saying=s.kind == "saying",
    )


def _others(line: Sequence[Statement], labels: Labels) -> tuple[str, ...]:
    """The happenings of an entry's statements, that of the first left out."""
    found = dict.fromkeys(labels.happenings[s.id].id for s in line if s.id in labels.happenings)
    first = labels.happenings.get(line[0].id)
    return tuple(key for key in found if first is None or key != first.id)


def _type(statement: Statement, labels: Labels) -> str:
    """What it tells of, in a word; figures that count nothing known are a count, no toll."""
    plain = statement.kind == "toll" and all(f.measure == ("other",) for f in statement.figures)
    return labels.ui.word("types", "count" if plain else statement.type or statement.kind)


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


def _when(when: When | None, labels: Labels) -> str:
    if when is None:
        return ""
    return " ".join(filter(None, (labels.ui.days(when.first, when.last), labels.ui.part(when.part))))


def _label(happening: Happening, labels: Labels) -> str:
    """What happened, and where, as the heading over its entries."""
    place = labels.place(happening.where) if happening.where else ""
    return " · ".join(filter(None, (labels.ui.word("types", happening.type or "toll"), place)))


def _whole(line: Sequence[Statement]) -> Span:
    return max((s.quote for s in line), key=lambda q: q.end - q.start)


def _longest(line: Sequence[Statement]) -> str:
    return max(line, key=lambda s: len(s.words.text)).words.text


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
