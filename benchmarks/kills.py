"""``python -m benchmarks.kills add --times 200 [--database postgresql://…]``: kills ``add``, ``reread``, ``watch`` or
``pack`` at random points.

The case must verify each time, and a last run must end with exactly what an undisturbed one ends with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import random
import tempfile
import time
import zipfile
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path

from benchmarks.pages import write_pages
from tawatur import configure, pipeline
from tawatur.cli import main as tawatur
from tawatur.store import CaseFault, create, verify

_EARLIER = "tawatur 0 earlier"  # the version that read what ``reread`` reads again


class Killed:
    """One command, run on cases of the same pages: what is written for it first, and what it ends with."""

    def __init__(self, folder: Path, what: str, pages: int, address: str | None) -> None:
        self.folder, self.what, self._address = folder, what, address
        self._pages = folder / "pages"
        write_pages(self._pages, pages)

    def made(self, name: str) -> Path:
        """A case as it is before the command."""
        case = self.folder / name
        create(case, address=self._address)
        if self.what in ("reread", "pack"):
            _ended(_started(["add", str(case), str(self._pages), "--processes", "1"], _EARLIER))
        return case

    def started(self, case: Path, chance: random.Random) -> BaseProcess:
        """The command at work on it."""
        processes, beside = str(chance.choice((1, 1, 2))), str(case.with_suffix(".out"))
        arguments = {
            "add": ["add", str(case), str(self._pages), "--processes", processes],
            "reread": ["reread", str(case), "--processes", processes],
            "watch": ["watch", str(case), str(self._pages), "-o", beside, "--looks", "2", "--every", "1s"],
            "pack": ["pack", str(case), "-o", beside],
        }
        return _started(arguments[self.what])

    def checked(self, case: Path) -> list[str]:
        """What is left of an interruption. Raises SystemExit where something is not whole."""
        beside = case.with_suffix(".out")
        faults = verify(case).faults
        try:
            if self.what == "pack" and beside.exists():
                faults += verify(beside).faults
            if self.what == "watch" and (beside / "story.json").exists():
                json.loads((beside / "story.json").read_bytes())
        except (CaseFault, ValueError, zipfile.BadZipFile) as problem:
            faults.append((str(beside), str(problem)))
        if faults:
            raise SystemExit(f"{case}: {faults}")
        return verify(case).notes

    def ends_with(self, case: Path) -> list[tuple[str, ...]]:
        """Every entry without its time and its place in the chain; what else was written."""
        lines = (case / "custody.jsonl").read_text(encoding="utf-8").splitlines()[1:]
        told = [json.loads(line) for line in lines]
        ends = [tuple(str(one[name]) for name in ("what", "name", "sha256", "read", "kept")) for one in told]
        beside = case.with_suffix(".out")
        if self.what == "watch":
            ends += [(p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in sorted(beside.iterdir())]
        elif self.what == "pack":
            with zipfile.ZipFile(beside) as packed:
                ends += [(name,) for name in sorted(packed.namelist())]
        return ends


def killed(
    folder: Path, what: str, times: int, pages: int, seed: int, longest: float, address: str | None = None
) -> str:
    """What came of it. Raises SystemExit where something was not whole, or not as that of an undisturbed run."""
    chance, one = random.Random(seed), Killed(folder, what, pages, address)
    whole = one.made("whole")
    _ended(one.started(whole, random.Random(0)))
    one.checked(whole)
    expected = one.ends_with(whole)
    began, kills, left, rounds = time.perf_counter(), 0, 0, 0
    while kills < times:
        case, done = one.made(f"case-{rounds}"), False
        rounds += 1
        while kills < times and not done:
            at_work = one.started(case, chance)
            at_work.join(chance.uniform(0.05, longest))
            done = at_work.exitcode is not None
            at_work.kill()
            at_work.join()
            kills += not done
            left += bool(one.checked(case))
        _ended(one.started(case, chance))
        one.checked(case)
        if one.ends_with(case) != expected:
            raise SystemExit(f"{case}: not what an undisturbed run ends with")
    took = time.perf_counter() - began
    resumed = f"{left} had something to be gone on with"
    return f"{kills} kills of {what} over {rounds} cases of {pages} pages: each verified ({resumed}), {took:.0f} s"


def _started(arguments: list[str], version: str | None = None) -> BaseProcess:
    """The command in a process that has loaded everything: what is killed is at work, not starting."""
    process = multiprocessing.get_context("fork").Process(target=_run, args=(arguments, version))
    process.start()
    return process


def _run(arguments: list[str], version: str | None) -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    if version:
        told: Callable[..., str] = lambda *_: version  # noqa: E731
        configure.version = told  # type: ignore[assignment]
    tawatur(arguments)


def _ended(process: BaseProcess) -> None:
    process.join()
    if process.exitcode:
        raise SystemExit(f"an undisturbed run ended with {process.exitcode}")


def main() -> None:
    """Says how many kills there were, and fails at the first case that is not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("add", "reread", "watch", "pack"))
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=4.0, help="seconds until a kill, at most")
    parser.add_argument("--database", metavar="ADDRESS", help="a PostgreSQL server")
    told = parser.parse_args()
    configure.knowledge()
    assert pipeline
    with tempfile.TemporaryDirectory(prefix="tawatur-kill-") as folder:
        print(killed(Path(folder), told.what, told.times, told.pages, told.seed, told.longest, told.database))


if __name__ == "__main__":
    main()
