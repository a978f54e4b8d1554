"""What stands before a verb of saying: a subject before its verb."""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.scene import Scene
from tawatur.rules.nouns import is_definite, is_verb, noun_phrase

_BREAKS = frozenset(",:;.!?…()[]|•*-") | {chr(0x061F)}
_FAR = 14  # words of a subject with all that belongs to it
_NEAR = 8  # words between a relative word and the noun that it belongs to


def subject_before(scene: Scene, cue: Cue, first: int, cues: list[Cue]) -> Phrase | None:
    """The subject that ends before the cue and begins at ``first`` or later; None when there is none."""
    i = cue.first - 1
    while i >= first and (scene.stop(i) == "aside" or _particle(scene, i) or _auxiliary(scene, i)):
        i -= 1
    if i >= first and scene.stop(i) == "rel":
        return _nearest(scene, i - 1, max(first, i - _NEAR))
    if i >= first and scene.stop(i) == "prep":
        return None
    if i >= first and scene.word(i) == ")" and _opens_with_bracket(scene, i, first):
        return None  # "(The Outlet) condemned the mission": where it was filed, not who did
    if i >= first and scene.word(i) in {",", ")"}:
        nearest = _named(scene, _start(scene, i - 1, first, _inner(cues)), i)
        if nearest is not None and nearest.last == i and scene.usage.verb_first:
            return nearest
        i = _past_apposition(scene, i, first)
    start = _start(scene, i, first, _inner(cues))
    return _named(scene, start, i + 1)


def _opens_with_bracket(scene: Scene, i: int, first: int) -> bool:
    """True where the bracket that closes at ``i`` opens the clause, in a language whose verbs stand first."""
    return (
        scene.usage.verb_first and scene.word(first) == "(" and all(scene.word(j) != "(" for j in range(first + 1, i))
    )


def _inner(cues: list[Cue]) -> dict[int, int]:
    """Phrases of reporting within the clause that are to be stepped over: last token to the one before."""
    return {max(c.last, c.source.last if c.source else 0) - 1: c.first - 1 for c in cues if c.before}


def _particle(scene: Scene, i: int) -> bool:
    """True for a conjunction that opens no clause of its own before a verb."""
    return scene.stop(i) == "conj" and not scene.document.is_a(i, "turns")


def _auxiliary(scene: Scene, i: int) -> bool:
    return scene.document.is_a(i, "auxiliaries")


def _past_apposition(scene: Scene, i: int, first: int) -> int:
    """The last token of the noun before an apposition or a bracket that ends at ``i``; -1 if there is none."""
    opening = "(" if scene.word(i) == ")" else ","
    for j in range(i - 1, max(first, i - 2 * _FAR) - 1, -1):
        if scene.word(j) == opening:
            return j - 1
    return -1


def _start(scene: Scene, i: int, first: int, inner: dict[int, int]) -> int:
    """Where the clause begins whose words lead up to token ``i``."""
    k, quotes = i, 0
    while k >= first and i - k < _FAR:
        if k in inner:
            k = inner[k]
            continue
        if scene.word(k) == '"':
            quotes += 1
        elif scene.word(k) in _BREAKS or scene.stop(k) in {"conj", "that", "rel"} or _verb(scene, k):
            break
        k -= 1
    k += 1
    if quotes % 2:
        k = next((j for j in range(i, k - 1, -1) if scene.word(j) == '"'), k) + 1
    return k


def _verb(scene: Scene, k: int) -> bool:
    return is_verb(scene.document, k) and k not in scene.actors and not _auxiliary(scene, k)


def _named(scene: Scene, start: int, end: int) -> Phrase | None:
    """The speaker named between ``start`` and ``end``; behind its name only what belongs to it may stand."""
    for i in range(start, end):
        if scene.known(i) and not scene.role[i].governed and not _within(scene, start, i):
            last = max(noun_phrase(scene.document, i, end), i + 1)
            if last < end and not _belongs(scene, last, end):
                return None
            opens = all(_auxiliary(scene, j) or scene.word(j) == '"' for j in range(start, i))
            return Phrase(i, last, True, strong=last == end and opens)
    if start < end and _auxiliary(scene, start) and scene.nameable(start + 1):
        last = max(noun_phrase(scene.document, start + 1, end), start + 2)
        if last >= end or (scene.stop(last) == "rel" and _belongs(scene, last, end)):
            return Phrase(start + 1, last, False)
    return None


def _within(scene: Scene, start: int, i: int) -> bool:
    """True for a noun that a preposition governs, or behind one that it governs: it is the subject of no verb."""
    for j in range(start, i):
        if scene.stop(j) == "prep" and not scene.role[j].clauses and j + 1 not in scene.times:
            relative = (
                j + 1 == i and scene.role[i].text and not scene.occasion(i) and not is_definite(scene.document, i)
            )
            if noun_phrase(scene.document, j + 1, i + 1) > i and not relative:  # "in documents (that) prove"
                return True
    return False


def _belongs(scene: Scene, i: int, end: int) -> bool:
    """True when tokens ``i`` to ``end`` can part a subject from its verb: no noun that the verb may describe."""
    if any(scene.occasion(j) for j in range(i, end)) or is_definite(scene.document, end - 1):
        return True
    ends = {last for held in (scene.times, scene.places, scene.actors) for last, _ in held.values()}
    return end in ends or scene.stop(end - 1) != "" or scene.word(end - 1) in {'"', ")"}


def _nearest(scene: Scene, i: int, first: int) -> Phrase | None:
    """The speaker named nearest before token ``i``, with all words up to it."""
    if scene.word(i) == ",":
        i -= 1
    for j in range(i, first - 1, -1):
        if scene.word(j) in _BREAKS:
            return None
        if scene.known(j) and not scene.role[j].governed:
            while j > first and scene.known(j - 1) and not scene.role[j - 1].governed:
                j -= 1
            return Phrase(j, i + 1, True) if noun_phrase(scene.document, j, i + 1) == i + 1 else None
    return None
