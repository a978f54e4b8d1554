"""A story read back from the ``story.json`` that was written of it; its reports are there without their texts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast, get_type_hints

from tawatur.model import Account, Copy, Report, Statement, Story, Unread
from tawatur.model.written import made
from tawatur.outputs.story_json import FILE, LISTS, NAMES, VERSION

_made = partial(made, names=NAMES)
_HEAD = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"version"\s*:\s*\d+\s*,\s*"as_of"')


class StoredFault(ValueError):
    """A file that holds no story; the message names it."""


def holds_story(path: Path) -> bool:
    """Whether a path is a folder that ``tawatur story`` wrote, or a file that begins as its ``story.json`` does."""
    path = path / FILE if path.is_dir() else path
    try:
        with path.open("rb") as file:
            return path.is_file() and bool(_HEAD.match(file.read(256)))
    except OSError:
        return False


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
