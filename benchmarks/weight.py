"""``python -m benchmarks.weight``: how heavy the page of a large story is, and how soon Chromium has it ready.

200 made-up reports tell of 500 happenings in a sentence each; the examples are beside them. Chromium is measured where
playwright and a browser are there.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from pathlib import Path

from benchmarks.bench import EXAMPLES, show
from benchmarks.made_up import rounds
from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.intake import Given, Source, reports
from tawatur.model import Report, Story
from tawatur.outputs import page
from tawatur.pipeline import account
from tawatur.rules import interfaces, load_interface

_REPORTS, _HAPPENINGS = 200, 500
_AGAIN = 5
_READY = """() => new Promise(done => {
  const [run] = performance.getEntriesByType("navigation");
  const wait = () => run.loadEventEnd ? done([run.domContentLoadedEventEnd, run.loadEventEnd]) : setTimeout(wait, 5);
  wait();
})"""


def main() -> None:
    """Prints bytes and milliseconds beside what they aim at."""
    known = knowledge()
    large = corroborate([account(r, known) for r in rounds(_REPORTS, _HAPPENINGS)], setting(known))
    for folder in sorted(path for path in EXAMPLES.iterdir() if path.is_dir()):
        _weighed(folder.name, corroborate([account(r, known) for r in _example(folder)], setting(known)), "")
    _weighed(f"{len(large.happenings)} happenings of {_REPORTS} reports", large, "aim under 600")
    with tempfile.TemporaryDirectory(prefix="tawatur-page-") as made:
        path = Path(made) / page.FILE
        path.write_text(page.write(large, load_interface("ar")), encoding="utf-8")
        times = _ready(path)
    if times:
        show("ready in Chromium, ms", statistics.median(times), f"aim under 1,000; median of {_AGAIN}, script done")
    else:
        print("ready in Chromium: not measured (playwright or chromium is not here)")


def _example(folder: Path) -> list[Report]:
    files = [Source(p.name, p.read_bytes()) for p in sorted(folder.glob("*.json"))]
    return [item for file in files for item in reports(file, Given()) if isinstance(item, Report)]


def _weighed(name: str, story: Story, aim: str) -> None:
    for ui in interfaces():
        size = len(page.write(story, load_interface(ui)).encode())
        each = f"{size / len(story.statements):.0f} bytes for each of {len(story.statements)} statements"
        show(f"{name}, {ui}, KB", size / 1000, "; ".join(filter(None, (each, aim))))


def _ready(path: Path) -> list[float]:
    """Milliseconds from the start of the navigation until the page's script has run, once per run."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return []
    if not browser:
        return []
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        found = []
        for _ in range(_AGAIN):
            seen = chromium.new_page()
            seen.goto(path.as_uri())
            found.append(float(max(seen.evaluate(_READY))))
            seen.close()
        chromium.close()
    return found


if __name__ == "__main__":
    main()
