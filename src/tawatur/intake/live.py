"""Live coverages: the entries of a page that machines are not told of, by the shape in which they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from tawatur.intake.article import Entry, moment
from tawatur.intake.markup import words

_LEAST = 4  # entries
_ENTRY = 40  # characters of one
_UP = 6  # elements from a time to the entry that it is of
_BESIDE = re.compile(r"\b(?:comments?|repl(?:y|ies)|related|sidebar|widget)\b|comment-|disqus", re.IGNORECASE)
_LINKED = 0.3  # of the characters; a list of teasers is links for the most part


def entries(root: Any, zone: str | None) -> tuple[Entry, ...]:
    """Elements of one kind, one after another, each with a time of its own and words that are no links; in the order
    of the page. None, where the page has no such list."""
    best: list[tuple[Any, str | None]] = []
    for listed in _alike(root).values():
        if len(listed) >= _LEAST and len(listed) >= len(best) and _linked(listed) <= _LINKED:
            best = listed
    made = (Entry(None, words(element), moment(time, zone)) for element, time in best)
    found = tuple(entry for entry in made if len(entry.text) >= _ENTRY)
    return found if len(found) >= _LEAST else ()


def _alike(root: Any) -> dict[tuple[Any, str, str], list[tuple[Any, str | None]]]:
    """Elements that hold a time, by the element they stand in, their name and their class; outer ones come later."""
    groups: dict[tuple[Any, str, str], list[tuple[Any, str | None]]] = defaultdict(list)
    for time in root.iter("time"):
        if _beside(time):
            continue
        inner, element = time, time.getparent()
        for _ in range(_UP):
            if element is None:
                break
            group = groups[(element, inner.tag, inner.get("class") or "")]
            if not group or group[-1][0] is not inner:
                group.append((inner, time.get("datetime")))
            inner, element = element, element.getparent()
    return groups


def _beside(element: Any) -> bool:
    """What readers wrote under the page, and what leads away from it."""
    return any(
        _BESIDE.search(f"{e.get('class') or ''} {e.get('id') or ''}") for e in (element, *element.iterancestors())
    )


def _linked(listed: list[tuple[Any, str | None]]) -> float:
    """The share of their characters that is links."""
    whole = sum(len(element.text_content()) for element, _ in listed)
    links = sum(len(link.text_content()) for element, _ in listed for link in element.iter("a"))
    return links / max(whole, 1)
