"""Which words of a report tell of a happening."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.event.frames import BETWEEN, FRAME, FRAMES, NOUNS, Frame
from tawatur.dimensions.event.guards import ALONE, AROUND, definite, guarded, is_definite
from tawatur.dimensions.event.scene import Scene
from tawatur.rules import nouns
from tawatur.rules.nouns import is_verb, stop_at

_MARKS = frozenset(".:;!?()[]")
_VIOLENT = frozenset(["attack", "bombing", "airstrike", "shelling", "crackdown"])
_RELATIVE = 4  # words from a noun to the verb of its relative clause
_PASSIVE = 7  # words from the subject of a passive to its participle
_JOINED = 6  # words between a light verb and a partner that is told as one trigger with it
_BEHIND = 2  # words from a noun to the light verb that it is the subject of
_WRECKS = frozenset(["sinking", "accident", "collapse"])  # what they happen to is the partner of their verb
_SUBJECTS = frozenset({"storm", "flood", "earthquake", "fire", "bombing"})  # happenings that do things
_TOLD_FOR_ITSELF = {"crackdown": frozenset({"protest"})}  # what is broken up is a happening too


class Trigger(NamedTuple):
    """Tokens ``first`` to ``last`` tell of a happening by ``frame``, whose own form ends before ``end``; ``tail`` is
    where the partner of a light verb stands (-1: none), ``sentence`` the number of the sentence."""

    first: int
    last: int
    frame: Frame
    end: int
    sentence: int
    tail: int
    noun: bool  # a noun or a verbal noun, no verb

    def value(self, column: str) -> str:
        """What the frame's row says in ``column``."""
        return self.frame.value[column]


def triggers(scene: Scene) -> list[Trigger]:
    """The triggers in order; of those that overlap the longest, light verbs before bare words.

    Only words that are frames with an event are looked at; what a frame asks for is made ready once per word.
    """
    language, types = scene.document.language, scene.document.types
    kept: list[Trigger] = []
    end = 0
    for i in scene.document.where(FRAMES):
        if i < end or i in scene.named:
            continue
        frames = FRAME.of(language, types[i])
        best = _best(scene, i, frames) if frames else None
        if best is not None:
            if kept and _subject_of(kept[-1], best):
                best = best._replace(first=kept.pop().first)  # "a fire broke out" is one telling
            kept.append(best)
            end = best.last
    return _without_tools(kept)


def _subject_of(noun: Trigger, verb: Trigger) -> bool:
    """True for a noun that the light verb behind it has for its partner, and tells the same."""
    same = noun.frame.event == verb.frame.event and noun.noun and not (verb.noun or verb.frame.split.after)
    return same and noun.first <= verb.tail < noun.last and verb.first - noun.last <= _BEHIND


def _without_tools(found: list[Trigger]) -> list[Trigger]:
    """The triggers but for a tool ("a car bomb") whose sentence tells what was done with it."""
    if not any(ALONE in t.frame.guards for t in found):
        return found
    doing = [t for t in found if ALONE not in t.frame.guards and t.frame.event in _VIOLENT]
    return [t for t in found if ALONE not in t.frame.guards or not any(_does(other, t) for other in doing)]


def _does(trigger: Trigger, tool: Trigger) -> bool:
    """True for what was done with a tool: a blast near it, or the attack right before it ("attack by car bomb")."""
    if trigger.frame.event == "bombing" and trigger.sentence == tool.sentence - 1:
        return True  # "a blast was heard. It came from a car bomb."
    if trigger.sentence != tool.sentence:
        return False
    near = trigger.frame.event == "bombing" and abs(tool.first - trigger.first) <= AROUND
    return near or tool.first == trigger.last


def _best(scene: Scene, i: int, frames: tuple[Frame, ...]) -> Trigger | None:
    number = scene.sentence_of[i]
    sentence = scene.document.sentences[number]
    found: list[tuple[Frame, int]] = []
    if _led(scene, i, sentence.first):
        frames = tuple([frame for frame in frames if frame.noun])
    for frame in frames:
        if frame.split.after and is_definite(scene, i, frame):
            continue  # a noun takes an article or a pronoun, not both
        tail = _tail_at(scene, i, frame, sentence.last) if frame.partners else -1
        if (tail >= 0 or not frame.partners) and guarded(scene, i, frame, sentence, tail):
            found.append((frame, tail))
    if not found:
        return None
    frame, tail = max(found, key=lambda f: _rank(scene, i, f[0], f[1], sentence.first)) if len(found) > 1 else found[0]
    end = i + frame.length
    near = end <= tail <= end + _JOINED and not _told_between(scene, frame, end, tail)
    last = _partner_end(scene, frame, end, tail) if near else end
    return Trigger(i, last, frame, end, number, tail, frame.noun)


def _led(scene: Scene, i: int, start: int) -> bool:
    """True right behind a preposition, where no verb stands (of a language whose settings name the exceptions)."""
    if i == start or scene.document.grammar[i - 1].stop != "prep":
        return False
    but = scene.document.language.settings["events"].get("before-verbs")
    return but is not None and scene.words[i - 1] not in but


