"""Members of a list of places that no gazetteer knows: of the villages of A, B and C where B is known, A and C lie
near it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tawatur.model import Place
from tawatur.rules import Document
from tawatur.rules.document import Hit

MOST = 12  # members of one list
SHORTEST = 3  # letters of an unknown name
_APART = frozenset({",", '"', "/"})
_SMALL = frozenset({"city", "district", "facility"})
_OF = frozenset({"city", "district"})


def members(document: Document, known: Mapping[int, Place]) -> Iterator[Place]:
    """The unknown members of every list that a designation in the plural announces, with the coordinates of the known
    member nearest in the text; none where the list names no known place of a town's size."""
    for hit in document.classes.get("place-heads", ()):
        if hit.value["several"] and hit.value["type"] in _OF and not hit.split.after:
            beside, unknown = _listed(document, hit, known)
            for first, last in unknown if beside else ():
                near = known[min(beside, key=lambda i: abs(i - first))]
                span = document.cut(_start(document, first, hit.last), document.tokens[last - 1].end)
                yield Place(span, None, span.text, near.lat, near.lon, hit.value["type"], "place.unseen")


def _listed(document: Document, hit: Hit, known: Mapping[int, Place]) -> tuple[list[int], list[tuple[int, int]]]:
    """The tokens at which known members start, and the first and last token of the unknown ones."""
    beside: list[int] = []
    unknown: list[tuple[int, int]] = []
    i, last = hit.last, document.sentence_of(hit.first).last
    while i < last and len(beside) + len(unknown) < MOST:
        if document.words[i] in _APART or _designates(document, i, hit):
            i += 1
            continue
        if i > hit.last and not _joins(document, i):
            break
        if i in known:
            if known[i].type in _SMALL:
                beside.append(i)
            i = _end(document, i, known[i])
        elif length := _unknown(document, i, hit.last):
            unknown.append((i, i + length))
            i += length
        else:
            break
    return beside, unknown


def _designates(document: Document, i: int, hit: Hit) -> bool:
    """True for a further designation within the list: the villages A and B and the town of C."""
    starters = document.language.settings.get("place", {}).get("starters", ())
    further = i > hit.last and document.words[i].startswith(_ands(document)) and document.words[i][1:] not in starters
    return further and document.is_a(i, "place-heads")


def _joins(document: Document, i: int) -> bool:
    """True for a word that goes on with the list: behind a comma, or with the conjunction written to it."""
    free = document.words[i - 1] in _APART or document.is_a(i - 1, "place-heads")
    return free or document.words[i].startswith(_ands(document))


def _ands(document: Document) -> tuple[str, ...]:
    return tuple(document.language.settings.get("place", {}).get("ands", ())) or ("\0",)


def _end(document: Document, i: int, place: Place) -> int:
    """The token behind a known member."""
    tokens, _ = document.tokens, document.folded
    while i < len(tokens) and document.folded.span(tokens[i].start, tokens[i].end)[0] < place.span.end:
        i += 1
    return i


def _unknown(document: Document, i: int, start: int) -> int:
    """How many tokens the unknown name at token ``i`` has, 0 where none stands there."""
    word = document.words[i]
    bare = word[1:] if i > start and word.startswith(_ands(document)) else word
    starters = document.language.settings.get("place", {}).get("starters", ())
    if bare in starters and i + 1 < len(document.words) and document.words[i + 1].isalpha():
        return 2
    strange = word.isalpha() and len(bare) >= SHORTEST and i not in document.hits
    return 1 if strange else 0


def _start(document: Document, i: int, start: int) -> int:
    """The folded offset at which the name begins, its conjunction left out."""
    token = document.tokens[i]
    return token.start + (1 if i > start and document.words[i].startswith(_ands(document)) else 0)
