"""Words of a folded text, and how a word may be split into clitics and a stem."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(r"([^\W\d_]+|\d+(?:[.,:/]\d+)*|\S)")


class Token(NamedTuple):
    """One word, number or mark; ``start`` and ``end`` count the folded text."""

    text: str
    start: int
    end: int


_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)  # one is made for every word read


class Cut(NamedTuple):
    """A folded text cut into words: each token, its text alone, and what stands before each and after the last."""

    tokens: list[Token]
    texts: list[str]
    gaps: list[str]


class Split(NamedTuple):
    """One way to read a word: what is written before the stem, the stem, the pronoun after it."""

    before: tuple[str, ...]
    stem: str
    after: str


def cut(folded: str) -> Cut:
    """Every word, number (``1,200``, ``19:01``, ``22/1/2022`` are one) and mark, in order; all of it in C."""
    parts = _TOKEN.split(folded)
    ends = list(accumulate(map(len, parts)))
    texts = parts[1::2]
    return Cut(list(map(_token, zip(texts, ends[0::2], ends[1::2]))), texts, parts[0::2])


def tokens(folded: str) -> list[Token]:
    """The tokens of a folded text."""
    return cut(folded).tokens


_Front = tuple[int, tuple[str, ...], int, str]  # rank, clitics, letters they take, what the stem gets back
_FEW = 2_000  # words of a report or two: the lexicon, the roster and the readers ask for the same ones
_Way = tuple[tuple[str, ...], str, str]  # a split before it is made into one: most are not
_split: Callable[[_Way], Split] = partial(tuple.__new__, Split)


def _by_stem(way: _Way) -> int:
    return -len(way[1])


@dataclass(frozen=True, slots=True)
class Clitics:
    """A language's clitics, from ``language.toml``.

    ``slots``: what may stand before a stem, slot after slot, each at most once. ``joined``: a spelling that
    stands for several clitics (the Arabic l + al, written with one alef less). ``after``: pronouns; a stem
    may change before one, ``bends`` says how (``{"t": "h"}``: a final ``t`` was a ``h``).
    """

    slots: Sequence[Sequence[str]]
    joined: Mapping[str, Sequence[str]]
    after: Sequence[str]
    bends: Mapping[str, str]
    shortest: int = 2

    _table: Mapping[str, Sequence[_Front]] = field(init=False, repr=False, compare=False)
    _backs: Mapping[str, Sequence[str]] = field(init=False, repr=False, compare=False)  # ``after`` by last letter
    _recent: dict[str, list[_Way]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_table", self._fronts())
        ends = {pronoun[-1:] for pronoun in self.after}
        object.__setattr__(self, "_backs", {end: [p for p in self.after if p.endswith(end)] for end in ends})

    def splits(self, word: str) -> list[Split]:
        """All ways to read ``word``, the whole word first, then those that take least away."""
        return [_split(way) for way in sorted(self._ways(word), key=_by_stem)]

    def among(self, word: str, stems: Container[str]) -> list[Split]:
        """The ways to read ``word`` whose stem is one of ``stems``, in the same order."""
        found = [_split(way) for way in self._ways(word) if way[1] in stems]
        if len(found) > 1:
            found.sort(key=_by_stem)
        return found

    def stems(self, word: str) -> frozenset[str]:
        """The stems that ``word`` may have, the word itself among them."""
        return frozenset([stem for _, stem, _ in self._ways(word)])

    def _ways(self, word: str) -> list[_Way]:
        known = self._recent.get(word)
        if known is None:
            if len(self._recent) >= _FEW:
                self._recent.clear()
            known = self._recent[word] = self._found(word)
        return known

    def _found(self, word: str) -> list[_Way]:
        ways: list[_Way] = [((), word, "")]
        fronts: list[_Front] = []
        for end in range(1, len(word) - self.shortest + 1):
            here = self._table.get(word[:end])
            if here is None:
                break  # no longer front begins so either
            fronts += here
        if fronts:
            fronts.sort()
            ways += [(before, glue + word[length:], "") for _, before, length, glue in fronts]
        if pronouns := self._backs.get(word[-1:]):
            ways += [back for way in ways for back in self._without(way, pronouns)]
        return ways

    def _fronts(self) -> dict[str, list[_Front]]:
        """What may be written before a stem, and what that begins with, made once; each front keeps its rank."""
        fronts: list[tuple[str, ...]] = [()]
        for slot in self.slots:
            fronts += [(*before, clitic) for before in fronts for clitic in slot]
        table: dict[str, list[_Front]] = {}
        for rank, before in enumerate(fronts):
            if before:
                table.setdefault("".join(before), []).append((rank, before, len("".join(before)), ""))
            for n, (written, (first, second)) in enumerate(self.joined.items()):
                text, at = "".join(before) + written, (len(fronts) + rank) * 2 * len(self.joined) + 2 * n
                table.setdefault(text, []).append((at, (*before, first, second), len(text), ""))
                table[text].append((at + 1, (*before, first), len(text), second))
        for written in list(table):
            for end in range(1, len(written)):
                table.setdefault(written[:end], [])
        return table

    def _without(self, way: _Way, pronouns: Sequence[str]) -> list[_Way]:
        made: list[_Way] = []
        before, whole, _ = way
        for pronoun in pronouns:
            if whole.endswith(pronoun) and len(whole) - len(pronoun) >= self.shortest:
                stem = whole[: -len(pronoun)]
                made.append((before, stem, pronoun))
                if stem[-1] in self.bends:
                    made.append((before, stem[:-1] + self.bends[stem[-1]], pronoun))
        return made
