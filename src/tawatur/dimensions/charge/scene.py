"""A document with the names that stand in it, by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from tawatur.model import Actor, Attribution, Found, Mention, Place
from tawatur.rules import Document

STOPS = frozenset(".,:;?!")
Run = tuple[int, int]  # tokens, the last exclusive


@dataclass(frozen=True, slots=True)
class Scene:
    """``names`` are the actors and places by their tokens, ``times`` the tokens of dates."""

    document: Document
    words: Sequence[str]
    starts: Sequence[int]
    names: tuple[tuple[int, int, Mention], ...]
    times: frozenset[int]
    attributions: tuple[Attribution, ...]

    def token(self, offset: int) -> int:
        """The token that an offset of the report stands in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def end(self, i: int) -> int:
        """The token after the sentence of token ``i``."""
        return self.document.sentence_of(i).last

    def passive(self, i: int) -> bool:
        """True when the participle at token ``i`` stands behind a word that makes a passive of it."""
        words = self.document.language.settings["charges"]["passive"]
        return i > 0 and self.words[i - 1] in words

    def name_at(self, i: int) -> Run | None:
        """The longest name that holds token ``i``."""
        found = [(first, last) for first, last, _ in self.names if first <= i < last]
        return max(found, key=lambda run: run[1] - run[0], default=None)

    def within(self, first: int, last: int) -> list[Run]:
        """The names that stand in a stretch of tokens, none inside another."""
        found = sorted({(a, b) for a, b, _ in self.names if first <= a and b <= last})
        return [run for run in found if not any(o != run and o[0] <= run[0] and run[1] <= o[1] for o in found)]

    def actor(self, first: int, last: int) -> str | None:
        """The id of the actor that a phrase begins with, articles and marks of quotation left out."""
        begins = [m for a, b, m in self.names if isinstance(m, Actor) and first <= a <= first + 1 and b <= last]
        return next((m.id for m in begins if m.id), None)

    def person(self, first: int, last: int) -> bool:
        """True for the name of a person: no body that is known, and no place."""
        here = [m for a, b, m in self.names if (a, b) == (first, last)]
        return all(isinstance(m, Actor) and ("person" in m.rule or "people" in m.rule) for m in here)


def scene(document: Document, found: Found) -> Scene:
    """The scene of a document."""
    starts = document.starts

    def run(mention: Mention) -> Run:
        return max(0, bisect_right(starts, mention.span.start) - 1), bisect_left(starts, mention.span.end)

    named = cast(tuple[Actor | Place, ...], (*found.get("actors", ()), *found.get("places", ())))
    times = frozenset(i for t in found.get("times", ()) for i in range(*run(t)))
    attributions = cast(tuple[Attribution, ...], found.get("attributions", ()))
    names = tuple((*run(mention), mention) for mention in named)
    return Scene(document, document.words, starts, names, times, attributions)
