"""What a language's folder says of saved pages (``page.toml``, ``zones.tsv``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tawatur.rules import LANGUAGES, Language, load_language
from tawatur.text import FoldTable, fold


@dataclass(frozen=True)
class Page:
    """The words of a page's header, folded: widgets, labels, credits, what a date stands with, zones of places."""

    table: FoldTable
    words: Mapping[str, frozenset[str]]
    zones: Mapping[str, str]
    zone: re.Pattern[str]
    months: Mapping[str, int]
    month: str

    def fold(self, line: str) -> str:
        """The line folded, without the spaces around it."""
        return fold(line, self.table).text.strip()

    def has(self, kind: str, words: str) -> bool:
        """True when the folded ``words`` are one of the ``kind``."""
        return words in self.words.get(kind, ())


@lru_cache(maxsize=8)
def load_page(code: str, root: Path = LANGUAGES) -> Page:
    """The page words of a language; none at all, where its folder says nothing of pages."""
    language = load_language(code, root)
    told = _told(root / code / "page.toml")
    zones = dict(_zones(root / code / "zones.tsv", language.table))
    months = _months(language)
    return Page(
        table=language.table,
        words={kind: _folded(forms, language.table) for kind, forms in _flat(told).items()},
        zones=zones,
        zone=_any_of(zones),
        months=months,
        month=_alternatives(months),
    )


def _told(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _flat(told: Mapping[str, Any]) -> dict[str, Iterable[str]]:
    """The lists by kind, those of a table (``[clock]``) beside the others."""
    tables = [value for value in told.values() if isinstance(value, dict)]
    return {k: v for table in (told, *tables) for k, v in table.items() if isinstance(v, list)}


def _folded(forms: Iterable[str], table: FoldTable) -> frozenset[str]:
    return frozenset(fold(form, table).text for form in forms)


def _zones(path: Path, table: FoldTable) -> Iterable[tuple[str, str]]:
    if path.exists():
        lines = path.read_text(encoding="utf-8").splitlines()
        for place, _, zone in (line.partition("\t") for line in lines if line and line[0] != "#"):
            if zone != "zone":
                yield fold(place, table).text, zone


def _months(language: Language) -> dict[str, int]:
    """The folded months' names that the lexicon of the language holds, with their numbers (1 to 12)."""
    entries = language.classes.get("months", ())
    return {e.form: int(e["month"]) for e in entries if e["month"].isdecimal()}


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({_alternatives(forms)})(?!\w)")


def _alternatives(forms: Iterable[str]) -> str:
    """Longest first; a pattern that never matches, where there are none."""
    return "|".join(re.escape(f) for f in sorted(forms, key=lambda f: (-len(f), f))) or r"(?!)"
