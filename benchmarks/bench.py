"""``make bench``: how fast reports are read, how soon the first one, in how much memory; what more
rules would cost; how long a story of very many takes."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.twice import doubled

ROOT = Path(__file__).parent.parent
TEXTS = ROOT / "../shared/texts"
EXAMPLES = ROOT / "examples"
TAWATUR = Path(sys.executable).with_name("tawatur")
_AGAIN = 5  # runs of what is over at once; the quickest counts, for anything else on the machine only adds
_MANY = 10_000  # reports of a large case
_LONG = 8_500  # bytes after which an article is put together: with the last one it has some 9 KB
_ROUNDS = 3  # runs of what takes long, the two kinds by turns


def main() -> None:
    """Prints the figures beside what they aim at."""
    examples = sorted(str(path) for path in EXAMPLES.rglob("*") if path.suffix in {".txt", ".json", ".jsonl"})
    files = sorted(map(str, TEXTS.glob("*.jsonl"))) or examples
    print(f"reading {', '.join(Path(file).name for file in files)}; {_interpreter()}")
    with tempfile.TemporaryDirectory() as folder:
        more = doubled(Path(folder))
        once, twice, long = [], [], []
        for _ in range(_ROUNDS):
            once.append(_run(*files))
            twice.append(_run(*files, "--languages", str(more)))
            long.append(_run(*files, "--long", str(_LONG)))
    best = min(once, key=lambda run: run["seconds"])
    kilobytes = _speed(once)
    show(
        "articles a second",
        best["reports"] / best["seconds"],
        f"of {best['bytes'] / best['reports'] / 1000:.1f} KB; seconds of one core",
    )
    show("KB a second", kilobytes, "their words met for the first time but for those of the first 20")
    show("KB a second, put together to 9 KB each", _speed(long), "aim 900: a hundred articles of 9 KB")
    show("peak memory, MB", max(run["peak"] for run in once), "aim under 250")
    show("tawatur --help, s", _quickest("--help"), "aim 0.15")
    show("first reading, s", _quickest("read", examples[0]), "aim 0.70, from a cold start")
    cost = min(run["seconds"] for run in twice) / best["seconds"] - 1
    show("twice the words and rules, % more time", 100 * cost, "aim under 10")
    many()


def many() -> None:
    """What it takes to make a story of ten thousand made-up reports, and of twice as many."""
    some, twice = (_process("many", str(number)) for number in (_MANY, 2 * _MANY))
    show(f"{_MANY:,} reports corroborated, s", some["corroborating"], "aim under 120; statements already read")
    show("  read and corroborated, s", some["reading"] + some["corroborating"], "by one process")
    show("  peak memory, MB", some["peak"], "aim under 2,000")
    show(
        f"{2 * _MANY:,} reports corroborated, times as long",
        twice["corroborating"] / some["corroborating"],
        f"aim under 2.5; {twice['happenings']:,} happenings of {twice['statements']:,} statements",
    )


def show(what: str, figure: float, beside: str) -> None:
    """One line."""
    print(f"{what:40}{figure:10.2f}   {beside}")


def _interpreter() -> str:
    """Which Python this is, and how it was built: the same source took 10 % less time on another build of 3.11."""
    given = (sysconfig.get_config_var("CONFIG_ARGS") or "").replace("'", "").split()
    how = [option for option in ("--enable-optimizations", "--with-lto", "--enable-shared") if option in given]
    return f"Python {sys.version.split()[0]}, built with {', '.join(how) or 'no option that makes it faster or slower'}"


def _speed(runs: list[dict[str, Any]]) -> float:
    """Kilobytes a second in the quickest run."""
    return max(run["bytes"] / 1000 / run["seconds"] for run in runs)


def _run(*arguments: str) -> dict[str, Any]:
    return _process("run", *arguments)


def _process(module: str, *arguments: str) -> dict[str, Any]:
    """What a module of this folder prints, run by itself."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout))


def _quickest(*arguments: str) -> float:
    """Seconds from the start of the command to its end."""
    took = []
    for _ in range(_AGAIN):
        start = time.perf_counter()
        subprocess.run([TAWATUR, *arguments], stdout=subprocess.DEVNULL, check=True)
        took.append(time.perf_counter() - start)
    return min(took)


if __name__ == "__main__":
    main()
