"""One run in a process of its own: reads every report of a file once, prints what it took as JSON.

``python -m benchmarks.run FILE... [--languages FOLDER] [--long BYTES]``
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

from tawatur import pipeline
from tawatur.configure import knowledge
from tawatur.intake import Given, Source, reports
from tawatur.model import Report
from tawatur.rules import load_language

_WARM = 20  # reports read before the clock starts: the words of a language are learnt in the first ones


def main() -> None:
    """Prints reports, bytes, seconds and the most memory held at once, in MB."""
    options = argparse.ArgumentParser()
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--languages", type=Path)
    options.add_argument("--long", type=int, help="neighbours are put together until each report has so many bytes")
    chosen = options.parse_args()
    if chosen.languages:
        pipeline.load_language = lambda code: load_language(code, chosen.languages)  # type: ignore[assignment]
    taken = [report for path in chosen.files for report in reports_of(path)]
    known = knowledge()
    for report in taken[:_WARM]:
        pipeline.read(report, known)
    taken = longer(taken, chosen.long) if chosen.long else taken
    start = time.process_time()
    for report in taken:
        pipeline.read(report, known)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    size = sum(len(report.text.encode()) for report in taken)
    print(json.dumps({"reports": len(taken), "bytes": size, "seconds": seconds, "peak": peak}))


def longer(taken: list[Report], size: int) -> list[Report]:
    """Neighbours of one language in one report each, of so many bytes or a little more."""
    found: list[Report] = []
    for report in taken:
        if found and found[-1].language == report.language and len(found[-1].text.encode()) < size:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n\n{report.text}")
        else:
            found.append(report)
    return found


def reports_of(path: Path) -> list[Report]:
    """The reports of one file; what cannot be read is passed over."""
    source = Source(path.name, path.read_bytes())
    return [found for found in reports(source, Given()) if isinstance(found, Report)]


if __name__ == "__main__":
    main()
