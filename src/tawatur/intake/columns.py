"""Which column of a table, or key of a record, is the text, the time, the outlet of a report."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tawatur.rules import LANGUAGES, languages

FIELDS = ("id", "text", "published", "outlet", "title", "byline", "dateline", "url", "language", "forwarded_from")
_BETWEEN = re.compile(r"[\s_\-.]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """For a field of a report, the column that holds it."""

    of: tuple[tuple[str, str], ...]

    def __contains__(self, field: str) -> bool:
        return any(name == field for name, _ in self.of)

    def values(self, row: Mapping[str, object]) -> dict[str, object]:
        """The values of a row's fields; what is empty is left out."""
        return {field: row[column] for field, column in self.of if row.get(column) not in (None, "")}

    def toml(self) -> str:
        """As a file that ``--columns`` takes."""
        return "[columns]\n" + "".join(f"{f} = {json.dumps(c, ensure_ascii=False)}\n" for f, c in self.of)


def columns(stated: Iterable[str]) -> Columns:
    """The columns that a user states, as ``text=Body`` or as the name of a TOML file. Raises ValueError, OSError."""
    found: dict[str, str] = {}
    for one in stated:
        field, sign, column = one.partition("=")
        found |= {field.strip(): column.strip()} if sign else _saved(Path(one))
    unknown = sorted(found.keys() - set(FIELDS))
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no field of a report (they are {', '.join(FIELDS)})")
    return Columns(tuple(found.items()))


def _saved(path: Path) -> dict[str, str]:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise ValueError(f"{path}: {problem}") from problem
    table = told.get("columns")
    if not isinstance(table, dict) or not all(isinstance(column, str) for column in table.values()):
        raise ValueError(f'{path}: no [columns] with lines such as text = "Body"')
    return table


def found(names: Iterable[str], given: Columns | None = None) -> Columns:
    """The columns among ``names`` that are ``given``, and of the other fields those with a usual name."""
    names = list(names)
    chosen = dict(given.of) if given else {}
    plain = {_plain(name): name for name in reversed(names)}
    for field, usual in _usual().items():
        column = next((plain[name] for name in usual if name in plain and plain[name] not in chosen.values()), None)
        if field not in chosen and column is not None:
            chosen[field] = column
    return Columns(tuple(chosen.items()))


def usual(names: Iterable[str]) -> bool:
    """Whether one of ``names`` is usual for a column of text."""
    return not _usual()["text"].keys().isdisjoint(map(_plain, names))


def _plain(name: str) -> str:
    return _BETWEEN.sub("_", name.strip().casefold()).strip("_")


@lru_cache(maxsize=1)
def _usual() -> Mapping[str, Mapping[str, None]]:
    """The usual names of each field in every language on hand, the most usual first, the text's before all."""
    told = [tomllib.loads(path.read_text(encoding="utf-8")) for path in _files()]
    order = ("text", *(field for field in FIELDS if field != "text"))
    return {field: dict.fromkeys(_plain(name) for one in told for name in one.get(field, ())) for field in order}


def _files() -> list[Path]:
    paths = [LANGUAGES / code / "columns.toml" for code in sorted(languages(), reverse=True)]
    return [path for path in paths if path.exists()]
