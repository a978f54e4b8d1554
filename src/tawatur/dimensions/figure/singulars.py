"""Nouns that are their own number: duals, and singulars that count as one."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.figure.counted import PEOPLE, noun_at, signal
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.numbers import Number
from tawatur.rules import Document
from tawatur.rules.document import Hit

_COUNTS = PEOPLE | {"vehicle", "weapon", "building"}
_PLAIN = ("stops", "signals", "governors", "verbs", "qualifiers")  # behind these a title stands alone
_ONE = frozenset({"killed", "injured", "missing", "abducted", "detained"})  # GUIDELINES: one counts only for these


def duals(document: Document, first: int, last: int) -> Iterator[Number]:
    """Indefinite duals of what may be counted, in order."""
    article = document.language.settings["figures"]["article"]
    for i in range(first, last):
        hits = [h for h in document.hits.get(i, ()) if h.value.lexicon == "counted" and not h.split.after]
        for hit in hits:
            if hit.value.slot == "pair" and hit.value["class"] in _COUNTS and article not in hit.split.before:
                if not _adjective(document, hit) and not any(h.value.slot != "pair" and len(h.split.stem) >= len(hit.split.stem) for h in hits):
                    yield _number(document, hit, 2, "dual")
                break


def _adjective(document: Document, hit: Hit) -> bool:
    """True for a dual that stands behind another like an adjective."""
    article = document.language.settings["figures"]["article"]
    return not hit.split.before and any(
        h.value.lexicon == "counted" and h.last == hit.first and h.value.slot == "pair" and article not in h.split.before
        for h in document.hits.get(hit.first - 1, ()))


def _number(document: Document, hit: Hit, value: int, form: str) -> Number:
    conjunction = document.language.settings["figures"]["and"]
    token = document.tokens[hit.last - 1]
    start = max(document.tokens[hit.first].start, token.end - len(hit.split.stem))
    if hit.last > hit.first + 1:
        start = document.tokens[hit.first].end - len(hit.split.stem)
    joined = hit.split.before[:1] == (conjunction,)
    return Number(hit.first, hit.last, start, value, value, form, joined=joined)


def bare(document: Document, first: int, last: int, words: dict[int, Governor], taken: set[int]) -> Iterator[Number]:
    """Singulars that count as one: right behind a word of harm, or in a list with another count."""
    if document.language.settings["figures"]["adjectives"] == "before":
        yield from _articled(document, first, last, words, taken)
        return
    ends = {g.last for g in words.values() if g.people in _ONE and not g.after}
    run = -1  # where the last counted phrase ends
    for i in range(first, last):
        if i in taken:
            run = i + 1
        hit = _singular(document, i)
        if hit is None or i in taken or i in words or _construct(document, hit, last) or _paired(document, hit):
            continue
        joined = bool(hit.split.before)
        if (i in ends and not joined) or (joined and 0 <= i - run <= 2) or bool(i > first and _part(document, i)):
            yield _number(document, hit, 1, "bare")
            run = hit.last


def _paired(document: Document, hit: Hit) -> bool:
    """True for the second of two accusatives that one number counts together."""
    return hit.value.shape != "{}" and any(
        h.value.lexicon == "counted" and h.value.shape == hit.value.shape for h in document.hits.get(hit.first - 1, ()))


def _articled(
    document: Document, first: int, last: int, words: dict[int, Governor], taken: set[int]
) -> Iterator[Number]:
    """Singulars behind an article that count as one: "killing a child", "a civilian was killed"."""
    ends = {g.last for g in words.values() if g.people in _ONE}
    run = -1
    for i in range(first, last):
        run = i + 1 if i in taken else run
        if not signal(document, i, "single") or (hit := _behind(document, i + 1, last)) is None or i in taken:
            continue
        ahead = any(j in words and words[j].people in _ONE for j in range(hit.last, min(hit.last + 3, last)))
        if i in ends or ahead or (0 <= i - run <= 2 and run > 0) or _part(document, i):
            yield Number(i, hit.last, document.tokens[i].start, 1, 1, "bare", joined=0 <= i - run <= 2)
            run = hit.last


def _behind(document: Document, i: int, last: int) -> Hit | None:
    """The singular person behind an article, adjectives between them passed over."""
    found = None
    for j in range(i, min(i + 4, last)):
        hit = noun_at(document, j)
        if hit is None and (found or document.is_a(j, "stops", "governors", "signals") or not document.tokens[j].text.isalpha()):
            break
        found = hit or found
    return found if found and found.value.slot == "singular" and found.value["class"] in PEOPLE else None


def _part(document: Document, i: int) -> bool:
    before = signal(document, i - 1, "part")
    return before is not None and before.last == i


def _singular(document: Document, i: int) -> Hit | None:
    """An indefinite singular person at token ``i``, alone or behind the conjunction."""
    conjunction = document.language.settings["figures"]["and"]
    hit = noun_at(document, i, indefinite=True)
    if hit is None:
        fronts = [h for h in document.hits.get(i, ()) if h.value.lexicon == "counted" and h.split.before == (conjunction,)]
        hit = fronts[0] if fronts else None
    if hit is None or hit.value.slot != "singular" or hit.split.after or hit.value["class"] not in PEOPLE:
        return None
    return hit


def _construct(document: Document, hit: Hit, last: int) -> bool:
    """True when the noun is bound to a definite one behind it, and so is definite itself."""
    if hit.last >= last or hit.value.shape != "{}":
        return False
    article = document.language.settings["figures"]["article"]
    text = document.tokens[hit.last].text
    if text[0].isalpha() and not hit.value["alone"] and not document.is_a(hit.last, *_PLAIN):
        return True
    return text.startswith(article) and len(text) > len(article) + 1
