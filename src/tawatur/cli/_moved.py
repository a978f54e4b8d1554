"""What moved from one reading of a case to the next, in words and as JSON."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import asdict
from itertools import islice
from typing import Any

from rich.console import Console

from tawatur.cli._bidi import Cell
from tawatur.cli._changes import Compared, plain_change, print_changes
from tawatur.cli._rereading import Between
from tawatur.corroboration import Move
from tawatur.model import Figure, Statement
from tawatur.model.written import plain
from tawatur.rules import Interface, load_language

_LISTED = 20  # moves that are listed; the report has all
_NAMES = {"chain": "who says it", "told": "said when", "parts": "who", "type": "what"}


def print_moved(between: Between, ui: Interface) -> None:
    """How many moved, the first of them, and what of the story changed."""
    console = Console(file=sys.stdout, highlight=False, soft_wrap=True)
    moved, kinds = between.moved, Counter(move.kind for move in between.moved.moves)
    counts = ", ".join(f"{kinds[kind]} {kind}" for kind in ("gained", "lost", "changed"))
    console.print(f"from reading {between.before.number} to {between.after.number}", style="bold")
    console.print(f"statements: {counts}, {moved.same} the same")
    console.print(f"mentions gained: {_counted(moved.gained)}; lost: {_counted(moved.lost)}")
    if moved.reports_gained or moved.reports_lost:
        console.print(f"reports: {moved.reports_gained} gained, {moved.reports_lost} lost")
    for move in islice(moved.moves, _LISTED):
        said = move.new or move.old
        right = said is not None and load_language(said.language).direction == "rtl"
        console.print(Cell(f"{move.kind} {move.name}: {_worded(move)}", right=right))
    if len(moved.moves) > _LISTED:
        console.print(f"and {len(moved.moves) - _LISTED} more (--report FILE has them all)")
    console.print()
    print_changes(Compared(between.old, between.new, between.changes, ui))


def told(between: Between, ui: Interface) -> dict[str, Any]:
    """The same for programs."""
    compared, moved = Compared(between.old, between.new, between.changes, ui), between.moved
    return {
        "readings": [asdict(one) for one in (between.before, between.after)],
        "statements": {"same": moved.same, "moved": [_plain(move) for move in moved.moves]},
        "mentions": {"gained": dict(moved.gained), "lost": dict(moved.lost)},
        "reports": {"gained": moved.reports_gained, "lost": moved.reports_lost},
        "changes": [plain_change(compared, change) for change in between.changes],
    }


def _plain(move: Move) -> dict[str, Any]:
    head = {"kind": move.kind, "report": move.report, "name": move.name, "fields": list(move.fields)}
    return {**head, "old": plain(move.old), "new": plain(move.new)}


def _counted(mentions: Counter[str]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in sorted(mentions.items())) or "none"


def _worded(move: Move) -> str:
    """The statement's words and, of one that changed, what became of what."""
    one = move.new or move.old
    if one is None:
        return ""
    said = f"\u201c{' '.join(one.words.text.split())}\u201d"
    if move.old is None or move.new is None:
        told = filter(None, (one.type or one.kind, _value(one, "figures")))
        return f"{said} ({', '.join(told)})"
    changed = (f"{_NAMES.get(f, f)}: {_value(move.old, f)} \u2192 {_value(move.new, f)}" for f in move.fields)
    return f"{said}: {'; '.join(changed)}"


def _value(one: Statement, field: str) -> str:
    """A field of a statement in a few words."""
    value = getattr(one, field)
    if field == "figures":
        return ", ".join(map(_figure, value))
    if field in ("chain", "parts"):
        return ", ".join(f"{part.role} {part.name}" if field == "parts" else part.name for part in value) or "none"
    if field == "where":
        return value.name if value else "none"
    if field in ("when", "told"):
        days = [str(day or "open") for day in (value.first, value.last)] if value else ["none"]
        return " to ".join(dict.fromkeys(days))
    return str(value or "none")


def _figure(figure: Figure) -> str:
    numbers = dict.fromkeys(str(number) for number in (figure.low, figure.high) if number is not None)
    return f"{' to '.join(numbers)} {' '.join(figure.measure)}"
