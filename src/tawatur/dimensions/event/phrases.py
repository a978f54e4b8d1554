"""Short noun phrases around a trigger, as events name who took part."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, cast

from tawatur.dimensions.event.frames import FRAMES
from tawatur.dimensions.event.scene import Scene
from tawatur.model import Actor, Figure, Span
from tawatur.rules import Entry, Language, Question
from tawatur.rules.nouns import ends_phrase, is_definite, is_led, is_verb, noun_phrase, stop_at
from tawatur.text import Word

_MARKS = frozenset('.:;!?()[],"-–')
_SHORT = 5  # words of a short name
_SHARED = 8  # words between two verbs of one subject
_BARE = 4  # letters of the shortest noun with its pronoun
_SKIPPED = 4  # words between a subject and its verb that are no part of it


class Argument(NamedTuple):
    """Tokens ``first`` to ``last``, and the short name: an actor's id where it is known."""

    first: int
    last: int
    name: str
    known: bool
    counted: bool = False
    span: Span | None = None  # where it stands, when that was cut already


def phrase(scene: Scene, first: int, end: int) -> Argument | None:
    """The short noun phrase that begins at ``first``: an actor where one stands there, else counted people."""
    document, begin = scene.document, first
    while first < end and (
        scene.words[first] == '"' or (document.is_a(first, "articles") and not _number(scene, first))
    ):
        first += 1
    if first >= end or scene.words[first] in _MARKS or scene.times.within(first, first + 1):
        return None
    if scene.words[first] in scene.nobody:
        return None
    for seat in scene.actors.within(first, first + 1):
        return Argument(seat.first, seat.last, _name(cast(Actor, seat.mention)), True)
    for seat in scene.figures.within(first, first + 1):
        if seat.mention.span.start > scene.starts[first] and _led_number(scene, first):
            return None  # "with two car bombs"
        return _counted(scene, seat.first, cast(Figure, seat.mention), end)
    if stop_at(document, first) or is_led(document, first):
        return None
    verbs_lead = document.language.settings.get("verb-first", False)
    if (
        (first == begin or verbs_lead)
        and is_verb(document, first)
        and not (first and scene.words[first - 1] in scene.articles)
    ):
        return None  # behind an article stands no verb
    if document.is_a(first, "event_by", "event_modality", "auxiliaries", "event_be") or manner(scene, first):
        return None
    for seat in (
        () if is_definite(document, first) else scene.actors.within(first + 1, first + 2)
    ):  # "members of", "cells of" a body stand for it
        return Argument(first, seat.last, _name(cast(Actor, seat.mention)), True)
    members = _members(scene, first, end)
    return members or _cut(scene, first, min(noun_phrase(document, first, end), first + _SHORT, end))


def _led_number(scene: Scene, i: int) -> bool:
    """True for a number to which a preposition of means is written."""
    return scene.words[i].startswith(tuple(scene.document.language.settings["events"]["means"]))


def _members(scene: Scene, first: int, end: int) -> Argument | None:
    """A body whose members do it: "fighters of the front", where a word stands between."""
    of = scene.document.language.settings["events"].get("of", ())
    if first + 2 >= end or scene.words[first + 1] not in of or not scene.document.is_a(first, "event_doers"):
        return None
    seats = scene.actors.within(first + 2, first + 3)
    return Argument(first, seats[0].last, _name(cast(Actor, seats[0].mention)), True) if seats else None


