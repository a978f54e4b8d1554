"""What is wrong with rule data, said so that its author can mend it."""

from __future__ import annotations

from pathlib import Path


class Fault(ValueError):
    """A file of a language's folder that cannot be used: which file, and what is wrong in it."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path.parent.name}/{path.name}: {what}")
