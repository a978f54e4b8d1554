"""``story.json``: the whole story for programs, each entry with its id and what it rests on."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from tawatur.model import Account, Span, Story
from tawatur.rules import Interface

FILE = "story.json"
VERSION = 1
_NAMES = {"first": "from", "last": "to", "parts": "actors"}  # as readings and the page call them


def write(story: Story, interface: Interface) -> str:
    """The story as JSON, lists in the story's own order, keys as the types declare them."""
    return json.dumps(story_to_dict(story), ensure_ascii=False, indent=1) + "\n"


def story_to_dict(story: Story) -> dict[str, Any]:
    """The object that ``story.json`` holds."""
    return {
        "version": VERSION,
        "reports": [_account(a) for a in story.accounts],
        "statements": _plain(story.statements),
        "happenings": _plain(story.happenings),
        "origins": _plain(story.origins),
    }


def _account(account: Account) -> dict[str, Any]:
    report = account.report
    kept = ("language", "published", "outlet", "title", "byline", "dateline", "url", "sha256")
    return {
        "id": account.key,
        "name": report.id,
        **{name: getattr(report, name) for name in kept},
        "statements": [s.id for s in account.statements],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end, "text": value.text}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {_NAMES.get(f.name, f.name): _plain(getattr(value, f.name)) for f in fields(value)}
    return value
