"""The pictures of the README: each example in each language, on a phone and a desktop, light and dark.

``make pictures`` takes them anew into ``docs/pictures``; the test takes them too, and holds that those of the README
are of the same windows. They are not compared by pixels: fonts differ from machine to machine.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.chromium import DESKTOP, PHONE, opened

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
_WIDTHS = {"phone": PHONE, "desktop": DESKTOP}
_LEAST = 15_000  # bytes; an empty page has some 6,000


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("shade", ["light", "dark"])
def test_a_picture_of_the_page(
    browser: Browser, written: Path, name: str, ui: str, width: str, shade: str, tmp_path: Path
) -> None:
    anew = bool(os.environ.get("TAWATUR_PICTURES"))
    kept = PICTURES / f"{name}-{ui}-{width}-{shade}.jpg"
    taken = kept if anew else tmp_path / kept.name
    with opened(browser, written, _WIDTHS[width], dark=shade == "dark") as seen:
        seen.page.wait_for_function("document.fonts.status === 'loaded'")
        seen.page.screenshot(path=taken, type="jpeg", quality=80)
        size = seen.page.viewport_size
    assert size is not None
    assert taken.stat().st_size > _LEAST
    assert _size(kept) == _size(taken) == (size["width"], size["height"])


def _size(path: Path) -> tuple[int, int]:
    """Width and height of a JPEG, from the marker of its frame (ITU T.81, B.2.2)."""
    data, at = path.read_bytes(), 2
    while data[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
