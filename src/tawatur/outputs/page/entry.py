"""One line of the page: what a source says in one clause, its figures, its chain and its quote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tawatur.model import Figure, Happening, Lag, Span, Statement, Toll, When
from tawatur.outputs._labels import Labels
from tawatur.outputs._sentences import delay_of
from tawatur.outputs.page.evidence import Book
from tawatur.outputs.page.sentences import Key, clause_of, key_of, offsets
from tawatur.rules import Interface, interfaces, load_interface

_FRONT = 2  # entries of a happening that stand open where it is first told, one elsewhere: the rest is unfolded


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in words: the amount, what is counted, and who, as the report has it."""

    amount: str
    measure: str
    who: str
    toll: Toll | None  # that of its happening, where no other number counts the same


@dataclass(frozen=True, slots=True)
class Link:
    """One speaker of a chain; ``act`` is empty for plain saying. ``mark`` is the class whose style says the kind, empty
    where the page says it itself."""

    name: str
    kind: str
    act: str
    outlet: bool
    mark: str


@dataclass(frozen=True, slots=True)
class Late:
    """How late it was said, by the id of the lag; ``same``: at once, where the page puts no word before it."""

    id: str
    words: str
    same: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the page, the ids of the statements that it shows, and ``others``, happenings beside its first.

    ``sentence`` is the one that it was read from, ``text`` its words and ``marks`` where in it is what; ``beside`` are
    sentences elsewhere in the report that gave its day or place; ``copies`` are the same words in copies of the report.
    """

    ids: tuple[str, ...]
    others: tuple[str, ...]
    types: tuple[str, ...]
    modality: str
    mood: str
    words: str
    language: str
    when: str
    told: str
    place: str
    clock: str
    counts: tuple[Count, ...]
    chain: tuple[Link, ...]
    lag: Late | None  # where no other source announced it
    sentence: Key
    text: str
    marks: str
    beside: tuple[tuple[Key, str], ...]
    report: str
    published: str
    copy: bool
    saying: bool
    copies: tuple[Entry, ...] = ()


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


def runs(groups: Sequence[Group]) -> list[tuple[bool, tuple[Group, ...]]]:
    """The groups as the page lists them: those with a heading, True, and runs of those without, for one list each."""
    return [(headed, tuple(run)) for headed, run in groupby(groups, key=lambda group: bool(group.label))]


def entries(statements: Sequence[Statement], book: Book) -> tuple[Group, ...]:
    """The statements as entries, by happening, in the order given.

    Statements of one source, day and modality whose words overlap are one entry, unless they name two places.
    Copies stand behind what they were copied from.
    """
    groups: dict[str, list[Entry]] = {}
    for line in _lines(statements):
        known = book.labels.happenings.get(line[0].id)
        groups.setdefault(known.id if known else "", []).append(_entry(line, book))
    return tuple(_group(group, book.labels) for group in groups.values())


def _group(found: Sequence[Entry], labels: Labels) -> Group:
    known = labels.happenings.get(found[0].ids[0])
    kept = _folded(sorted(found, key=lambda entry: entry.copy))
    if known is None:
        return Group("", "", kept)
    return Group(known.id, _label(known, labels) if len(kept) > 1 else "", kept)


def _folded(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, copies that say the same in the same words put under what they were copied from."""
    kept: dict[tuple[object, ...], Entry] = {}
    for entry in found:
        key: tuple[object, ...] = (entry.words, entry.types, _amounts(entry), entry.modality, entry.when, entry.place)
        if entry.copy and key in kept:
            kept[key] = replace(kept[key], copies=(*kept[key].copies, entry))
        else:
            kept[(*key, entry.ids) if key in kept else key] = entry
    return tuple(kept.values())


def _amounts(entry: Entry) -> tuple[tuple[str, str], ...]:
    return tuple((count.measure, count.amount) for count in entry.counts)


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


