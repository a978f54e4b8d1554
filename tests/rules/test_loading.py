"""What the loader refuses, and that it says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.rules import Fault, load_language

RULE = """
[[rule]]
id = "x.time.day"
find = '{days}'
make = "weekday"
[[rule.yes]]
text = 'on friday'
find = 'friday'
[[rule.no]]
text = 'never'
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "xx"
    (folder / "rules").mkdir(parents=True)
    (folder / "lexicon").mkdir()
    (folder / "language.toml").write_text('name = "X"\ndirection = "ltr"\n', encoding="utf-8")
    (folder / "lexicon" / "days.tsv").write_text("form\tday\nfriday\t4\n", encoding="utf-8")
    return tmp_path


def load(root: Path, rules: str) -> None:
    (root / "xx" / "rules" / "times.toml").write_text(rules, encoding="utf-8")
    load_language("xx", root)


def test_a_sound_rule_is_taken(root: Path) -> None:
    load(root, RULE)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (RULE.replace("[[rule.no]]\ntext = 'never'", ""), "examples of both kinds"),
        (RULE.replace("[[rule.yes]]\ntext = 'on friday'\nfind = 'friday'", ""), "examples of both kinds"),
        (RULE.replace("{days}", "{nights}"), "neither a class of words nor a macro"),
        (RULE.replace("{days}", "Éclair {days}"), "never stands in folded text"),
        (RULE.replace("{days}", "({days}"), "does not compile"),
        (RULE.replace("{days}", "friday"), "give an anchor"),
        (RULE.replace("make =", 'anchor = "nights"\nmake ='), "no class of words"),
        (RULE.replace("make =", 'colour = "red"\nmake ='), "unknown key colour"),
        (RULE + RULE, "two rules are called 'x.time.day'"),
        ("[[rule", "times.toml"),
    ],
)
def test_refused(root: Path, wrong: str, said: str) -> None:
    with pytest.raises(Fault, match=said):
        load(root, wrong)


def test_a_row_with_too_many_columns_is_refused(root: Path) -> None:
    (root / "xx" / "lexicon" / "days.tsv").write_text("form\tday\nfriday\t4\t5\n", encoding="utf-8")
    with pytest.raises(Fault, match="a row whose columns"):
        load_language("xx", root)


def test_a_missing_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no such language"):
        load_language("yy", tmp_path)
