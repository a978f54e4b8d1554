"""``python -m benchmarks.case``: a thousand saved pages taken into a case, the same once more, the case verified."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bench import show
from benchmarks.pages import write_pages


def main() -> None:
    """Prints seconds beside what they aim at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    number = parser.parse_args().pages
    with tempfile.TemporaryDirectory(prefix="tawatur-case-") as folder:
        pages, case = Path(folder) / "pages", Path(folder) / "case"
        write_pages(pages, number)
        _tawatur("init", case)
        show(
            f"{number:,} pages added, s", _tawatur("add", case, pages), "aim 60: taken in, read, stored; two processes"
        )
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        show("  processor time of it, s", used.ru_utime + used.ru_stime, "of all processes")
        show("the same added again, s", _tawatur("add", case, pages), "aim under 5")
        show("verified, s", _tawatur("verify", case), "")


def _tawatur(*arguments: object) -> float:
    """Seconds from the start of the command to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tawatur.cli", *map(str, arguments)], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
