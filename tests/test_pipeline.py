"""Whatever the text, a reading comes out, its spans are its words, and it keeps the contract."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tawatur.configure import knowledge
from tawatur.model import Report
from tawatur.model.contract import reading_to_dict
from tawatur.pipeline import read

SCHEMA = json.loads((Path(__file__).parent.parent / "src/tawatur/schema/reading.schema.json").read_text("utf-8"))
REPORTS = sorted(Path(__file__).parent.glob("reports/develop/*.txt"))
WORDS = sorted({word for path in REPORTS for word in path.read_text("utf-8").split()})
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=6), st.sampled_from(["\n", '"', "«", ":", "(", "30%"]))
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map(" ".join)
DAYS = st.sampled_from([None, "2024-02-29", "2017-03-01T23:30:00+03:00", "0001-01-01", "9999-12-31"])


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["ar", "en"]), DAYS)
@example("\u00bcA0", "en", None)  # a number that nothing follows
def test_any_text_is_read(text: str, language: str, published: str | None) -> None:
    reading = read(Report("any", language, text, "0" * 64, published), knowledge())
    for mentions in reading.found.values():
        assert all(m.span.text and text[m.span.start : m.span.end] == m.span.text for m in mentions)
    jsonschema.validate(reading_to_dict(reading), SCHEMA)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_reads_the_same_twice(path: Path) -> None:
    report = Report(path.stem, path.stem[:2], path.read_text("utf-8"), "0" * 64, "2024-05-01")
    assert read(report, knowledge()) == read(report, knowledge())


def test_a_count_beyond_any_calendar_is_no_day() -> None:
    reading = read(Report("far", "en", "It happened 900000 years ago.", "0" * 64, "2024-05-01"), knowledge())
    assert reading.times == ()


def test_what_was_read_is_gone_without_the_collector() -> None:
    """It holds no cycle, so the collector may look for cycles seldom (``configure``)."""
    reports = [Report(p.stem, p.stem[:2], p.read_text("utf-8"), "0" * 64, "2024-05-01") for p in REPORTS]
    gc.collect()
    gc.disable()
    try:
        for report in reports:
            read(report, knowledge())
        assert gc.collect() == 0
    finally:
        gc.enable()
