"""Who is told, and on what occasion, behind a verb of saying whose subject stands before it."""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.roles import listed
from tawatur.dimensions.attribution.scene import Scene
from tawatur.dimensions.attribution.trailing import past_occasion
from tawatur.text import Sentence

_NAME = 5  # words of an abbreviation in brackets


def past_told(scene: Scene, cue: Cue, sentence: Sentence) -> int | None:
    """Past who is told and the day; None when a preposition is missing or one too many stands there."""
    i, needs = cue.last, cue.entry["needs"]
    links = listed(cue.entry["link"])
    if needs == "link":
        return i + 1 if scene.word(i) in links else None
    if needs == "told":
        end = scene.phrase(i, sentence.last) if not scene.stop(i) else i
        named = i + scene.document.is_a(i, "articles")
        end = _name_end(scene, named, max(end, named))
        outlet = scene.outlet(i) or (scene.proper(named) and any(map(scene.outlet, range(named, end))))
        if outlet and not scene.document.is_a(named, "audience"):  # "told reporters": no outlet in particular
            cue.via.append(Phrase(i if scene.outlet(i) else named, end, True))
        i = _past_bracket(scene, end, sentence.last)
    while i < sentence.last:
        if i in scene.times:
            i = max(scene.times[i][0], i + 1)
        elif scene.stop(i) == "aside":
            i += 1
        elif scene.stop(i) == "prep" and (
            i + 1 in scene.times
            or scene.occasion(i + 1)
            or scene.occasion(i + 2)
            or scene.word(i) in scene.usage.receiving
        ):
            if scene.word(i) in scene.usage.receiving and scene.document.is_a(i + 1, "negations"):
                return None
            told = scene.word(i) in scene.usage.receiving and not scene.document.is_a(i + 1, "audience")
            if told and scene.outlet(i + 1):
                cue.via.append(Phrase(i + 1, scene.phrase(i + 1, sentence.last), True))
            i = scene.times[i + 1][0] if i + 1 in scene.times else past_occasion(scene, i + 1, sentence.last)
        else:
            break
    return i


def _past_bracket(scene: Scene, i: int, last: int) -> int:
    """Past the abbreviation in brackets behind the name of who is told."""
    return (
        next((j + 1 for j in range(i, min(i + _NAME, last)) if scene.word(j) == ")"), i) if scene.word(i) == "(" else i
    )


def _name_end(scene: Scene, i: int, end: int) -> int:
    """Where the name of who is told ends: at an outlet's name, or before a pronoun or an article."""
    if i in scene.actors:
        return scene.actors[i][0]
    for hit in scene.document.hits.at(i, "outlets"):
        return hit.last
    for j in range(i + 1, end):
        if scene.document.is_a(j, "articles", "pronouns") or not scene.word(j)[:1].isalpha():
            return j
    return end
