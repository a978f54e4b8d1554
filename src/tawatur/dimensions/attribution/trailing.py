"""Where and how something is said, behind a verb whose speech stands before it: "..., police said in a tweet"."""

from __future__ import annotations

from tawatur.dimensions.attribution.scene import Scene
from tawatur.rules.nouns import is_verb
from tawatur.text import Sentence

_CLAUSE = 2  # words that are no clause yet
_INTO = 3  # words of the phrase that may have been walked past: "in a phone"
_MARKS = frozenset({",", ".", ";", "!"})


def trailing(scene: Scene, i: int, start: int, sentence: Sentence) -> int:
    """``i``, or past the prepositional phrase there, where a clause ends in a comma before the speaker at ``start``."""
    if i >= sentence.last or not _told(scene, start, sentence.first):
        return i
    if not any(scene.stop(j) == "prep" for j in range(i - _INTO, i + 1)):
        return i
    end = next((j for j in range(i, sentence.last) if scene.word(j) in _MARKS), sentence.last)
    return i if any(_goes_on(scene, j) for j in range(i, end)) else end


def past_occasion(scene: Scene, i: int, last: int) -> int:
    """Where the noun phrase ends that starts at ``i`` and names an occasion, which may look like a verb: "a tweet"."""
    end = scene.full(i, last)
    for j in (i, i + 1):
        if (named := scene.document.at(j, "occasions")) is not None:
            end = max(end, named.last)
    return min(end, last)


def _told(scene: Scene, start: int, first: int) -> bool:
    """True when a main clause ends right before ``start``: it has a verb and opens with no conjunction."""
    if start - first <= _CLAUSE or scene.word(start - 1) != ",":
        return False
    if scene.stop(first) in {"conj", "prep"} and not scene.document.is_a(first, "qualifiers"):
        return False  # "after the raid, police said"; but "at least 12 died, police said"
    return any(is_verb(scene.document, j) for j in range(first, start))


def _goes_on(scene: Scene, j: int) -> bool:
    """True at a sign that speech begins behind the verb after all."""
    document = scene.document
    if scene.stop(j) == "that" or scene.word(j) in {":", '"'}:
        return True
    noun = document.is_a(j - 1, "articles") or document.is_a(j, "occasions")
    return is_verb(document, j) and not noun and not scene.proper(j)
