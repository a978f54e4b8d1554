"""How much of what an editor expects of a story (``expected.toml``, see ``examples/README.md``) the program shows.

The story is a mapping as ``story.json`` holds it. An editor points at a statement by a report's file stem and words of
its text; a statement of the program is meant when its trigger or one of its figures overlaps those words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from tests.corroboration.expected_tolls import share, tolls
from tests.corroboration.pointing import Entry, Shown, toll_point

MOST = 0.9  # an origin is counted right when at least so many of its statements go back to it


@dataclass(frozen=True)
class Measured:
    """Shares from 0 to 1; what is shown beyond the expected, as a share of the expected; and each miss in words."""

    precision: float
    recall: float
    tolls: float
    disputes: float
    disputes_beyond: float
    warnings: float
    warnings_beyond: float
    origins: float
    standings: float
    responsibility: float
    lags: float
    misses: list[str]

    @property
    def happenings(self) -> float:
        """Pairwise F1."""
        return share(2 * self.precision * self.recall, self.precision + self.recall) if self.recall else 0.0


def measure(expected: Mapping[str, list[Entry]], story: Entry, texts: Mapping[str, str]) -> Measured:
    """All the measures of a story against its expectations."""
    shown, misses = Shown(story, texts), []
    precision, recall = happenings(expected["happening"], shown, misses)
    series, counts = tolls(expected["toll"], shown, misses)
    origin, standing = origins(expected, shown, misses)
    disputes = found(expected["dispute"], story.get("disputes", ()), lambda e, d: disputed(e, d, shown), misses)
    foretold = {
        entry["name"]: happening_ids(expected["happening"], entry["name"], shown) for entry in expected["happening"]
    }
    warned = found(expected["warning"], story.get("warnings", ()), lambda e, w: warns(e, w, shown, foretold), misses)
    blame, lags = (rested(expected[table], shown, name, misses) for table, name in RESTED)
    right = [*origin, *counts]
    return Measured(
        precision, recall, series, *disputes, *warned, share(sum(right), len(right)), standing, blame, lags, misses
    )


RESTED = (("responsibility", "responsibility"), ("lag", "lags"))


def happenings(expected: list[Entry], shown: Shown, misses: list[str]) -> tuple[float, float]:
    """Pairwise precision and recall over the statements pointed at; a happening and its own part are not compared."""
    whole = {entry["name"]: entry.get("part_of") for entry in expected}
    items = [(e["name"], p, shown.holding("happenings", shown.at(p))) for e in expected for p in e["statements"]]
    misses += [f"happening {name}: nothing is read at {p}" for name, p, _ in items if not shown.at(p)]
    right = wrong = lost = 0
    for (one, p, a), (other, q, b) in combinations(items, 2):
        if one != other and (whole[one] == other or whole[other] == one):
            continue
        right += bool(one == other and a & b)
        wrong += bool(one != other and a & b)
        lost += bool(one == other and not a & b)
        if one == other and a and b and not a & b:
            misses.append(f"happening {one}: apart are {p} and {q}")
        if one != other and a & b:
            misses.append(f"happenings {one} and {other}: together are {p} and {q}")
    return share(right, right + wrong), share(right, right + lost)


def happening_ids(expected: list[Entry], name: str, shown: Shown) -> set[str]:
    """Ids of the program's happenings that hold a statement of one, or of a part of it."""
    meant = [p for e in expected if name in (e["name"], e.get("part_of")) for p in e["statements"]]
    return shown.holding("happenings", shown.any(meant))


def found(
    expected: list[Entry], entries: Iterable[Entry], fits: Callable[[Entry, Entry], bool], misses: list[str]
) -> tuple[float, float]:
    """The share of the expected that is shown, and how many more are shown as a share of the expected."""
    needed, entries = [e for e in expected if not e.get("optional")], list(entries)
    absent = [e for e in needed if not any(fits(e, entry) for entry in entries)]
    beyond = [entry for entry in entries if not any(fits(e, entry) for e in expected)]
    misses += [f"not shown: {e.get('about', e.get('foretold'))}" for e in absent]
    misses += [f"beyond the expected: {entry['id']}, {entry['statements']}" for entry in beyond]
    return share(len(needed) - len(absent), len(needed)), len(beyond) / max(1, len(needed))


def disputed(expected: Entry, dispute: Entry, shown: Shown) -> bool:
    """Whether a dispute is of the kind and has the two sides on two of its sides."""
    one, other = shown.any(expected["one"], cues=True), shown.any(expected["other"], cues=True)
    sides = [set(side["statements"]) for side in dispute["sides"]]
    meet = any(i != j and a & one and b & other for i, a in enumerate(sides) for j, b in enumerate(sides))
    return meet and dispute["kind"] in expected["kind"].split("|")


def warns(expected: Entry, warning: Entry, shown: Shown, happenings: Mapping[str, set[str]]) -> bool:
    """Whether a warning rests on the statement and came to the happening."""
    name = expected.get("happening")
    rests = shown.at(expected["statement"], cues=True) & {warning.get("statement"), *warning.get("statements", ())}
    return bool(rests) and (name is None or warning["happening"] in happenings[name])


def rested(expected: list[Entry], shown: Shown, table: str, misses: list[str]) -> float:
    """The share of the expected entries on whose statement some entry of the list rests."""
    absent = [e for e in expected if not shown.holding(table, shown.at(e["statement"], cues=True))]
    misses += [f"{table}: nothing rests on {e['statement']}" for e in absent]
    return share(len(expected) - len(absent), len(expected))


def origins(expected: Mapping[str, list[Entry]], shown: Shown, misses: list[str]) -> tuple[list[bool], float]:
    """For each origin whether its statements, no other's, go back to one of the program's; the share of standings."""
    claims = [(c["origin"], toll_point(c)) for toll in expected["toll"] for c in toll["series"]]
    taken: Counter[str] = Counter()
    chosen: dict[str, tuple[str | None, bool]] = {}
    for entry in expected["origin"]:
        own = [*entry.get("statements", ()), *(p for name, p in claims if name == entry["name"])]
        told = [shown.holding("origins", at) for at in (shown.at(p, cues=True) for p in own) if at]
        best = Counter(o for ids in told for o in sorted(ids)).most_common(1)
        chosen[entry["name"]] = (best[0][0], best[0][1] >= MOST * len(told)) if best else (None, False)
        taken[chosen[entry["name"]][0] or ""] += 1
    right = {name: whole and taken[origin or ""] == 1 for name, (origin, whole) in chosen.items()}
    misses += [f"origin {name}: not counted once, or together with another" for name, ok in right.items() if not ok]
    standing = {o["id"]: o.get("standing") for o in shown.story.get("origins", ())}
    kinds = [standing.get(chosen[e["name"]][0]) in e["kind"].split("|") for e in expected["origin"] if right[e["name"]]]
    return list(right.values()), share(sum(kinds), len(kinds))
