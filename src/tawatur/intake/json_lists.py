"""The objects of lists in a JSON file, one at a time: however large the file is and however deep it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from tawatur.intake import limits
from tawatur.intake.source import Unreadable
from tawatur.intake.streams import Whole

Events = Iterator[tuple[str, Any]]


def listed(stream: Whole, keys: Collection[str] | None = None) -> Iterator[tuple[dict[str, str], dict[str, Any]]]:
    """Each object that stands in a list (in one under one of ``keys``, where those are given), and what the object
    around the list says of itself before it. Raises ijson.JSONError where the JSON is broken, Unreadable where it
    stands too deep."""
    import ijson

    events: Events = ijson.basic_parse(stream, use_float=True)
    around: dict[str, str] = {}
    path: list[tuple[str, str | None]] = []
    key = None
    for event, value in events:
        if event == "map_key":
            key = value
        elif event == "start_map" and path and path[-1][0] == "start_array" and (not keys or path[-1][1] in keys):
            yield around, _object(events)
        elif event in ("start_map", "start_array"):
            around = {} if event == "start_map" else around
            path.append((event, key))
            _check(len(path))
            key = None
        elif event in ("end_map", "end_array"):
            path.pop()
            key = None
        elif key is not None:
            around[key] = str(value)[:500]


def _object(events: Events) -> dict[str, Any]:
    """The object whose start was just read."""
    whole: dict[str, Any] = {}
    holders: list[Any] = [whole]
    keys: list[Any] = [None]
    for event, value in events:
        if event == "map_key":
            keys[-1] = value
            continue
        if event in ("end_map", "end_array"):
            holders.pop()
            keys.pop()
            if not holders:
                break
            continue
        made: Any = {} if event == "start_map" else [] if event == "start_array" else value
        if isinstance(holders[-1], dict):
            holders[-1][keys[-1]] = made
        else:
            holders[-1].append(made)
        if event in ("start_map", "start_array"):
            holders.append(made)
            keys.append(None)
            _check(len(holders))
    return whole


def _check(depth: int) -> None:
    if depth > limits.NESTING:
        raise Unreadable(
            f"JSON of more than {limits.NESTING} lists and objects in one another: left unread from there on"
        )
