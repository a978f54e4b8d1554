"""Which words of a report tell of a happening."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.event.frames import BETWEEN, FRAME, FRAMES, NOUNS, Frame, with_article
from tawatur.dimensions.event.scene import Scene
from tawatur.rules import Answers, Entry, Hit, Language, Question
from tawatur.rules.nouns import is_led, stop_at
from tawatur.text import Form, Sentence, Word

_MARKS = frozenset(".:;!?()[]")
_NO_NOUN = _MARKS | frozenset(',"-')
_VIOLENT = frozenset(["attack", "bombing", "airstrike", "shelling", "crackdown"])
_RELATIVE = 4  # words from a noun to the verb of its relative clause
_PASSIVE = 7  # words from the subject of a passive to its participle
_PLACED = 12  # words from a verb of motion to its place
_TOLL = 5  # words from a number to the dead or hurt that it counts
_JOINED = 6  # words between a light verb and a partner that is told as one trigger with it
_NEAR = 4  # words from a verb to the number that it counts
_AROUND = 12  # words on either side in which a word tells that a clause is about something else (a match, an illness)
_BEHIND = 2  # words from a noun to the light verb that it is the subject of
_PART = "part"  # of what is part of something larger
_ALONE = "alone"  # the guard of a tool, which tells of what was done with it only where no other word does
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
    if not any(_ALONE in t.frame.guards for t in found):
        return found
    doing = [t for t in found if _ALONE not in t.frame.guards and t.frame.event in _VIOLENT]
    return [t for t in found if _ALONE not in t.frame.guards or not any(_does(other, t) for other in doing)]


def _does(trigger: Trigger, tool: Trigger) -> bool:
    """True for what was done with a tool: a blast near it, or the attack right before it ("attack by car bomb")."""
    if trigger.frame.event == "bombing" and trigger.sentence == tool.sentence - 1:
        return True  # "a blast was heard. It came from a car bomb."
    if trigger.sentence != tool.sentence:
        return False
    near = trigger.frame.event == "bombing" and abs(tool.first - trigger.first) <= _AROUND
    return near or tool.first == trigger.last


def _best(scene: Scene, i: int, frames: tuple[Frame, ...]) -> Trigger | None:
    number = scene.sentence_of[i]
    sentence = scene.document.sentences[number]
    found: list[tuple[Frame, int]] = []
    for frame in frames:
        if frame.split.after and is_definite(scene, i, frame):
            continue  # a noun takes an article or a pronoun, not both
        tail = _tail_at(scene, i, frame, sentence.last) if frame.partners else -1
        if (tail >= 0 or not frame.partners) and _guarded(scene, i, frame, sentence, tail):
            found.append((frame, tail))
    if not found:
        return None
    frame, tail = max(found, key=lambda f: _rank(scene, i, f[0], f[1], sentence.first)) if len(found) > 1 else found[0]
    end = i + frame.length
    last = _partner_end(scene, frame, end, tail) if end <= tail <= end + _JOINED else end
    return Trigger(i, last, frame, end, number, tail, frame.noun)


def _rank(scene: Scene, i: int, frame: Frame, tail: int, start: int) -> tuple[int, int, bool]:
    """The longest first, then a light verb whose partner follows, then what suits the word before."""
    partner = 4 * (tail >= i + frame.length) + 2 * (tail >= 0)
    return frame.length, partner + (not frame.split.after), _fits(scene, i, frame, start)


def _partner_end(scene: Scene, frame: Frame, end: int, tail: int) -> int:
    """The token after the partner, all of it where it is a frame of the same type itself ("a curfew")."""
    hits = scene.document.hits.at(tail, FRAMES)
    if any(h.value["event"] in _TOLD_FOR_ITSELF.get(frame.event, ()) for h in hits):
        return end
    return max([tail + 1, *(h.last for h in hits if h.value["event"] == frame.event)])


def is_definite(scene: Scene, i: int, frame: Frame) -> bool:
    """True for a frame at token ``i`` with the article."""
    return frame.definite or _after_article(scene, i)


def definite(scene: Scene, hit: Hit) -> bool:
    """True for a word with the article."""
    form = Form(hit.last - hit.first, hit.value, hit.split)
    return with_article(scene.document.language, form) or _after_article(scene, hit.first)


def _after_article(scene: Scene, i: int) -> bool:
    """True where an article stands before a word, in a language that writes it apart."""
    if not scene.articles or scene.words[i - 1] not in scene.articles:
        return False
    return i > scene.document.sentences[scene.sentence_of[i]].first


def told_before(scene: Scene, trigger: Trigger) -> bool:
    """True for a happening with the article, on its noun or on the partner of its verb."""
    if trigger.tail < 0:
        return is_definite(scene, trigger.first, trigger.frame)
    if trigger.tail > trigger.first and stop_at(scene.document, trigger.tail - 1) == "prep":
        return False  # "a number of the dead"
    partners = scene.document.hits.at(trigger.tail, FRAMES)
    return any(h.value.slot in NOUNS and definite(scene, h) for h in partners)


def _fits(scene: Scene, i: int, frame: Frame, start: int) -> bool:
    """True when the word before suits the word class: a verb opens a sentence, a noun follows a preposition."""
    if i == start:
        return not frame.noun
    return scene.document.is_a(i - 1, "noun_leads") == frame.noun


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
    return bool(frames) and all(f.opens and not f.noun for f in frames)


def _before(scene: Scene, i: int, partners: frozenset[str], reach: int, named: bool = False) -> int:
    first = scene.document.sentences[scene.sentence_of[i]].first
    for j in range(i - 1, max(first, i - reach) - 1, -1):
        if scene.words[j] in _MARKS or scene.words[j] == ",":
            return -1
        if (named or j not in scene.named) and not partners.isdisjoint(scene.stems[j]):
            return j
    return -1


def _guarded(scene: Scene, i: int, frame: Frame, sentence: Sentence, tail: int) -> bool:
    """True when the frame's guard lets it count here."""
    if _bare_toll(scene, i, frame) or _adjective(scene, i, frame, sentence.first):
        return False
    if frame.guards and not any(_grants(scene, guard, i, frame, sentence) for guard in frame.guards):
        return False
    return not _idle(scene, i, frame, sentence, tail)


