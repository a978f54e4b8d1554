"""What the name of a place stands for: the place, part of another name, or the government that sits there."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from tawatur.dimensions.place.setting import Setting
from tawatur.knowledge.places import NameMatch
from tawatur.rules import Entry, Language, Question
from tawatur.text import Word

_BODY_WITHIN = 4  # words behind a country within which the name of a body ends: Italy's civil protection agency
_TITLE_WITHIN = 3  # words from a title to the given name: the foreign minister of the United States Antony ...
_APOSTROPHES = frozenset("'\u2019")
_TOWARD_WITHIN = 4  # words between "journey" and "to Egypt": a journey of the minister to Egypt


_LISTED = ("outlets", "bodies", "place-not")


class Usage(Enum):
    """A place; part of the name of a body or person; a party that speaks and acts."""

    PLACE = "place"
    INSIDE = "inside"
    PARTY = "party"


def usage(setting: Setting, before: int, previous: Usage | None, neighbour: NameMatch | None) -> Usage:
    """What the name stands for; ``previous`` is what the name before it (``neighbour``) stands for."""
    if _inside(setting, before, neighbour):
        return Usage.INSIDE
    if not _can_act(setting):
        return Usage.PARTY if not before and _said(setting) else Usage.PLACE
    if previous is Usage.PARTY and neighbour and before == 0 and _joined(setting, neighbour):
        return Usage.PARTY
    return Usage.PARTY if _acts(setting, before) else Usage.PLACE


def _joined(setting: Setting, neighbour: NameMatch) -> bool:
    """True where the name stands beside the one before it, or "and", written apart, between them."""
    between = setting.match.first - neighbour.last
    return (between == 0 and setting.match.cut > 0) or (
        between == 1 and setting.text(neighbour.last) in setting.rules.get("ands", ())
    )


def _inside(setting: Setting, before: int, neighbour: NameMatch | None) -> bool:
    if _covered(setting):
        return True
    written_apart = bool(setting.rules.get("bodies_after"))
    if written_apart:
        if setting.at(setting.right, "place-bodies") or setting.at(setting.left, "place-persons"):
            return True
        if setting.text(setting.match.last) == "-" and setting.at(setting.match.last + 1, "place-joined"):
            return True  # UK-based
        nation = setting.match.last - setting.match.first == 1 and setting.at(setting.match.first, "nationalities")
        return bool(nation) or _begins_body(setting) or _surname(setting, neighbour)
    if setting.at(setting.match.last, "place-tails"):
        return True
    if setting.match.cut == 0 and setting.text(setting.match.first - 1) in setting.rules.get("starters", ()):
        return not setting.at(setting.match.first - 1, "place-heads")  # Kafr Halab is not Halab
    if setting.match.cut:
        near = range(setting.left - _TITLE_WITHIN, setting.left)
        titled = any(setting.at(i, "titles") and not setting.at(i, "stops") and not _site(setting, i - 1) for i in near)
        return titled and setting.at(setting.left, "given") is not None
    left = setting.at(setting.left, "place-bodies")
    indefinite = left is not None and left.split.before[-1:] != (setting.rules.get("definite"),)
    if indefinite and not setting.at(setting.match.first, "place-heads"):
        return True
    if setting.left == setting.match.first - 1 and setting.at(setting.left, "place-persons"):
        return True
    return not before and _adjective(setting, neighbour)


def _site(setting: Setting, i: int) -> bool:
    """True for a street or a hospital, which may be called after somebody with a title."""
    hit = setting.at(i, "place-heads")
    return hit is not None and hit.value["type"] == "facility"


def _begins_body(setting: Setting) -> bool:
    """True where the words behind the name make it a body's: Kenya Medical Association, Italy's health agency."""
    at = setting.match.last
    owner = setting.text(at) in _APOSTROPHES and setting.text(at + 1) == "s"
    at += 2 if owner else 0
    for i in range(at, min(at + _BODY_WITHIN, setting.last)):
        if setting.text(i) in _APOSTROPHES:
            continue  # the Sudan Doctors' Union
        if not setting.text(i).isalpha() or not (owner or setting.capital(i)):
            return False
        if setting.document.is_a(i, "place-bodies", "heads"):
            return True
        ends = ("frames", "reporting", "place-before", "stops", *(() if setting.capital(i) else ("place-heads",)))
        if setting.document.is_a(i, *ends):
            return False
    return False


def _surname(setting: Setting, neighbour: NameMatch | None) -> bool:
    """True for part of a person's name: behind a given name, or between a title and one more name."""
    left, right = setting.left, setting.match.last
    if left != setting.match.first - 1 or (neighbour and neighbour.last == left + 1):
        return False
    if setting.at(left, "given") and setting.capital(left):
        return True
    if setting.capital(left) and _titled(setting, left - 1):
        return True
    if not any(setting.ending("titles")) or setting.at(right, "place-heads"):
        return False
    return setting.text(right).isalpha() and setting.capital(right)


