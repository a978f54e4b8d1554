"""Words of a folded text, and how a word may be split into clitics and a stem."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,:/]\d+)*|\S")


class Token(NamedTuple):
    """One word, number or mark; ``start`` and ``end`` count the folded text."""

    text: str
    start: int
    end: int


_token = Token._make  # a third faster than calling the class, and there is one call for every word read


class Split(NamedTuple):
    """One way to read a word: what is written before the stem, the stem, the pronoun after it."""

    before: tuple[str, ...]
    stem: str
    after: str


def tokens(folded: str) -> list[Token]:
    """Every word, number (``1,200``, ``19:01``, ``22/1/2022`` are one) and mark, in order."""
    return [_token((m[0], m.start(), m.end())) for m in _TOKEN.finditer(folded)]


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

    def splits(self, word: str) -> tuple[Split, ...]:
        """All ways to read ``word``, the whole word first, then those that take least away."""
        found = [Split(before, stem, "") for before, stem in self._fronts(word)]
        for split in list(found):
            found.extend(self._backs(split))
        return tuple(sorted(found, key=lambda s: -len(s.stem)))

    def _fronts(self, word: str) -> list[tuple[tuple[str, ...], str]]:
        fronts: list[tuple[tuple[str, ...], str]] = [((), word)]
        for slot in self.slots:
            for before, rest in list(fronts):
                fronts.extend(
                    ((*before, clitic), rest[len(clitic) :])
                    for clitic in slot
                    if rest.startswith(clitic) and len(rest) - len(clitic) >= self.shortest
                )
        return fronts + [extra for front in fronts for extra in self._joined(*front)]

    def _joined(self, before: tuple[str, ...], rest: str) -> list[tuple[tuple[str, ...], str]]:
        made = []
        for written, (first, second) in self.joined.items():
            if rest.startswith(written) and len(rest) - len(written) >= self.shortest:
                stem = rest[len(written) :]
                made += [((*before, first, second), stem), ((*before, first), second + stem)]
        return made

    def _backs(self, split: Split) -> list[Split]:
        made = []
        for pronoun in self.after:
            stem = split.stem.removesuffix(pronoun)
            if stem != split.stem and len(stem) >= self.shortest:
                made.append(Split(split.before, stem, pronoun))
                if stem[-1] in self.bends:
                    made.append(Split(split.before, stem[:-1] + self.bends[stem[-1]], pronoun))
        return made
