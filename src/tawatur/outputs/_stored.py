"""A story read back from the ``story.json`` that was written of it; its reports are there without their texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from tawatur.model import Account, Copy, Report, Statement, Story, Unread
from tawatur.outputs.story_json import FILE, LISTS, NAMES, VERSION

Kind = TypeVar("Kind")


class StoredFault(ValueError):
    """A file that holds no story; the message names it."""


def stored(path: Path) -> Story:
    """The story of a ``story.json``, or of a folder that holds one. Raises StoredFault."""
    path = path / FILE if path.is_dir() else path
    try:
        data = json.loads(path.read_bytes())
        if not isinstance(data, dict) or data.get("version") != VERSION:
            raise StoredFault(f"{path}: no story of version {VERSION}")
        return _story(data)
    except OSError as problem:
        raise StoredFault(f"{path}: {problem.strerror}") from problem
    except (KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise StoredFault(f"{path}: no story as tawatur writes it ({type(problem).__name__}: {problem})") from problem
    except ValueError as problem:
        raise problem if isinstance(problem, StoredFault) else StoredFault(f"{path}: {problem}") from problem


def _story(data: Mapping[str, Any]) -> Story:
    hints = get_type_hints(Story)
    lists = {name: _made(hints[name], data[name]) for name in LISTS}
    statements = {s.id: s for s in cast(tuple[Statement, ...], lists["statements"])}
    accounts = tuple(
        Account(r["id"], _report(r), tuple(statements[sid] for sid in r["statements"])) for r in data["reports"]
    )
    copies = tuple(_made(Copy, r["copy_of"]) for r in data["reports"] if r["copy_of"])
    unread = tuple(_made(Unread, u) for u in data["unread"])
    return Story(accounts, copies=copies, as_of=data["as_of"], unread=unread, **lists)


def _report(data: Mapping[str, Any]) -> Report:
    kept = ("language", "sha256", "published", "outlet", "title", "byline", "dateline", "url")
    return Report(id=data["name"], text="", **{name: data[name] for name in kept})


def _made(kind: type[Kind], value: Any) -> Kind:
    """The value as the type that it was written from."""
    return cast(Kind, _value(kind, value))


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], item) for item in value)
    if isinstance(kind, UnionType):
        record = next((k for k in get_args(kind) if is_dataclass(k)), None)
        plain = [k for k in get_args(kind) if k is not type(None) and k is not record]
        return _value(record, value) if record and isinstance(value, dict) else _value(plain[0], value)
    if kind is date:
        return date.fromisoformat(value)
    return _record(kind, value) if is_dataclass(kind) else value


def _record(kind: Any, value: Mapping[str, Any]) -> Any:
    return kind(**{name: _value(hint, value[key]) for name, key, hint in _fields(kind)})


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, Any], ...]:
    """The fields of a type: name, the key it is written under, and what it holds."""
    hints = get_type_hints(kind)
    return tuple((f.name, NAMES.get(f.name, f.name), hints[f.name]) for f in fields(kind))