def _titled(setting: Setting, i: int) -> bool:
    """True when a title, abbreviated or not, ends at token ``i``: Gen. Saad Maan."""
    i -= setting.text(i) == "."
    return i >= setting.first and setting.document.is_a(i, "titles", "place-persons")


def _covered(setting: Setting) -> bool:
    """True where a longer name that the language's folder lists (an outlet, a body) holds this one."""
    first, last = setting.match.first, setting.match.last
    types = setting.document.types
    near = [i for i in range(max(first - 5, setting.first), first + 1) if not types[i].groups.isdisjoint(_LISTED)]
    hits = (hit for i in near for lexicon in _LISTED for hit in setting.starting(i, lexicon))
    return any(hit.last >= last and hit.last - hit.first > last - first for hit in hits)


def _adjective(setting: Setting, neighbour: NameMatch | None) -> bool:
    """True where the name is also a nation's adjective and stands as one: behind a definite word, a name, or a word
    in the accusative whose ending it shares."""
    match, left = setting.match, setting.text(setting.left)
    if match.last - match.first > 1 or not any(p.type == "country" for p in match.places):
        return False
    ending = setting.rules.get("accusative")
    if ending and match.head.endswith(ending) and (left.isdecimal() or (left.endswith(ending) and len(left) > 3)):
        return not _verb(setting)
    if not setting.at(match.first, "nationalities"):
        return False
    if setting.left < match.first - 1 or (neighbour and neighbour.last == match.first):
        return True
    definite = setting.rules.get("definite", "\0")
    return left.startswith(definite) or left[1:].startswith(definite)


def _can_act(setting: Setting) -> bool:
    match = setting.match
    if _state(setting):
        return True
    return any(h.last == match.last for h in setting.starting(match.first, "place-capitals"))


def _acts(setting: Setting, before: int) -> bool:
    if setting.prefixed("toward"):
        near = range(setting.left, setting.left - _TOWARD_WITHIN, -1)
        return not any(setting.at(i, "place-toward") for i in near)
    if setting.match.cut == 0 and any(setting.ending("place-parties")):
        return not any(setting.at(i, "place-borders") for i in range(setting.left - 3, setting.left))
    if setting.match.cut == 0 and setting.ending("place-clauses"):
        return not setting.at(setting.right, "place-undergoing")
    if before:
        return False
    if setting.match.cut == 0 and not setting.rules.get("bodies_after") and _verb(setting):
        return True
    does = setting.at(_deed(setting), "place-speakers")
    return does is not None and (does.value["of"] != "state" or _state(setting)) and _opens(setting)


def _said(setting: Setting) -> bool:
    """True right behind a verb of saying: who speaks there bears the name, as a person does, or is a town's council."""
    if setting.match.cut or setting.left != setting.match.first - 1 or setting.rules.get("bodies_after"):
        return False
    facility = setting.at(setting.match.first, "place-heads")
    says = any(not hit.value["needs"] for hit in setting.starting(setting.left, "reporting"))
    return says and not facility and _verb(setting)


def _deed(setting: Setting) -> int:
    """Where the verb stands whose subject the name may be: behind "and Paris", ", which", "has repeatedly"."""
    rules, at = setting.rules, setting.right
    relative = setting.text(at) == "," and setting.text(at + 1) in rules.get("relative", ())
    if relative or setting.text(at) == rules.get("and"):
        at += 2
    if setting.text(at) in rules.get("perfect", ()) and not setting.at(at, "place-speakers"):
        at += 1
    manner = tuple(setting.document.language.settings.get("manner", ()))
    while manner and (setting.text(at) in rules.get("adverbs", ()) or setting.text(at).endswith(manner)):
        at += 1
    return at


def _state(setting: Setting) -> bool:
    return any(place.type == "country" for place in setting.match.places)


def _verb(setting: Setting) -> bool:
    """True when the word before the name is a verb whose subject it may be."""
    if setting.first <= setting.left and setting.document.answers(_CONJUGATED)[setting.left]:
        return True
    pattern = setting.rules.get("feminine")
    return bool(pattern and _compiled(pattern).fullmatch(setting.text(setting.left)))


def _conjugated(_language: Language, word: Word[Entry]) -> bool:
    return any(f.value.slot.startswith(("past", "present")) and not f.split.after for f in word.forms)


_CONJUGATED = Question(_conjugated)


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _opens(setting: Setting) -> bool:
    """True where the name stands where a subject does: at the start of a sentence or a clause."""
    left = setting.text(setting.left)
    return not left or not left.isalnum() or bool(setting.rules.get("bodies_after")) or setting.match.cut == 1
