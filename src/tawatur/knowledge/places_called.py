"""What places are called in a language: the usual names of the tables that people write, as they are spelt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.knowledge.places_files import FILES, read_places


@cache
def places_called(language: str) -> Mapping[str, str]:
    """The first name in the language of each place of the tables, by its id; of a state ``iso:`` and its code."""
    found: dict[str, str] = {}
    for path in sorted(FILES.glob("*.tsv")):
        for place, names in read_places(path):
            if names.get(language):
                found.setdefault(place.id, names[language][0])
    return found
