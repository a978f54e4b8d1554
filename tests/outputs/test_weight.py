"""The page of 500 happenings from 200 reports weighs less than 600 KB in every language (issue 5)."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.made_up import rounds
from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.model import Story
from tawatur.outputs import page
from tawatur.pipeline import account
from tawatur.rules import interfaces, load_interface
from tests.outputs.anchors import missing
from tests.outputs.test_page import seen


@cache
def large() -> Story:
    known = knowledge()
    return corroborate([account(report, known) for report in rounds(200, 500)], setting(known))


@pytest.mark.parametrize("ui", interfaces())
def test_a_large_page_is_light_and_holds_everything(ui: str) -> None:
    html = page.write(large(), load_interface(ui))
    assert len(html.encode()) < 600_000
    read = seen(html)
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert missing([s.id for s in large().statements], ids) == []
    assert missing([h.id for h in large().happenings], ids) == []
    text = "".join(read.text)
    assert [s.id for s in large().statements if s.quote.text not in text] == []
    digests = [a.report.sha256 for a in large().accounts]
    assert [digest for digest in digests if digest not in text] == []
