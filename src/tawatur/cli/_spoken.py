"""Which language the program's own words are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tawatur.cli._sources import Fault
from tawatur.rules import interfaces


def spoken(ui: str | None) -> str | None:
    """The language asked for, checked. Raises Fault."""
    if ui is not None and ui not in interfaces():
        raise Fault(f"--ui: the page does not speak {ui!r} (it speaks {', '.join(interfaces())})")
    return ui


def most_spoken(languages: Iterable[str]) -> str:
    """The language of most reports; of two with as many, the first by its code."""
    counts = Counter(code for code in languages if code in interfaces()) or Counter(interfaces())
    return min(counts, key=lambda code: (-counts[code], code))
