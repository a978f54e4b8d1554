"""Who stands under whose command."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "commands.tsv"


@cache
def commands() -> Mapping[str, str]:
    """The body above an actor, both by the ids of the roster."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    _, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def commanding(actor: str) -> str:
    """The highest body that an actor stands under, itself where it stands under none."""
    above = commands()
    seen = {actor}
    while (higher := above.get(actor)) and higher not in seen:
        seen.add(higher)
        actor = higher
    return actor
