"""What was searched for, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from rich.console import Console

from tawatur.cli._bidi import Cell
from tawatur.model.written import plain
from tawatur.rules import load_language
from tawatur.store import Hit

_SHOWN = 3  # places of a report
_AROUND = 60  # characters on both sides of a word


def print_hits(hits: Sequence[Hit]) -> None:
    """Each report's name, outlet and time, and the words around what was found in it."""
    console = Console(file=sys.stdout, highlight=False)
    for hit in hits:
        report, right = hit.report, load_language(hit.report.language).direction == "rtl"
        facts = (report.id, report.outlet, report.published, report.title)
        console.print(Cell(" | ".join(filter(None, facts)), right=False, style="bold"))
        for words in _around(hit)[:_SHOWN]:
            console.print(Cell(words, right=right))
    number = f"{len(hits)} report{'' if len(hits) == 1 else 's'}"
    console.print(number if hits else "no report holds all of these words")


def print_lines(hits: Sequence[Hit]) -> None:
    """A line of JSON for each."""
    for hit in hits:
        report = {name: getattr(hit.report, name) for name in ("id", "outlet", "published", "title", "url", "sha256")}
        line = json.dumps({**report, "words": plain(hit.spans)}, ensure_ascii=False)
        sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.flush()


def _around(hit: Hit) -> list[str]:
    """The words around each place, those near one another once."""
    text, found, shown = hit.report.text, [], 0
    for span in hit.spans:
        if span.end <= shown:
            continue
        start, shown = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(text))
        start = text.find(" ", start, span.start) + 1 if start else 0
        end = shown if shown == len(text) else max(text.rfind(" ", span.end, shown), span.end)
        found.append(f"{'… ' if start else ''}{text[start:end].strip()}{'' if end == len(text) else ' …'}")
    return found
