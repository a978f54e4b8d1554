"""A language as its folder describes it."""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from tawatur.rules.faults import Fault
from tawatur.rules.lexicon import Entry, read_lexicon
from tawatur.rules.matching import Book
from tawatur.rules.rule import Rule
from tawatur.rules.rulebook import read_rules
from tawatur.text import Clitics, FoldTable, Phrases, Splitter

LANGUAGES = Path(__file__).parent.parent / "languages"


@dataclass(frozen=True, eq=False)
class Language:
    """Everything the engine knows of one language: fold table, clitics, lexicon and rules, all data."""

    code: str
    name: str
    direction: str
    table: FoldTable
    clitics: Clitics
    splitter: Splitter
    lexicon: Phrases[Entry]
    classes: Mapping[str, tuple[Entry, ...]]
    forms: Mapping[tuple[str, str], Entry]
    rules: Mapping[str, tuple[Rule, ...]]
    books: Mapping[str, Book]  # the same rules, ready to be tried
    settings: Mapping[str, Any]

    def entry(self, lexicon: str, form: str) -> Entry | None:
        """The entry of class ``lexicon`` with this folded form, of one word or more; the first of several."""
        return self.forms.get((lexicon, form))

    def is_a(self, lexicon: str, word: str) -> bool:
        """True when the folded ``word``, clitics taken away, may be of class ``lexicon``."""
        return lexicon in self.lexicon.groups(word)

    def entries(self, lexicon: str, word: str) -> list[Entry]:
        """The entries of class ``lexicon`` that the folded ``word`` may be, clitics taken away."""
        return [entry for entry, _ in self.lexicon.alone(word) if entry.lexicon == lexicon]


def languages(root: Path = LANGUAGES) -> tuple[str, ...]:
    """The codes of the languages on hand: one folder each."""
    return tuple(sorted(p.parent.name for p in root.glob("*/language.toml")))


def language_settings(code: str, root: Path = LANGUAGES) -> Mapping[str, Any]:
    """What ``root/code/language.toml`` says, without the lexicon and the rules."""
    return _settings(root / code / "language.toml")


@lru_cache(maxsize=8)
def load_language(code: str, root: Path = LANGUAGES) -> Language:
    """The language whose folder is ``root/code``; raises Fault where its data is wrong."""
    gc.disable()  # a language is tens of thousands of things that stay: to look for rubbish among them takes a third
    try:
        return _loaded(code, root / code)
    finally:
        gc.enable()
        gc.freeze()


def _loaded(code: str, folder: Path) -> Language:
    settings = _settings(folder / "language.toml")
    table = FoldTable(settings.get("fold", {}))
    entries = _entries(folder, settings, table)
    classes: dict[str, list[Entry]] = {}
    for entry in entries:
        classes.setdefault(entry.lexicon, []).append(entry)
    clitics = _clitics(settings.get("clitics", {}))
    whole = frozenset(e.form for e in classes.get("whole", []))
    rules = _rules(folder, classes, settings, table)
    return Language(
        code=code,
        name=settings["name"],
        direction=settings["direction"],
        table=table,
        clitics=clitics,
        splitter=Splitter(a.translate(table) for a in settings.get("abbreviations", [])),
        lexicon=Phrases(((e.form, e) for e in entries), clitics, whole, attrgetter("lexicon")),
        classes={name: tuple(group) for name, group in classes.items()},
        forms={(e.lexicon, e.form): e for e in reversed(entries)},
        rules=rules,
        books={dimension: Book(book) for dimension, book in rules.items()},
        settings=settings,
    )


def _settings(path: Path) -> dict[str, Any]:
    if not path.exists():
        raise Fault(path, "there is no such language folder, or it lacks language.toml")
    with path.open("rb") as file:
        try:
            return tomllib.load(file)
        except tomllib.TOMLDecodeError as problem:
            raise Fault(path, str(problem)) from problem


def _entries(folder: Path, settings: Mapping[str, Any], table: FoldTable) -> list[Entry]:
    paradigms = settings.get("paradigms", {})
    return [entry for path in sorted(folder.glob("lexicon/**/*.tsv")) for entry in read_lexicon(path, paradigms, table)]


def _clitics(data: Mapping[str, Any]) -> Clitics:
    return Clitics(
        slots=tuple(tuple(slot) for slot in data.get("slots", [])),
        joined=data.get("joined", {}),
        after=tuple(data.get("after", [])),
        bends=data.get("bends", {}),
        shortest=data.get("shortest", 2),
    )


def _rules(
    folder: Path, classes: Mapping[str, list[Entry]], settings: Mapping[str, Any], table: FoldTable
) -> dict[str, tuple[Rule, ...]]:
    """Rules by dimension: the name of their file, or of the folder under ``rules`` that holds several."""
    books: dict[str, tuple[Rule, ...]] = {}
    for path in sorted(folder.glob("rules/**/*.toml")):
        dimension = path.relative_to(folder / "rules").parts[0].removesuffix(".toml")
        books[dimension] = (*books.get(dimension, ()), *read_rules(path, classes, settings.get("macros", {}), table))
    ids = [rule.id for book in books.values() for rule in book]
    for rule_id in ids:
        if ids.count(rule_id) > 1:
            raise Fault(folder / "rules", f"two rules are called {rule_id!r}: give one of them another id")
    return books
