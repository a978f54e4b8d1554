"""The files that places are kept in: tables that people write, and the packed names from GeoNames."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from pathlib import Path

from tawatur.knowledge.places_names import KnownPlace

FILES = Path(__file__).parent / "data" / "places"
TYPES = ("country", "region", "city", "district", "facility", "water", "other")
_PACKED = re.compile(r"=([\w.]+)=([^=\t\n]*)=[^=\t\n]*=[^=\t\n]*=([A-Z]{2})=")  # see places_names.unpacked
_COLUMNS = ("id", "type", "lat", "lon", "country", "weight")


class PlacesFault(ValueError):
    """A table of places that cannot be used, in one line: which file, which line, and what is wrong there."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}")


class Heads(Mapping[str, str]):
    """First words of names, each with its packed line, looked up among sorted lines: most are never asked for."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
        """The packed line of a first word."""
        start = f"{key}\t"
        at = bisect_left(self._lines, start)
        found = at < len(self._lines) and self._lines[at].startswith(start)
        return self._lines[at][len(start) :] if found else default

    def __getitem__(self, key: str) -> str:
        if line := self.get(key):
            return line
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return bool(self.get(str(key)))

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def bundled_heads(language: str) -> Heads:
    """First words of the names from GeoNames in a language, each with its packed line; empty if there are none."""
    path = FILES / f"geonames.{language}.txt"
    if not path.exists():
        return Heads([])
    lines = path.read_text(encoding="utf-8").split("\n")
    return Heads([line for line in lines if line and not line.startswith("#")])


def bundled_states() -> dict[str, tuple[str, str]]:
    """The state of every place from GeoNames and its usual name in Latin letters, by its id."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(FILES.glob("geonames.??.txt")):
        packed = _PACKED.findall(path.read_text(encoding="utf-8"))
        found.update((f"geonames:{number}", (country, name)) for number, name, country in packed)
    return found


def read_places(path: Path) -> Iterator[tuple[KnownPlace, dict[str, tuple[str, ...]]]]:
    """The places of one table, each with its names by language; raises PlacesFault at the first bad line."""
    columns: list[str] = []
    for number, cells in _lines(path):
        if not columns:
            columns = cells
            if lacking := [c for c in ("id", "type", "lat", "lon") if c not in columns]:
                raise PlacesFault(path, number, f"the first line must name the columns; {lacking[0]} is missing")
            if not set(columns) - set(_COLUMNS):
                raise PlacesFault(path, number, "no column of names, such as ar or en")
            continue
        if len(cells) != len(columns):
            raise PlacesFault(path, number, f"{len(cells)} columns where the first line has {len(columns)}")
        yield _place(path, number, dict(zip(columns, cells)))


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise PlacesFault(path, 0, f"cannot be read: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise PlacesFault(path, 0, f"is not UTF-8 (byte {problem.start})") from problem
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.rstrip("\r").split("\t")]


def _place(path: Path, number: int, row: dict[str, str]) -> tuple[KnownPlace, dict[str, tuple[str, ...]]]:
    if row["type"] not in TYPES:
        raise PlacesFault(path, number, f"type is {row['type']!r}, not one of {', '.join(TYPES)}")
    names = {
        column: tuple(filter(None, (n.strip() for n in cell.split("|"))))
        for column, cell in row.items()
        if column not in _COLUMNS
    }
    first = next((n for n in (*names.get("en", ()), *(n for group in names.values() for n in group)) if n), "")
    if not first or not row["id"]:
        raise PlacesFault(path, number, "a place needs an id and at least one name")
    lat, lon = _degrees(path, number, row, "lat", 90), _degrees(path, number, row, "lon", 180)
    weight = row.get("weight") or "0"
    if not weight.isdecimal():
        raise PlacesFault(path, number, f"weight is {weight!r}, not a whole number")
    return KnownPlace(row["id"], first, lat, lon, row["type"], row.get("country", ""), int(weight)), names


def _degrees(path: Path, number: int, row: dict[str, str], column: str, most: int) -> float:
    try:
        degrees = float(row[column])
    except ValueError:
        raise PlacesFault(path, number, f"{column} is {row[column]!r}, not degrees such as 36.48") from None
    if not -most <= degrees <= most:
        raise PlacesFault(path, number, f"{column} is {row[column]}, outside -{most} to {most}")
    return degrees
