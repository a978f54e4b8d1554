"""The counts of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.dimensions.figure.bounds import bounded
from tawatur.dimensions.figure.clause import Clause
from tawatur.dimensions.figure.count import Count
from tawatur.dimensions.figure.counted import Noun, noun_of
from tawatur.dimensions.figure.elsewhere import YEARS, Taken, elsewhere
from tawatur.dimensions.figure.governors import Governor, governors
from tawatur.dimensions.figure.lists import told_as
from tawatur.dimensions.figure.measures import measured
from tawatur.dimensions.figure.numbers import Number, numbers
from tawatur.dimensions.figure.shares import shared
from tawatur.dimensions.figure.singulars import bare, duals
from tawatur.dimensions.figure.words import ONE, Words
from tawatur.model import Figure, Span

_ONE = ONE | {"freed"}


def figures(words: Words, first: int, last: int, taken: Sequence[Taken], earlier: tuple[str, ...]) -> Iterator[Figure]:
    """The figures of the sentence between two tokens; what belongs to a time is none, nor are nouns in names.

    ``taken``: the times, the places, and all names, of the report. ``earlier``: what the last count of the sentence
    before measures.
    """
    times, places, names = taken
    governing = governors(words, first, last)
    found = [
        (number, noun)
        for number, noun in _candidates(words, first, last, times, names, governing)
        if noun.kind != "thing"
    ]
    clause = Clause(words, first, last, governing, places, earlier)
    spans: dict[int, Span] = {}
    last_who: str | None = None
    for count in shared(_counts(clause, found), clause):
        if count and _stands(count):
            spans[count.number.first] = words.cut(count.number.start, words.tokens[count.number.last - 1].end)
            made = _figure(clause, count, spans)
            if made.who is None and last_who and (count.way in {"list", "again"} or count.number.joined):
                made = replace(made, who=last_who)  # the list goes on about the same people
            last_who = made.who
            yield made


def _candidates(
    words: Words,
    first: int,
    last: int,
    times: Taken,
    names: Taken,
    governing: dict[int, Governor],
) -> list[tuple[Number, Noun]]:
    """Every number of the sentence with its noun, in order."""
    written = [n for n in numbers(words, first, last) if not elsewhere(words, n, times, first, last)]
    said = {n.first for n in written if n.form == "one"}  # "two policemen, two": once
    own = [n for n in duals(words, first, last) if n.last not in said and not elsewhere(words, n, names, first, last)]
    numbered = [*bounded(words, written, first, last), *bounded(words, own, first, last)]
    found = [(n, _no_day(words, noun_of(words, n, last), times)) for n in numbered]
    taken = {i for n, noun in found for i in range(n.first, max(n.last, noun.last))}
    taken |= {noun.first for n, noun in found if n.form == "one"}
    for number in bare(words, first, last, governing, taken):
        if not elsewhere(words, number, names, first, last):
            found.append((number, noun_of(words, number, last)))
    return sorted(found, key=lambda pair: pair[0].first)


def _no_day(words: Words, noun: Noun, times: Taken) -> Noun:
    """The noun, or none where a date begins with it: "put them at twenty on the day before"."""
    if noun.kind != "thing" or noun.last <= noun.first:
        return noun
    span = words.span(noun.first, min(noun.last + 1, len(words.tokens)))
    return Noun(noun.first, noun.first, "none") if times.touches(span.start, span.end) else noun


def _counts(clause: Clause, found: Sequence[tuple[Number, Noun]]) -> list[Count | None]:
    counts: list[Count | None] = []
    before: Count | None = None
    for i, (number, noun) in enumerate(found):
        ahead = next((n.first for n, _ in found[i + 1 :] if n.first >= noun.last), clause.last)
        if before and i and found[i - 1][1].first >= number.last:
            counts.append(Count(number, noun, (noun.measure or "other",), "pool"))  # 150 of the town's 1,800 residents
            continue
        one = number.form == "one" and number.low == 1
        idle = (
            _idle(number, noun)
            and not told_as(clause, number)
            and not (one and (clause.told(number) or (before and noun.kind == "them")))
        )
        count = None if idle else measured(clause, number, noun, before, ahead)
        if count and count.measure == ("detained",) and _fled(clause, count):
            count = count._replace(measure=("recaptured",))
        if count and number.form == "bare" and before and number.first < before.end:
            continue  # the second half of a pair
        before = count or before
        counts.append(count)
    return counts


def _fled(clause: Clause, count: Count) -> bool:
    """True where those who are caught had fled before: "some 40 of the fugitive inmates"."""
    near = range(count.number.last, min(count.end + 2, clause.last))
    return any(clause.words.tokens[i].text in clause.words.settings.get("fugitive", ()) for i in near)


def _idle(number: Number, noun: Noun) -> bool:
    """True for a number that counts nothing: a year, a weekday, "one of", the 45th president."""
    if number.form == "one" and number.low == 1:
        return noun.hit is None
    if number.form == "one":
        return number.definite and noun.first >= number.first
    if number.form != "digits":
        return False
    if noun.hit is None:
        year = number.bound == "exact" and number.low in YEARS and noun.kind not in {"other", "them"}
        return year or (number.definite and noun.kind != "other")
    return number.definite and noun.last <= number.first and noun.hit.value.slot == "singular"


def _stands(count: Count) -> bool:
    """False for a one that counts nothing (GUIDELINES: one is a figure only of the harmed)."""
    return not (count.number.low == count.number.high == 1) or _ONE.issuperset(count.measure)


def _figure(clause: Clause, count: Count, spans: dict[int, Span]) -> Figure:
    number = count.number
    counted = _counted(clause, count.noun)
    return Figure(
        span=spans[number.first],
        low=number.low,
        high=number.high,
        bound=number.bound,
        measure=count.measure,
        who=counted.text if counted else None,
        rule=f"{clause.words.document.language.code}.figure.{count.way}",
        part_of=spans.get(count.whole.number.first) if count.whole else None,
        counted=counted,
        adds=_adds(clause, count),
        supersedes=_risen(clause, number),
    )


def _counted(clause: Clause, noun: Noun) -> Span | None:
    """The counted noun with the adjective or the name that belongs to it."""
    if noun.kind == "them" and noun.last > noun.first:
        return clause.words.span(noun.first, noun.last)
    if noun.kind == "none" or noun.last <= noun.first:
        return None
    words, hit = clause.words, noun.hit
    token, last = words.tokens[noun.first], noun.last
    start = token.start
    if hit and hit.split.before and hit.first == noun.first and hit.last == hit.first + 1:
        start = max(token.start, token.end - len(hit.split.stem) - len(hit.split.after))
    behind = words.settings["adjectives"] != "before"
    if behind and last < clause.last and words.tokens[last].text[0].isalpha() and not _apart(words, last):
        last += 1
    return words.cut(start, words.tokens[last - 1].end)


def _apart(words: Words, i: int) -> bool:
    """True for a word that belongs no more to the noun before it."""
    if any(h.split.before[:1] == (words.conjunction,) for h in words.counted.at(i)):
        return True
    return words.numeric(i) or words.tokens[i].text == words.conjunction or words.grammatical(i, "verbs", "frames")


def _adds(clause: Clause, count: Count) -> bool:
    stop = min(clause.last, count.noun.last + 2)
    after = (*range(count.number.last, stop), count.noun.first)
    return count.noun.kind == "other" or any(clause.words.signal(i, "other", "more") for i in after)


def _risen(clause: Clause, number: Number) -> bool:
    """True when "to" before the number follows a word like "rose"."""
    return number.reaches and clause.words.rises(clause.first, number.first)
