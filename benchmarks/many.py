"""One run in a process of its own: so many made-up reports read and corroborated; prints what it took as JSON.

``python -m benchmarks.many NUMBER``
"""

from __future__ import annotations

import json
import resource
import sys
import time

from benchmarks.made_up import reports
from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.pipeline import account


def main() -> None:
    """Prints seconds of reading and of corroborating, the most memory held at once in MB, and what came out."""
    number = int(sys.argv[1])
    known = knowledge()
    start = time.process_time()
    accounts = [account(report, known) for report in reports(number)]
    read = time.process_time()
    story = corroborate(accounts, setting(known))
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    lists = ("statements", "happenings", "origins", "tolls", "disputes", "copies")
    counts = {name: len(getattr(story, name)) for name in lists}
    print(json.dumps({"reading": read - start, "corroborating": done - read, "peak": peak, **counts}))


if __name__ == "__main__":
    main()
