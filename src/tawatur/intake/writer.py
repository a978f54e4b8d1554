"""Who a page names as its writer, and the place that stands with the name."""

from __future__ import annotations

import re
from functools import lru_cache

from tawatur.intake.dateline import Filed, opening, signature
from tawatur.intake.page import load_page
from tawatur.knowledge import Gazetteer, load_gazetteer
from tawatur.rules import load_language
from tawatur.text import fold, tokens

_DIVIDER = re.compile(r"\s+[-–—|/]\s+")
_LONGEST = 200  # characters


def filed(byline: str | None, body: str, language: str, outlet: str | None) -> Filed:
    """Writer and place: a byline that is a place and a name (``Aleppo - A. Name``) is told apart, one that is the
    outlet's name is none; what is not told there may stand at the head of the article."""
    page = load_page(language)
    first = opening(body.lstrip().partition("\n")[0], page)
    if byline is None or byline == outlet or len(byline) > _LONGEST:
        return first
    two = signature(byline, page.fold(byline), page)
    if two.byline or two.place:
        return Filed(two.byline, two.place or first.place, first.published)
    parts = _DIVIDER.split(byline)
    places = [part for part in parts if _is_place(part, language)]
    others = [part for part in parts if part not in places and part != outlet]
    if len(parts) == 1 and places:
        return Filed(first.byline, byline, first.published)
    if len(parts) > 1 and len(places) == 1:
        return Filed(" - ".join(others) or None, places[0], first.published)
    return Filed(byline, first.place, first.published)


def _is_place(name: str, code: str) -> bool:
    """All its words are one place's name."""
    language = load_language(code)
    words = [token.text for token in tokens(fold(name, language.table).text)]
    names = _gazetteer().names(code, language.table, language.clitics)
    found = names.at(words, 0, len(words)) if words else None
    return found is not None and found.last == len(words) and found.cut == 0


@lru_cache(maxsize=1)
def _gazetteer() -> Gazetteer:
    return load_gazetteer()
