"""Sentences of the program's own in the reader's language: a code and what fills it, put in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tawatur.model import Amount, Argument, Gap, Happening, Sentence, Story
from tawatur.outputs._labels import Labels, apart
from tawatur.rules import Interface


def _plain(_: Argument, words: str) -> str:
    return words


def worded(sentence: Sentence, story: Story, labels: Labels, dressed: Callable[[Argument, str], str] = _plain) -> str:
    """The sentence in the interface's words; every brace of the words has its argument, ``dressed`` for the form."""
    words = {a.name: _value(a, story, labels) for a in sentence.arguments}
    alike = [a for a in sentence.arguments if a.kind == "origin" and list(words.values()).count(words[a.name]) > 1]
    words |= {a.name: f"{words[a.name]} ({_carrier(a, story, labels)})" for a in alike}
    values = {a.name: dressed(a, words[a.name]) for a in sentence.arguments}
    return labels.ui.word("sentences", sentence.code, **values)


def _carrier(argument: Argument, story: Story, labels: Labels) -> str:
    """The outlet in which an origin first speaks: what tells two unnamed ones apart."""
    first = next((o.statements[0] for o in story.origins if o.id == argument.value), "")
    report = next((s.report for s in story.statements if s.id == first), None)
    return apart(labels.outlet(report), labels.ui) if report else "?"


def _happening(key: str, story: Story, labels: Labels) -> str:
    found = next((h for h in story.happenings if h.id == key), None)
    return named(found, labels)


def named(found: Happening | None, labels: Labels, place: bool = True) -> str:
    """What happened, where (unless that is said already) and when; the whole story where no happening is named."""
    if found is None:
        return labels.ui.word("page", "whole_story")
    mood = "" if found.modality == "actual" else labels.ui.word("modalities", found.modality)
    where = apart(labels.place(found.where), labels.ui) if found.where and place else ""
    days = labels.ui.days(found.when.first, found.when.last) if found.when else ""
    return " · ".join(filter(None, (labels.what(found), mood, where, days)))


def counted(measure: str, group: str | None, labels: Labels) -> str:
    """What a toll counts: its measure, and of whom."""
    if measure == "other" and group:
        return labels.ui.word("groups", group)  # those who were there: nothing more is said of them
    words = labels.ui.join([labels.ui.word("measures", m) for m in measure.split("|")])
    of = labels.actors.get(group) or labels.ui.word("groups", group) if group else ""
    return labels.ui.word("page", "measure_of", measure=words, group=apart(of, labels.ui)) if of else words


def delay_of(gap: Gap, ui: Interface) -> str:
    """A length of time: in hours where it is less than two days and they are known."""
    if not gap.days and not gap.hours:
        return ui.word("page", "same_day")
    return ui.count("hours", gap.hours) if gap.hours is not None and gap.days < 2 else ui.count("days", gap.days)


def _value(argument: Argument, story: Story, labels: Labels) -> str:
    value = argument.value
    if isinstance(value, Amount):
        return labels.ui.amount(value.low, value.high, value.bound)
    if isinstance(value, int):
        counts = argument.kind in labels.ui.data["counts"]
        return labels.ui.count(argument.kind, value) if counts else str(value)
    if argument.kind == "happening":
        return _happening(value, story, labels)
    return apart(_word(argument.kind, value, story, labels), labels.ui)


def _word(kind: str, value: str, story: Story, labels: Labels) -> str:
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
