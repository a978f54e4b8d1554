"""Tables for people: in the report's language and direction, at any width."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from tawatur.cli._lines import cleaned
from tests.cli.conftest import Run, Write

ARABIC = "قُتل ثلاثة أشخاص وأصيب نحو 12 آخرين مساء أمس في مدينة الحسكة، بحسب مصدر طبي.\n"
ENGLISH = "At least three people were killed in Aden on Wednesday, said a medical source.\n"


def table(run: Run, write: Write, text: str, monkeypatch: pytest.MonkeyPatch, width: int) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    result = run("read", write("a.txt", text), "--published", "2022-01-22", "--format", "table")
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("width", [30, 40, 64, 80, 160])
@pytest.mark.parametrize("text", [ARABIC, ENGLISH], ids=["ar", "en"])
def test_no_line_is_wider_than_the_terminal(
    run: Run, write: Write, text: str, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    lines = table(run, write, text, monkeypatch, width).splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("text", [ARABIC, ENGLISH], ids=["ar", "en"])
def test_every_word_stands_inside_an_isolate(
    run: Run, write: Write, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that in a terminal that orders text by its direction the columns stay where they are."""
    shown = table(run, write, text, monkeypatch, 80)
    assert not re.search(r"\w", re.sub("\u2068[^\u2068\u2069\n]*\u2069", "", shown))


def test_arabic_is_read_from_the_right(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = table(run, write, ARABIC, monkeypatch, 80)
    (row,) = (line for line in shown.splitlines() if "نحو 12" in line and "جرحى" in line)
    assert row.index("جرحى") < row.rindex("نحو 12")


def test_a_hostile_text_steers_no_terminal() -> None:
    assert cleaned("a\x1b[31m\u202eb\u2069\r\nc") == "a[31mb c"
