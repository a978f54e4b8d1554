"""Where the sentences of a folded text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tawatur.text.tokens import Token

_ENDS = frozenset(".!?…") | {chr(0x061F), chr(0x06D4)}
_CLOSERS = frozenset("\")'»]")


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) of a document."""

    first: int
    last: int


class Splitter:
    """Splits tokens into sentences; a full stop after one of ``abbreviations`` ends none."""

    def __init__(self, abbreviations: Iterable[str]) -> None:
        self._short = frozenset(abbreviations)

    def sentences(self, folded: str, tokens: list[Token]) -> list[Sentence]:
        """Sentences in order; a line's end always ends one, closing quotes stay with their sentence."""
        found: list[Sentence] = []
        first = 0
        for i, token in enumerate(tokens):
            last = i + 1 == len(tokens)
            gap = "" if last else folded[token.end : tokens[i + 1].start]
            if last or "\n" in gap or (gap and self._ends(tokens, i, first)):
                found.append(Sentence(first, i + 1))
                first = i + 1
        return found

    def _ends(self, tokens: list[Token], i: int, first: int) -> bool:
        while i > first and tokens[i].text in _CLOSERS:
            i -= 1
        if tokens[i].text not in _ENDS:
            return False
        return tokens[i].text != "." or i == first or not self._shortened(tokens[i - 1], tokens[i])

    def _shortened(self, word: Token, stop: Token) -> bool:
        if word.end != stop.start:
            return False
        return word.text in self._short or re.fullmatch(r"[^\W\d_]", word.text) is not None
