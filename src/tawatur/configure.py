"""The only place that picks adapters: what the stages are given is decided here."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tawatur.knowledge import Knowledge, load_knowledge


@cache
def _knowledge(places: tuple[Path, ...], actors: tuple[Path, ...]) -> Knowledge:
    return load_knowledge(places, actors)


def knowledge(places: Iterable[Path] = (), actors: Iterable[Path] = ()) -> Knowledge:
    """The bundled places and actors with those of the user's own files, loaded once."""
    return _knowledge(tuple(places), tuple(actors))
