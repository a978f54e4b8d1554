"""Counts of people and things."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tawatur.dimensions.figure.counts import figures
from tawatur.dimensions.figure.singulars import ONE
from tawatur.dimensions.figure.words import words_of
from tawatur.knowledge import Knowledge
from tawatur.model import Figure, Found, Mention, Span
from tawatur.rules import Document

NAME = "figures"
AFTER: tuple[str, ...] = ("actors", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Figure, ...]:
    """Counts of people and things, in the order of the text; none in a language whose folder does not say how it
    counts (``[figures]``)."""
    if NAME not in document.language.settings:
        return ()
    times, places, actors = ([m.span for m in found.get(name, ())] for name in ("times", "places", "actors"))
    return tuple(_figures(document, times, [*times, *places, *actors]))


def _figures(document: Document, times: list[Span], names: list[Span]) -> Iterator[Figure]:
    words = words_of(document)
    harms = {i for i, hits in words.governors.items() if any(h.value["measure"] in ONE for h in hits)}
    pairs = {i for i, hits in words.counted.items() if any(h.value.slot == "pair" for h in hits)}
    counting = sorted(harms | pairs | set(words.numbers))
    for first, last in document.sentences:
        at = bisect_left(counting, first)
        if at < len(counting) and counting[at] < last:
            yield from figures(
                words, first, last, _near(document, times, first, last), _near(document, names, first, last)
            )


def _near(document: Document, spans: list[Span], first: int, last: int) -> list[Span]:
    """Those of ``spans`` that touch the sentence between two tokens."""
    if not spans:
        return []
    sentence = document.span(first, last)
    return [span for span in spans if span.touches(sentence)]


def described(mention: Mention) -> str:
    """A figure's value as the examples of rules write it: ``at_least 23 killed``."""
    assert isinstance(mention, Figure)
    value = f"{mention.low}-{mention.high}" if mention.bound == "range" else str(mention.low)
    return f"{mention.bound} {value} {'+'.join(mention.measure)}"
