"""Words of a folded text, and how a word may be split into clitics and a stem."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
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
_MOST = 200_000  # words remembered; past that the memory starts afresh


def _by_stem(split: Split) -> int:
    return -len(split.stem)


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
    _known: dict[str, tuple[Split, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_table", self._fronts())

    def splits(self, word: str) -> tuple[Split, ...]:
        """All ways to read ``word``, the whole word first, then those that take least away."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[word] = self._split(word)
        return known

    def _split(self, word: str) -> tuple[Split, ...]:
        table, most = self._table, len(word) - self.shortest
        fronts = [front for end in range(most + 1) for front in table.get(word[:end], ())] if most > 0 else []
        fronts.sort()
        found = [Split((), word, "")]
        found += [Split(before, glue + word[length:], "") for _, before, length, glue in fronts]
        for split in list(found):
            if split.stem.endswith(tuple(self.after)):
                found.extend(self._backs(split))
        return tuple(sorted(found, key=_by_stem))

    def _fronts(self) -> dict[str, list[_Front]]:
        """What may be written before a stem, made once; each front keeps its rank among all."""
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
        return table

    def _backs(self, split: Split) -> list[Split]:
        made = []
        for pronoun in self.after:
            stem = split.stem.removesuffix(pronoun)
            if stem != split.stem and len(stem) >= self.shortest:
                made.append(Split(split.before, stem, pronoun))
                if stem[-1] in self.bends:
                    made.append(Split(split.before, stem[:-1] + self.bends[stem[-1]], pronoun))
        return made
