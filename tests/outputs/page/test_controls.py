"""The page in Chromium: it asks for nothing, complains of nothing, fits its window, and works by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.chromium import DESKTOP, PHONE, SMALL, opened
from tests.outputs.anchors import anchor, missing

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_FOLDED = """() => document.querySelectorAll('details').forEach(d => d.open = true)"""


@pytest.mark.parametrize("width", [SMALL, PHONE, DESKTOP])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_asks_for_nothing_complains_of_nothing_and_fits(
    browser: Browser, written: Path, width: int, dark: bool
) -> None:
    with opened(browser, written, width, dark) as seen:
        assert seen.page.evaluate(_WIDER) <= 0
        seen.page.evaluate(_FOLDED)
        assert seen.page.evaluate(_WIDER) <= 0, "with everything unfolded"
        assert seen.asked == []
        assert seen.complaints == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_no_violation(browser: Browser, written: Path, dark: bool) -> None:
    """axe-core's rules of WCAG 2.2 A and AA, contrast among them, and its best practices; everything unfolded."""
    with opened(browser, written, DESKTOP, dark) as seen:
        seen.page.evaluate(_FOLDED)
        assert violations(seen.page) == []


def violations(page: Page) -> list[str]:
    return [
        f"{v['id']}: {v['help']}: {n['target']} {n['html'][:120]}"
        for v in Axe().run(page).response["violations"]
        for n in v["nodes"]
    ]


def test_axe_finds_no_violation_in_any_state(browser: Browser, written: Path, ui: str) -> None:
    """Words opened, a filter set, the slider moved, other digits, larger text, one after another; nothing complains."""
    with opened(browser, written, SMALL if ui == "en" else DESKTOP, dark=ui == "en") as seen:
        page = seen.page
        page.evaluate("[...document.querySelectorAll('#chronology .open-words')].slice(0, 12).forEach(b => b.click())")
        assert page.locator(".shown .evidence").count() > 3
        assert violations(page) == [], "words opened"
        page.locator("select").first.focus()
        page.keyboard.press("ArrowDown")
        assert violations(page) == [], "filtered"
        page.locator("input[type=range]").focus()
        page.keyboard.press("Home")
        assert violations(page) == [], "as it was known"
        page.evaluate("document.querySelectorAll('#tools button').forEach(b => b.click())")
        assert violations(page) == [], "unfolded, other digits"
        assert page.evaluate(_WIDER) <= 0
        assert seen.complaints == []


