"""Counts of people and things."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tawatur.dimensions.figure.counts import figures
from tawatur.dimensions.figure.elsewhere import Taken
from tawatur.dimensions.figure.words import words_of
from tawatur.knowledge import Knowledge
from tawatur.model import Figure, Found, Mention
from tawatur.rules import Document

NAME = "figures"
AFTER: tuple[str, ...] = ("actors", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Figure, ...]:
    """Counts of people and things, in the order of the text; none in a language whose folder does not say how it
    counts (``[figures]``)."""
    if NAME not in document.language.settings:
        return ()
    times, places, actors = (found.get(name, ()) for name in ("times", "places", "actors"))
    return tuple(_figures(document, (Taken(times), Taken(places), Taken((*times, *places, *actors)))))


def _figures(document: Document, taken: Sequence[Taken]) -> Iterator[Figure]:
    """Only sentences that hold a number, a dual or a word of harm are walked over."""
    words = words_of(document)
    counting = sorted((*words.harms, *words.duals, *words.numbers))
    earlier: tuple[str, ...] = ()
    for first, last in document.sentences:
        at = bisect_left(counting, first)
        if at < len(counting) and counting[at] < last:
            for made in figures(words, first, last, taken, earlier):
                yield made
                earlier = made.measure


def described(mention: Mention) -> str:
    """A figure's value as the examples of rules write it: ``at_least 23 killed``."""
    assert isinstance(mention, Figure)
    value = f"{mention.low}-{mention.high}" if mention.bound == "range" else str(mention.low)
    return f"{mention.bound} {value} {'+'.join(mention.measure)}"