def _entry(line: Sequence[Statement], book: Book) -> Entry:
    s, labels, ui = line[0], book.labels, book.labels.ui
    clause, whole = clause_of(line), max((x.quote for x in line), key=lambda q: q.end - q.start)
    sentence = key_of(s.report, whole)
    return Entry(
        ids=tuple(x.id for x in line),
        others=_others(line, labels),
        types=tuple(dict.fromkeys(_type(x, labels) for x in line)),
        modality=s.modality,
        mood="" if s.modality == "actual" else ui.word("modalities", s.modality),
        words=" ".join(clause.text.split()),
        language=s.language,
        when=_when(s.when, labels),
        told=ui.word("page", "told", when=_when(s.told, labels)) if s.told else "",
        place=next((labels.place(x.where) for x in line if x.where), ""),
        clock=ui.part(s.when.part) if s.when and s.when.part and ":" in s.when.part else "",
        counts=tuple(_count(f, labels, book.alone.get((x.id, f.span))) for x in line for f in x.figures),
        chain=tuple(_links(s, labels)),
        lag=next((_late(lag, ui) for x in line if (lag := book.lags.get(x.id))), None),
        sentence=sentence,
        text=whole.text,
        marks=offsets(whole, clause, book.marks[sentence]),
        beside=tuple((key, b.text) for key, b in _beside(line, whole)),
        report=s.report,
        published=labels.published(s.report),
        copy=s.report in labels.copies,
        saying=s.kind == "saying",
    )


def _beside(line: Sequence[Statement], whole: Span) -> Iterable[tuple[Key, Span]]:
    """Sentences elsewhere in the report, in its order."""
    found = sorted({b for x in line for b in x.beside if not whole.holds(b)})
    return ((key_of(line[0].report, b), b) for b in found)


def _others(line: Sequence[Statement], labels: Labels) -> tuple[str, ...]:
    """The happenings of an entry's statements, that of the first left out."""
    found = dict.fromkeys(labels.happenings[s.id].id for s in line if s.id in labels.happenings)
    first = labels.happenings.get(line[0].id)
    return tuple(key for key in found if first is None or key != first.id)


def _type(statement: Statement, labels: Labels) -> str:
    """What it tells of, in a word; figures that count nothing known are a count, no toll."""
    plain = statement.kind == "toll" and all(f.measure == ("other",) for f in statement.figures)
    if statement.type:
        return labels.what(statement)
    return labels.ui.word("types", "count" if plain else statement.kind)


def _links(statement: Statement, labels: Labels) -> Iterable[Link]:
    for speaker in statement.chain:
        outlet = speaker.kind == "outlet"
        name = labels.outlet(statement.report) if outlet else labels.speaker(speaker)
        act = "" if speaker.act == "says" else labels.ui.word("acts", speaker.act)
        mark = "" if act else kind_mark(speaker.kind, labels.ui)
        yield Link(name, labels.ui.word("kinds", speaker.kind), act, outlet, mark)


def kind_mark(kind: str, ui: Interface) -> str:
    """The class for a kind of source: the style holds its word once (``k0``, ``k1``, in the order of the interface)."""
    kinds = list(ui.section("kinds"))
    return f"k{kinds.index(kind)}" if kind in kinds else ""


def _count(figure: Figure, labels: Labels, toll: Toll | None) -> Count:
    ui = labels.ui
    words = ui.amount(figure.low, figure.high, figure.bound)
    for key, holds in (("adds", figure.adds), ("supersedes", figure.supersedes), ("part", bool(figure.part_of))):
        words = ui.word("bounds", key, words=words) if holds else words
    measure = ui.join([ui.word("measures", m) for m in figure.measure if m != "other"])
    return Count(words, measure, "" if measure and anybody(figure.who or "") else figure.who or "", toll)


def anybody(who: str) -> bool:
    """True for people in general, in any language that the interface speaks."""
    plain = "".join(char for char in who.casefold() if not unicodedata.combining(char))
    return any(plain in load_interface(code).data.get("people", ()) for code in interfaces())


def _late(lag: Lag, ui: Interface) -> Late:
    return Late(lag.id, delay_of(lag.delay, ui), not (lag.delay.days or lag.delay.hours))


def _when(when: When | None, labels: Labels) -> str:
    if when is None:
        return ""
    return " ".join(filter(None, (labels.ui.days(when.first, when.last), labels.ui.part(when.part))))


def _label(happening: Happening, labels: Labels) -> str:
    """What happened, and where, as the heading over its entries."""
    place = labels.place(happening.where) if happening.where else ""
    return " · ".join(filter(None, (labels.what(happening), place)))
