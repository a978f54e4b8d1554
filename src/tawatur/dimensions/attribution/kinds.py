"""What kind of source a noun phrase names."""

from __future__ import annotations

from tawatur.dimensions.attribution.cue import Phrase
from tawatur.dimensions.attribution.scene import Scene

_VAGUE = frozenset({"", "official", "party"})  # kinds of heads that the body behind them may refine
_AGE = 2  # digits of an age


def kind_of(scene: Scene, phrase: Phrase, sentence_last: int) -> str:
    """The kind (official, party, ngo, un, witness, medical, media, document, anonymous, expert) or "".

    One who asked not to be named is anonymous, whatever else; a role (a spokesman, a director) is of the
    kind of the body that it speaks for; a name that the roster knows has its kind from there.
    """
    unnamed, end = scene.document.where("unnamed"), min(phrase.last + 15, sentence_last)
    if unnamed and any(phrase.first <= i < end for i in unnamed):
        return "anonymous"
    head = _head(scene, phrase)
    if head == "anonymous":
        return head
    kinds = _actors(scene, phrase)
    if kinds:
        return kinds[0] if head in _VAGUE or head == kinds[0] else _refined(head, kinds[0])
    if head in _VAGUE:
        return _behind(scene, phrase) or head
    return head


def aged(scene: Scene, phrase: Phrase) -> str:
    """The kind of one named with an age: that of the apposition behind it, else a witness; "" without an age."""
    mark, age = scene.word(phrase.last), scene.word(phrase.last + 1)
    if mark not in {",", "("} or not (age.isdigit() and len(age) == _AGE):
        return ""
    near = range(phrase.last + 2, min(phrase.last + 6, len(scene.document.words)))
    behind = (scene.role[i].head for i in near if not scene.stop(i))
    return next((head for head in behind if head), "witness")


def _refined(head: str, actor: str) -> str:
    return head if head in {"document", "witness", "anonymous", "medical", "expert"} else actor


def _head(scene: Scene, phrase: Phrase) -> str:
    for i in range(phrase.first, min(phrase.first + 3, phrase.last)):
        head = scene.role[i].head
        if head is not None:
            return head
        if scene.outlet(i):
            return "media"
    return ""


def _actors(scene: Scene, phrase: Phrase) -> list[str]:
    return [a.kind for i in range(phrase.first, phrase.last) if (a := scene.actor(i)) and a.kind]


def _behind(scene: Scene, phrase: Phrase) -> str:
    """The kind of the body named after the head, when it is not one of the state's."""
    for i in range(phrase.first + 1, phrase.last):
        if scene.role[i].body:
            return scene.role[i].body
    return ""
