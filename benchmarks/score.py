"""``make score``: precision and recall over the annotated reports, a table for each set of them.

``python -m benchmarks.score [GLOB] [--errors]``: only the reports whose names match; every miss and false find.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.agreement import BESIDES, RIGHT, Entry
from tawatur.configure import knowledge
from tawatur.intake import Given, Source, reports
from tawatur.model import Report
from tawatur.model.contract import reading_to_dict
from tawatur.pipeline import read

ROOT = Path(__file__).parent.parent
SETS = {
    "tests/reports/develop: to develop on": ROOT / "tests/reports/develop",
    "tests/reports/measure: annotated first, only to measure": ROOT / "tests/reports/measure",
    "../shared/gold/dev: real reports": ROOT / "../shared/gold/dev",
}
_POINTS_AT = {"attributions": "cue", "events": "trigger"}  # the field that holds the span's words


@dataclass
class Tally:
    """One dimension's counts over a set of reports."""

    annotated: int = 0
    found: int = 0
    right: int = 0
    besides: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)

    @property
    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.annotated if self.annotated else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Prints a table for each set that is on hand."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("only", nargs="?", default="*", metavar="GLOB")
    options.add_argument("--errors", action="store_true")
    chosen = options.parse_args()
    for title, folder in SETS.items():
        for code in ("ar", "en"):
            tallies, number = tallied(folder, chosen.only, code)
            if number:
                print(f"\n{title}, {number} {code}")
                show(tallies, errors=chosen.errors)


def tallied(folder: Path, only: str, code: str) -> tuple[dict[str, Tally], int]:
    """The counts of each dimension over a folder's reports of one language, and how many those are."""
    tallies = {name: Tally() for name in RIGHT}
    number = 0
    for path in sorted(folder.glob(f"{only}.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["report"]["language"] == code:
            number += 1
            _compare(path, gold, tallies)
    return tallies, number


def _compare(path: Path, gold: Entry, tallies: dict[str, Tally]) -> None:
    name = path.name.removesuffix(".gold.json")
    source = Source(f"{name}.txt", path.with_name(f"{name}.txt").read_bytes())
    stated = Given(gold["report"]["published"], gold["report"]["language"])
    (report,) = (found for found in reports(source, stated) if isinstance(found, Report))
    found = reading_to_dict(read(report, knowledge()))
    body = max(report.text.find(gold.get("body_from") or ""), 0)
    for dimension, tally in tallies.items():
        ours = [_spanned(report.text, dimension, entry) for entry in gold.get(dimension, ())]
        theirs = [{**e, "at": (e["span"]["start"], e["span"]["end"])} for e in found[dimension]]
        for want, have in _paired(ours, [e for e in theirs if e["at"][0] >= body], dimension):
            _count(tally, dimension, want, have, name)


def _spanned(text: str, dimension: str, entry: Entry) -> dict[str, Any]:
    words = entry[_POINTS_AT.get(dimension, "text")]
    start = -1
    for _ in range(entry.get("nth", 1)):
        start = text.index(words, start + 1)
    return {**entry, "at": (start, start + len(words))}


def _paired(ours: list[dict[str, Any]], theirs: list[dict[str, Any]], dimension: str) -> Iterator[tuple[Any, Any]]:
    """Each annotated mention with the free one that overlaps it best; then those that nothing was left for."""
    free = list(theirs)
    for want in ours:
        near = [have for have in free if _overlap(want["at"], have["at"])]
        near.sort(key=lambda have: (not RIGHT[dimension](want, have), abs(want["at"][0] - have["at"][0])))
        if near:
            free.remove(near[0])
        yield want, near[0] if near else None
    yield from ((None, have) for have in free)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """They share half of the shorter one."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and 2 * shared >= min(a[1] - a[0], b[1] - b[0])


def _count(tally: Tally, dimension: str, want: Any, have: Any, name: str) -> None:
    """An optional mention costs nothing, found or not."""
    if want and want.get("optional"):
        return
    right = bool(want and have and RIGHT[dimension](want, have))
    tally.right += right
    tally.found += have is not None
    tally.annotated += want is not None
    if want and have:
        for beside, agrees in BESIDES[dimension].items():
            tally.besides[beside].append(agrees(want, have))
    if not right:
        what = "wrong" if want and have else "missed" if want else "spurious"
        words = want[_POINTS_AT.get(dimension, "text")] if want else have["span"]["text"]
        tally.errors.append(f"{name}\t{dimension}\t{what}\t{words}\t{_told(want)}\t{_told(have)}")


def _told(entry: Any) -> str:
    return json.dumps({k: v for k, v in (entry or {}).items() if k not in ("at", "span")}, ensure_ascii=False)


def show(tallies: dict[str, Tally], *, errors: bool) -> None:
    """Prints the table."""
    print(f"{'':13}{'gold':>6}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}   of those found")
    for name, tally in tallies.items():
        precision, recall, f1 = tally.scores
        besides = "  ".join(f"{k} {sum(v) / len(v):.2f}" for k, v in tally.besides.items())
        print(f"{name:13}{tally.annotated:6}{tally.found:7}{precision:7.3f}{recall:7.3f}{f1:7.3f}   {besides}")
    print(f"mean F1 {sum(t.scores[2] for t in tallies.values()) / len(tallies):.3f}")
    if errors:
        print("\n".join(error for tally in tallies.values() for error in tally.errors))


if __name__ == "__main__":
    main()
