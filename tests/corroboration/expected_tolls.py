"""Tolls against what an editor expects: each point in the right series, the points in order, the origins counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.corroboration.pointing import Entry, Shown, bounds, moments, overlap, span, toll_point

Key = tuple[str, bool]  # a toll of the program, and whether its parts or its wholes are meant
VALUE = ("low", "high", "bound")


def share(part: float, whole: float) -> float:
    """A share; all of nothing is 1."""
    return part / whole if whole else 1.0


@dataclass(frozen=True)
class Series:
    """The program's claims of one toll, its parts apart from its wholes."""

    key: Key
    toll: Entry
    claims: tuple[Entry, ...]


def tolls(expected: list[Entry], shown: Shown, misses: list[str]) -> tuple[float, list[bool]]:
    """The share of points in the right series and order; for each toll whether its origins are counted right."""
    series = list(all_series(shown.story))
    chosen = assigned(expected, series, shown)
    kept = {i: ordered(e, chosen.get(i), shown) for i, e in enumerate(expected)}
    for i, entry in enumerate(expected):
        lost = [toll_point(c) for n, c in enumerate(entry["series"]) if n not in kept[i]]
        misses += [f"toll {entry['name']}: {point} is missing, in another series or out of order" for point in lost]
    points = sum(len(e["series"]) for e in expected)
    right = [counted(e, chosen.get(i)) for i, e in enumerate(expected)]
    misses += [f"toll {e['name']}: origins not counted right" for e, ok in zip(expected, right) if not ok]
    return share(sum(map(len, kept.values())), points), right


def all_series(story: Entry) -> Iterator[Series]:
    for toll in story.get("tolls", ()):
        for part in (False, True):
            if claims := tuple(c for c in toll["claims"] if (c["status"] == "part") == part):
                yield Series((toll["id"], part), toll, claims)


def assigned(expected: list[Entry], series: list[Series], shown: Shown) -> dict[int, Series]:
    """The best series for each toll: one serves one toll, but several parts may stand within the toll of one whole."""
    pairs = [(len(ordered(e, s, shown)), i, s) for i, e in enumerate(expected) for s in series if suits(e, s)]
    chosen: dict[int, Series] = {}
    taken: set[Key] = set()
    for count, i, one in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2].key)):
        if count and i not in chosen and one.key not in taken:
            chosen[i] = one
            taken |= set() if one.key[1] else {one.key}
    return chosen


def suits(entry: Entry, series: Series) -> bool:
    """Whether the measure is the same; a part's toll never stands for a whole."""
    measure = set(entry["measure"].split("|")) & set(series.toll["measure"].split("|"))
    return bool(measure) and (not series.key[1] or "part_of" in entry)


def ordered(entry: Entry, series: Series | None, shown: Shown) -> list[int]:
    """Which of an expected toll's points stand in a series, the most of them whose times do not run backwards."""
    if series is None:
        return []
    found = [(n, claim) for n, point in enumerate(entry["series"]) if (claim := claim_at(point, series, shown))]
    best: list[list[int]] = []
    for k, (n, claim) in enumerate(found):
        begins = moments(claim["claimed"])[1]
        before = [best[j] for j in range(k) if moments(found[j][1]["claimed"])[0] < begins]
        best.append([*max(before, key=len, default=[]), n])
    return max(best, key=len, default=[])


def claim_at(point: Entry, series: Series, shown: Shown) -> Entry | None:
    """The claim with a figure at a point and its value; else, where the toll rests on the point's statement all the
    same (another outlet carries the claim), the claim of that value."""
    here = span(shown.texts, toll_point(point))
    same = [c for c in series.claims if all(c[name] == point.get(name) for name in VALUE)]
    for claim in same:
        figure = bounds(claim["figure"])
        if shown.stems[claim["statement"]] == point["report"] and figure and overlap(here, figure):
            return claim
    rests = shown.at(toll_point(point)) & set(series.toll["statements"])
    carrying = [c for c in same if rests & {c["statement"], *c.get("carried", ())}]
    return (carrying or same)[0] if same and rests else None


def counted(entry: Entry, series: Series | None) -> bool:
    """Whether as many origins stand behind a series as expected: a number, or the least and the most."""
    if series is None:
        return False
    given = entry["origins"]
    low, high = given if isinstance(given, list) else (given, given)
    return low <= len({claim["origin"] for claim in series.claims}) <= high
