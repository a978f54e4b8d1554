"""How far what a source says reaches."""

from __future__ import annotations

from bisect import bisect_left

from tawatur.dimensions.attribution.cue import Cue
from tawatur.dimensions.attribution.scene import Scene
from tawatur.text import Sentence

_COUNT = 6  # words of a conjunction, a number and its noun
_LONGEST = 400  # words of a quotation over several sentences; past that a mark is missing


def extents(scene: Scene, sentence: Sentence, cues: list[Cue]) -> None:
    """Gives every cue of one sentence the tokens of what is said."""
    for n, cue in enumerate(cues):
        following = cues[n + 1 :]
        if cue.before:
            cue.content = _around(scene, sentence, cue, cues[:n])
        elif cue.said is not None and cue.said < sentence.last:
            end = min((_edge(scene, cue, other) for other in following), default=sentence.last)
            end = _quotation_end(scene, cue.said, min(end, sentence.last))
            while cue.said < end and scene.word(cue.said) in {",", ":", ".", ";"}:
                cue.said += 1
            cue.content = (cue.said, end) if end > cue.said else None


def _edge(scene: Scene, cue: Cue, other: Cue) -> int:
    """Where ``cue``'s words end because ``other`` speaks next: at the conjunction, or not at all."""
    far = len(scene.tokens)
    if other.before or other.carried or other.form not in {"verb", "colon"} or other.source is None:
        return far
    start = min(other.first, other.source.first)
    for i in range(start, max(start - 4, cue.said or cue.last), -1):
        if scene.document.is_a(i, "turns") or (scene.role[i].joined and scene.word(i - 1) in {",", '"', "."}):
            return i
    return far


def _quotation_end(scene: Scene, first: int, end: int) -> int:
    """``end``, or where the quotation closes that is open there, in a later sentence of the paragraph."""
    closing = bisect_left(scene.marks, end)
    if (closing - bisect_left(scene.marks, first)) % 2 == 0 or closing == len(scene.marks):
        return end
    last = scene.marks[closing]
    text = scene.document.folded.text[scene.tokens[end - 1].end : scene.tokens[last].start]
    return end if "\n" in text or last - end > _LONGEST else last + 1


def _around(scene: Scene, sentence: Sentence, cue: Cue, earlier: list[Cue]) -> tuple[int, int] | None:
    """The clause before a trailing cue, or all the sentence when the cue stands within it."""
    first = sentence.first
    if any(e.form == "verb" and e.source is not None for e in earlier):
        turns = [i for i in range(first, cue.first) if scene.document.is_a(i, "turns")]
        first = max([first, *(i for i in turns if scene.usage.verb_first or scene.word(i - 1) == ",")])
    first = max([first, *(end for e in earlier if (end := _apart(scene, e, cue)))])
    before = min(cue.first, cue.source.first) if cue.source is not None and cue.source.first > first else cue.first
    end = sentence.last if cue.said is not None and cue.said < sentence.last else before
    following = sentence.last
    quoted = '"' in {scene.word(before - 2), scene.word(before - 1)}
    if quoted and scene.word(following) == '"' and scene.opens(following):  # it goes on behind the cue
        end = max(end, _quotation_end(scene, following, following + 1))
    if quoted:
        first = _quotation_start(scene, before, first)
    return (first, end) if end > first else None


def _apart(scene: Scene, earlier: Cue, cue: Cue) -> int:
    """Where another clause begins behind a trailing cue, which has a trailing cue of its own: "55 according to the
    police and 143 according to the organisers"; 0 if none does."""
    end = earlier.source.last if earlier.before and earlier.source is not None else 0
    if end and (joined := _last_count(scene, cue.first)) > end:
        return joined
    end += bool(end) and scene.word(end) == ","
    joined = end and end < cue.first and (scene.role[end].joined or scene.document.is_a(end, "turns", "joins"))
    return end if joined else 0


def _last_count(scene: Scene, i: int) -> int:
    """The conjunction before the number that, with its noun, ends at token ``i``; 0 if none does."""
    for j in range(i - 2, i - _COUNT, -1):
        if scene.document.is_a(j, "joins") and scene.document.grammar[j + 1].counted:
            return j
    return 0


def _quotation_start(scene: Scene, before: int, first: int) -> int:
    """``first``, or where the quotation opens that closes right before a cue, in an earlier sentence."""
    closing = bisect_left(scene.marks, before) - 1
    if closing < 1 or scene.marks[closing] < before - 2:
        return first
    opening = scene.marks[closing - 1]
    text = scene.document.folded.text[scene.tokens[opening].end : scene.tokens[first].start]
    apart = "\n" in text or first - opening > _LONGEST or not scene.opens(opening)
    return first if apart or opening > first else opening
