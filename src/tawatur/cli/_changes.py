"""What changed between two stories, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from rich.console import Console

from tawatur.cli._bidi import Cell
from tawatur.model import Change, Sentence, Story
from tawatur.outputs._labels import Labels, labels_of
from tawatur.outputs._sentences import worded
from tawatur.rules import Interface

VERSION = 1  # of what --format json prints


@dataclass(frozen=True, slots=True)
class Compared:
    """Two stories and what changed, in the words of one interface."""

    old: Story
    new: Story
    changes: Sequence[Change]
    ui: Interface

    def words(self, change: Change, sentence: Sentence) -> str:
        """A sentence of a change, with the names of the story that it is of."""
        story = self.old if change.of == "old" else self.new
        return worded(sentence, story, self._labels(story))

    def _labels(self, story: Story) -> Labels:
        """Names that both stories know: what the later one is called counts for the earlier one too."""
        labels = labels_of(story, self.ui)
        other = labels_of(self.new if story is self.old else self.old, self.ui)
        return Labels(
            self.ui,
            labels.reports,
            {**other.actors, **labels.actors},
            {**other.places, **labels.places},
            labels.happenings,
            labels.copies,
        )

    def until(self, story: Story) -> str:
        """Up to when a story is told, in words."""
        published = (a.report.published or "" for a in story.accounts)
        return self.ui.moment(story.as_of or max(published, default="")) or self.ui.word("page", "unknown_date")


def print_changes(compared: Compared) -> None:
    """A heading for each kind of change, and a line for each change, on the side that the language is read from."""
    console, ui = Console(file=sys.stdout, highlight=False), compared.ui
    right = ui.direction == "rtl"

    def line(words: str, style: str = "") -> None:
        console.print(Cell(words, right=right, style=style, own=True))

    line(ui.word("changes", "title"), "bold")
    first, second = compared.until(compared.old), compared.until(compared.new)
    line(ui.word("changes", "from_to", first=first, second=second), "dim")
    if not compared.changes:
        line(ui.word("changes", "none"))
    for kind, changes in groupby(compared.changes, key=lambda change: change.kind):
        console.print()
        line(ui.word("changes", kind), "bold")
        for change in changes:
            reason = f" ({compared.words(change, change.reason)})" if change.reason else ""
            line(f"• {compared.words(change, change.sentence)}{reason}")


def print_json(compared: Compared) -> None:
    """One object: from when to when, and every change with its code, its arguments and its words."""
    told = {
        "version": VERSION,
        "old": {"as_of": compared.old.as_of, "reports": len(compared.old.accounts)},
        "new": {"as_of": compared.new.as_of, "reports": len(compared.new.accounts)},
        "changes": [plain_change(compared, change) for change in compared.changes],
    }
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n")


def plain_change(compared: Compared, change: Change) -> dict[str, object]:
    """A change as JSON has it: its code, its arguments, its words."""
    told: dict[str, object] = asdict(change)
    for name, sentence in (("sentence", change.sentence), ("reason", change.reason)):
        told[name] = {**asdict(sentence), "text": compared.words(change, sentence)} if sentence else None
    return told
