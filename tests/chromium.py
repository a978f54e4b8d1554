"""Debian's chromium for the tests, and a page in it as a reader has it: in a window of some width, light or dark."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, Request, sync_playwright

WITHOUT = "NOT TESTED IN A BROWSER"
SMALL, PHONE, DESKTOP = 320, 390, 1600
_HEIGHT = {SMALL: 640, PHONE: 844, DESKTOP: 1000}
_PROGRAMS = ("chromium", "chromium-browser")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser. Raises RuntimeError where none is installed."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise RuntimeError("no chromium is installed (Debian: apt install chromium)")
    with sync_playwright() as play:
        # Root has no sandbox in a container; the pages are our own.
        arguments = [] if os.geteuid() else ["--no-sandbox"]
        browser = play.chromium.launch(executable_path=program, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Seen:
    """A page as it was opened, with all that it asked for and complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = DESKTOP, dark: bool = False, script: bool = True
) -> Iterator[Seen]:
    """A page opened from its file, without a network: a request that is no part of the file is kept and refused."""
    context = browser.new_context(
        viewport={"width": width, "height": _HEIGHT[width]},
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
        offline=True,
    )
    seen = Seen(context.new_page())

    def asked(request: Request) -> None:
        if request.url.partition("#")[0] != path.as_uri():
            seen.asked.append(request.url)

    seen.page.on("request", asked)
    seen.page.on("console", lambda message: seen.complaints.append(message.text))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    try:
        seen.page.goto(path.as_uri())
        yield seen
    finally:
        context.close()
