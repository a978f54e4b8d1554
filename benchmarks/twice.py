"""A copy of the languages with twice the words and twice the rules, to see what more of them would cost."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tawatur.rules import LANGUAGES, language_settings, languages

_ID = re.compile(r"^(id\s*=\s*[\"'])", re.MULTILINE)
_FIND = re.compile(r"^find\s*=\s*(?P<quote>'''|'|\"\"\"|\")(?P<pattern>.*?)(?P=quote)[ \t]*$", re.MULTILINE | re.DOTALL)
_NEVER = " qqzqq"  # ends the twin of a pattern: it goes as far as the pattern, wherever that is tried, for nothing


def doubled(folder: Path) -> Path:
    """``folder`` with every language in it: to each word one of the same length that no text holds, to each rule one
    that is tried as often."""
    root = shutil.copytree(LANGUAGES, folder / "languages", ignore=shutil.ignore_patterns("__pycache__"))
    for code in languages(root):
        formed = {"form", *language_settings(code, root).get("paradigms", {})}
        for lexicon in root.glob(f"{code}/lexicon/**/*.tsv"):
            _double_words(lexicon, formed)
        for rules in root.glob(f"{code}/rules/**/*.toml"):
            _double_rules(rules)
    return root


def _double_words(path: Path, formed: set[str]) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    which = [i for i, column in enumerate(rows[0]) if column in formed]
    twins = ["\t".join(_backwards(c) if i in which else c for i, c in enumerate(row)) for row in rows[1:]]
    path.write_text("\n".join([*lines, *twins]) + "\n", encoding="utf-8")


def _backwards(forms: str) -> str:
    """Each word backwards, behind a letter that keeps it from being a word of any language."""
    return "|".join(" ".join("ʘ" + word[::-1] for word in form.split(" ")) if form else "" for form in forms.split("|"))


def _double_rules(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    start = text.find("[[rule]]")
    if start < 0:
        return
    twins = _ID.sub(r"\1twin.", text[start:])
    twins = _FIND.sub(lambda m: f"find = {m['quote']}(?>{m['pattern']}){_NEVER}{m['quote']}", twins)
    path.write_text(text + "\n" + twins, encoding="utf-8")
