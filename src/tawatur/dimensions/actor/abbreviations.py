"""Abbreviations that a report itself explains: "the Search and Rescue Agency (SRA)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground

_LENGTHS = range(2, 8)  # letters


def abbreviations(ground: Ground, chosen: Iterable[Candidate]) -> Iterator[Candidate]:
    """Each mention of an abbreviation in brackets behind the full name of a body, from there on."""
    told: dict[str, Candidate] = {}
    for body in chosen:
        i = body.last + 1
        if body.type == "body" and body.last - body.first > 1 and _bracketed(ground, i):
            told.setdefault(ground.word(i), body)
    if not told:
        return
    for i, word in enumerate(ground.document.words):
        full = told.get(word)
        if full and i > full.last and ground.all_capitals(i, i + 1):
            yield ground.candidate(i, i + 1, full.id, full.kind, "body", "abbreviation", 5)


def _bracketed(ground: Ground, i: int) -> bool:
    """True for a word of capitals at token ``i`` with brackets around it."""
    word = ground.word(i)
    if len(word) not in _LENGTHS or not (word.isascii() and word.isalpha()):
        return False
    return ground.word(i - 1) == "(" and ground.word(i + 1) == ")" and ground.all_capitals(i, i + 1)
