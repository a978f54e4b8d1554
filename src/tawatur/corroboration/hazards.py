"""Warnings that name no harm but what makes it likely, and those that had been given before what is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tawatur.model import Statement
from tawatur.rules import load_language
from tawatur.text import fold


def warned_of(statement: Statement) -> str | None:
    """The type of event that a statement speaks of; of a warning without one, what its words make likely."""
    if statement.type or statement.origin.act != "warns":
        return statement.type
    pattern, leads = _hazards(statement.language)
    match = pattern.search(_folded(statement.words.text, statement.language))
    return leads[match["form"]] if match else None


def warned_before(statement: Statement) -> bool:
    """True where the word of saying stands in the pluperfect: it had been said before what the report tells of."""
    cue = statement.origin.cue
    if cue is None or not statement.quote.holds(cue):
        return False
    before = statement.quote.text[: cue.start - statement.quote.start]
    return _earlier(statement.language).search(_folded(before, statement.language)) is not None


def _folded(text: str, language: str) -> str:
    return fold(text, load_language(language).table).text


@cache
def _earlier(code: str) -> re.Pattern[str]:
    return re.compile(load_language(code).settings.get("warned", {}).get("earlier", r"(?!)"))


@cache
def _hazards(code: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Every form of the language's hazards, with the clitics that may stand before it."""
    language = load_language(code)
    leads = {entry.form: entry["leads"] for entry in language.classes.get("hazards", ())}
    slots = language.settings.get("clitics", {}).get("slots", [])
    clitics = "".join(f"(?:{'|'.join(map(re.escape, slot))})?" for slot in slots)
    forms = "|".join(re.escape(form) for form in sorted(leads, key=len, reverse=True))
    return re.compile(rf"(?<!\w){clitics}(?P<form>{forms})(?!\w)" if forms else r"(?!)"), leads
