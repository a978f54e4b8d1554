"""Phrases that name a source without a verb: according to, quoting, in the words of."""

from __future__ import annotations

from tawatur.dimensions.attribution.ahead import Ahead
from tawatur.dimensions.attribution.cue import Cue, Phrase
from tawatur.dimensions.attribution.scene import Scene
from tawatur.rules import Hit
from tawatur.rules.nouns import is_verb, noun_phrase
from tawatur.text import Sentence

_OPENING = 3  # words that may stand before a phrase that opens its sentence


def according(scene: Scene, hit: Hit, sentence: Sentence, n: int, earlier: list[Cue]) -> Cue | None:
    """The cue that the phrase makes; None when no source follows it, or when it belongs to an earlier cue."""
    takes = hit.value["takes"]
    if takes not in {"noun", "own"}:
        return None
    cue = Cue(hit.first, hit.last, hit.value, "according", n, certain=True)
    if takes == "own" and not scene.known(hit.last):
        if earlier:
            return None
        cue.carried, cue.before = True, True
        return cue if hit.first - sentence.first > _OPENING else None
    if not _source(scene, cue, hit, sentence):
        return None
    if _belongs(scene, cue, earlier):
        return None
    _place(scene, cue, sentence)
    return cue


def _source(scene: Scene, cue: Cue, hit: Hit, sentence: Sentence) -> bool:
    """Reads the noun behind the phrase; False when none stands there that can speak."""
    i, cut = hit.last, 0
    if hit.value["link"] == "link":
        if scene.word(i) in scene.usage.linking:
            i += 1
        elif (cut := scene.joined(i)) == 0:
            return False
    while i in scene.times:
        i = max(scene.times[i][0], i + 1)
    if i >= sentence.last or scene.stop(i):
        return False
    end = scene.phrase(i, sentence.last) if scene.usage.verb_first else scene.full(i, sentence.last)
    known = (
        scene.known(i) or scene.role[i].named or (not scene.usage.verb_first and any(map(scene.known, range(i, end))))
    )
    if not known and not (scene.nameable(i) and (scene.usage.verb_first or scene.proper(i) or _article(scene, i))):
        return False
    end = max(end, i + 3) if _article(scene, i) else end
    text = scene.role[i].text
    if hit.value["link"] == "text" and not (text or scene.outlet(i)):
        return False
    cue.source = Phrase(i, end, known, cut)
    if text and scene.stop(end) == "prep" and scene.document.is_a(end - 1, "issued"):
        cue.source.last = scene.phrase(end + 1, sentence.last)
    if text and scene.role[end].governed and not scene.outlet(end):
        cue.source.last = scene.phrase(end, sentence.last)
    _told(scene, cue, sentence)
    return True


def _article(scene: Scene, i: int) -> bool:
    """True of the article of a family name that is written with a hyphen: "al-Khatib"."""
    return scene.word(i + 1) == "-" and scene.proper(i + 2)


def _told(scene: Scene, cue: Cue, sentence: Sentence) -> None:
    """Behind the source: the outlet it spoke to, or the verb of who published the text that is named."""
    source = cue.source
    if source is None:
        return
    verb = next((h for h in scene.document.hits.get(source.last, ()) if _published(scene, h)), None)
    walked = Cue(cue.first, verb.last if verb else source.last, verb.value if verb else cue.entry, "verb", cue.sentence)
    if verb:
        Ahead(scene, walked, sentence.last).walk()
        if walked.source is not None and walked.source.known:
            cue.source, cue.last = walked.source, verb.last
    elif scene.word(source.last) in scene.usage.receiving or scene.role[source.last].told:
        first = source.last + (scene.word(source.last) in scene.usage.receiving)
        end = max(noun_phrase(scene.document, first, sentence.last), first + 1)
        if scene.outlet(first + (scene.word(first) == '"')):
            cue.via.append(Phrase(first, end, True, int(first == source.last)))


def _published(scene: Scene, hit: Hit) -> bool:
    """True for a verb whose subject is the one who published a text."""
    verb = scene.usage.may_be("verb", hit.value, hit.split) and not hit.split.before
    return verb and (hit.value.lexicon == "reporting" or bool(hit.split.after))


def _belongs(scene: Scene, cue: Cue, earlier: list[Cue]) -> bool:
    """True when it stands between an earlier verb and what is said: that verb's source passes it on."""
    if not earlier or cue.source is None:
        return False
    verb = earlier[-1]
    outlet = verb.source is not None and any(map(scene.outlet, range(verb.source.first, verb.source.last)))
    if verb.source is not None and outlet and cue.entry.form in scene.usage.quoting:
        verb.via.append(verb.source)
        verb.source = cue.source
        return True
    if verb.form != "verb" or verb.said is None or not verb.last <= cue.first < verb.said or verb.source is None:
        return False
    if scene.outlet(verb.source.first):
        verb.via.append(verb.source)
        verb.source = cue.source
    elif scene.outlet(cue.source.first):
        verb.via.append(cue.source)
    return True


def _place(scene: Scene, cue: Cue, sentence: Sentence) -> None:
    """Where what is said stands: behind a phrase that opens its sentence, else before or around it."""
    end = max([cue.source.last if cue.source else cue.last, *(v.last for v in cue.via)])
    following = scene.word(end) if end < sentence.last else "."
    if cue.first - sentence.first < _OPENING and not any(
        scene.word(i) in {",", ":"} for i in range(sentence.first, cue.first)
    ):
        while end < sentence.last and (scene.word(end) in {",", ":"} or scene.stop(end) == "that"):
            end += 1
        cue.said = end
        return
    cue.before = True
    if not any(is_verb(scene.document, i) for i in range(sentence.first, cue.first)) and following == ",":
        cue.said = end + 1
        return
    closed = scene.word(cue.first - 1) in {",", '"', ")"}
    if not closed and following not in {".", "!"}:
        cue.said = end
