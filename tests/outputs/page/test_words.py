"""Every number, place, hour and name opens the words it was read from, by keyboard too, and Escape goes back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.chromium import PHONE, opened

_FOLDED = "() => document.querySelectorAll('details').forEach(d => d.open = true)"
# What of an entry is a number, a place, an hour or a name, and is no stop of the tabulator key.
_UNREACHED = """() => [...document.querySelectorAll(`.entries > li > ul > li, .entries > li > p:first-of-type > bdi,
  .entries > li > p:first-of-type > span:not(.mood), .entries .chain > b:first-child`)].filter(part => {
    const stop = part.matches(".opens") ? part : part.querySelector(".opens");
    return !stop || stop.tabIndex !== 0 || stop.getAttribute("role") !== "button" || !stop.textContent.trim()
      || stop.getAttribute("aria-expanded") !== "false";
  }).map(part => part.outerHTML.slice(0, 160))"""
_AT = """() => {
  const at = document.activeElement, entry = at.closest(".entries > li, .said > li");
  return {
    opens: at.matches(".opens") ? at.dataset.opens : "",
    number: [...document.querySelectorAll(".opens")].indexOf(at),
    open: !!entry && entry.classList.contains("shown"),
    said: at.getAttribute("aria-expanded"),
    marks: entry ? entry.querySelectorAll("mark").length : 0,
    digest: entry ? /[0-9a-f]{64}/.test(entry.textContent) : false,
    ring: parseFloat(getComputedStyle(at).outlineWidth) > 0 && getComputedStyle(at).outlineStyle !== "none",
  };
}"""


def test_every_number_place_hour_and_name_is_a_stop(browser: Browser, written: Path) -> None:
    with opened(browser, written) as seen:
        assert seen.page.evaluate(_UNREACHED) == []


def test_the_tabulator_key_reaches_them_in_order_and_each_opens_and_closes(browser: Browser, written: Path) -> None:
    with opened(browser, written) as seen:
        page = seen.page
        page.evaluate(_FOLDED)
        page.locator("#chronology .opens").first.focus()
        met, kinds = [], set()
        for n in range(40):
            at = page.evaluate(_AT)
            if at["opens"]:
                met.append(at["number"])
                kinds.add(at["opens"])
                _opened_and_closed(page, "Enter" if n % 2 else "Space")
            page.keyboard.press("Tab")
        assert met == list(range(met[0], met[0] + len(met))), "none is passed over"
        assert {"f", "p", "a"} <= kinds
        assert seen.complaints == []


def _opened_and_closed(page: Page, key: str) -> None:
    before = page.evaluate(_AT)
    page.keyboard.press(key)
    there = page.evaluate(_AT)
    assert there["open"]
    assert there["said"] == "true"
    assert there["digest"]
    assert there["marks"] > 0
    assert there["ring"]
    page.keyboard.press("Escape")
    back = page.evaluate(_AT)
    assert (back["open"], back["said"], back["number"]) == (False, "false", before["number"])


def test_a_number_of_a_chart_leads_into_its_words_and_escape_leads_back(browser: Browser, written: Path) -> None:
    with opened(browser, written, PHONE) as seen:
        for link in (".chart a", ".timeline a", "#lags td a", "#matrix td a"):
            seen.page.locator(link).first.focus()
            label = seen.page.evaluate("document.activeElement.getAttribute('href')")
            seen.page.keyboard.press("Enter")
            expect(seen.page.locator(".open-words[aria-expanded=true]")).to_be_focused()
            seen.page.keyboard.press("Escape")
            assert seen.page.evaluate("document.activeElement.getAttribute('href')") == label
            assert seen.page.locator(".shown").count() == 0
