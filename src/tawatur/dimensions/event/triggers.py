"""Which words of a report tell of a happening."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.event.scene import Scene
from tawatur.rules import Hit
from tawatur.text import Sentence

FRAMES = "frames"
NOUNS = frozenset({"noun", "form"})
_MARKS = frozenset(".:;!?()[]")
_TAIL = 9  # words from a light verb to its partner; "met … their death" holds up to eight in the annotated reports
_NEAR = 4  # words from a verb to the number that it counts
_PARTNERS: dict[tuple[int, str], frozenset[str]] = {}


class Trigger(NamedTuple):
    """Tokens ``first`` to ``last`` tell of a happening by ``hit``; ``tail`` is where the partner of a light verb
    stands (-1: none), ``sentence`` the number of the sentence."""

    first: int
    last: int
    hit: Hit
    sentence: int
    tail: int

    @property
    def noun(self) -> bool:
        """True for a noun or a verbal noun, false for a verb."""
        return self.hit.value.slot in NOUNS

    def value(self, column: str) -> str:
        """What the frame's row says in ``column``."""
        return self.hit.value[column]


def triggers(scene: Scene) -> list[Trigger]:
    """The triggers in order; of those that overlap the longest, light verbs before bare words."""
    document = scene.document
    kept: list[Trigger] = []
    end = 0
    for hit in document.classes.get(FRAMES, ()):
        i = hit.first
        if i < end or i in scene.named or not hit.value["event"]:
            continue
        best = _best(scene, i)
        if best is not None:
            kept.append(best)
            end = best.last
    return kept


def _best(scene: Scene, i: int) -> Trigger | None:
    number = scene.sentence_of[i]
    sentence = scene.document.sentences[number]
    best, rank = None, (0, 0, False)
    for hit in scene.document.hits[i]:
        if hit.value.lexicon != FRAMES or not hit.value["event"] or not _stands(scene, hit):
            continue
        tail = tail_at(scene, hit, sentence.last) if hit.value["tail"] else -1
        if hit.value["tail"] and tail < 0:
            continue
        if not _guarded(scene, hit, sentence):
            continue
        this = (hit.last - hit.first, 2 * (tail >= 0) + (not hit.split.after), _fits(scene, hit, sentence.first))
        if best is None or this > rank:
            end = tail + 1 if tail == hit.last else hit.last  # a partner that follows at once belongs to it
            best, rank = Trigger(i, end, hit, number, tail), this
    return best


def _stands(scene: Scene, hit: Hit) -> bool:
    """True when the word may carry the clitics that it carries: verbs take no article."""
    settings = scene.document.language.settings
    allowed = settings.get("before", {}).get(hit.value.slot.partition("-")[0])
    if allowed is not None and not all(c in allowed for c in hit.split.before):
        return False
    return not (hit.split.after and definite(scene, hit))  # a noun takes an article or a pronoun, not both


def definite(scene: Scene, hit: Hit) -> bool:
    """True for a word with the article."""
    articles = scene.document.language.settings.get("articles", ())
    if any(c in articles for c in hit.split.before):
        return True
    first = scene.document.sentences[scene.sentence_of[hit.first]].first
    return hit.first > first and scene.word(hit.first - 1) in articles


def _fits(scene: Scene, hit: Hit, start: int) -> bool:
    """True when the word before suits the word class: a verb opens a sentence, a noun follows a preposition."""
    noun = hit.value.slot in NOUNS
    if hit.first == start:
        return not noun
    return scene.document.is_a(hit.first - 1, "noun_leads") == noun


def tail_at(scene: Scene, hit: Hit, end: int) -> int:
    """The token of the light verb's partner, -1 when the sentence has none near."""
    table = scene.document.language.table
    key = (id(table), hit.value["tail"])
    partners = _PARTNERS.get(key)
    if partners is None:
        partners = _PARTNERS[key] = frozenset(w.translate(table) for w in hit.value["tail"].split("|"))
    if hit.split.after and hit.value.slot not in NOUNS and hit.value["voice"] == "active":
        return -1  # the pronoun is the object: there is no room for a partner
    for i in range(hit.last, min(end, hit.last + _TAIL)):
        if scene.word(i) in _MARKS:
            return -1
        if i not in scene.named and not partners.isdisjoint(scene.stems(i)):
            return i
    return -1


def _guarded(scene: Scene, hit: Hit, sentence: Sentence) -> bool:
    """True when the frame's guard lets it count here."""
    guard = hit.value["guard"]
    if guard == "none":
        return False
    if guard == "indef" and definite(scene, hit):
        return False
    if guard == "figure" and not scene.within(scene.figures, hit.last, min(sentence.last, hit.last + _NEAR)):
        return False
    return not _idle(scene, hit, sentence)


def _idle(scene: Scene, hit: Hit, sentence: Sentence) -> bool:
    """True where the words beside it make it the name of a thing, not a happening."""
    document, kind = scene.document, hit.value["event"]
    for idle in document.hits.get(hit.first - 1, ()) if hit.first > sentence.first else ():
        if _about(idle, "before", kind):
            return True
    return any(_about(idle, "after", kind) for idle in document.hits.get(hit.last, ()) if hit.last < sentence.last)


def _about(idle: Hit, side: str, kind: str) -> bool:
    if idle.value.lexicon != "event_idle" or idle.value["side"] != side:
        return False
    types = idle.value["types"]
    return not types or kind in types.split("|")
