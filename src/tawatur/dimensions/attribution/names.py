"""Where the name of who speaks ends, behind a verb whose subject and object follow it without a mark between them."""

from __future__ import annotations

import re

from tawatur.dimensions.attribution.cue import Cue
from tawatur.dimensions.attribution.roles import listed
from tawatur.dimensions.attribution.scene import MARKS, Scene
from tawatur.rules.nouns import is_definite, is_verb

DONE_TO = frozenset({"accuses", "calls"})  # acts whose object is named right behind who acts
_MARKS = MARKS - {"-", ".", '"'}
_DESCRIBED, _OCCASION = 16, 10  # words of who somebody is, and of an occasion or who is told behind it
_SHORT, _NAME = 3, 7  # words: a quotation no longer than the first is a name, one longer than the second speech


def name_end(scene: Scene, cue: Cue, first: int, last: int) -> int:
    """``last``, or the token before it with which an object, what is said, or another body begins."""
    links = tuple(link for link in listed(cue.entry["link"]) if len(link) == 1)
    asks = cue.entry["act"] in DONE_TO
    named = (
        scene.actors[first][0] if asks and first in scene.actors else -1
    )  # behind a body's name stands whom it calls on or accuses
    definite, quoted = is_definite(scene.document, first), scene.word(first) == '"'
    for i in range(first + 1, last):
        if scene.word(i) == '"':
            if not quoted and scene.opens(i) and is_speech(scene, i):
                return i
            quoted = not quoted
        if quoted:
            continue
        if definite and (_object(scene, i) or (asks and _people(scene, i))):
            return i
        if i == named and not scene.document.is_a(i, "nationality"):
            return i
        if links and _led(scene, i, links):
            return i
        if _another(scene, first, i):
            return i
        definite = definite and is_definite(scene.document, i)
    return last


def described_to(scene: Scene, cue: Cue, i: int, last: int) -> int | None:
    """The comma that closes who somebody is, told from token ``i`` on, where speech begins soon behind it."""
    titled = scene.role[i].named or scene.document.is_a(i, "titles")
    stranger = cue.source is not None and not cue.source.known and is_definite(scene.document, i)
    if scene.role[i].oblique or not (titled or stranger):
        return None
    for j in range(i + 1, min(i + _DESCRIBED, last)):
        if scene.word(j) == ",":
            return j if _speech_near(scene, j + 1, last) else None
        if scene.stop(j) == "that" or scene.word(j) in _MARKS or is_verb(scene.document, j):
            return None
    return None


def _speech_near(scene: Scene, first: int, last: int) -> bool:
    for j in range(first, min(first + _OCCASION, last)):
        if scene.stop(j) == "that" or scene.word(j) in {":", '"'}:
            return True
        if is_verb(scene.document, j) and scene.stop(j) != "prep":
            return False
    return False


def is_speech(scene: Scene, i: int) -> bool:
    """True when the quotation that opens at token ``i`` is no name: it is long, and holds a verb or a small word."""
    close = next((j for j in range(i + 1, len(scene.tokens)) if scene.word(j) == '"'), len(scene.tokens))
    inside = range(i + 1, close)
    if any(scene.word(j) in _MARKS or scene.stop(j) == "that" for j in inside):
        return True
    told = any(scene.stop(j) in {"conj", "rel"} or is_verb(scene.document, j) for j in inside)
    return len(inside) > _NAME or (told and len(inside) > _SHORT)


def _object(scene: Scene, i: int) -> bool:
    """True for a plural in the case of an object behind a subject that bears the article: it agrees with none."""
    role = scene.role[i]
    if not is_definite(scene.document, i) and scene.document.is_a(i, "contents"):
        return True  # "announced its responsibility", "confirmed the use of"
    here = scene.document.grammar[i]
    if here.known and not here.definite and re.match(scene.usage.accusative, scene.word(i)) and not role.speaker:
        named = scene.document.is_a(i, "given", "family", "titles", "kunyas", "outlets", "stops", "nationality")
        return not named and not any(i in held for held in (scene.actors, scene.places, scene.times))
    if scene.document.is_a(i, "determiners") or (role.happening and not role.named and is_definite(scene.document, i)):
        return True  # "denied these charges", "called the attack"
    return role.oblique and i not in scene.actors and not scene.document.is_a(i, "given", "family", "titles")


def _people(scene: Scene, i: int) -> bool:
    """True for people in the plural with the article behind one who calls on them or accuses them."""
    if not is_definite(scene.document, i) or i in scene.actors or scene.role[i].joined:
        return False
    plural = any(h.value.slot == "plural" for h in scene.document.hits.at(i, "counted"))
    return plural or scene.document.is_a(i, "groups")


def _led(scene: Scene, i: int, links: tuple[str, ...]) -> bool:
    """True behind a noun with the article at an indefinite one with the verb's own preposition written to it."""
    led = is_definite(scene.document, i - 1) and not is_definite(scene.document, i) and scene.word(i).startswith(links)
    if not led or scene.role[i].named or scene.document.is_a(i, "heads", "place-heads"):
        return False
    within = scene.document.language.settings.get("charges", {}).get("within", ())
    return scene.word(i) not in within and not any(i in held for held in (scene.actors, scene.places, scene.times))


def _another(scene: Scene, first: int, i: int) -> bool:
    """True where a body's own noun begins right behind the name of another: whom the verb is done to."""
    if i not in scene.actors or not scene.role[i].named or scene.role[i].joined:
        return False
    return any(first < held < i and end == i for held, (end, _) in scene.actors.items())
