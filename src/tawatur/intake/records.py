"""A record (a JSON object, a row of a table) as a report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from tawatur.intake import limits
from tawatur.intake.columns import Columns
from tawatur.intake.moment import stated_moment
from tawatur.intake.recognition import tell
from tawatur.intake.source import Complaint, Given, Unreadable
from tawatur.model import Report


def record(
    row: Mapping[str, Any], columns: Columns, given: Given, where: tuple[str, str], received: bytes | None = None
) -> Iterator[Report | Complaint]:
    """The report that a row holds. ``where``: file and place in it. Raises Unreadable.

    Its hash is that of the bytes as ``received``, or of the row as JSON where there are none to show.
    """
    place = ":".join(where)
    values = columns.values(row)
    text = _text(values.get("text"))
    told: dict[str, Any] = {name: _plain(value) for name, value in values.items() if name not in ("text", "published")}
    published = given.published
    if published is None and "published" in values:
        try:
            published = stated_moment(values["published"], given.zone)
        except Unreadable as problem:
            yield Complaint(place, f'"{dict(columns.of)["published"]}": {problem}; read as undated', "remark")
    told["language"] = given.language or tell(text, told.get("language"))
    told.setdefault("id", f"{PurePath(where[0]).stem}-{where[1]}")
    digest = hashlib.sha256(received if received is not None else as_bytes(row)).hexdigest()
    yield Report(text=text, sha256=digest, published=published, **told)


def as_bytes(row: Mapping[str, Any]) -> bytes:
    """A row as compact JSON, its keys in their order: what its hash is taken of."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=str).encode("utf-8", "surrogatepass")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Unreadable('no "text" to read')
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise Unreadable('"text" holds half a surrogate pair, which is no character')
    if len(value) > limits.REPORT:
        raise Unreadable(f"more than {limits.REPORT // limits.MB} MB of text, which is no one report")
    return value


def _plain(value: object) -> str:
    """A field in words: of an object that describes it, its name."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("name", "title", "id") if value.get(key)), "")
    if isinstance(value, list | tuple):
        return ", ".join(_plain(one) for one in value[:10])
    return str(value).encode("utf-8", "replace").decode()
