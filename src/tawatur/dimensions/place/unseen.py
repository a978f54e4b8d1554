"""Places that no gazetteer knows, named behind or before a designation: a quarter, a hospital, a village."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from tawatur.dimensions.place.context import speaks
from tawatur.model import Place
from tawatur.rules import Document
from tawatur.rules.document import Hit

# How far behind its name the city that a quarter lies in may be told, and how many words a name may have.
ENCLOSED_WITHIN, LONGEST = 10, 4
_WIDE = frozenset({"region", "water"})  # so wide that the place nearest in the text tells enough
_OPEN = "other"  # a mountain, a cave: in the province told nearest, where no town is told
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
_INSIDE = frozenset(
    {"place-bodies", "place-heads"}
)  # written with a capital, a part of a name: Government College Road


@dataclass(frozen=True)
class _Spot:
    """A place already read, by the tokens it stands at."""

    first: int
    place: Place


def unseen(document: Document, known: Sequence[tuple[int, Place]]) -> Iterator[Place]:
    """Mentions of unknown places, where the words beside them or the places before them tell where they are."""
    spots = [_Spot(first, place) for first, place in known]
    starts, reached = {spot.first for spot in spots}, 0
    for hit in document.classes.get("place-heads", ()):
        if hit.value["unseen"] and not hit.split.after and (words := _name(document, hit, starts)):
            first, last = words
            span = document.cut(_start(document, hit, first), document.tokens[last - 1].end)
            if any(place.span.touches(span) for _, place in known):
                continue
            around = _around(document, hit, last, spots)
            if around is not None and span.start >= reached:
                reached = span.end
                yield Place(span, None, span.text, around.lat, around.lon, hit.value["type"], "place.unseen")


def _name(document: Document, hit: Hit, starts: Container[int]) -> tuple[int, int] | None:
    """The tokens of the mention, designation included, None where no name stands beside the designation."""
    if (hit.value["side"] or "before") == "after":
        first = _name_before(document, hit.first)
        stands = hit.value["unseen"] == "yes" or _written(document, hit.first)
        at = hit.value["unseen"] != "at" or _announced(document, first)
        longer = document.is_a(hit.last, "place-heads") and _written(document, hit.last)  # College Road
        return (first, hit.last) if first < hit.first and stands and at and not longer else None
    if document.language.settings.get("capitals") or hit.split.before[-1:] == (_definite(document),):
        return None
    last = _called_after(document, hit.last) or _name_behind(document, hit.last)
    if last == hit.last and _starts(document, last):
        last += 2
    if last == hit.last and _strange(document, last, hit):
        last += hit.value["unseen"] in ("bare", "last") or _enclosed(document, last + 1, starts)
    quoted = not hit.value["small"] and document.words[hit.last : hit.last + 1] == ['"']
    if hit.value["unseen"] == "within" and not quoted and not _enclosed(document, last, starts):
        return None
    if hit.value["acts"] and speaks(document, hit.first, last):
        return None
    first = hit.last - 1 if hit.value["unseen"] == "last" else hit.first
    return (first, last) if last > hit.last else None


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


def _starts(document: Document, i: int) -> bool:
    """True for a word that names of places begin with, and one that may end the name: Kafr Halab."""
    starters = document.language.settings.get("place", {}).get("starters", ())
    further = i + 1 < len(document.words) and document.words[i + 1].isalpha()
    return i < len(document.words) and document.words[i] in starters and further and not _ordinary(document, i + 1)


def _ordinary(document: Document, i: int) -> bool:
    return document.is_a(i, *_NO_NAME - _VERBS)


def _called_after(document: Document, i: int) -> int:
    """Where the name of a person that starts at token ``i`` ends, after whom the place is called; 0 where none does."""
    settings = document.language.settings.get("place", {})
    end, words = i, document.words
    while end < len(words) and end - i < LONGEST:
        joined = words[end] in settings.get("joined", ())
        if not (joined or document.is_a(end, "given") or (end > i and _goes_on(document, end))):
            break
        end += 1
    return end if end - i >= 2 and words[end - 1] not in settings.get("joined", ()) else 0


def _goes_on(document: Document, i: int) -> bool:
    """True for a word that may be the last name of a person: strange, or definite and no ordinary one."""
    return _strange(document, i) or _begins(document, i)


def _begins(document: Document, i: int) -> bool:
    text = document.tokens[i].text
    return text.startswith(_definite(document)) and len(text) > 4 and not document.is_a(i, *_NO_NAME - _VERBS)


def _enclosed(document: Document, i: int, starts: Container[int]) -> bool:
    """True when a known place stands at token ``i``, or behind a word of place there."""
    return i in starts or (i + 1 in starts and document.is_a(i, "place-before"))


def _strange(document: Document, i: int, behind: Hit | None = None) -> bool:
    """True for a word that the language's folder does not hold at all, and that is no adjective by its ending: behind a
    designation that does not end so, it can be none."""
    if i >= len(document.tokens) or i in document.hits:
        return False
    text, ending = document.tokens[i].text, document.language.settings.get("place", {}).get("adjective")
    agrees = behind is None or behind.split.stem.endswith(ending or "\0")
    return text.isalpha() and not (agrees and ending and text.endswith(ending))


def _name_before(document: Document, i: int) -> int:
    """Where the capitalised words begin that end before token ``i``; particles of names may stand between them."""
    actors = document.language.settings.get("actors", {})
    first, particles = i, actors.get("particles", ())
    while first > 0 and i - first < LONGEST:
        within = document.words[first - 1] in particles and first < i and first > 1 and _names(document, first - 2)
        if not (within or _names(document, first - 1)):
            break
        first -= 1
    return first


def _names(document: Document, i: int) -> bool:
    """True for a capitalised word that may be a part of a name."""
    ordinary = document.is_a(i, "whole", *_NO_NAME - _INSIDE - _VERBS) or document.words[i] in _articles(document)
    return _written(document, i) and not ordinary


def _articles(document: Document) -> list[str]:
    return list(document.language.settings.get("actors", {}).get("articles", ()))


def _announced(document: Document, i: int) -> bool:
    """True when a word of place stands before token ``i``, an article between them or not."""
    at = i - 1 - (i > 0 and document.words[i - 1] in _articles(document))
    return at >= 0 and document.is_a(at, "place-before")


def _written(document: Document, i: int) -> bool:
    if i >= len(document.tokens):
        return False
    start, end = document.folded.span(document.tokens[i].start, document.tokens[i].end)
    return document.report.text[start:end][0].isupper()


def _around(document: Document, hit: Hit, last: int, spots: Sequence[_Spot]) -> Place | None:
    """The place it lies in: told right behind it, or the last city or quarter told before it, or the first one."""
    end = min(last + ENCLOSED_WITHIN, document.sentence_of(hit.first).last)
    for spot in spots:
        if last <= spot.first <= end and (spot.place.type in {"city", "district"} or _narrow(document, spot.first)):
            return spot.place
    if hit.value["type"] == "city":
        return None
    if hit.value["type"] in _WIDE and spots:
        here = document.sentence_of(hit.first)
        return min(spots, key=lambda s: (not here.first <= s.first < here.last, abs(s.first - hit.first))).place
    small = [s for s in spots if _small(s.place)]
    before = [s.place for s in small if s.first < hit.first]
    if not small and hit.value["type"] == _OPEN:
        small = sorted((s for s in spots if s.place.type == "region"), key=lambda s: abs(s.first - hit.first))
    return before[-1] if before else small[0].place if small else None


def _narrow(document: Document, i: int) -> bool:
    """True for a name behind a designation of what is no larger than a town and its villages."""
    return any(hit.value["small"] for hit in document.hits.at(i - 1, "place-heads") if hit.last == i)


def _small(place: Place) -> bool:
    """True for a place of a city's size, the province that is called after its city among them."""
    return place.type in {"city", "district", "facility"} or (place.type == "region" and place.rule == "place.called")
