"""Rows of a data frame: one thing a row, flat, with the same columns whatever there is to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from importlib import import_module
from typing import Any

from tawatur.model.happening import Happening
from tawatur.model.span import Span
from tawatur.model.statement import Statement, When, Where
from tawatur.model.toll import Toll

Row = Mapping[str, Any]
_STATEMENT = (
    "id report language kind type modality from to part told place place_id lat lon agent patient accused "
    "origin origin_id origin_kind act chain words quote start end rules"
)
_HAPPENING = "id type modality from to part place place_id lat lon grade reason statements"
_TOLL = (
    "toll happening measure group statement figure low high bound origin claimed status who rule best_of low_of high_of"
)
_MENTION = "dimension text start end"
COLUMNS = {
    name: tuple(columns.split())
    for name, columns in (
        ("statements", _STATEMENT),
        ("happenings", _HAPPENING),
        ("tolls", _TOLL),
        ("mentions", _MENTION),
    )
}


def frame(rows: Sequence[Row], columns: Sequence[str]) -> Any:
    """A pandas DataFrame, else a polars one. Raises ImportError, saying what to install, where neither is there."""
    table = {name: [row.get(name) for row in rows] for name in columns}
    for library in ("pandas", "polars"):
        try:
            return import_module(library).DataFrame(table)
        except ModuleNotFoundError as problem:
            if problem.name != library:
                raise
    raise ImportError("a data frame needs pandas or polars: pip install pandas (or tawatur[frames])")


def statement_rows(statements: Sequence[Statement]) -> list[Row]:
    """A row for each statement; ``chain`` and ``rules`` are lists."""
    return [_statement(s) for s in statements]


def happening_rows(happenings: Sequence[Happening]) -> list[Row]:
    """A row for each happening; ``statements`` are their ids, ``reason`` is the code of its grade's condition."""
    return [
        {
            "id": h.id,
            "type": h.type,
            "modality": h.modality,
            **_when(h.when),
            **_where(h.where),
            "grade": h.grade.code,
            "reason": h.grade.reason.code,
            "statements": list(h.statements),
        }
        for h in happenings
    ]


def toll_rows(tolls: Sequence[Toll]) -> list[Row]:
    """A row for each claim of each toll, in the order in which they were made; the toll's own numbers beside it."""
    return [
        {
            "toll": toll.id,
            "happening": toll.happening,
            "measure": toll.measure,
            "group": toll.group,
            **{name: getattr(claim, name) for name in ("statement", "low", "high", "bound", "origin", "claimed")},
            "figure": claim.figure.text,
            "status": claim.status,
            "who": claim.who,
            "rule": toll.rule,
            "best_of": toll.best,
            "low_of": toll.low,
            "high_of": toll.high,
        }
        for toll in tolls
        for claim in toll.claims
    ]


def mention_rows(found: Mapping[str, Sequence[Any]]) -> list[Row]:
    """A row for each mention in the order of the text, with the fields that its dimension has."""
    rows = [_mention(name, mention) for name, mentions in sorted(found.items()) for mention in mentions]
    return sorted(rows, key=lambda row: (row["start"], row["end"], row["dimension"]))


def mention_columns(rows: Sequence[Row]) -> tuple[str, ...]:
    """The columns that every mention has, then those that some have."""
    return tuple(dict.fromkeys((*COLUMNS["mentions"], *sorted({name for row in rows for name in row}))))


def _statement(s: Statement) -> Row:
    parts = {part.role: part.name for part in reversed(s.parts)}
    return {
        "id": s.id,
        "report": s.report,
        "language": s.language,
        "kind": s.kind,
        "type": s.type,
        "modality": s.modality,
        **_when(s.when),
        "told": s.told.first if s.told else None,
        **_where(s.where),
        **{role: parts.get(role) for role in ("agent", "patient", "accused")},
        "origin": s.origin.name,
        "origin_id": s.origin.id,
        "origin_kind": s.origin.kind,
        "act": s.origin.act,
        "chain": [speaker.name or speaker.kind for speaker in s.chain],
        "words": s.words.text,
        "quote": s.quote.text,
        "start": s.words.start,
        "end": s.words.end,
        "rules": list(s.rules),
    }


def _when(when: When | None) -> Row:
    return {"from": when and when.first, "to": when and when.last, "part": when and when.part}


def _where(where: Where | None) -> Row:
    return {
        "place": where and where.name,
        "place_id": where and where.id,
        "lat": where and where.lat,
        "lon": where and where.lon,
    }


def _mention(dimension: str, mention: Any) -> Row:
    """Spans of a mention's parts are shown by their words; those of what a field names already are left out."""
    rest = {f.name: getattr(mention, f.name) for f in fields(mention) if f.name != "span" and "_span" not in f.name}
    span: Span = mention.span
    shown = {name: _plain(value) for name, value in rest.items()}
    return {"dimension": dimension, "text": span.text, "start": span.start, "end": span.end, **shown}


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return value.text
    return list(value) if isinstance(value, tuple) else value
