"""The counts of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from tawatur.dimensions.figure.bounds import bounded
from tawatur.dimensions.figure.counted import PEOPLE, Noun, noun_of, signal
from tawatur.dimensions.figure.governors import Clause, governors
from tawatur.dimensions.figure.measures import Count, measured, shared
from tawatur.dimensions.figure.numbers import Number, numbers
from tawatur.dimensions.figure.singulars import bare, duals
from tawatur.model import Figure, Span
from tawatur.rules import Document

_ONE = frozenset({"killed", "injured", "missing", "abducted", "detained", "freed"})


def figures(
    document: Document, first: int, last: int, times: Sequence[Span], names: Sequence[Span]
) -> Iterator[Figure]:
    """The figures of the sentence between two tokens; what belongs to ``times`` is none, nor are nouns in ``names``."""
    words = governors(document, first, last)
    rising = any(signal(document, i, "rise") for i in range(first, last))
    written = [n for n in numbers(document, first, last) if not _elsewhere(document, n, times, first, last)]
    found = list(bounded(document, written, rising))
    found += [n for n in duals(document, first, last) if not _elsewhere(document, n, names, first, last)]
    taken = {i for n in found for i in range(n.first, max(n.last, noun_of(document, n, last).last))}
    taken |= {noun_of(document, n, last).first for n in found if n.form == "one"}
    single = [n for n in bare(document, first, last, words, taken) if not _elsewhere(document, n, names, first, last)]
    found = sorted([*found, *single], key=lambda n: n.first)
    clause = Clause(document, first, last, words)
    found = [n for n in found if noun_of(document, n, last).kind != "thing"]
    counts: list[Count | None] = []
    before: Count | None = None
    for i, number in enumerate(found):
        until = found[i + 1].first if i + 1 < len(found) else last
        count = _count(clause, number, before, until)
        if count and number.form == "bare" and before and number.first < before.end:
            continue
        before = count or before
        counts.append(count)
    spans: dict[int, Span] = {}
    for count in filter(_stands, shared(counts, clause)):
        spans[count.number.first] = document.cut(count.number.start, document.tokens[count.number.last - 1].end)
        yield _figure(clause, count, spans, rising)


def _stands(count: Count | None) -> TypeGuard[Count]:
    """False for a one that counts nothing (GUIDELINES: one is a figure only of the harmed)."""
    return count is not None and not (count.number.low == count.number.high == 1 and not _ONE.issuperset(count.measure))


def _elsewhere(document: Document, number: Number, times: Sequence[Span], first: int, last: int) -> bool:
    """True for a number that is a part of a time, a sum of money or a name."""
    span = document.cut(number.start, document.tokens[number.last - 1].end)
    if any(span.touches(time) for time in times):
        return True
    if number.first and signal(document, number.first - 1, "ordinal"):
        return True
    i = number.first - 1
    if i > first and document.tokens[i].text == "(" and document.tokens[i - 1].text[0].isalnum():
        again = document.is_a(i - 1, "numerals") or document.tokens[i - 1].text[0].isdigit()
        if again and number.last < last and document.tokens[number.last].text == ")":
            return True
    hundred = signal(document, number.first, "money") or (signal(document, i, "money") if i >= first else None)
    if hundred and hundred.last == number.last:
        return True
    i = number.last
    if i < last and (signal(document, i, "money") or signal(document, i, "unit")):
        return True
    if i + 1 < last and (document.tokens[i].text == "+" or _hangs(document, i)):
        return True
    return number.form == "digits" and _named(document, number, last)


def _hangs(document: Document, i: int) -> bool:
    """True when a hyphen or a letter hangs on the number that ends before token ``i``: 24-year-old, 20th."""
    tokens = document.tokens
    if tokens[i].start != tokens[i - 1].end:
        return False
    if tokens[i].text == "-":
        return tokens[i + 1].start == tokens[i].end and tokens[i + 1].text[0].isalpha()
    return tokens[i].text.isalpha() and tokens[i].text.isascii()


def _named(document: Document, number: Number, last: int) -> bool:
    """True when the number belongs to the name or the title before it."""
    i = number.first - 1
    if i < 0:
        return False
    tokens = document.tokens
    if tokens[i].text in {"+", "#", "$", "€", "£"}:
        return True
    if tokens[i].text == "-" and tokens[i].end == tokens[i + 1].start and tokens[i - 1].text[:1].isalpha():
        return i > 0 and tokens[i - 1].end == tokens[i].start
    hit = signal(document, i, "name") or (signal(document, i - 1, "name") if i else None)
    if hit is None or hit.last != number.first:
        return False
    return noun_of(document, number, last).kind not in PEOPLE


def _count(clause: Clause, number: Number, before: Count | None, until: int) -> Count | None:
    noun = noun_of(clause.document, number, clause.last)
    if (number.form == "one" and number.definite and noun.first >= number.first) or (noun.hit is None and (_year(number) or (number.definite and number.form == "digits"))):
        return None
    if number.form == "one" and number.low == 1 and noun.hit is None:
        return None
    if number.definite and noun.last <= number.first and noun.hit and noun.hit.value.slot == "singular" and number.low > 1:
        return None  # the 45th president
    return measured(clause, number, noun, before, until)


def _year(number: Number) -> bool:
    return number.form == "digits" and number.bound == "exact" and 1900 <= number.low <= 2100


def _figure(clause: Clause, count: Count, spans: dict[int, Span], rising: bool) -> Figure:
    document, number = clause.document, count.number
    counted = _counted(clause, count.noun)
    return Figure(
        span=spans[number.first],
        low=number.low,
        high=number.high,
        bound=number.bound,
        measure=count.measure,
        who=counted.text if counted else None,
        rule=f"{document.language.code}.figure.{count.way}",
        part_of=spans.get(count.whole.number.first) if count.whole else None,
        counted=counted,
        adds=_adds(clause, count),
        supersedes=rising and _risen(clause, number),
    )


def _counted(clause: Clause, noun: Noun) -> Span | None:
    """The counted noun with the adjective or the name that belongs to it."""
    if noun.kind in {"none", "them"} or noun.last <= noun.first:
        return None
    document = clause.document
    first = noun.first
    token = document.tokens[first]
    last = noun.last
    if last < clause.last and document.tokens[last].text[0].isalpha() and not document.is_a(
        last, "stops", "signals", "governors", "qualifiers", "numerals", "frames", "verbs"
    ):
        last += 1
    length = len(noun.hit.split.stem) + len(noun.hit.split.after) if noun.hit and noun.hit.split.before else 0
    start = max(token.start, token.end - length) if length and noun.hit and noun.hit.first == first else token.start
    return document.cut(start, document.tokens[last - 1].end)


def _adds(clause: Clause, count: Count) -> bool:
    document, noun = clause.document, count.noun
    stop = min(clause.last, noun.last + 2)
    return noun.kind == "other" or any(signal(document, i, "other", "more") for i in range(count.number.last, stop))


def _risen(clause: Clause, number: Number) -> bool:
    """True when "to" before the number follows a word like "rose"."""
    return number.reaches and any(signal(clause.document, i, "rise") for i in range(clause.first, number.first))
