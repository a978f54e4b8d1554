"""Charges beside the reporting acts that they are made in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.model import Attribution, Charge, Span
from tawatur.rules import Document


def with_charges(
    document: Document, attributions: Sequence[Attribution], charges: Sequence[Charge]
) -> tuple[Attribution, ...]:
    """The reporting acts, the source of each charge without who is charged, and an act for each that had none.

    Who goes on from one charge to the next in a sentence is not named again, and is who spoke before.
    """
    found = list(attributions)
    for charge in charges:
        act = next((a for a in found if a.span.touches(charge.span)), None)
        if act is not None and not _taken(act, charge):
            found = _parted(found, act, charge)
        elif charge.whom_span is not None:
            found = [a for a in found if a is not act]
            found += _carried(document, found, charge, charge.whom_span)
    return tuple(sorted(found, key=lambda a: a.span))


def _taken(attribution: Attribution, charge: Charge) -> bool:
    """True where who is charged was taken for who speaks."""
    source, whom = attribution.source_span, charge.whom_span
    return charge.source is None and source is not None and whom is not None and source.touches(whom)


def charge_of(attribution: Attribution, charges: Sequence[Charge]) -> Charge | None:
    """The charge that a reporting act makes."""
    return next((c for c in charges if c.span.touches(attribution.span)), None)


def _parted(found: Sequence[Attribution], read: Attribution, charge: Charge) -> list[Attribution]:
    """The acts with the source that the charge has; so are those that took theirs over from the act of the charge."""
    source = charge.source
    if source is None:
        return list(found)
    return [
        replace(a, source=source.text, source_span=a.source_span and source)
        if a.source == read.source and a.source_span in (None, read.source_span)
        else a
        for a in found
    ]


def _carried(document: Document, found: Sequence[Attribution], charge: Charge, whom: Span) -> list[Attribution]:
    sentence = document.sentence_of(_token(document, charge.span))
    start, end = document.starts[sentence.first], document.span(sentence.first, sentence.last).end
    before = [a for a in found if a.source and start <= a.span.start < charge.span.start]
    if not before:
        return []
    last = max(before, key=lambda a: a.span.start)
    after = min((a.span.start for a in found if a.span.start > whom.end), default=end)
    stop = min(after, end)
    content = Span(whom.start, stop, document.report.text[whom.start : stop])
    made = Attribution(charge.span, last.source, None, last.kind, (), content, charge.rule, charge.act)
    return [made]


def _token(document: Document, span: Span) -> int:
    return max(i for i, start in enumerate(document.starts) if start <= span.start)
