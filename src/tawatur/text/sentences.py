"""Where the sentences of a folded text begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tawatur.text.tokens import Cut

_ENDS = frozenset(".!?…") | {chr(0x061F), chr(0x06D4)}
_CLOSERS = frozenset("\")'»]")
_MARKS = _ENDS | _CLOSERS


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) of a document."""

    first: int
    last: int


def sentence_of(sentences: Sequence[Sentence], i: int) -> Sentence:
    """The sentence that token ``i`` belongs to: the last that begins no later, as tuples are ordered."""
    return sentences[bisect_left(sentences, (i + 1,)) - 1]


class Splitter:
    """Splits tokens into sentences; a full stop after one of ``abbreviations`` ends none."""

    def __init__(self, abbreviations: Iterable[str]) -> None:
        self._short = frozenset(abbreviations)

    def sentences(self, cut: Cut) -> list[Sentence]:
        """Sentences in order; a line's end always ends one, closing quotes stay with their sentence."""
        gaps, count = cut.gaps, len(cut.texts)
        marks = [i for i, text in enumerate(cut.texts) if text in _MARKS]
        lines = {i - 1 for i, gap in enumerate(gaps) if "\n" in gap}
        found: list[Sentence] = []
        first = 0
        for i in sorted(lines.union(marks) - {-1, count - 1}):
            if i in lines or (gaps[i + 1] and self._ends(cut, i, first)):
                found.append(Sentence(first, i + 1))
                first = i + 1
        return [*found, Sentence(first, count)] if count else []

    def _ends(self, cut: Cut, i: int, first: int) -> bool:
        texts = cut.texts
        while i > first and texts[i] in _CLOSERS:
            i -= 1
        if texts[i] not in _ENDS:
            return False
        return texts[i] != "." or i == first or not self._shortened(texts[i - 1], cut.gaps[i])

    def _shortened(self, word: str, gap: str) -> bool:
        if gap:
            return False
        return word in self._short or re.fullmatch(r"[^\W\d_]", word) is not None
