"""Sentences of the program's own in the reader's language: a code and what fills it, put in words."""

from __future__ import annotations

from datetime import date

from tawatur.model import Amount, Argument, Sentence, Story
from tawatur.outputs._labels import Labels


def worded(sentence: Sentence, story: Story, labels: Labels) -> str:
    """The sentence in the interface's words; every brace of the words has its argument."""
    values = {a.name: _value(a, story, labels) for a in sentence.arguments}
    return labels.ui.word("sentences", sentence.code, **values)


def _value(argument: Argument, story: Story, labels: Labels) -> str:
    kind, value = argument.kind, argument.value
    if isinstance(value, Amount):
        return labels.ui.amount(value.low, value.high, value.bound)
    if isinstance(value, int):
        return labels.ui.count(kind, value) if kind in labels.ui.data["counts"] else str(value)
    if kind == "origin":
        return next((labels.origin(o) for o in story.origins if o.id == value), value)
    if kind == "day":
        return labels.ui.day(date.fromisoformat(value[:10]))
    if kind == "part":
        return labels.ui.part(value)
    if kind in ("group", "actor"):
        return labels.actors.get(value) or labels.ui.word("groups", value)
    if kind == "place":
        return labels.places.get(value, value)
    if kind == "measures":
        return labels.ui.join([labels.ui.word(kind, measure) for measure in value.split("|")])
    return labels.ui.word(kind, value) if kind in labels.ui.data else value