def _adjective(scene: Scene, i: int, frame: Frame, start: int) -> bool:
    """True for a passive after a determiner ("the injured", "a wounded man"): it says of whom, and tells nothing."""
    if frame.noun or not frame.undergoes or i == start:
        return False
    return scene.words[i - 1] in scene.determiners


def _bare_toll(scene: Scene, i: int, frame: Frame) -> bool:
    """True for "21 deaths": the noun is what the number before it counts, and tells of no happening."""
    if not frame.noun or frame.event not in {"killing", "injury"}:
        return False
    if frame.split.before or frame.value["guard"] == "toll":
        return False
    return any(s.last in {i, i - 1} for s in scene.figures.within(i - 4, i))


def _grants(scene: Scene, guard: str, i: int, frame: Frame, sentence: Sentence) -> bool:
    """True when what one guard asks for is there."""
    last = i + frame.length
    if guard in {_ALONE, _PART}:
        return True
    if guard == "indef":
        return not is_definite(scene, i, frame)
    if guard == "figure":
        return bool(scene.figures.within(last, min(sentence.last, last + _NEAR)))
    if guard == "toll":
        seats = scene.figures.within(max(sentence.first, i - _TOLL), i)
        between = range(seats[-1].last, i) if seats else ()
        return bool(seats) and scene.turns.isdisjoint(between) and all(scene.words[j] != "," for j in between)
    if guard == "people":
        return bool(frame.split.after) or _people(scene, last, sentence.last)
    if guard == "object":
        return last < sentence.last and not _opens_other(scene, last)
    if guard == "place":
        return bool(scene.places.within(last, min(sentence.last, last + _PLACED)))
    return False


def _opens_other(scene: Scene, i: int) -> bool:
    """True where no noun follows: a mark, a preposition, a conjunction, a time."""
    document = scene.document
    if scene.words[i] in _NO_NOUN or stop_at(document, i) or is_led(document, i):
        return True
    return document.is_a(i, "according") or bool(scene.times.within(i, i + 1))


def _people(scene: Scene, first: int, end: int) -> bool:
    """True when a number, a person or a word for people stands near."""
    last = min(end, first + _NEAR)
    if scene.figures.within(first, last) or scene.actors.within(first, last):
        return True
    return bool(scene.next_of("event_people", first, last))


def _idle(scene: Scene, i: int, frame: Frame, sentence: Sentence, tail: int) -> bool:
    """True where the words beside it make it the name of a thing, not a happening."""
    if not scene.idle:
        return False
    last = i + frame.length
    idle = scene.document.answers(_IDLE)
    around = scene.next_of("event_idle", max(sentence.first, i - _AROUND), min(sentence.last, last + _AROUND))
    for j in around:
        if _about(idle, j, "near", frame.event):
            return True
    if scene.idle.isdisjoint((i - 1, i, last, tail + 1)):
        return False
    if tail >= last and tail + 1 < sentence.last and _about(idle, tail + 1, "after", frame.event):
        return True
    return (
        _about(idle, i, "self", frame.event)
        or (i > sentence.first and _about(idle, i - 1, "before", frame.event))
        or (last < sentence.last and _about(idle, last, "after", frame.event))
        or (
            last < sentence.last and (frame.noun or not frame.undergoes) and _about(idle, last, "compound", frame.event)
        )
    )


_Idle = dict[str, frozenset[str]]  # by side the types that it is said of, all where there are none


def _about(idle: Answers[_Idle], i: int, side: str, kind: str) -> bool:
    said = idle[i]
    return side in said and (not said[side] or kind in said[side])


def _idle_words(language: Language, word: Word[Entry]) -> _Idle:
    idle: _Idle = {}
    for entry in [form.value for form in word.by_group.get("event_idle", ())]:
        side, types = entry["side"], frozenset(filter(None, entry["types"].split("|")))
        every = not types or (side in idle and not idle[side])
        idle[side] = frozenset() if every else types | idle.get(side, frozenset())
    return idle


_IDLE = Question(_idle_words)
