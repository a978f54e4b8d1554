"""The only place that picks adapters: what the stages are given is decided here."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tawatur.knowledge import Knowledge, load_knowledge


@cache
def _knowledge(places: tuple[Path, ...], actors: tuple[Path, ...]) -> Knowledge:
    # What reading makes stays (the words met) or is in no cycle, as a test says: to look for cycles took a tenth.
    gc.set_threshold(200_000, 10, 10)
    return load_knowledge(places, actors)


def knowledge(places: Iterable[Path] = (), actors: Iterable[Path] = ()) -> Knowledge:
    """The bundled places and actors with those of the user's own files, loaded once."""
    return _knowledge(tuple(places), tuple(actors))
