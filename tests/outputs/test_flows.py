"""The chains drawn, the script in parts, the words that filters speak."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tawatur.outputs import page
from tawatur.outputs.page.flows import flows
from tawatur.outputs.page.tight import tight_script
from tawatur.rules import interfaces, load_interface
from tests.outputs.test_page import HOSTILE
from tests.outputs.test_page_story import BOTH, LANGUAGES, example, written

CARRIED = [("Medics", ("Agency", "Paper"), 4, 2), ("Medics", ("Radio",), 1, 0), ("Army", ("Paper",), 2, 0)]


def names(svg: str) -> dict[str, tuple[float, float]]:
    found = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>\u2068(.*?)\u2069', svg)
    return {name: (float(x), float(y)) for x, y, name in found}


def test_each_name_stands_once_and_each_chain_has_its_line() -> None:
    svg = flows(CARRIED, "Chains", rtl=False)
    assert set(names(svg)) == {"Medics", "Army", "Agency", "Paper", "Radio"}
    assert svg.count("<path") == len(CARRIED)
    assert "\u2068Paper\u2069 +2" in svg


@pytest.mark.parametrize("rtl", [True, False])
def test_words_go_from_the_side_where_reading_begins(rtl: bool) -> None:
    drawn = names(flows(CARRIED, "Chains", rtl=rtl))
    ways = [drawn[name][0] for name in ("Medics", "Agency", "Paper")]
    assert ways == sorted(ways, reverse=rtl)


def test_names_in_a_column_do_not_meet() -> None:
    many = [(f"Origin {n % 7}", (f"Carrier {n % 3}", f"Outlet {n}"), 1 + n % 4, 0) for n in range(40)]
    columns: dict[float, list[float]] = {}
    for x, y in names(flows(many, "Chains", rtl=False)).values():
        columns.setdefault(x, []).append(y)
    assert all(b - a >= 20 for ys in columns.values() for a, b in zip(sorted(ys), sorted(ys)[1:], strict=False))


def test_hostile_names_are_text() -> None:
    svg = flows([(HOSTILE, (HOSTILE,), 1, 1)], HOSTILE, rtl=True)
    assert "<script" not in svg
    assert "<img" not in svg
    assert flows([], "", rtl=False) == ""


@BOTH
def test_a_copy_is_named_under_what_it_copies(story: str) -> None:
    html = written(story, "en")
    for copy in example(story).copies:
        outlet = next(a.report.outlet for a in example(story).accounts if a.key == copy.report)
        assert outlet is None or outlet in html


def test_the_script_has_no_comment_and_is_all_there() -> None:
    parts = sorted((Path(page.__file__).parent / "script").glob("*.js"))
    assert len(parts) > 3
    html = written("made", "en")
    for part in parts:
        text = tight_script(part.read_text("utf-8"))
        assert text in html
        assert not re.search(r"^\s*//", text, re.MULTILINE)


@pytest.mark.skipif(not shutil.which("node"), reason="node is not here")
def test_the_script_is_one_that_engines_read(tmp_path: Path) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", written("made", "ar"), re.DOTALL)
    (tmp_path / "page.js").write_text(script, "utf-8")
    done = subprocess.run(["node", "--check", tmp_path / "page.js"], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@LANGUAGES
def test_every_word_of_the_script_is_given(ui: str) -> None:
    """What the script asks of ``words`` stands on the page, in its language, and is none of Python's."""
    html = written("made", ui)
    (tools,) = re.findall(r"<div id=tools ([^>]*)>", html)
    script = html.split("<script>")[1]
    asked = set(re.findall(r"\bwords\.(\w+)", script)) - {"textContent", "dataset", "replaceChildren"}
    given = set(re.findall(r"data-([\w-]+)=", tools))
    assert asked - {"digits"} <= given
    assert {f"{name}-all" for name in ("source", "place", "measure", "grade")} <= given
    assert "built-in" not in tools


def test_interfaces_speak_the_same_words() -> None:
    words = [set(load_interface(code).section("page")) for code in interfaces()]
    assert all(one == words[0] for one in words)
