"""A line that opens with who speaks and a colon, as live coverage and headlines do."""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.scene import Scene
from tawatur.rules import Entry
from tawatur.rules.nouns import is_verb
from tawatur.text import Sentence

_LONGEST = 9  # words before the colon
COLON = Entry("reporting", ":", "form", "{}", {})


def colon(scene: Scene, sentence: Sentence, n: int) -> Cue | None:
    """The cue of a sentence that opens so, None for any other."""
    first = sentence.first
    opening = scene.document.words[first : max(first, min(first + _LONGEST, sentence.last - 2))]
    if ":" not in opening:
        return None
    end = first + opening.index(":")
    for i in range(first, end):
        if scene.word(i) in {"|", "•", "*"}:
            first = i + 1
    if first >= end or not scene.known(first) or scene.role[first].governed or scene.document.is_a(first, "captions"):
        return None
    if any(is_verb(scene.document, i) or scene.stop(i) in {"that", "conj", "rel"} for i in range(first, end)):
        return None
    if any(scene.document.is_a(i, "according") for i in range(first, end)):
        return None
    source, via = _told(scene, first, end)
    return Cue(first, end + 1, COLON, "colon", n, source, via, end + 1, certain=True, quoted=True)


def _told(scene: Scene, first: int, end: int) -> tuple[Phrase, list[Phrase]]:
    """The source, and the outlet that it spoke to ("a source to X:") or that passes it on ("X from a source:")."""
    for i in range(first + 1, end):
        if scene.word(i) in scene.usage.receiving or scene.role[i].told:
            start = i + (scene.word(i) in scene.usage.receiving)
            return Phrase(first, i, True), [Phrase(start, end, True, int(start == i))]
        if scene.word(i) in scene.usage.passing and i + 1 < end:
            return Phrase(i + 1, end, True), [Phrase(first, i, True)]
    return Phrase(first, end, True), []
