"""When a state or its capital is an actor and no place."""

from __future__ import annotations

import re

from tawatur.dimensions.actor.ground import Ground
from tawatur.knowledge.actors import Name
from tawatur.text import Match

_REACH = 8  # words from a verb of accusing to the accused


def acts(ground: Ground, match: Match[Name], acting: int) -> bool:
    """A state is an actor beside a verb of saying, deciding or fighting, and where it is a party to something.

    ``acting`` is the token after the last state that acts: what "and" joins to it acts too.
    """
    document, before = ground.document, match.first - 1
    if match.split.before and "".join(match.split.before) != ground.settings.get("and"):
        return False
    if ground.settings.get("adjective") == "after" and _speaks(ground, before):
        return True
    stop = document.at(before, "stops")
    led = document.is_a(before, "place-before") or (stop is not None and stop.value["as"] == "prep")
    city = document.is_a(match.first, "place-capitals")
    after = match.last
    if ground.word(after) == "," and ground.word(after + 1) in ground.settings.get("relative", ()):
        after += 2
    speaks = _speaks(ground, after, city=city) or _has(ground, after)
    if speaks and not led and not match.split.before:
        return True
    if _joined(ground, match, acting) or _told_of(ground, match) or _backs(ground, match):
        return True
    return ground.place(match.first) is None and _party(ground, match)


def _joined(ground: Ground, match: Match[Name], acting: int) -> bool:
    """True for a state that "and" joins to one that acts."""
    if match.split.before:
        return match.first == acting
    return match.first - 1 == acting and ground.word(acting) in ground.settings.get("also", ())


def _backs(ground: Ground, match: Match[Name]) -> bool:
    """True for a state that others are backed by: "the forces supported by X"."""
    i = match.first
    led = ground.word(i - 1) in ground.listed("by") and not match.split.before
    return led and ground.word(i - 2) in ground.listed("backed")


def _told_of(ground: Ground, match: Match[Name]) -> bool:
    """True for the subject of what is said ("that India opened"), the accused, and the one that is called on."""
    document, before = ground.document, match.first - 1
    if match.split.before:
        return False
    calls = ground.settings.get("calls", ())
    if calls:
        return f"{ground.word(before - 1)} {ground.word(before)}" in calls
    if (stop := document.at(before, "stops")) and stop.value["as"] == "that":
        after = match.last
        while document.is_a(after, "auxiliaries") and document.is_a(after + 1, "auxiliaries"):
            after += 1  # the pluperfect: "that Washington had warned"
        small = document.at(after, "stops")
        after += small is not None and not small.split.before
        plain = ground.word(after) not in ground.settings.get("undergoing", ())
        does = after < len(document.words) and (document.grammar[after].verb or document.is_a(after, "verbs"))
        return plain and (does or (ground.place(match.first) is None and not _adjectival(ground, match)))
    led = ground.word(match.last).startswith(ground.settings.get("attached-in", "\0"))
    accused = range(max(0, match.first - _REACH), match.first)
    return led and any(ground.word(i) in ground.settings.get("accusing", ()) for i in accused)


def _has(ground: Ground, i: int) -> bool:
    """True for an auxiliary at token ``i`` with a verb of saying after it, an adverb between them allowed."""
    if ground.word(i) not in ground.settings.get("auxiliaries", ()):
        return False
    adverb = ground.word(i + 1).endswith(tuple(ground.settings.get("adverbial", ())) or "\0")
    return _speaks(ground, i + 1 + adverb)


def _party(ground: Ground, match: Match[Name]) -> bool:
    """True for the name that the reader of places did not take, beside a word for what is between states."""
    document, before = ground.document, match.first - 1
    between = ground.word(before) in ground.settings.get("between", ())
    if (not between and document.is_a(before, "titles", "heads", "bodies")) or document.is_a(match.first, "frames"):
        return False
    if ground.settings.get("adjective") != "after":
        return between
    if match.split.before or _adjectival(ground, match):
        return False
    verb = before >= 0 and (document.grammar[before].verb or _feminine(ground, before))
    return verb or between


def _feminine(ground: Ground, i: int) -> bool:
    """True for a word that looks like a verb whose subject is feminine, as states are."""
    pattern = ground.document.language.settings.get("place", {}).get("feminine")
    return bool(pattern) and re.fullmatch(pattern, ground.word(i)) is not None


def _adjectival(ground: Ground, match: Match[Name]) -> bool:
    """True where the name is an adjective too and stands behind a word with the article, or behind another."""
    one = match.last == match.first + 1 and ground.document.is_a(match.first, "nationality")
    return one and (ground.definite(match.first - 1) or ground.nationality(match.first - 1) is not None)


def _speaks(ground: Ground, i: int, *, city: bool = False) -> bool:
    """True for a verb of saying or deciding at token ``i`` that is no small word too, nor one that a city shares."""
    also = ground.settings.get("and", "")
    return not ground.document.is_a(i, "stops") and any(
        hit.value.lexicon == "place-speakers"
        and not (city and hit.value["of"] == "state")
        and (not hit.split.before or hit.split.before == (also,))
        for hit in ground.document.hits.get(i, ())
    )
