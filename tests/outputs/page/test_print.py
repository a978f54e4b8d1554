"""The page on paper: everything unfolded, no control, nothing cut, the words and the digests readable."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pypdfium2
from playwright.sync_api import Browser

from tests.chromium import opened

_PAPER = 794  # points of the page in the width of A4
_SHOWN = "what => [...document.querySelectorAll(what)].filter(e => e.checkVisibility()).length"
# What is wider than the paper, or higher than a page; rows and disputes break where they are.
_CUT = """() => [...document.querySelectorAll('.entries > li, .card, svg, .matter, tr')].filter(e => {
  const box = e.getBoundingClientRect();
  const wide = box.left < -1 || box.right > innerWidth + 1, high = box.height > 1000 && !e.matches('tr, .matter');
  return e.checkVisibility() && (wide || high);
}).map(e => e.outerHTML.slice(0, 120))"""


def test_no_control_is_printed_and_nothing_is_cut(browser: Browser, written: Path) -> None:
    with opened(browser, written, dark=True) as seen:
        seen.page.set_viewport_size({"width": _PAPER, "height": 1100})
        seen.page.locator(".open-words").first.click()
        seen.page.emulate_media(media="print", color_scheme="dark")
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        for control in ("button", "select", "input", "nav a", ".skip", "#when", ".evidence"):
            assert seen.page.evaluate(_SHOWN, control) == 0, control
        assert seen.page.evaluate("[...document.querySelectorAll('main details')].every(d => d.open)")
        assert seen.page.evaluate("document.querySelectorAll('.entries i').length") > 0
        hidden = "[...document.querySelectorAll('.entries p[dir] i')].filter(e => !e.checkVisibility()).length"
        assert seen.page.evaluate(hidden) == 0
        assert seen.page.evaluate(_CUT) == []
        assert seen.page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 35, 39)"
        seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not seen.page.evaluate("[...document.querySelectorAll('main details')].every(d => d.open)")


def test_what_was_hidden_is_said_on_paper(browser: Browser, written: Path) -> None:
    with opened(browser, written) as seen:
        seen.page.locator("input[type=range]").focus()
        seen.page.keyboard.press("Home")
        seen.page.emulate_media(media="print")
        assert seen.page.locator("#when output").is_visible()
        assert seen.page.locator("#desk .count").is_visible()


def test_the_paper_holds_every_english_sentence_and_every_digest(browser: Browser, written: Path, data: Any) -> None:
    with opened(browser, written) as seen:
        paper = pypdfium2.PdfDocument(io.BytesIO(seen.page.pdf(format="A4", prefer_css_page_size=True)))
    text = "".join(paper[n].get_textpage().get_text_range() for n in range(len(paper)))
    plain = re.sub(r"[^A-Za-z0-9]", "", text)
    reports = {r["id"]: r for r in data["reports"]}
    told = [s for s in data["statements"] if reports[s["report"]]["language"] == "en"]
    copies = {c["report"] for c in data.get("copies", ())} | {r["id"] for r in data["reports"] if r.get("copy_of")}
    assert told
    sentences = [s["quote"]["text"] for s in told if s["report"] not in copies]
    assert [q for q in sentences if re.sub(r"[^A-Za-z0-9]", "", q)[:40] not in plain] == []
    assert [r["sha256"] for r in data["reports"] if r["sha256"] not in plain] == []
    assert len(paper) < 80