def _told_between(scene: Scene, frame: Frame, first: int, last: int) -> bool:
    """True where the subject of a light verb is a happening itself: "the storm halted traffic" tells of two."""
    verb_first = scene.document.language.settings.get("verb-first", False)
    if first == last or not verb_first or not scene.next_of(FRAMES, first, last):
        return False
    language, types = scene.document.language, scene.document.types
    inner = (f for j in range(first, last) for f in FRAME.of(language, types[j]))
    return any(f.noun and f.event in _SUBJECTS and f.event != frame.event and not f.partners for f in inner)


def _rank(scene: Scene, i: int, frame: Frame, tail: int, start: int) -> tuple[int, int, int, bool]:
    """The longest first; a light verb whose partner says all or follows; the nearest; what suits the word before."""
    partner = 8 * (frame.decides and tail >= 0) + 4 * (tail >= i + frame.length) + 2 * (tail >= 0)
    return frame.length, partner + (not frame.split.after), -abs(tail - i) * (tail >= 0), _fits(scene, i, frame, start)


def _partner_end(scene: Scene, frame: Frame, end: int, tail: int) -> int:
    """The token after the partner, all of it where it is a frame of the same type itself ("a curfew")."""
    hits = scene.document.hits.at(tail, FRAMES)
    if any(h.value["event"] in _TOLD_FOR_ITSELF.get(frame.event, ()) for h in hits):
        return end
    return max([tail + 1, *(h.last for h in hits if h.value["event"] == frame.event)])


def told_before(scene: Scene, trigger: Trigger) -> bool:
    """True for a happening with the article, on its noun or on the partner of its verb."""
    if trigger.noun and scene.words[trigger.first - 1] in scene.document.language.settings["events"]["latest"]:
        return True
    back = scene.document.language.settings["events"].get("back", ())
    if trigger.noun and trigger.last < len(scene.words) and scene.words[trigger.last] in back:
        return True  # "the arrest of these men"
    if trigger.tail < 0:
        wrecked = trigger.frame.event in _WRECKS and trigger.last - trigger.first > 1
        last = wrecked and nouns.is_definite(scene.document, trigger.last - 1)  # "the sinking of the boat"
        return last or is_definite(scene, trigger.first, trigger.frame)
    if trigger.tail > trigger.first and stop_at(scene.document, trigger.tail - 1) == "prep":
        return False  # "a number of the dead"
    if trigger.frame.event in _WRECKS:
        return any(definite(scene, h) for h in scene.document.hits.at(trigger.tail, "counted"))  # "the boat sank"
    partners = scene.document.hits.at(trigger.tail, FRAMES)
    return any(h.value.slot in NOUNS and definite(scene, h) for h in partners)


def _fits(scene: Scene, i: int, frame: Frame, start: int) -> bool:
    """True when the word before suits the word class: a verb opens a sentence, a noun follows a preposition."""
    if i == start:
        return not frame.noun
    document = scene.document
    leads = document.is_a(i - 1, "noun_leads") or (document.is_a(i - 1, "event_modality") and is_verb(document, i - 1))
    return leads == frame.noun


def _tail_at(scene: Scene, i: int, frame: Frame, end: int) -> int:
    """The token of the light verb's partner, -1 when the sentence has none near."""
    words, stems, partners = scene.words, scene.stems, frame.partners
    if frame.split.after and not frame.noun and frame.acts:
        # the pronoun is the object: its partner can only stand before ("a rocket that they fired")
        return _before(scene, i, partners, _RELATIVE)
    turns: frozenset[int] = scene.turns if frame.reach < BETWEEN else frozenset()
    for j in range(i + frame.length, min(end, i + frame.length + frame.reach)):
        if words[j] in _MARKS or j in turns or (words[j] == "," and _new_clause(scene, j + 1, end)):
            break
        # a name acts, it is not what is done
        if not partners.isdisjoint(stems[j]) and not (frame.acts and j in scene.named):
            return j
    if not frame.undergoes or frame.opens:
        return -1
    # the subject of a passive is the partner: "the roads were closed"
    return _before(
        scene, i, partners, _RELATIVE if frame.voice in {"subject", "none"} else _PASSIVE, frame.acts and not frame.noun
    )


def _new_clause(scene: Scene, i: int, end: int) -> bool:
    """True where a verb with a conjunction joined to it opens a clause of its own."""
    frames = FRAME.of(scene.document.language, scene.document.types[i]) if i < end else ()
    if i < end and scene.document.is_a(i, "pronouns"):
        return True
    return bool(frames) and all(f.opens and not f.noun for f in frames)


def _before(scene: Scene, i: int, partners: frozenset[str], reach: int, named: bool = False) -> int:
    first = scene.document.sentences[scene.sentence_of[i]].first
    for j in range(i - 1, max(first, i - reach) - 1, -1):
        if scene.words[j] in _MARKS or scene.words[j] == ",":
            return -1
        if (named or j not in scene.named) and not partners.isdisjoint(scene.stems[j]):
            return j
    return -1
