"""Reading a file of rules, and refusing what cannot work."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tawatur.rules.faults import Fault
from tawatur.rules.lexicon import Entry
from tawatur.rules.matching import DIGITS
from tawatur.rules.rule import Example, Rule

_BRACE = re.compile(r"\{([a-z][a-z_.-]*)\}")
_LINES = re.compile(
    r"(?:\A|\n) +"
)  # a long pattern may be broken into lines; the break and the indent are no part of it
_KEYS = {"id", "find", "make", "anchor", "before", "given", "yes", "no"}


def read_rules(
    path: Path, classes: Mapping[str, Sequence[Entry]], macros: Mapping[str, str], table: Mapping[int, str]
) -> tuple[Rule, ...]:
    """The rules of one file, in order. Raises Fault for one that lacks an example of either kind, names an
    unknown class, has a pattern that cannot be compiled, or holds a character that folding changes."""
    raw = path.read_text(encoding="utf-8")
    try:
        data = tomllib.loads(raw)
    except tomllib.TOMLDecodeError as problem:
        raise Fault(path, str(problem)) from problem
    book = _Book(path, classes, {**macros, **data.get("macros", {})}, table, raw.splitlines())
    return tuple(book.rule(entry) for entry in data.get("rule", []))


class _Book:
    def __init__(
        self,
        path: Path,
        classes: Mapping[str, Sequence[Entry]],
        macros: Mapping[str, str],
        table: Mapping[int, str],
        lines: list[str],
    ) -> None:
        self._path, self._classes, self._macros, self._table = path, classes, macros, table
        self._lines, self._at = lines, 0

    def rule(self, data: Mapping[str, Any]) -> Rule:
        name = data.get("id", "?")
        if unknown := data.keys() - _KEYS:
            raise Fault(self._path, f"{name}: unknown key {', '.join(sorted(unknown))}")
        if not {"id", "find", "make", "yes", "no"} <= data.keys():
            raise Fault(self._path, f"{name}: a rule needs id, find, make, and examples of both kinds (yes, no)")
        written = _LINES.sub("", data["find"])
        self._unfolded(name, written)
        used: list[str] = []
        pattern = self._expand(name, written, used)
        anchors = _anchors(data.get("anchor"), used)
        if unknown := set(anchors) - self._classes.keys() - {DIGITS}:
            raise Fault(self._path, f"{name}: the anchor {', '.join(sorted(unknown))} is no class of words")
        if not anchors:
            raise Fault(self._path, f"{name}: no class of words in the pattern; give an anchor, or 'digits'")
        try:
            compiled = re.compile(rf"(?:{pattern})(?!\w)")
        except re.error as problem:
            raise Fault(self._path, f"{name}: the pattern does not compile: {problem}") from problem
        return Rule(
            id=name,
            pattern=compiled,
            anchors=tuple(anchors),
            before=data.get("before", 0),
            make=data["make"],
            given=data.get("given", {}),
            yes=tuple(self._example(name, e, find=True) for e in data["yes"]),
            no=tuple(self._example(name, e, find=False) for e in data["no"]),
        )

    def _unfolded(self, name: str, pattern: str) -> None:
        for char in pattern:
            if not char.isascii() and self._table[ord(char)] != char:
                raise Fault(self._path, f"{name}: {char!r} never stands in folded text; write its folded form")

    def _expand(self, name: str, pattern: str, used: list[str]) -> str:
        """Macros are replaced by their text, classes by their forms, longest first."""

        def one(match: re.Match[str]) -> str:
            word = match.group(1)
            if word in self._macros:
                return f"(?:{self._expand(name, self._macros[word], used)})"
            lexicon, _, slot = word.partition(".")
            if lexicon not in self._classes:
                raise Fault(self._path, f"{name}: {{{word}}} is neither a class of words nor a macro")
            used.append(lexicon)
            forms = {e.form for e in self._classes[lexicon] if not slot or e.slot == slot}
            return f"(?:{'|'.join(re.escape(f) for f in sorted(forms, key=lambda f: (-len(f), f)))})"

        return _BRACE.sub(one, pattern)

    def _example(self, name: str, data: Mapping[str, str], *, find: bool) -> Example:
        if "text" not in data or (find and "find" not in data):
            raise Fault(self._path, f"{name}: an example needs text, and one that matches needs find")
        line = self._line(data["text"])
        return Example(data["text"], data.get("find"), data.get("value"), data.get("published"), line)

    def _line(self, text: str) -> int:
        """The line of the file where the example stands, looked for past the last one."""
        for i in range(self._at, len(self._lines)):
            if text in self._lines[i]:
                self._at = i
                return i + 1
        return self._at + 1


def _anchors(given: str | list[str] | None, used: Sequence[str]) -> list[str]:
    if given is None:
        return list(used[:1])
    return [given] if isinstance(given, str) else given
