"""The custody log: a line of JSON for everything that came in, each with the hash of the line before it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tawatur import __version__
from tawatur.store.rows import sound

FILE = "custody.jsonl"
NOTHING = "0" * 64  # what stands before the first line


@dataclass(frozen=True, slots=True)
class Line:
    """The ``n``-th line of a log, without its end, and its SHA-256."""

    n: int
    text: str

    @property
    def sha256(self) -> str:
        """What the next line says stands before it."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def told(self) -> dict[str, Any]:
        """What it tells. Raises ValueError for what is no line of a log."""
        told = json.loads(self.text)
        if not isinstance(told, dict):
            raise ValueError("no object")
        return told


def next_line(before: Line | None, what: str, told: Mapping[str, Any]) -> Line:
    """The line that follows ``before``: what happened, now, by this version."""
    n = before.n + 1 if before else 1
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    head = {"n": n, "before": before.sha256 if before else NOTHING, "at": at, "by": f"tawatur {__version__}"}
    return Line(n, sound(json.dumps({**head, "what": what, **told}, ensure_ascii=False, separators=(",", ":"))))


def append(path: Path, line: Line) -> int:
    """Adds the line to the log, on the disk when this returns, and returns the log's size in bytes."""
    with path.open("ab") as log:
        log.write(line.text.encode() + b"\n")
        log.flush()
        os.fsync(log.fileno())
        return log.tell()
