"""What is there to be taken in, look by look: what is new since the last one, and has been written to its end."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawatur.intake import files_of

_STILL = 2.0  # seconds for which nothing has written to a file that is taken: downloads and editors write more often

State = tuple[int, int]  # size, and when it was last written to


@dataclass(frozen=True, slots=True)
class There:
    """The files of one look. ``new``: to be taken in, which were not taken before and are not being written to;
    ``missing``: paths that were given and are not there."""

    files: Mapping[str, State]
    new: frozenset[str]
    missing: frozenset[str]


class Seen:
    """What of the paths has been taken in, by name, size and time of change: while these are the same, it is not read,
    refused or logged anew. An empty folder waits for what will be put into it."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._taken: Mapping[str, State] = {}

    def now(self) -> There:
        """What is there. Files that were written to a moment ago are waited for, and left to the next look where
        somebody goes on writing to them."""
        files = _files(self._paths)
        before = {name for name, state in files.items() if self._taken.get(name) != state and _fresh(state)}
        if before:
            time.sleep(_STILL)
            files, first = _files(self._paths), files
            before = {name for name, state in files.items() if first.get(name) != state and _fresh(state)}
        new = frozenset(name for name, state in files.items() if self._taken.get(name) != state) - before
        missing = frozenset(path for path in self._paths if not Path(path).exists())
        return There({n: s for n, s in files.items() if n not in before}, new, missing)

    def taken(self, there: There) -> None:
        """These have been taken in."""
        self._taken = there.files


def _fresh(state: State) -> bool:
    """True of what was written to a moment ago; not of a time to come, which another machine's clock may have set."""
    return 0 <= time.time() - state[1] / 1e9 < _STILL


def _files(paths: Sequence[str]) -> dict[str, State]:
    found: dict[str, State] = {}
    for path in paths:
        for name in files_of(path):
            if not isinstance(name, str):
                continue  # what is said of a path that is none
            try:
                state = Path(name).stat()
            except OSError:
                continue
            found[name] = (state.st_size, state.st_mtime_ns)
    return found
