"""Who is held responsible by whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from tawatur.dimensions.charge.scene import Scene, scene
from tawatur.dimensions.charge.whom import Phrase, charged
from tawatur.knowledge import Knowledge
from tawatur.model import Attribution, Charge, Found, Mention, Span
from tawatur.rules import Document, Hit

NAME = "charges"
AFTER: tuple[str, ...] = ("actors", "attributions", "places", "times")
_CUES = "charges"
_TAIL = 14  # words from the verb to its partner: the names of a subject and an object may stand between
_OWN = 5  # words from the verb to its partner where the speaker speaks of himself


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Charge, ...]:
    """Every charge, and every denial or admission of one's own part, in the order of the text."""
    if not document.where(_CUES):
        return ()
    around = scene(document, found)
    said = {a.span: a for a in cast(tuple[Attribution, ...], found.get("attributions", ()))}
    made: list[Charge] = []
    for i in document.where(_CUES):
        hit = _cue(around, i)
        if hit is not None:
            made += _charges(around, hit, said)
    return tuple(made)


def described(mention: Mention) -> str:
    """The act and who is charged, as the examples of rules write them."""
    assert isinstance(mention, Charge)
    return f"{mention.act}: {mention.whom or ''}".strip()


def _cue(around: Scene, i: int) -> Hit | None:
    """The word of charge at a token, with its partner in reach, and not in the passive."""
    for hit in around.document.hits.at(i, _CUES):
        partners = frozenset(filter(None, hit.value["tail"].split("|")))
        reach = _OWN if hit.value["at"] == "self" else _TAIL
        near = around.words[hit.last : min(around.end(i), hit.last + reach)]
        if around.name_at(i) is not None or hit.split.after:
            continue
        if (not partners or partners & set(near)) and not around.passive(i):
            return hit
    return None


def _charges(around: Scene, hit: Hit, said: dict[Span, Attribution]) -> Iterator[Charge]:
    span = around.document.span(hit.first, hit.last)
    attribution = next((a for cue, a in said.items() if cue.touches(span)), None)
    act, rule = hit.value["act"], f"charge.{hit.value.form}"
    if hit.value["at"] == "self":
        if attribution:
            yield Charge(span, act, None, None, None, _cut_source(around, attribution, hit), rule)
        return
    phrase = charged(around, hit, attribution)
    if phrase is not None:
        whom = around.document.span(phrase.first, phrase.last)
        actor = around.actor(phrase.first, phrase.last)
        yield Charge(span, act, whom.text, whom, actor, _source(around, phrase), rule)


def _source(around: Scene, phrase: Phrase) -> Span | None:
    """Who charges, where that stands before the charged."""
    return around.document.span(*phrase.source) if phrase.source else None


def _cut_source(around: Scene, attribution: Attribution, hit: Hit) -> Span | None:
    """The speaker without the partner of the verb ("Israel its responsibility")."""
    span = attribution.source_span
    partners = frozenset(hit.value["tail"].split("|"))
    if span is None or span.start < around.starts[hit.first]:
        return span
    first = around.token(span.start)
    last = next((i for i in range(first, around.end(first)) if around.words[i] in partners), None)
    return around.document.span(first, last) if last and last > first else span
