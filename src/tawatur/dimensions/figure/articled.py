"""Singulars behind an article that count as one, in a language whose adjectives stand before the noun."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.figure.counted import noun_at
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import ONE, PEOPLE, Words, between
from tawatur.rules.document import Hit

_ADJECTIVES = 8  # words between an article and the noun


def articled(words: Words, first: int, last: int, governing: dict[int, Governor], taken: set[int]) -> Iterator[Number]:
    """Singulars behind an article that count as one: "killing a child", "a civilian was killed"."""
    if not any(words.signal(i, "single") for i in between(words.signals.starts, first, last)):
        return  # as nearly always
    ends = {g.last for g in governing.values() if g.people in ONE}
    run = first - 9
    for i in range(first, last):
        run = i + 1 if i in taken else run
        if i in taken or not words.signal(i, "single") or (hit := _headed(words, i + 1, last)) is None:
            continue
        if any((them := words.signal(j, "them")) and them.last == i for j in (i - 2, i - 1)):
            continue  # one of them a child: once
        if words.signal(hit.last, "of") and hit.last + 1 < last and words.numeric(hit.last + 1):
            continue  # a family of five
        ahead = any(j in governing and governing[j].people in ONE for j in range(hit.last, min(hit.last + 3, last)))
        joined = _joined(words, run, i) and not _speaker(words, i, hit.last, last)
        if i in ends or ahead or joined or is_part(words, i) or _listed(words, hit, last, taken):
            also = words.tokens[i - 1].text == words.conjunction
            yield Number(i, hit.last, words.tokens[i].start, 1, 1, "bare", joined=also)
            run = hit.last


def _listed(words: Words, hit: Hit, last: int, taken: set[int]) -> bool:
    """True where a list goes on with a number: "a woman and her two children"."""
    i = hit.last
    if i + 2 >= last or words.tokens[i].text not in {words.conjunction, ","}:
        return False
    i += 1 + (words.tokens[i + 1].text in words.settings["possessives"])
    return i in taken


def _joined(words: Words, run: int, i: int) -> bool:
    """True when nothing but a mark, a conjunction or a small word parts a counted phrase from the next."""
    return 0 <= i - run <= 2 and not any(words.document.is_a(j, "stops") for j in range(run, i))


def _speaker(words: Words, i: int, end: int, last: int) -> bool:
    """True for one who speaks behind what is said: "... and 12 missing, an official said"."""
    if words.tokens[i - 1].text == '"':
        return True
    return words.tokens[i - 1].text == "," and any(
        words.document.is_a(j, "reporting") for j in range(end, min(end + _ADJECTIVES, last))
    )


def _headed(words: Words, i: int, last: int) -> Hit | None:
    """The singular person behind an article, adjectives between them passed over."""
    found = None
    for j in range(i, min(i + _ADJECTIVES, last)):
        hit = noun_at(words, j)
        if not found and _aged(words, j):
            continue
        if hit and hit.value["class"] == "thing":
            break
        if hit is None and (found or j in words.numerals or words.grammatical(j) or not words.tokens[j].text.isalpha()):
            break
        found = hit or found
    return found if found and found.value.slot == "singular" and found.value["class"] in PEOPLE else None


def _aged(words: Words, i: int) -> bool:
    """True inside an age: a 19-year-old student."""
    text = words.tokens[i].text
    following = words.tokens[i + 1].text if i + 1 < len(words.tokens) else ""
    years = text[0].isdigit() and following == "-"
    return years or text == "-" or words.signal(i, "age") is not None


def is_part(words: Words, i: int) -> bool:
    """True right behind a word like "among them"."""
    before = words.signal(i - 1, "part")
    return before is not None and before.last == i
