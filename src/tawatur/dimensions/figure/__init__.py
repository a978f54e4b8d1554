"""Counts of people and things."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.figure.counts import figures
from tawatur.knowledge import Knowledge
from tawatur.model import Figure, Found, Mention, Span
from tawatur.rules import Document

NAME = "figures"
AFTER: tuple[str, ...] = ("actors", "places", "times")


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Figure, ...]:  # noqa: ARG001
    """Counts of people and things, in the order of the text."""
    times, places, actors = ([mention.span for mention in found.get(name, ())] for name in ("times", "places", "actors"))
    return tuple(_figures(document, times, [*times, *places, *actors]))


def _figures(document: Document, times: list[Span], names: list[Span]) -> Iterator[Figure]:
    counting = sorted({h.first for name in ("numerals", "governors") for h in document.classes.get(name, ())}
                      | {h.first for h in document.classes.get("counted", ()) if h.value.slot == "pair"}
                      | {i for i, token in enumerate(document.tokens) if token.text[0].isdigit()}, reverse=True)  # fmt: skip
    for sentence in document.sentences:
        while counting and counting[-1] < sentence.first:
            counting.pop()
        if counting and counting[-1] < sentence.last:
            yield from figures(document, sentence.first, sentence.last, times, names)


def described(mention: Mention) -> str:
    """A figure's value as the examples of rules write it: ``at_least 23 killed``."""
    assert isinstance(mention, Figure)
    value = f"{mention.low}-{mention.high}" if mention.bound == "range" else str(mention.low)
    return f"{mention.bound} {value} {'+'.join(mention.measure)}"