@lru_cache(maxsize=8)
def _agreeing(language: Language) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The endings of nouns with those of their adjectives, and the latter alone."""
    pairs = tuple((noun, adjective) for noun, adjective in language.settings["events"].get("agreeing", ()))
    return pairs, tuple(adjective for _, adjective in pairs)


def past_traits(scene: Scene, i: int) -> int:
    """The token after the adjectives that agree with the noun before token ``i``: in the article, or in its ending.

    A noun with the article governs none behind it, so that what bears one too describes it; one without is described
    where the endings are those of a noun and its adjective. A name is no adjective.
    """
    document = scene.document
    pairs, ends = _agreeing(document.language)
    while 0 < i < len(scene.words):
        noun, word = scene.words[i - 1], scene.words[i]
        if is_definite(document, i):
            agree = is_definite(document, i - 1) and word != '"'
        else:
            agree = word.endswith(ends) and any(word.endswith(b) and noun.endswith(a) for a, b in pairs)
        if not agree or scene.actors.within(i, i + 1) or scene.places.within(i, i + 1):
            return i
        i += 1
    return i


class Shape(NamedTuple):
    """What the form of a word says of its place in a phrase."""

    manner: bool  # only says how: "completely"
    whole: bool  # a plural with its ending: governs no noun
    describes: bool  # may agree with such a plural
    object: bool  # an indefinite object, in a language of cases
    himself: bool  # "that he": before a verb, whoever speaks did it
    theirs: bool  # a noun with a pronoun that refers back: "its members"


def _shape(language: Language, word: Word[Entry]) -> Shape:
    events, text = language.settings["events"], word.text
    said, case = events.get("manner", {}), events.get("object", "")
    ending, pronouns = said.get("ending", ""), tuple(events.get("theirs", ()))
    return Shape(
        text in said.get("words", ()) or bool(ending and text.endswith(ending) and text not in said["not"]),
        re.match(events["complete"], text) is not None,
        text.endswith(tuple(events.get("describing", ("",)))),
        bool(case) and re.match(case, text) is not None,
        text in events.get("himself", ()),
        len(text) > _BARE and text.endswith(pronouns) if pronouns else False,
    )


SHAPE = Question(_shape)


def manner(scene: Scene, i: int) -> bool:
    """True for a word that only says how: "completely" (of a language that makes such words by an ending)."""
    return scene.document.answers(SHAPE)[i].manner


def _name(actor: Actor) -> str:
    """The usual English name of a body that everybody knows; all others as the report names them."""
    listed = actor.rule.startswith("known.") and not actor.rule.startswith("known.person")
    return actor.id if actor.id and listed else actor.span.text


def counted(scene: Scene, last: int, start: int) -> Argument | None:
    """The number with what it counts that ends right behind token ``last``, None where none does."""
    for seat in reversed(scene.figures.within(max(start, last - _SHORT), last + 1)):
        found = _counted(scene, seat.first, cast(Figure, seat.mention), last + 1)
        if found.last > last or seat.first == last:
            return found
    return None


def _number(scene: Scene, i: int) -> bool:
    return any(seat.first == i for seat in scene.figures.within(i, i + 1))


def _counted(scene: Scene, first: int, figure: Figure, end: int) -> Argument:
    """A number with those that it counts."""
    last = first + 1
    reach = max(figure.span.end, figure.counted.end if figure.counted else 0)
    while last < end and scene.starts[last] < reach:
        last += 1
    span = scene.document.span(first, last)
    return Argument(first, last, span.text, False, True, span)


def _cut(scene: Scene, first: int, end: int) -> Argument | None:
    """The words up to the first other mention."""
    for seats in (scene.times, scene.figures, scene.actors, scene.places):
        for seat in seats.within(first + 1, end):
            named = seats is scene.places and seat.first == first + 1  # "the town of X" ends with X
            named = named or (seats is scene.actors and _titled(scene, first, cast(Actor, seat.mention)))
            end = min(end, seat.last if named else seat.first)
    end = _ends_within(scene, first, end)
    while end > first and (scene.words[end - 1] in scene.joins or scene.document.is_a(end - 1, "event_be")):
        end -= 1
    if end <= first:
        return None
    span = scene.document.span(first, end)
    return Argument(first, end, span.text.strip('"« »“”'), False, False, span)


def _titled(scene: Scene, first: int, actor: Actor) -> bool:
    """True for a person behind an office, who is one with it: "President X"."""
    return "person" in actor.rule and scene.document.is_a(first, "titles")


def _ends_within(scene: Scene, first: int, end: int) -> int:
    """The end of a phrase: behind a plural that governs no noun, as in "gunmen the-prison", before an object without
    the article, before a word of manner or an auxiliary."""
    shapes, grammar, types = scene.document.answers(SHAPE), scene.document.grammar, scene.document.types
    for i in range(first + 1, end):
        here, before = shapes[i], shapes[i - 1]
        if here.manner or "auxiliaries" in types[i].groups:
            return i
        if (before.whole and (grammar[i].definite or not here.describes)) or (here.object and grammar[i - 1].definite):
            return i
    return end


def before(scene: Scene, trigger_first: int, start: int) -> Argument | None:
    """The noun phrase that ends right before a verb; auxiliaries and times between them are left out."""
    i, document = trigger_first - 1, scene.document
    while i >= start and trigger_first - i <= _SKIPPED and _between(scene, i):
        i -= 1
    if i > start and stop_at(document, i) == "rel" and not document.hits.at(i - 1, FRAMES):
        i -= 1  # "the men who seized": nobody else; but the attack that struck is none who did it
    if i > start and scene.words[i] in scene.joins:
        verb = _shared(scene, i, start)
        return before(scene, verb, start) if verb else None
    i = _behind_place(scene, i, start)
    if i < start or scene.words[i] in _MARKS - {'"'} or stop_at(document, i) == "conj":
        return None
    for seat in scene.actors.within(max(start, i - 12), i + 1):
        if seat.last >= i:
            return Argument(seat.first, seat.last, _name(cast(Actor, seat.mention)), True)
    if any(seat.first <= i < seat.last for seat in scene.places.within(max(start, i - _SHORT), i + 1)):
        return None  # where it was, not who
    for seat in reversed(scene.figures.within(max(start, i - 6), i + 1)):
        return _counted(scene, seat.first, cast(Figure, seat.mention), trigger_first)
    first = i
    while first > start and i - first < _SHORT and not _opens(scene, first):
        first -= 1
    led = first > start and scene.words[first - 1] in document.language.settings["events"].get("no-subject", ())
    if led and is_definite(document, first):
        return None  # "since that day": no subject; "to a ship that sailed" needs no article
    return phrase(scene, first, i + 1)


def _shared(scene: Scene, i: int, start: int) -> int:
    """The verb before a conjunction, whose subject is that of the verb behind it: "was found and arrested"; else 0."""
    for j in range(i - 1, max(start, i - _SHARED), -1):
        if scene.words[j] in _MARKS or scene.words[j] in scene.joins or stop_at(scene.document, j) == "rel":
            return 0
        if is_verb(scene.document, j) or scene.document.is_a(j, "event_be"):
            return j
    return 0


def _behind_place(scene: Scene, i: int, start: int) -> int:
    """The token before "in the region", "on the outskirts of Aleppo": where the subject was is no subject."""
    for first in range(i, max(start, i - _SHORT), -1):
        if scene.words[first] in _MARKS or is_verb(scene.document, first):
            return i
        if stop_at(scene.document, first) in {"conj", "that"}:
            return i
        if scene.document.is_a(first, "event_in"):
            return first - 1
    return i


def _between(scene: Scene, i: int) -> bool:
    document = scene.document
    if document.is_a(i, "auxiliaries", "event_be") or manner(scene, i):
        return True
    if document.language.settings.get("verb-first", False) and stop_at(document, i) == "aside":
        return True
    return any(s.first <= i < s.last for s in scene.times.within(max(0, i - 5), i + 1))


def _opens(scene: Scene, i: int) -> bool:
    """True when the noun phrase cannot reach farther back than token ``i``."""
    back = i - 1
    document = scene.document
    return (
        scene.words[back] in _MARKS
        or bool(stop_at(document, back))
        or document.is_a(back, "articles", "event_modality", "auxiliaries", "event_be")
        or is_verb(document, back)
        or ends_phrase(document, i)
    )