def test_without_script_it_holds_every_statement(browser: Browser, written: Path, data: Any) -> None:
    """Each under its own id, with its sentence; what a copy has in the same words stands once."""
    with opened(browser, written, DESKTOP, script=False) as seen:
        text = _plain(seen.page.locator("body").text_content() or "")
        places = set(seen.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        copies = set(seen.page.evaluate("[...document.querySelectorAll('.copy[id], .copy [id]')].map(e => e.id)"))
        assert missing([s["id"] for s in data["statements"]], places) == []
        told = (s for s in data["statements"] if anchor(s["id"], copies) is None)
        assert [s["id"] for s in told if _plain(s["quote"]["text"]) not in text] == []
        assert seen.page.locator("#tools").is_hidden()


def _plain(text: str) -> str:
    """Text without what a page may change: white space, and marks of direction."""
    kept = (c for c in text if c not in "\u2066\u2067\u2068\u2069\u200e\u200f\u202a\u202b\u202c\u00ad\u200b")
    return "".join("".join(kept).split())


def test_every_control_is_reached_named_and_shown_by_keyboard(browser: Browser, written: Path) -> None:
    with opened(browser, written, DESKTOP) as seen:
        seen.page.evaluate(_FOLDED)
        kinds = seen.page.evaluate(
            "[...new Set([...document.querySelectorAll('button, select, input, summary')].map(e => e.localName))]"
        )
        assert sorted(kinds) == ["button", "input", "select", "summary"]
        assert seen.page.evaluate(_CONTROLS) == []


def test_the_tabulator_key_stops_at_the_first_controls_in_order(browser: Browser, written: Path) -> None:
    with opened(browser, written, DESKTOP) as seen:
        stops = []
        for _ in range(40):
            seen.page.keyboard.press("Tab")
            stops.append(seen.page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        assert -1 not in stops
        assert stops == sorted(set(stops)), "every stop is another one, in the order of the page"
        first = seen.page.locator("body > a").first
        assert first.get_attribute("href") == "#chronology"


# Each control that is shown: what is wrong with it, if anything.
_CONTROLS = """() => {
  const wrong = [];
  for (const at of document.querySelectorAll("button, select, input, summary")) {
    if (!at.checkVisibility()) continue;
    at.focus({focusVisible: true});
    const style = getComputedStyle(at);
    const labels = at.labels ? [...at.labels].map(l => l.textContent.trim()).join(" ") : "";
    const name = (at.getAttribute("aria-label") || labels || at.textContent || "").trim();
    const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    if (document.activeElement !== at) wrong.push("not reached: " + at.outerHTML.slice(0, 120));
    else if (!name) wrong.push("no name: " + at.outerHTML.slice(0, 120));
    else if (!shown) wrong.push("the focus does not show: " + at.outerHTML.slice(0, 120));
  }
  return wrong;
}"""


def test_the_slider_is_moved_by_keys_says_where_it_stands_and_hides_what_was_not_out(
    browser: Browser, written: Path
) -> None:
    shown = "[...document.querySelectorAll('#chronology .entries > li')].filter(e => e.checkVisibility()).length"
    with opened(browser, written, DESKTOP) as seen:
        seen.page.evaluate(_FOLDED)
        slider = seen.page.locator("input[type=range]")
        whole, said = seen.page.evaluate(shown), slider.get_attribute("aria-valuetext")
        slider.focus()
        seen.page.keyboard.press("Home")
        first = seen.page.evaluate(shown)
        assert first < whole
        assert slider.get_attribute("aria-valuetext") not in (None, "", said)
        seen.page.keyboard.press("End")
        assert seen.page.evaluate(shown) == whole
        assert slider.get_attribute("aria-valuetext") == said


def test_a_filter_is_set_by_keys_stands_in_the_address_and_is_taken_from_it(browser: Browser, written: Path) -> None:
    shown = "[...document.querySelectorAll('#chronology .entries > li')].filter(e => e.checkVisibility()).length"
    with opened(browser, written, DESKTOP) as seen:
        seen.page.evaluate(_FOLDED)
        whole = seen.page.evaluate(shown)
        seen.page.locator("select").first.focus()
        seen.page.keyboard.press("ArrowDown")
        less, address = seen.page.evaluate(shown), seen.page.url
        assert 0 < less < whole
        assert "#" in address
        assert seen.page.locator("[role=status], [aria-live]").first.text_content()
    with opened(browser, written, DESKTOP) as again:
        again.page.goto(address)
        again.page.reload()
        again.page.evaluate(_FOLDED)
        assert again.page.evaluate(shown) == less


def test_text_grows_and_shrinks_by_keyboard(browser: Browser, written: Path) -> None:
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    with opened(browser, written, PHONE) as seen:
        before = seen.page.evaluate(size)
        labels = seen.page.evaluate(
            "(({smaller, larger}) => [smaller, larger])(document.querySelector('#tools').dataset)"
        )
        for label, grows in ((labels[1], True), (labels[0], False)):
            button = seen.page.get_by_role("button", name=label, exact=True)
            button.focus()
            seen.page.keyboard.press("Enter")
            after = seen.page.evaluate(size)
            assert (after > before) == grows
            before = after
        assert seen.page.evaluate(_WIDER) <= 0


def test_evidence_opens_by_keyboard_with_the_words_marked_and_the_digest(
    browser: Browser, written: Path, data: Any
) -> None:
    digests = {r["sha256"] for r in data["reports"]}
    with opened(browser, written, DESKTOP) as seen:
        seen.page.evaluate(_FOLDED)
        opener = seen.page.locator("#chronology button.open-words").first
        opener.focus()
        seen.page.keyboard.press("Enter")
        assert opener.get_attribute("aria-expanded") == "true"
        entry = opener.locator("xpath=..")
        assert entry.locator("mark").count() > 0
        assert any(digest in (entry.text_content() or "") for digest in digests)


def test_an_address_with_an_anchor_leads_to_its_entry(browser: Browser, written: Path, data: Any) -> None:
    key = next(h["id"] for h in data["happenings"] if h["when"])
    with opened(browser, written, DESKTOP) as seen:
        places = seen.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        here = anchor(key, places) or ""
        for shared in (here, key, here[:-1] if len(here) > 5 else here):  # from this page, story.json, a page of less
            seen.page.goto(f"{written.as_uri()}#{shared}")
            shown = seen.page.locator(f"[id='{here}']")
            assert shown.count() == 1
            assert shown.is_visible()
            assert seen.page.evaluate("scrollY") > 0
