"""Text that means harm, in every field of a report, stands on the page as text and does nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tawatur.api import story
from tawatur.outputs import page
from tawatur.rules import load_interface
from tests.chromium import PHONE, opened

_HARM = "window.harmed = true"
HOSTILE = {
    "script": f"<script>{_HARM}</script>",
    "handler": f"<img src=x onerror='{_HARM}'>",
    "attribute": f'" onmouseover="{_HARM}" x="',
    "unquoted": f"x onfocus={_HARM} autofocus tabindex=1",
    "closing": f"</bdi></p></script></style><svg onload={_HARM}>",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7}",
    "override": "\u202eright to left\u202c \u2067isolated\u2069 \u202dleft\u202c \u202e",
    "long": "w" * 600,
    "entities": "&lt;b&gt; &amp;amp; &#60;",
    "controls": "a\u0000b\u0008c\u001bd",
}
FIELDS = ("id", "outlet", "title", "byline", "dateline", "url", "text")


def _report(words: str, address: bool) -> dict[str, str]:
    said = f"At least 12 people were killed in an attack in Aden on Monday, {words} said. {words}"
    told = {
        "id": words[:80],
        "outlet": words,
        "title": words,
        "byline": words,
        "dateline": words,
        "language": "en",
        "published": "2024-03-05",
        "text": f"{said}\n\nPolice arrested two men.",
    }
    return {**told, "url": f"javascript:{words}"} if address else {**told, "url": f"https://example.org/{words}"}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("ui", ["ar", "en"])
def test_it_stands_there_as_text(browser: Browser, tmp_path: Path, kind: str, ui: str) -> None:
    words = HOSTILE[kind]
    for n, address in enumerate((True, False)):
        (tmp_path / f"{n}.json").write_text(json.dumps(_report(words, address)), encoding="utf-8")
    told = story(tmp_path)
    assert len(told.accounts) == 2
    written = tmp_path / "page.html"
    written.write_text(page.write(told, load_interface(ui)), encoding="utf-8")
    with opened(browser, written, PHONE) as seen:
        seen.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        seen.page.mouse.move(100, 300)
        assert not seen.page.evaluate("'harmed' in window")
        assert seen.asked == []
        assert seen.complaints == []
        assert seen.page.locator("a[href^='javascript']").count() == 0
        assert seen.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert _visible(words) in _visible(seen.page.locator("body").text_content() or "")


def _visible(text: str) -> str:
    return "".join(c for c in text if c.isprintable() and not c.isspace() and c != "\ufffd")
