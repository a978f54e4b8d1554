"""What places are called in a language: the usual names of the tables that people write, as they are spelt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.knowledge.places_files import FILES, bundled_states, read_places

LATIN = "en"  # the language whose readers GeoNames' usual names serve


@cache
def places_called(language: str) -> Mapping[str, str]:
    """The first name in the language of each place of the tables, by its id; of a state ``iso:`` and its code."""
    found: dict[str, str] = {}
    for path in sorted(FILES.glob("*.tsv")):
        for place, names in read_places(path):
            if names.get(language):
                found.setdefault(place.id, names[language][0])
    spelled = FILES / f"called.{language}.txt"
    if spelled.exists():
        rows = (line.split("\t") for line in spelled.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
        found.update((key, name) for key, name in rows if key not in found)
    return found


def place_called(place: str, language: str) -> str | None:
    """The usual name of a place in a language; None where none is known. GeoNames' own names are in Latin letters."""
    name = places_called(language).get(place)
    return name or (_latin().get(place, ("", ""))[1] or None if language == LATIN else None)


@cache
def _latin() -> Mapping[str, tuple[str, str]]:
    return bundled_states()
