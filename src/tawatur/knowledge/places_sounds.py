"""Places found by how their Latin name would be written in another script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import inf
from pathlib import Path

from tawatur.knowledge.places_names import KnownPlace

# Consonants that are written for one another, one letter for each group; vowels, glides and h say nothing.
_GROUPS = {"b": "bp", "f": "fv", "k": "kqgjc", "l": "l", "m": "m", "n": "n", "r": "r", "s": "sz", "t": "td"}
_GROUP = {letter: group for group, letters in _GROUPS.items() for letter in letters}
# Spellings whose sound their letters do not say, each with the groups it may stand for, longest first.
_DIGRAPHS = (
    ("tsch", "s"),
    ("dzh", "k"),
    ("tch", "s"),
    ("sch", "s", "sk"),
    ("ph", "f"),
    ("sh", "s"),
    ("ch", "s", "k"),
    ("zh", "k"),
    ("dj", "k"),
    ("x", "ks", "s"),
    ("ci", "s"),
    ("ce", "s"),
    ("cy", "s"),
)
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "ə": "a", "ŋ": "ng"})
_ARTICLE = re.compile(r"^(?:al|el|an|ar|as|ash|at|ad|az|adh|ath) (?=\w{3})")
_LETTERS = re.compile(r"[^a-z ]")
_MOST = 3  # spellings of one name with other skeletons


def plain(name: str) -> str:
    """A name in small Latin letters without marks, words divided by one space.

    >>> plain("Aïn Témouchent"), plain("Dar'ā")
    ('ain temouchent', 'dara')
    """
    parts = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN).replace("-", " "))
    return " ".join(_LETTERS.sub("", parts).split())


def skeletons(spelled: str) -> tuple[str, ...]:
    """The groups of the consonants of a name, its article left out; more than one where a spelling may be read so.

    >>> skeletons("al hasakah"), skeletons("changara")
    (('sk',), ('snkr', 'knkr'))
    """
    bare = _ARTICLE.sub("", spelled, count=1)
    found = [""]
    i = 0
    letters = bare.replace(" ", "")
    while i < len(letters):
        unit, *groups = next((d for d in _DIGRAPHS if letters.startswith(d[0], i)), (letters[i],))
        groups = groups or [_GROUP.get(unit, "")]
        found = [f + g for f in found for g in groups][:_MOST]
        i += 1 if unit in {"ci", "ce", "cy"} else len(unit)
    return tuple(dict.fromkeys(merged(f) for f in found))


def merged(groups: str) -> str:
    """Groups of consonants, a sequence that is one sound somewhere (ts, tz) or a doubled one as one."""
    return re.sub(r"(.)\1+", r"\1", groups.replace("ts", "s"))


class Sounds:
    """The places of the bundle by the skeleton of their names, country by country, read when first asked for."""

    def __init__(self, places: Path, costs: Path, letters: Mapping[str, str]) -> None:
        self._places, self._costs = places, costs
        self._group = {letter: group for group, written in letters.items() for letter in written}
        self._lines: dict[str, bytes] = {}  # by country, as packed
        self._table: dict[tuple[str, str], float] = {}

    def groups(self, word: str) -> str:
        """The skeleton of a word in the script of the language."""
        return merged("".join(self._group.get(letter, "") for letter in word))

    def candidates(self, skeleton: str, country: str) -> Iterator[tuple[KnownPlace, str]]:
        """The places of a country whose name has this skeleton, each with that name in plain letters."""
        line, key = self._line(country), f"\t{skeleton}=".encode()
        at = _first(line, key)
        while at >= 0 and line.startswith(key, at):
            end = line.find(b"\t", at + 1)
            yield _place(line[at + len(key) : end if end >= 0 else len(line)].decode(), country)
            at = end

    def _line(self, country: str) -> bytes:
        """The packed places of a country in the order of their skeletons, a tab before each."""
        if not self._lines and self._places.exists():
            for line in self._places.read_bytes().split(b"\n"):
                self._lines[line[:2].decode()] = line[2:]
        return self._lines.get(country, b"")

    def cost(self, word: str, spelled: str, most: float = inf) -> float:
        """How unlikely it is that a name in Latin letters is written so, per letter (0: certain); above ``most``,
        infinite."""
        if not self._table:
            self._table.update(_read_costs(self._costs))
        letters = max(len(word), 3)
        bare = _ARTICLE.sub("", spelled, count=1).replace(" ", "")
        return alignment(word, bare, self._table, most * letters) / letters


STEPS = ((1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (1, 3))
# What units cost that the table does not hold: as much as the dearest of those it holds (scripts/build_sounds.py).
_OTHER = {(1, 1): 6.0, (0, 1): 4.5, (1, 0): 4.5}
_COSTS = tuple((di, dj, _OTHER.get((di, dj), inf)) for di, dj in STEPS)
_NEAR = 512  # bytes, about ten places: looked through at once


def alignment(word: str, spelled: str, table: Mapping[tuple[str, str], float], most: float = inf) -> float:
    """The cost of the best way to divide both into units that stand for one another; infinite if all cost more."""
    rows, columns = len(word), len(spelled)
    best = [[inf] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    for i, row in enumerate(best):
        steps = [(word[i : i + di], dj, other, best[i + di]) for di, dj, other in _COSTS if i + di <= rows]
        for j, so_far in enumerate(row):
            if so_far > most:  # costs only grow
                continue
            for written, dj, other, ahead in steps:
                if j + dj <= columns:
                    cost = so_far + table.get((written, spelled[j : j + dj]), other)
                    if cost >= ahead[j + dj]:
                        continue
                    ahead[j + dj] = cost
    return best[-1][-1] if best[-1][-1] <= most else inf


def _first(line: bytes, key: bytes) -> int:
    """Where the first place begins that has the key, found by halving a line in order; -1 where there is none."""
    low, high = 0, len(line)
    while high - low > _NEAR:
        at = line.rfind(b"\t", low, (low + high) // 2)
        if at <= low:
            break
        if line[at : at + len(key)] < key:
            low = at
        else:
            high = at + len(key)
    return line.find(key, low, high)


@lru_cache(maxsize=4096)
def _place(packed: str, country: str) -> tuple[KnownPlace, str]:
    name, number, lat, lon, people, *spelled = packed.split("=")
    kind = "region" if "." in number else "city"
    place = KnownPlace(f"geonames:{number}", name, float(lat), float(lon), kind, country, int(people))
    return place, spelled[0] if spelled else plain(name)


def _read_costs(path: Path) -> Iterator[tuple[tuple[str, str], float]]:
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith("#"):
            written, latin, cost = line.split("\t")
            yield (written, latin), float(cost)
