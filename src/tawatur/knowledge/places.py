"""Places by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tawatur.knowledge.places_files import FILES, bundled_heads, bundled_states, read_places
from tawatur.knowledge.places_names import KnownPlace, NameMatch, PlaceNames, Rest, Spelling
from tawatur.knowledge.places_sounds import Sounds
from tawatur.text import Clitics, FoldTable, tokens

__all__ = ["Gazetteer", "KnownPlace", "NameMatch", "PlaceNames", "Sounds", "Spelling", "load_gazetteer", "name_words"]


@dataclass(frozen=True)
class Gazetteer:
    """Every known place, found by any of its names.

    ``rows`` are the places of the files that people keep (bundled and the user's own), each with its names by
    language. What comes from GeoNames is read when a language is first asked for.
    """

    rows: tuple[tuple[KnownPlace, dict[str, tuple[str, ...]]], ...]
    _names: dict[str, PlaceNames] = field(default_factory=dict, compare=False, repr=False)
    _sounds: dict[str, Sounds] = field(default_factory=dict, compare=False, repr=False)
    _states: dict[str, tuple[str, str]] = field(default_factory=dict, compare=False, repr=False)

    def names(self, language: str, table: FoldTable, clitics: Clitics, spelling: Spelling | None = None) -> PlaceNames:
        """The names of all places in one language, ready for looking up words folded by ``table``."""
        if language not in self._names:
            kept = self._kept(language, table)
            self._names[language] = PlaceNames(bundled_heads(language), kept, clitics, spelling)
        return self._names[language]

    def sounds(self, language: str, letters: Mapping[str, str]) -> Sounds:
        """The places as their Latin names would be written in a language, ``letters`` being those of each group."""
        if language not in self._sounds:
            self._sounds[language] = Sounds(FILES / "geonames.sounds.txt", FILES / f"sounds.{language}.txt", letters)
        return self._sounds[language]

    def country(self, place: str) -> str | None:
        """The state (ISO 3166, two letters) that the place of this id lies in, None where it is not known."""
        return self._known(place)[0] or None

    def latin(self, place: str) -> str | None:
        """The usual name of the place of this id in Latin letters, None where it is not known."""
        return self._known(place)[1] or None

    def _known(self, place: str) -> tuple[str, str]:
        if not self._states:
            self._states.update(bundled_states())
            self._states.update((known.id, (known.country, known.name)) for known, _ in self.rows)
        return self._states.get(place, ("", ""))

    def _kept(self, language: str, table: FoldTable) -> dict[str, list[tuple[Rest, KnownPlace]]]:
        heads: dict[str, list[tuple[Rest, KnownPlace]]] = {}
        for place, names in self.rows:
            for name in names.get(language, ()):
                head, *rest = name_words(name, table)
                heads.setdefault(head, []).append((tuple(rest), place))
        return heads


def name_words(name: str, table: FoldTable) -> list[str]:
    """The words that a name is looked up by: folded, without marks."""
    return [t.text for t in tokens(name.translate(table)) if t.text[0].isalnum()] or [""]


def load_gazetteer(extra: Iterable[Path] | Sequence[Path] = ()) -> Gazetteer:
    """The bundled places and those of the user's own files (TSV, see docs/places.md).

    Raises ``PlacesFault``, a single line naming file and line, where a file cannot be used.
    """
    files = [*sorted(FILES.glob("*.tsv")), *extra]
    return Gazetteer(tuple(row for path in files for row in read_places(path)))
