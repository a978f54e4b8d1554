"""A reading as the JSON of the reading contract (``reading.schema.json``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from tawatur.model.reading import Reading
from tawatur.model.span import Span

CONTRACT = ("times", "figures", "places", "actors", "attributions", "events")
_NAMES = {"first": "from", "last": "to"}  # "from" is no name in Python


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """The contract's object; dimensions beyond the contract's six follow under their own names. A mention that is to
    be held against the original, as the figures of a PDF are, has ``"review": true``."""
    report = {f.name: _plain(getattr(reading.report, f.name)) for f in fields(reading.report)}
    names = [*CONTRACT, *sorted(reading.found.keys() - set(CONTRACT))]
    marked = {name: {"review": True} if name in reading.report.review else {} for name in names}
    return {"report": report, **{n: [{**_mention(m), **marked[n]} for m in reading.found.get(n, ())] for n in names}}


def _mention(mention: Any) -> Mapping[str, Any]:
    return {_NAMES.get(f.name, f.name): _plain(getattr(mention, f.name)) for f in fields(mention)}


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": value.text}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_mention(item) if is_dataclass(item) else item for item in value]
    return value
