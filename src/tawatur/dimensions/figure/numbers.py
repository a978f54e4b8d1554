"""Numbers in digits and in words, put together."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from tawatur.dimensions.figure.words import Words, between

_WHOLE = re.compile(r"0?[1-9]\d{0,8}|[1-9]\d{0,2}(?:[.,]\d{3})+")
_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,3}")
_GROUP = re.compile(r"\d{3}")
_LITERAL, _FIRST = "literal", 1000


class Number(NamedTuple):
    """A count at tokens ``first`` to ``last`` (exclusive); ``start`` is its folded offset, clitics left out.

    ``high`` is None for a vague magnitude. ``joined``: a conjunction is written before it; ``definite``: it
    bears the article. ``form``: digits | words | vague | one | dual | bare (a noun that is its own number).
    """

    first: int
    last: int
    start: int
    low: int
    high: int | None
    form: str
    bound: str = "exact"
    joined: bool = False
    definite: bool = False
    led: str = ""  # a preposition is written to it
    reaches: bool = False  # "to" stands before it: the toll rose to


class _Term(NamedTuple):
    last: int
    value: float
    role: str
    before: tuple[str, ...]
    start: int


def numbers(words: Words, first: int, last: int) -> Iterator[Number]:
    """The numbers between two tokens, in order."""
    end = first
    for i in between(words.numbers, first, last):
        found = _number(words, i, last) if i >= end else None
        if found:
            yield found
            end = found.last


@lru_cache(maxsize=8)
def _glued(slots: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """What may be written against a digit: the clitics, one of each slot."""
    return frozenset("".join(parts) for parts in product(*(("", *slot) for slot in slots))) - {""}


def _term(words: Words, i: int, last: int) -> _Term | None:
    token = words.tokens[i]
    if token.text[0].isdigit():
        return _literal(words, i, last)
    hit = words.numeral(i)
    if hit is None or hit.split.after:
        return None
    length = len(hit.split.stem) + (len(words.article) if words.article in hit.split.before else 0)
    start = max(token.start, token.end - length)
    return _Term(hit.last, float(hit.value["value"]), hit.value["role"], hit.split.before, start)


def _literal(words: Words, i: int, last: int) -> _Term | None:
    tokens, text = words.tokens, words.tokens[i].text
    before: tuple[str, ...] = ()
    if i and tokens[i - 1].end == tokens[i].start and tokens[i - 1].text.isalpha():
        if tokens[i - 1].text in _glued(words.document.language.clitics.slots):
            before = (tokens[i - 1].text,)
        elif i - 1 not in words.harms and not words.grammatical(i - 1, "frames", "reporting"):
            return None  # no space behind the verb, behind "that", behind "about"
    end, start = i + 1, tokens[i].start
    scaled = end < last and (hit := words.numeral(end)) is not None and hit.value["role"][:5] == "scale"
    if scaled and _DECIMAL.fullmatch(text):
        return _Term(end, float(text.replace(",", ".")), _LITERAL, before, start)
    if not _WHOLE.fullmatch(text):
        return None
    value = re.sub(r"[.,]", "", text)
    if len(value) <= 3 and end < last and _GROUP.fullmatch(tokens[end].text) and tokens[end].start == tokens[i].end + 1:
        value, end = value + tokens[end].text, end + 1  # 12 500
    return _Term(end, float(value), _LITERAL, before, start)


class _Sum:
    """A number as far as it is read: whole scales, and the group below a thousand that is being filled."""

    def __init__(self) -> None:
        self.done, self.group, self.floor = 0.0, 0.0, _FIRST
        self.limit, self.role, self.vague = math.inf, "", False

    def take(self, term: _Term, joined: bool) -> bool:
        """Adds a term and says whether it fits."""
        role = {"one": "unit", "tenth": "teen"}.get(term.role, term.role)
        fits: bool = getattr(self, f"_{role}")(term.value, joined)
        if fits:
            self.role = role
        return fits

    def _fill(self, value: float, floor: int) -> bool:
        self.group, self.floor = self.group + value, floor
        return True

    def _literal(self, value: float, joined: bool) -> bool:
        if self.role and not (joined and self.role in {"scale", "scales", "pair"} and value < self.limit):
            return False
        return self._fill(value, 0)

    def _unit(self, value: float, joined: bool) -> bool:
        return self.floor > 1 and (self.floor != 10 or not joined) and self._fill(value, 1)

    def _teen(self, value: float, joined: bool) -> bool:
        return self.floor >= 100 and self._fill(value, 1)

    def _ten(self, value: float, joined: bool) -> bool:
        if self.role == "unit" and joined:
            return self._fill(value, 0)
        return self.floor >= 100 and self._fill(value, 10)

    def _hundred(self, value: float, joined: bool) -> bool:
        if self.floor == _FIRST:
            return self._fill(value, 100)
        if joined or self.role not in {"unit", _LITERAL} or self.group >= 100:
            return False
        self.group, self.floor = self.group * value, 100
        return True

    def _hundreds(self, value: float, joined: bool) -> bool:
        return self.floor == _FIRST and self._fill(value, 100)

    def _dozen(self, value: float, joined: bool) -> bool:
        if joined or self.floor < 1:
            return False
        self.group, self.floor = max(self.group, 1) * value, 0
        return True

    def _scale(self, value: float, joined: bool) -> bool:
        if value >= self.limit:
            return self.role == "half" and value == self.limit
        if self.group and joined:
            return False
        if self.role == "half":
            self.done = self.done * value
        else:
            self.done += (self.group or 1) * value
        self.group, self.floor, self.limit = 0, _FIRST, value
        return True

    def _scales(self, value: float, joined: bool) -> bool:
        if not self.role:
            self.vague = True
        return bool(not self.role or (self.group and not joined)) and self._scale(value, joined)

    def _pair(self, value: float, joined: bool) -> bool:
        if self.group or value / 2 >= self.limit:
            return False
        self.done, self.limit = self.done + value, value / 2
        return True

    def _half(self, value: float, joined: bool) -> bool:
        if not self.role:
            self.done = value
            return True
        if self.role not in {"scale", "scales"} or not joined:
            return False
        self.done, self.floor = self.done + value * self.limit, 0
        return True

    _quarter = _half

    def _fixed(self, value: float, joined: bool) -> bool:
        return not self.role and self._fill(value, 0)

    def _vague(self, value: float, joined: bool) -> bool:
        if self.role:
            return False
        self.vague, self.floor = True, 0
        return self._fill(value, 0)


def _number(words: Words, i: int, last: int) -> Number | None:
    opening = _term(words, i, last)
    if opening is None:
        return None
    total, end = _Sum(), opening.last
    total.take(opening, joined=False)
    while not (total.vague and total.role != "scales") and (further := _next(words, end, last)) is not None:
        term, joined = further
        if (term.before and not joined) or not total.take(term, joined):
            break
        end = term.last
    low = total.done + total.group
    if low < 1 or low != int(low):
        return None
    before = "".join(opening.before)
    led = before.removesuffix(words.article).removeprefix(words.conjunction)
    form = "vague" if total.vague else "digits" if opening.role == _LITERAL else "words"
    if opening.role == "one" and end == opening.last:
        form = "one"
    joined = before.startswith(words.conjunction) or _joined(words, i)
    return Number(
        first=i,
        last=end,
        start=opening.start,
        low=int(low),
        high=None if total.vague else int(low),
        form=form,
        bound="vague" if total.vague else "exact",
        joined=joined,
        definite=before.endswith(words.article),
        led=led,
    )


def _joined(words: Words, i: int) -> bool:
    """True behind a conjunction, a possessive between them passed over: "and her two children"."""
    if i and words.tokens[i - 1].text in words.settings["possessives"]:
        i -= 1
    return i > 0 and words.tokens[i - 1].text == words.conjunction


def _next(words: Words, i: int, last: int) -> tuple[_Term, bool] | None:
    """The term that may go on a number at token ``i``, and whether a conjunction joins it."""
    if i + 1 < last and words.tokens[i].text in {words.conjunction, "-"} and words.numeric(i + 1):
        term = _term(words, i + 1, last)
        hyphen = words.tokens[i].text == "-"
        if term is None or (hyphen and term.role == _LITERAL):
            return None
        return _Term(term.last, term.value, term.role, (), term.start), not hyphen
    if i >= last or not words.numeric(i):
        return None
    term = _term(words, i, last)
    if term is None or term.before not in {(), (words.conjunction,), (words.article,)}:
        return None
    joined = term.before == (words.conjunction,)
    return _Term(term.last, term.value, term.role, (), term.start), joined
