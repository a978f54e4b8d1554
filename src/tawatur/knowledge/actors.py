"""Actors by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tawatur.text import Clitics, FoldTable, Phrases, fold

DATA = Path(__file__).parent / "data"
COLUMNS = ("key", "name", "kind", "type", "side")  # the columns that are no language's names
KINDS = frozenset(
    {"official", "party", "ngo", "un", "witness", "medical", "media", "document", "anonymous", "expert", ""}
)
TYPES = frozenset({"body", "person", "state"})


class ActorsFault(ValueError):
    """A file of actors that cannot be used: file, line and what is wrong."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}")


@dataclass(frozen=True, slots=True)
class Known:
    """One actor: a key that never changes, the usual English name, and what kind of source it is.

    ``type`` is body, person or state; ``side`` says that it is an armed actor or a side in a conflict.
    """

    key: str
    name: str
    kind: str | None
    type: str
    side: bool


class Name(NamedTuple):
    """One name of an actor. ``guarded``: told from an ordinary word only by quotation marks around it or by
    a noun such as "channel" before it. ``capitals``: written in capitals only (``WHO``, not ``who``)."""

    actor: Known
    guarded: bool
    capitals: bool


class Spelled(NamedTuple):
    """How a known person's given and family name are written, folded, and the usual English name."""

    given: str
    family: str
    name: str


Sound = tuple[str, str]  # the consonants of a given and of a family name


def consonants(word: str, letters: Mapping[str, str]) -> str:
    """The groups of the consonants of a word, those that are written for one another as one, doubled ones as one.

    >>> consonants("tedder", {"r": "r", "t": "td"})
    'tr'
    """
    groups = [group for letter in word for group, written in letters.items() if letter in written]
    return "".join(g for i, g in enumerate(groups) if i == 0 or groups[i - 1] != g)


def _type(name: Name) -> str:
    return name.actor.type


@dataclass(frozen=True)
class Roster:
    """Every known actor, found by any of its names."""

    actors: tuple[Known, ...]
    names: Mapping[str, tuple[tuple[str, Name], ...]]  # by language
    _indexes: dict[str, Phrases[Name]] = field(default_factory=dict, compare=False, repr=False)
    _spellings: dict[str, dict[str, str]] = field(default_factory=dict, compare=False, repr=False)
    _sounds: dict[str, dict[Sound, list[Spelled]]] = field(default_factory=dict, compare=False, repr=False)
    _states: dict[str, Known] = field(default_factory=dict, compare=False, repr=False)

    def index(self, language: str, table: FoldTable, clitics: Clitics) -> Phrases[Name]:
        """The names written in a language, ready to be found in its folded texts; built once."""
        if language not in self._indexes:
            items = ((fold(form, table).text, name) for form, name in self.names.get(language, ()))
            self._indexes[language] = Phrases(items, clitics, frozenset(), _type, notes=False)
        return self._indexes[language]

    def spellings(self, language: str, table: FoldTable) -> Mapping[str, str]:
        """How single words of known people's names are written in English, by the word in ``language``."""
        if language not in self._spellings:
            made = self._spellings.setdefault(language, {})
            for form, name in self.names.get(language, ()):
                theirs, ours = form.split(), name.actor.name.split()
                if name.actor.type == "person" and len(theirs) == len(ours):
                    for word, spelled in zip(theirs, ours):
                        made.setdefault(fold(word, table).text, spelled)
        return self._spellings[language]

    def resembling(self, language: str, table: FoldTable, letters: Mapping[str, str]) -> Mapping[Sound, list[Spelled]]:
        """Known people by the consonants of their given and of their family name, each with how these are written."""
        if language not in self._sounds:
            made = self._sounds.setdefault(language, {})
            for form, name in self.names.get(language, ()):
                words = fold(form, table).text.split()
                if name.actor.type == "person" and len(words) > 1 and not name.guarded:
                    spelled = Spelled(words[0], words[-1], name.actor.name)
                    made.setdefault((consonants(words[0], letters), consonants(words[-1], letters)), []).append(spelled)
        return self._sounds[language]

    def state(self, name: str) -> Known | None:
        """The state with this English name."""
        if not self._states:
            self._states.update((a.name, a) for a in self.actors if a.type == "state")
        return self._states.get(name)


def load_roster(extra: Sequence[Path] = ()) -> Roster:
    """The bundled actors and those of the user's own files (TSV); a user's row replaces one of the same key.

    Raises ActorsFault for a file that cannot be read as such a table.
    """
    rows: dict[str, tuple[Known, dict[str, str]]] = {}
    for path in (*sorted(DATA.glob("actors*.tsv")), *extra):
        rows.update((actor.key, (actor, names)) for actor, names in _rows(path))
    names: dict[str, list[tuple[str, Name]]] = {}
    for actor, written in rows.values():
        for language, forms in written.items():
            names.setdefault(language, []).extend(_names(actor, forms))
    return Roster(tuple(actor for actor, _ in rows.values()), {code: tuple(n) for code, n in names.items()})


def _names(actor: Known, forms: str) -> Iterable[tuple[str, Name]]:
    for form in filter(None, (f.strip() for f in forms.split("|"))):
        bare = form.strip('"')
        name = Name(actor, bare != form, len(bare) > 1 and bare.isupper())
        yield bare, name
        if "-" in bare:  # Al-Ayam is Al Ayam too
            yield bare.replace("-", " "), name


def _rows(path: Path) -> Iterable[tuple[Known, dict[str, str]]]:
    header: list[str] = []
    for number, line in enumerate(_lines(path), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header:
            yield _actor(path, number, header, cells)
            continue
        header = [cell.strip() for cell in cells]
        if missing := {"key", "name"} - set(header):
            raise ActorsFault(path, number, f"the first line lacks the column {', '.join(sorted(missing))}")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as problem:
        raise ActorsFault(path, 1, "not UTF-8 text: save it as UTF-8") from problem
    except OSError as problem:
        raise ActorsFault(path, 0, problem.strerror or "cannot be read") from problem


def _actor(path: Path, number: int, header: list[str], cells: list[str]) -> tuple[Known, dict[str, str]]:
    if len(cells) > len(header):
        raise ActorsFault(path, number, f"{len(cells)} cells, but the first line names {len(header)} columns")
    row = dict.fromkeys(header, "") | dict(zip(header, (cell.strip() for cell in cells)))
    if not row["key"] or not row["name"]:
        raise ActorsFault(path, number, "a row needs a key and a name")
    kind, form, side = row.get("kind", ""), row.get("type") or "body", row.get("side", "")
    for column, value, allowed in (("kind", kind, KINDS), ("type", form, TYPES), ("side", side, {"yes", "no", ""})):
        if value not in allowed:
            raise ActorsFault(path, number, f"{column} {value!r} is none of {', '.join(sorted(allowed - {''}))}")
    names = {column: row[column] for column in header if column not in COLUMNS}
    return Known(row["key"], row["name"], kind or None, form, side == "yes"), names
