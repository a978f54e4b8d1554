"""``python -m benchmarks.kill_add --times 200 [--database postgresql://…]``: kills ``add`` at random points.

The case must verify each time, and a last run must end with exactly the items of an undisturbed one.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.pages import write_pages
from tawatur.store import create, verify

_LONGEST = 4.0  # seconds that an add may go on before it is killed; most of them are spent on starting


def main() -> None:
    """Says how many kills there were, and fails at the first case that is not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=_LONGEST, help="seconds until a kill, at most")
    parser.add_argument("--database", metavar="ADDRESS", help="a PostgreSQL server")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tawatur-kill-") as folder:
        print(killed(Path(folder), told.times, told.pages, told.seed, told.longest, told.database))


def killed(
    folder: Path, times: int, pages: int, seed: int, longest: float = _LONGEST, address: str | None = None
) -> str:
    """What came of it. Raises SystemExit where a case was not whole."""
    chance = random.Random(seed)
    write_pages(folder / "pages", pages)
    create(folder / "whole", address=address)
    _add(folder, "whole").wait()
    expected = _items(folder / "whole")
    began, kills, left, rounds = time.perf_counter(), 0, 0, 0
    while kills < times:
        case = f"case-{rounds}"
        rounds += 1
        create(folder / case, address=address)
        while kills < times:
            adding = _add(folder, case)
            time.sleep(chance.uniform(0.2, longest))
            done = adding.poll() is not None
            adding.kill()
            adding.wait()
            kills += not done
            left += bool(_checked(folder / case))
            if done:
                break
        _add(folder, case).wait()
        _checked(folder / case)
        if _items(folder / case) != expected:
            raise SystemExit(f"{folder / case}: not the items of an undisturbed run")
    took = time.perf_counter() - began
    resumed = f"{left} had something to be gone on with"
    return f"{kills} kills over {rounds} cases of {pages} pages: each verified ({resumed}), {took:.0f} s"


def _checked(case: Path) -> list[str]:
    verdict = verify(case)
    if verdict.faults:
        raise SystemExit(f"{case}: {verdict.faults}")
    return verdict.notes


def _add(folder: Path, case: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tawatur.cli", "add", str(folder / case), str(folder / "pages")]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _items(case: Path) -> list[tuple[str, ...]]:
    """Every entry without its time and its place in the chain."""
    lines = (case / "custody.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(str(told[name]) for name in ("what", "name", "sha256", "read")) for told in map(json.loads, lines)]


if __name__ == "__main__":
    main()
