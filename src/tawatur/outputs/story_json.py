"""``story.json``: the whole story for programs, each entry with its id and what it rests on."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from tawatur.model import Account, Sentence, Story
from tawatur.outputs._labels import Labels, labels_of
from tawatur.outputs._sentences import worded
from tawatur.rules import Interface

FILE = "story.json"
VERSION = 2
LISTS = ("statements", "happenings", "tolls", "disputes", "warnings", "lags", "responsibility", "origins")
NAMES = {"first": "from", "last": "to", "parts": "actors"}  # as readings and the page call them


def write(story: Story, interface: Interface) -> str:
    """The story as JSON, lists in the story's own order, keys as the types declare them."""
    return json.dumps(story_to_dict(story, interface), ensure_ascii=False, indent=1) + "\n"


def story_to_dict(story: Story, interface: Interface) -> dict[str, Any]:
    """The object that ``story.json`` holds; its sentences are in the interface's language too."""
    writer = _Writer(story, labels_of(story, interface))
    copies = {copy.report: copy for copy in story.copies}
    same = {key: [k for k in keys if k != key] for keys in story.namesakes().values() for key in keys}
    return {
        "version": VERSION,
        "as_of": story.as_of,
        "reports": [
            {**_account(a), "copy_of": writer.plain(copies.get(a.key)), "same_name": same.get(a.key, [])}
            for a in story.accounts
        ],
        "unread": writer.plain(story.unread),
        **{name: writer.plain(getattr(story, name)) for name in LISTS},
    }


def _account(account: Account) -> dict[str, Any]:
    report = account.report
    kept = ("language", "published", "outlet", "title", "byline", "dateline", "url", "sha256", "forwarded_from")
    return {
        "id": account.key,
        "name": report.id,
        **{name: getattr(report, name) for name in kept},
        "review": list(report.review),
        "statements": [s.id for s in account.statements],
    }


@dataclass(frozen=True, slots=True)
class _Writer:
    story: Story
    labels: Labels

    def plain(self, value: Any) -> Any:
        """What JSON has for a value; a sentence also says its words."""
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, tuple):
            return [self.plain(item) for item in value]
        if isinstance(value, Sentence):
            return {**self._fields(value), "text": worded(value, self.story, self.labels)}
        return self._fields(value) if is_dataclass(value) else value

    def _fields(self, value: Any) -> dict[str, Any]:
        return {NAMES.get(f.name, f.name): self.plain(getattr(value, f.name)) for f in fields(value)}
