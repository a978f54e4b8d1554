"""Anchors are cut, and stay apart."""

from __future__ import annotations

from tawatur.outputs.page.short import digits, short
from tests.outputs.anchors import anchor, missing


def test_each_kind_has_as_many_digits_as_tell_its_ids_apart() -> None:
    page = '<li id="r0123456789-e5"><p id="h0123456789"><a href="#r0123499999"></a><i data-of="t0000000000"></i>'
    assert short(page) == '<li id="r012345-e5"><p id="h0123"><a href="#r012349"></a><i data-of="t0000"></i>'


def test_what_a_report_says_is_no_anchor() -> None:
    said = "<p>id=&#34;r0123456789&#34; href=#r0123456789</p>"
    assert short(said) == said
    assert (
        short('<a href="https://example.org/#r0123456789">x</a>') == '<a href="https://example.org/#r0123456789">x</a>'
    )


def test_ids_that_differ_late_are_kept_whole() -> None:
    assert digits({"0123456789", "0123456788"}) == 10
    assert digits(set()) == 4


def test_a_cut_anchor_is_found_by_its_id() -> None:
    assert anchor("r0123456789-e5", {"r01234-e5", "r01234"}) == "r01234-e5"
    assert anchor("r0123456789", {"r01234-e5", "r01239"}) is None
    assert missing(["r0123456789", "r0123499999"], {"r01234"}) == ["r0123456789", "r0123499999"]
