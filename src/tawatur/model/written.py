"""The types as what JSON has, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")
_SAME: Mapping[str, str] = {}
_SCALAR = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """What JSON has for a value: an object of its fields by their names, a list, a day as ISO 8601."""
    kind: Any = type(value)
    if kind in _SCALAR:
        return value
    if kind is tuple:
        return [plain(item) for item in value]
    names = _names(kind)
    if names is not None:
        return {name: plain(getattr(value, name)) for name in names}
    return value.isoformat() if isinstance(value, date) else value


def made(kind: type[Kind], value: Any, names: Mapping[str, str] = _SAME) -> Kind:
    """The value as the type that it was written from; ``names``: keys that are not called as their fields are.

    Raises KeyError, TypeError or ValueError for what was not written from it.
    """
    return cast(Kind, _value(kind, value, tuple(sorted(names.items()))))


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """The names of its fields; None of what has none. Asked for every value, so that it is looked up once a type."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else None


_Names = tuple[tuple[str, str], ...]


def _value(kind: Any, value: Any, names: _Names) -> Any:
    if value is None:
        return None
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], item, names) for item in value)
    if isinstance(kind, UnionType):
        record = next((k for k in get_args(kind) if is_dataclass(k)), None)
        bare = [k for k in get_args(kind) if k is not type(None) and k is not record]
        return _value(record, value, names) if record and isinstance(value, dict) else _value(bare[0], value, names)
    if kind is date:
        return date.fromisoformat(value)
    return _record(kind, value, names) if is_dataclass(kind) else value


def _record(kind: Any, value: Mapping[str, Any], names: _Names) -> Any:
    held = ((name, key, hint) for name, key, hint, needed in _fields(kind, names) if needed or key in value)
    return kind(**{name: _value(hint, value[key], names) for name, key, hint in held})


@cache
def _fields(kind: Any, names: _Names) -> tuple[tuple[str, str, Any, bool], ...]:
    """The fields of a type: name, the key it is written under, what it holds, and whether it must be there: what an
    earlier version did not know has a default."""
    hints = get_type_hints(kind)
    keys = dict(names)
    return tuple((f.name, keys.get(f.name, f.name), hints[f.name], f.default is MISSING) for f in fields(kind))
