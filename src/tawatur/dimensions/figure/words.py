"""A document's words as figures look at them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.model import Span
from tawatur.rules import Document
from tawatur.rules.document import Hit
from tawatur.text import Token

_GRAMMAR = ("stops", "signals", "governors", "qualifiers")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a document, and by first token the hits of the classes that figures are made of.

    Kept apart by class because most tokens have hits of other classes, which a walk need not look at.
    """

    document: Document
    tokens: Sequence[Token]
    numerals: dict[int, list[Hit]]
    signals: dict[int, list[Hit]]
    counted: dict[int, list[Hit]]
    governors: dict[int, list[Hit]]
    qualifiers: dict[int, list[Hit]]
    numbers: list[int]  # where a number may begin, in order
    nouns: list[int]  # the keys of counted, in order
    rises: list[int]  # where words like "rose" stand, in order
    reigns: list[int]  # the keys of governors, in order
    conjunction: str
    article: str
    settings: dict[str, Any]

    def span(self, first: int, last: int) -> Span:
        """The report's characters from token ``first`` to before token ``last``."""
        return self.document.span(first, last)

    def cut(self, start: int, end: int) -> Span:
        """The report's characters for folded offsets ``start`` to ``end``."""
        return self.document.cut(start, end)

    def signal(self, i: int, *names: str) -> Hit | None:
        """The longest small word of one of these kinds that starts at token ``i``."""
        if i not in self.signals:
            return None
        best = None
        for hit in self.signals[i]:
            if hit.value.row["signal"] in names and (best is None or hit.last > best.last):
                best = hit
        return best

    def numeral(self, i: int) -> Hit | None:
        """The longest number word at token ``i``, fewest clitics first."""
        best = None
        for hit in self.numerals.get(i, ()):
            if best is None or hit.last > best.last:
                best = hit
        return best

    def numeric(self, i: int) -> bool:
        """True where digits or a number word stand."""
        return i in self.numerals or self.tokens[i].text[0].isdigit()

    def grammatical(self, i: int, *also: str) -> bool:
        """True for a word that is no noun: a preposition, a conjunction, a word that governs."""
        if i in self.signals or i in self.governors or i in self.qualifiers:
            return True
        return i in self.document.hits and self.document.is_a(i, "stops", *also)


def between(keys: Sequence[int], first: int, last: int) -> Sequence[int]:
    """The members of ordered ``keys`` from ``first`` to before ``last``."""
    return keys[bisect_left(keys, first) : bisect_left(keys, last)]


def words_of(document: Document) -> Words:
    """The words of a document, by class."""
    numerals, signals, counted, governors, qualifiers = (
        _by_token(document.classes.get(name, ()))
        for name in ("numerals", "signals", "counted", "governors", "qualifiers")
    )
    settings = document.language.settings["figures"]
    digits = {i for i, (text, _, _) in enumerate(document.tokens) if "0" <= text < ":"}  # folded: ASCII
    return Words(
        document=document,
        tokens=document.tokens,
        numerals=numerals,
        signals=signals,
        counted=counted,
        governors=governors,
        qualifiers=qualifiers,
        numbers=sorted(digits | numerals.keys()),
        nouns=sorted(counted),
        rises=sorted(i for i, hits in signals.items() if any(h.value["signal"] == "rise" for h in hits)),
        reigns=sorted(governors),
        conjunction=settings["and"],
        article=settings["article"],
        settings=settings,
    )


def _by_token(hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.first, []).append(hit)
    return found
