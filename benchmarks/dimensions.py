"""What each stage of reading costs, in microseconds of one core per token: preparing, every dimension, assembly.

``python -m benchmarks.dimensions [FILE...] [--rounds N]``. The quickest of a few rounds counts, for anything else on
the machine only adds. ``--calls`` prints, instead, Python function calls per token: the same on every machine and in
every run, so that a small gain is not lost in the noise.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.bench import TEXTS
from benchmarks.run import reports_of
from tawatur.assembly import assemble
from tawatur.configure import knowledge
from tawatur.dimensions import dimensions
from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Report
from tawatur.rules import load_language, prepare

Clock = Callable[[], float]


def main() -> None:
    """Prints a line for each stage."""
    options = argparse.ArgumentParser()
    options.add_argument("files", nargs="*", type=Path, default=sorted(TEXTS.glob("*.jsonl")))
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--calls", action="store_true")
    chosen = options.parse_args()
    taken = [report for path in chosen.files for report in reports_of(path)]
    known = knowledge()
    stages(taken, known, time.process_time)  # the words of a language are learnt in the first round
    if chosen.calls:
        _show("calls per token", counted(taken, known), taken)
    else:
        rounds = [stages(taken, known, time.process_time) for _ in range(chosen.rounds)]
        _show("µs per token", Counter({s: 1e6 * min(r[s] for r in rounds) for s in rounds[0]}), taken)


def stages(taken: Sequence[Report], known: Knowledge, clock: Clock) -> Counter[str]:
    """What the clock ran on in each stage, over all reports."""
    spent: Counter[str] = Counter()

    def timed(stage: str, work: Callable[..., Any], *given: object) -> Any:
        start = clock()
        result = work(*given)
        spent[stage] += clock() - start  # type: ignore[assignment]
        return result

    for report in taken:
        document = timed("prepare", prepare, report, load_language(report.language))
        found: dict[str, tuple[Mention, ...]] = {}
        for dimension in dimensions():
            found[dimension.NAME] = timed(dimension.NAME, dimension.read, document, known, found)
        whole: Found = found
        timed("assembly", assemble, document, whole)
    return spent


def counted(taken: Sequence[Report], known: Knowledge) -> Counter[str]:
    """Calls instead of seconds, those of functions written in C among them."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        return stages(taken, known, lambda: calls)
    finally:
        sys.setprofile(None)


def _show(unit: str, spent: Counter[str], taken: Sequence[Report]) -> None:
    size = sum(len(report.text.encode()) for report in taken)
    tokens = sum(len(prepare(report, load_language(report.language)).tokens) for report in taken)
    print(f"{len(taken)} reports, {tokens} tokens, {size / tokens:.1f} bytes a token; {unit}:")
    for stage, cost in spent.items():
        print(f"{stage:16}{cost / tokens:8.2f}")
    whole = spent.total() / tokens
    print(
        f"{'whole':16}{whole:8.2f}" + (f"   {1000 * size / tokens / whole:.0f} KB a second" if unit[0] == "µ" else "")
    )


if __name__ == "__main__":
    main()
