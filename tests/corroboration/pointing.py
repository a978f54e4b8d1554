"""Pointing at a story: an editor names a report's file and words of it, and finds the program's statements there."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

Entry = Mapping[str, Any]
Point = Sequence[Any]  # a report's stem, an anchor, and which of several (1-based, left out for the first)
TABLES = ("happening", "toll", "dispute", "warning", "lag", "responsibility", "origin")


def load(folder: Path) -> tuple[dict[str, list[Entry]], dict[str, str]]:
    """A folder's expectations, table by table, and the text of each report by its file's stem."""
    expected = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    if unknown := expected.keys() - set(TABLES):
        raise ValueError(f"unknown tables: {sorted(unknown)}")
    reports = {p.stem: json.loads(p.read_text(encoding="utf-8"))["text"] for p in folder.glob("*.json")}
    return {table: expected.get(table, []) for table in TABLES}, reports


def span(texts: Mapping[str, str], point: Point) -> tuple[int, int]:
    """Where the words of a point stand; never within a longer number or a longer Latin word."""
    stem, anchor, nth = point[0], point[1], point[2] if len(point) > 2 else 1
    edge = "[0-9A-Za-z]"
    before = f"(?<!{edge})" if re.match(edge, anchor) else ""
    after = rf"(?!{edge}|[.,]\d)" if re.match(edge, anchor[-1]) else ""
    found = list(re.finditer(before + re.escape(anchor) + after, texts[stem]))
    if len(found) < nth:
        raise ValueError(f"{stem}: {anchor!r} stands there {len(found)} times, not {nth}")
    return found[nth - 1].span()


def alternatives(point: Point) -> list[Point]:
    """The points that a point with ``a|b`` stands for."""
    return [(point[0], anchor, *point[2:]) for anchor in point[1].split("|")]


def points(expected: Mapping[str, Iterable[Entry]]) -> Iterator[Point]:
    """Every point of the expectations, of whatever table, each alternative by itself."""
    for point in _points(expected):
        yield from alternatives(point)


def _points(expected: Mapping[str, Iterable[Entry]]) -> Iterator[Point]:
    for table in ("happening", "origin"):
        yield from (point for entry in expected[table] for point in entry.get("statements", ()))
    for toll in expected["toll"]:
        yield from map(toll_point, toll["series"])
    for dispute in expected["dispute"]:
        yield from (*dispute["one"], *dispute["other"])
    for table in ("warning", "lag", "responsibility"):
        yield from (entry["statement"] for entry in expected[table])


def toll_point(claim: Entry) -> Point:
    """The point of one entry of a toll's series."""
    return claim["report"], claim["anchor"], claim.get("nth", 1)


@dataclass(frozen=True)
class Shown:
    """A story, looked up by the words of its reports."""

    story: Entry
    texts: Mapping[str, str]
    stems: dict[str, str] = field(default_factory=dict)  # the file's stem by the statement's id
    known: dict[tuple[Any, ...], set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = {report.get("key", report["id"]): report.get("name", report["id"]) for report in self.story["reports"]}
        self.stems.update((s["id"], names[s["report"]]) for s in self.story["statements"])

    def at(self, point: Point, cues: bool = False) -> set[str]:
        """Ids of the statements with a trigger or figure at a point; else, when asked, of those whose chain has its cue
        there; else of the one without a trigger whose words hold the point."""
        if (*point, cues) not in self.known:
            if len(several := alternatives(point)) > 1:
                return next(filter(None, (self.at(one, cues) for one in several)), set())
            here = span(self.texts, point)
            near = [s for s in self.story["statements"] if self.stems[s["id"]] == point[0]]
            found = {s["id"] for s in near if any(overlap(here, mark) for mark in marks(s))}
            told = {s["id"] for s in near if cues and any(overlap(here, cue) for cue in cues_of(s))}
            self.known[*point, cues] = found or told or closest(here, [s for s in near if not s.get("trigger")])
        return self.known[*point, cues]

    def any(self, given: Iterable[Point], cues: bool = False) -> set[str]:
        """Ids of the statements at any of the points."""
        return set().union(*(self.at(point, cues) for point in given))

    def holding(self, table: str, statements: set[str]) -> set[str]:
        """Ids of the entries of a list that rest on any of the statements."""
        return {entry["id"] for entry in self.story.get(table, ()) if statements & set(entry["statements"])}


def bounds(value: Any) -> tuple[int, int] | None:
    """Start and end of a span, also of one that is called ``span``; None for what is none."""
    value = value.get("span", value) if isinstance(value, Mapping) else None
    return (value["start"], value["end"]) if isinstance(value, Mapping) and "start" in value else None


def marks(statement: Entry) -> list[tuple[int, int]]:
    """The trigger and the figures."""
    return [b for b in map(bounds, (statement.get("trigger"), *statement.get("figures", ()))) if b]


def cues_of(statement: Entry) -> list[tuple[int, int]]:
    """The reporting words of the chain."""
    return [b for b in (bounds(link.get("cue")) for link in statement.get("chain", ())) if b]


def closest(here: tuple[int, int], near: Iterable[Entry]) -> set[str]:
    """The id of the statement with the shortest words around a stretch; none where none holds it."""
    held = ((b, s["id"]) for s in near if (b := bounds(s.get("words"))))
    wide = sorted((end - start, name) for (start, end), name in held if start <= here[0] and here[1] <= end)
    return {name for _, name in wide[:1]}


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def moments(claimed: str | None) -> tuple[datetime, datetime]:
    """From when until when a claim may have been made; a day without an hour, an hour without a zone: the whole day."""
    first, _, last = (claimed or "0001-01-01/9999-12-30").partition("/")
    begin, end = (datetime.fromisoformat(text) for text in (first, last or first))
    if begin.tzinfo and end.tzinfo:
        return begin.astimezone(UTC), end.astimezone(UTC) + timedelta(seconds=1)
    day = {"hour": 0, "minute": 0, "second": 0, "tzinfo": UTC}
    return begin.replace(**day), end.replace(**day) + timedelta(days=1)
