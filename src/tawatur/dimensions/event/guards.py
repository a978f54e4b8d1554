"""What lets a frame count where it stands, and what beside it makes it no happening."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from tawatur.dimensions.event.frames import Frame, with_article
from tawatur.dimensions.event.scene import Scene
from tawatur.model import Figure
from tawatur.rules import Answers, Entry, Hit, Language, Question
from tawatur.rules.nouns import is_led, stop_at
from tawatur.text import Form, Sentence, Word

_NO_NOUN = frozenset('.:;!?()[],"-')
_PLACED = 12  # words from a verb of motion to its place
_TOLL = 5  # words from a number to the dead or hurt that it counts
_NEAR = 4  # words from a verb to the number that it counts
AROUND = 12  # words on either side in which a word tells that a clause is about something else (a match, an illness)
_OBJECT = 3  # words behind a verb among which its object stands, its subject between them
_SUBJECT = 6  # words from who undergoes to the passive
_THINGS = frozenset({"weapons", "damaged"})  # what these count is nobody
_HELP = frozenset({"rescue", "evacuation", "search_operation"})
_HELPED = 7  # words from such a word to those whom it counts
_PART = "part"  # of what is part of something larger
ALONE = "alone"  # the guard of a tool, which tells of what was done with it only where no other word does


def is_definite(scene: Scene, i: int, frame: Frame) -> bool:
    """True for a frame at token ``i`` with the article."""
    return frame.definite or _after_article(scene, i)


def definite(scene: Scene, hit: Hit) -> bool:
    """True for a word with the article."""
    form = Form(hit.last - hit.first, hit.value, hit.split)
    return with_article(scene.document.language, form) or _after_article(scene, hit.first)


def _after_article(scene: Scene, i: int) -> bool:
    """True where an article stands before a word, in a language that writes it apart."""
    if not scene.articles:
        return False
    first = scene.document.sentences[scene.sentence_of[i]].first
    if i > first and scene.words[i - 1] in scene.articles:
        return True
    far = i - 2 >= first and scene.words[i - 2] in scene.articles  # "the deadly earthquake"
    return far and scene.document.is_a(i - 1, "event_traits")


def guarded(scene: Scene, i: int, frame: Frame, sentence: Sentence, tail: int) -> bool:
    """True when the frame's guard lets it count here."""
    if _bare_toll(scene, i, frame) or _adjective(scene, i, frame, sentence.first):
        return False
    if frame.guards and not any(_grants(scene, guard, i, frame, sentence) for guard in frame.guards):
        return False
    return not _idle(scene, i, frame, sentence, tail)


def _adjective(scene: Scene, i: int, frame: Frame, start: int) -> bool:
    """True for a verb after a determiner ("the injured", "a wounded man", "a strike"): it says of whom or is a noun."""
    if frame.noun or i == start:
        return False
    if not frame.undergoes:
        return scene.words[i - 1] in scene.determiners
    pair = i - 3 >= start and scene.words[i - 1] in scene.joins and scene.document.is_a(i - 2, "frames")
    joined = pair and scene.words[i - 3] in scene.determiners
    return joined or scene.words[i - 1] in scene.determiners  # "those killed and wounded"


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
    if guard in {ALONE, _PART}:
        return True
    if guard == "indef":
        return not is_definite(scene, i, frame)
    if guard == "figure":
        near = (cast(Figure, s.mention) for s in scene.figures.within(last, min(sentence.last, last + _NEAR)))
        return any(_THINGS.isdisjoint(figure.measure) for figure in near)
    if guard == "toll":
        seats = scene.figures.within(_past_names(scene, i, sentence.first), i)
        between = range(seats[-1].last, i) if seats else ()
        if seats and _helped(scene, max(sentence.first, seats[-1].first - _HELPED), seats[-1].first):
            return False  # "evacuated four wounded": no more than its object
        return bool(seats) and scene.turns.isdisjoint(between) and all(scene.words[j] != "," for j in between)
    if guard == "people":
        before = frame.undergoes and scene.next_of("event_people", max(sentence.first, i - _SUBJECT), i)
        return bool(frame.split.after) or _people(scene, last, sentence.last) or bool(before)
    if guard == "object":
        return (
            frame.noun
            or not frame.value.slot.startswith("past")
            or (last < sentence.last and not _opens_other(scene, last))
        )
    if guard == "place":
        return bool(scene.places.within(last, min(sentence.last, last + _PLACED)))
    return False


def _past_names(scene: Scene, i: int, first: int) -> int:
    """The token up to which a toll looks back from ``i``: a name is one word, however long."""
    left = _TOLL
    while i > first and left:
        i -= 1
        left -= i not in scene.named or i - 1 not in scene.named
    return i


def _helped(scene: Scene, first: int, last: int) -> bool:
    """True where a word of what is done for people who are dead or hurt already stands."""
    words = scene.next_of("frames", first, last)
    return any(hit.value["event"] in _HELP for i in words for hit in scene.document.hits.at(i, "frames"))


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
    around = scene.next_of("event_idle", max(sentence.first, i - AROUND), min(sentence.last, last + AROUND))
    for j in around:
        if _about(idle, j, "near", frame.event):
            return True
    if not frame.noun and any(_about(idle, j, "object", frame.event) for j in _objects(scene, last, sentence.last)):
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


def _objects(scene: Scene, first: int, end: int) -> Sequence[int]:
    """The idle words among those behind a verb: its subject may stand between it and its object."""
    last = next((j for j in range(first, min(end, first + _OBJECT)) if scene.words[j] in _NO_NOUN), first + _OBJECT)
    return scene.next_of("event_idle", first, min(end, last))


_Idle = dict[str, frozenset[str]]  # by side the types that it is said of, all where there are none


def _about(idle: Answers[_Idle], i: int, side: str, kind: str) -> bool:
    said = idle[i]
    return side in said and (not said[side] or kind in said[side])


def _idle_words(language: Language, word: Word[Entry]) -> _Idle:
    idle: _Idle = {}
    for form in word.by_group.get("event_idle", ()):
        entry = form.value
        if entry["side"] == "before" and with_article(language, form):
            continue  # what bears the article is in construct with nothing: "the court ... an arrest warrant"
        side, types = entry["side"], frozenset(filter(None, entry["types"].split("|")))
        every = not types or (side in idle and not idle[side])
        idle[side] = frozenset() if every else types | idle.get(side, frozenset())
    return idle


_IDLE = Question(_idle_words)
