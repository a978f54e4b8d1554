"""A name that opens a clause, with who that is between it and the verb: "Lena Marsh, 42, a nurse, said"."""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.scene import Scene
from tawatur.rules.nouns import is_verb

_FAR = 26  # words between the name and its verb; the longest in the annotated reports has 19
_TITLE = 4  # words of a title before the name


def apposed(scene: Scene, cue: Cue, first: int) -> Phrase | None:
    """The name whose apposition reaches from its comma up to the verb, None where there is none."""
    for i in range(cue.first - 2, max(first, cue.first - _FAR) - 1, -1):
        if scene.word(i) == '"':
            return None
        if i not in scene.actors or scene.word(last := scene.actors[i][0]) != "," or last >= cue.first:
            continue
        start = _opening(scene, i, first)
        if start is not None and not any(_clause(scene, *part) for part in _parts(scene, last + 1, cue.first)):
            return Phrase(start, last, True)
    return None


def _parts(scene: Scene, first: int, last: int) -> list[tuple[int, int]]:
    """What stands between two tokens, parted by commas, but for relative clauses: "…, where the dead were taken, …"."""
    commas = [first - 1, *(i for i in range(first, last) if scene.word(i) == ",")]
    parts = list(zip([i + 1 for i in commas], [*commas[1:], last]))
    return [(start, end) for start, end in parts if end == last or not _related(scene, start)]


def _related(scene: Scene, i: int) -> bool:
    """True at a word that opens a relative clause, of a person or of a place."""
    return scene.stop(i) == "rel" or scene.word(i) in scene.usage.wherein


def _opening(scene: Scene, i: int, first: int) -> int | None:
    """Where the clause opens with the name at ``i``, a title before it or not; None where it opens otherwise."""
    for k in range(i, max(first, i - _TITLE) - 1, -1):
        if k == first or scene.word(k - 1) == '"':
            return k
        if not scene.document.is_a(k - 1, "titles", "speakers", "nationality") and not _short(scene, k - 1):
            return None
    return None


def _short(scene: Scene, i: int) -> bool:
    """True at the full stop of a shortened title."""
    return scene.word(i) == "." and scene.document.is_a(i - 1, "titles")


def _clause(scene: Scene, first: int, last: int) -> bool:
    """True when a verb or a new clause stands between two tokens: what stands there is no apposition."""
    return any(
        scene.stop(i) in {"conj", "that"}
        or (is_verb(scene.document, i) and not scene.proper(i) and scene.stop(i - 1) != "prep")
        for i in range(first, last)
    )
