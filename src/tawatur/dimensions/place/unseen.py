"""Places that no gazetteer knows, named behind or before a designation: a quarter, a hospital, a village."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from tawatur.model import Place
from tawatur.rules import Document
from tawatur.rules.document import Hit

# How far behind its name the city that a quarter lies in may be told, and how many words a name may have.
ENCLOSED_WITHIN, LONGEST = 10, 4
# Classes whose words begin no name.
_NO_NAME = frozenset(
    {
        "place-generic",
        "place-before",
        "stops",
        "verbs",
        "frames",
        "nationalities",
        "nationality",
        "numerals",
        "place-heads",
        "place-bodies",
    }
)
_VERBS = frozenset({"verbs", "frames"})  # a word with an article is no verb


@dataclass(frozen=True)
class _Spot:
    """A place already read, by the tokens it stands at."""

    first: int
    place: Place


def unseen(document: Document, known: Sequence[tuple[int, Place]]) -> Iterator[Place]:
    """Mentions of unknown places, where the words beside them or the places before them tell where they are."""
    spots = [_Spot(first, place) for first, place in known]
    starts = {spot.first for spot in spots}
    for hit in document.classes.get("place-heads", ()):
        if hit.value["unseen"] and not hit.split.after and (words := _name(document, hit, starts)):
            first, last = words
            span = document.cut(_start(document, hit, first), document.tokens[last - 1].end)
            if any(place.span.touches(span) for _, place in known):
                continue
            around = _around(document, hit, last, spots)
            if around is not None:
                yield Place(span, None, span.text, around.lat, around.lon, hit.value["type"], "place.unseen")


def _name(document: Document, hit: Hit, starts: Container[int]) -> tuple[int, int] | None:
    """The tokens of the mention, designation included, None where no name stands beside the designation."""
    if (hit.value["side"] or "before") == "after":
        first = _name_before(document, hit.first)
        return (first, hit.last) if first < hit.first else None
    if document.language.settings.get("capitals") or hit.split.before[-1:] == (_definite(document),):
        return None
    last = _name_behind(document, hit.last)
    if last == hit.last and _strange(document, last) and _enclosed(document, last + 1, starts):
        last += 1
    return (hit.first, last) if last > hit.last else None


def _start(document: Document, hit: Hit, first: int) -> int:
    """The folded offset where the mention begins, clitics before the designation left out."""
    token, stem = document.tokens[first], hit.split.stem
    return token.end - len(stem) if first == hit.first and token.text.endswith(stem) else token.start


def _definite(document: Document) -> str:
    return str(document.language.settings.get("place", {}).get("definite", ""))


def _name_behind(document: Document, i: int) -> int:
    """Where the name that starts at token ``i`` ends: a quotation, or a definite word that is no ordinary one."""
    tokens = document.tokens
    if i < len(tokens) and tokens[i].text == '"':
        for end in range(i + 2, min(i + 2 + LONGEST, len(tokens))):
            if tokens[end].text == '"':
                return end
        return i
    if i >= len(tokens) or not _begins(document, i):
        return i
    longer = i + 1 < len(tokens) and (document.is_a(i, "place-epithets") or _begins(document, i + 1))
    return i + 2 if longer else i + 1


def _begins(document: Document, i: int) -> bool:
    text = document.tokens[i].text
    return text.startswith(_definite(document)) and len(text) > 4 and not document.is_a(i, *_NO_NAME - _VERBS)


def _enclosed(document: Document, i: int, starts: Container[int]) -> bool:
    """True when a known place stands at token ``i``, or behind a word of place there."""
    return i in starts or (i + 1 in starts and document.is_a(i, "place-before"))


def _strange(document: Document, i: int) -> bool:
    """True for a word that the language's folder does not hold at all, and that is no adjective by its ending."""
    if i >= len(document.tokens) or i in document.hits:
        return False
    text, ending = document.tokens[i].text, document.language.settings.get("place", {}).get("adjective")
    return text.isalpha() and not (ending and text.endswith(ending))


def _name_before(document: Document, i: int) -> int:
    """Where the capitalised words begin that end before token ``i``."""
    first = i
    while first > 0 and i - first < LONGEST and _written(document, first - 1) and not document.is_a(first - 1, "whole"):
        if document.is_a(first - 1, *_NO_NAME):
            break
        first -= 1
    return first


def _written(document: Document, i: int) -> bool:
    start, end = document.folded.span(document.tokens[i].start, document.tokens[i].end)
    return document.report.text[start:end][0].isupper()


def _around(document: Document, hit: Hit, last: int, spots: Sequence[_Spot]) -> Place | None:
    """The place it lies in: told right behind it, or else the last city or quarter told before it."""
    for spot in spots:
        if last <= spot.first <= last + ENCLOSED_WITHIN and spot.place.type in {"city", "district"}:
            return spot.place
    if hit.value["type"] == "city":
        return None
    before = [s.place for s in spots if s.first < hit.first and _small(s.place)]
    return before[-1] if before else None


def _small(place: Place) -> bool:
    """True for a place of a city's size, the province that is called after its city among them."""
    return place.type in {"city", "district", "facility"} or (place.type == "region" and place.rule == "place.called")
