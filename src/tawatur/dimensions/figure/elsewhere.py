"""Numbers that count nothing: parts of times, of sums of money, of names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from tawatur.dimensions.figure.counted import noun_at, noun_of
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import PEOPLE, Words
from tawatur.model import Mention

YEARS = range(1900, 2101)
_OLD, _YOUNG = 110, 13  # years; a family of twelve is one, a man of thirteen his age
_SITES = frozenset({"facility", "district", "water"})
_TITLE = 5  # words of a name that ends with a number


class Taken:
    """Where the mentions of other dimensions stand in a report: one look says whether something touches one."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = mentions

    @cached_property
    def _spans(self) -> tuple[list[int], list[int]]:
        """Where they start, in order; and for each how far those before it reach."""
        spans = sorted((m.span.start, m.span.end) for m in self._mentions)
        return [start for start, _ in spans], [0, *accumulate((end for _, end in spans), max)]

    def touches(self, start: int, end: int) -> bool:
        """True when one of the mentions shares a character with the report's ``start`` to ``end``."""
        starts, ends = self._spans
        return ends[bisect_left(starts, end)] > start


def elsewhere(words: Words, number: Number, taken: Taken, first: int, last: int) -> bool:
    """True for a number in what is ``taken``, in a sum of money, in an ordinal or in a name."""
    if taken.touches(*words.document.folded.span(number.start, words.tokens[number.last - 1].end)):
        return True
    i = number.first - 1
    if i >= first and (words.signal(i, "ordinal") or _again(words, number, last)):
        return True
    if _measured(words, number, first, last):
        return True
    if i >= first and _addressed(words, number, last):
        return True
    if number.form == "digits" and (_aged(words, number, first, last) or _titled(words, number, first, last)):
        return True
    return (number.form == "digits" or number.low in YEARS) and _named(words, number, last)


def _addressed(words: Words, number: Number, last: int) -> bool:
    """True for the number that a street, a square or a station is called by: Sixty Street, bridge 17."""
    i = number.first - 1
    if "place-heads" not in words.document.types[i].groups or words.signal(i, "name"):
        return False
    heads = (h for h in words.document.hits.at(i, "place-heads") if h.last == i + 1 and not h.split.after)
    named = any(h.value["type"] in _SITES and words.article not in h.split.before for h in heads)
    return named and noun_of(words, number, last).kind in {"none", "unknown"}


def _again(words: Words, number: Number, last: int) -> bool:
    """True for a number that repeats in brackets the one before it."""
    i = number.first - 1
    bracketed = words.tokens[i].text == "(" and number.last < last and words.tokens[number.last].text == ")"
    return bracketed and i > 0 and words.numeric(i - 1)


def _measured(words: Words, number: Number, first: int, last: int) -> bool:
    """True before a currency or a unit, within "per cent", and where something hangs on the number."""
    i = number.last
    for j in range(max(first, number.first - 1), number.first + 1):
        whole = words.signal(j, "money")
        if whole and whole.last == i:
            return True
    if i >= last:
        return False
    if words.document.is_a(i, "months"):
        return True
    return bool(words.signal(i, "money")) or words.tokens[i].text == "+" or (i + 1 < last and _hangs(words, i))


def _hangs(words: Words, i: int) -> bool:
    """True when a hyphen or a letter hangs on the number that ends before token ``i``: 24-year-old, 20th."""
    tokens = words.tokens
    if tokens[i].start != tokens[i - 1].end:
        return False
    if tokens[i].text == "-":
        return tokens[i + 1].start == tokens[i].end and tokens[i + 1].text[0].isalpha()
    return tokens[i].text.isalpha() and tokens[i].text.isascii()


def _aged(words: Words, number: Number, first: int, last: int) -> bool:
    """True between commas or brackets behind a name in capitals: "Samir Haddad, 29, a baker"."""
    i, end = number.first - 1, number.last
    if i <= first or number.low > _OLD or end >= last or words.settings["adjectives"] != "before":
        return False
    if number.low >= _YOUNG and words.signal(i, "of") and words.signal(i - 2, "single"):
        noun = noun_at(words, i - 1)  # a man of 45
        return noun is not None and noun.value.slot == "singular" and noun.value["class"] in PEOPLE
    closed = words.tokens[end].text == (")" if words.tokens[i].text == "(" else ",")
    closed = closed or (words.tokens[i].text == "," and end == last - 1 and words.tokens[end].text == ".")
    return words.tokens[i].text in {"(", ","} and closed and words.span(i - 1, i).text[:1].isupper()


def _titled(words: Words, number: Number, first: int, last: int) -> bool:
    """True at the end of a short name in quotation marks: the ferry "Peace 98"."""
    if number.last >= last or words.tokens[number.last].text != '"' or number.bound != "exact":
        return False
    for i in range(number.first - 1, max(first, number.first - _TITLE) - 1, -1):
        if words.tokens[i].text == '"':
            return i + 1 < number.first
        if not words.tokens[i].text[0].isalpha() or words.grammatical(i, "verbs", "frames"):
            return False
    return False


def _named(words: Words, number: Number, last: int) -> bool:
    """True when the number belongs to the name or the title before it: Resolution 242, F-16."""
    i, tokens = number.first - 1, words.tokens
    if i < 0:
        return False
    if tokens[i].text in {"+", "#", "$", "€", "£"}:
        return True
    if tokens[i].text == "-" and i and tokens[i].end == tokens[i + 1].start and tokens[i - 1].text[:1].isalpha():
        return tokens[i - 1].end == tokens[i].start
    hit = words.signal(i, "name") or (words.signal(i - 1, "name") if i else None)
    if hit is None or hit.last != number.first:
        return False
    return noun_of(words, number, last).kind not in PEOPLE
