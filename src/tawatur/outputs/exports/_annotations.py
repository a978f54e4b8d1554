"""W3C Web Annotations: one for every run of words that a statement was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tawatur.model import Report, Span, Statement, Story

_AROUND = 32  # code points before and after, by which a run of words is found again where a text has changed
Key = tuple[str, int, int, str]  # report, start, end, what was read there


def annotated(story: Story) -> Iterator[dict[str, Any]]:
    """An annotation for each run and thing read there; its bodies are that thing and the statements that rest on it.

    Positions count the code points of the report's text from 0, the end exclusive, as the data model has it.
    """
    reports = {a.key: a.report for a in story.accounts}
    quotes: dict[Key, Span] = {}
    spans: dict[Key, Span] = {}
    claims: dict[Key, list[str]] = {}
    for statement in story.statements:
        for role, span in read_from(statement):
            key = (statement.report, span.start, span.end, role)
            spans[key] = span
            quotes.setdefault(key, statement.quote)
            claims.setdefault(key, []).append(iri(statement.id))
    for key in sorted(spans):
        around = _around(reports[key[0]], spans[key], quotes[key])
        yield _annotation(key, spans[key], around, claims[key])


def read_from(statement: Statement) -> Iterator[tuple[str, Span]]:
    """What a statement was read from: its clause, its sentence, those beside it, its words by what they are."""
    found = [("words", statement.words), ("quote", statement.quote)]
    found += [("beside", span) for span in statement.beside]
    found += statement.marks()
    return iter(dict.fromkeys(found))


def iri(key: str) -> str:
    """The name of a thing of ours in the graph."""
    return f"urn:tawatur:{key}"


def _annotation(key: Key, span: Span, around: Mapping[str, str], claims: list[str]) -> dict[str, Any]:
    report, start, end, role = key
    return {
        "id": iri(f"{report}:{start}-{end}:{role}"),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [{"type": "TextualBody", "value": role, "purpose": "classifying"}, *claims],
        "target": {
            "source": iri(report),
            "selector": [
                {"type": "TextQuoteSelector", "exact": span.text, **around},
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }


def _around(report: Report, span: Span, quote: Span) -> dict[str, str]:
    """What stands before and after, out of the text, else (a stored story has none) out of the sentence."""
    text, start, end = report.text, span.start, span.end
    if text[start:end] != span.text:
        text, start, end = quote.text, start - quote.start, end - quote.start
        if start < 0 or text[start:end] != span.text:
            return {}
    found = {"prefix": text[max(0, start - _AROUND) : start], "suffix": text[end : end + _AROUND]}
    return {name: words for name, words in found.items() if words}
