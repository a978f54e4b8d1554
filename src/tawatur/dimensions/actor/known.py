"""Actors that the roster knows by name."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground, cut
from tawatur.dimensions.actor.states import acts
from tawatur.knowledge.actors import Name
from tawatur.text import Match

_NAMES = frozenset({"family", "outlets"})
_OPEN, _CLOSED = frozenset('"(['), frozenset('")]')


def known(ground: Ground) -> Iterator[Candidate]:
    """Every known name, the longest where several start at one word."""
    document = ground.document
    done = 0
    acting = -1  # the token after the last state that acts
    told: set[str] = set()  # the bodies named so far
    for i, matches in ground.names.matches(document.words, document.sentences):
        match = _best(ground, matches, acting, told) if i >= done else None
        if match is not None:
            done = match.last
            told.add(match.value.actor.key)
            acting = done if match.value.actor.type == "state" else acting
            yield _candidate(ground, match)


def _best(ground: Ground, matches: list[Match[Name]], acting: int, told: set[str]) -> Match[Name] | None:
    best = None
    for match in matches:
        if (best is None or match.last > best.last) and not match.split.after and _stands(ground, match, acting, told):
            best = match
    return best


def _stands(ground: Ground, match: Match[Name], acting: int, told: set[str]) -> bool:
    """True when the words are used as that name here; ``acting``: the token after the last state that acts; ``told``:
    the keys of the bodies named before."""
    name = match.value
    if ground.settings.get("capitals"):
        if name.capitals and not ground.all_capitals(match.first, match.last):
            return False
        if not any(ground.capital(i) for i in range(match.first, min(match.first + 3, match.last))):
            return False
        if not ground.capital(match.first) and ground.word(match.first) not in ground.settings["particles"]:
            return False
    if name.actor.type == "state":
        return acts(ground, match, acting)
    nation = ground.nationality(match.last)
    if nation and name.actor.name in ground.adjectives and nation.value["state"] not in ("", name.actor.name):
        return False  # "the Turkish occupation" where the occupation alone is another state's
    if name.actor.type == "person" and ground.document.is_a(match.first - 1, "namesakes"):
        return False  # a hospital called after somebody
    if name.actor.type == "person" and match.last == match.first + 1:
        quoted = ground.word(match.first - 1) == '"' and ground.word(match.last) == '"'
        if quoted or _of_another(ground, match.first):
            return False
    if name.actor.kind == "medical" and _silent(ground, match):
        return False
    return not name.guarded or _guarded(ground, match) or (name.actor.key in told and _again(ground, match))


def _silent(ground: Ground, match: Match[Name]) -> bool:
    """True for a hospital that was taken for a place and that no verb of saying stands beside."""
    place, document = ground.place(match.first), ground.document
    if place is None or place.type != "facility":
        return False
    before = max(0, match.first - 2)
    told = any(h.last == match.first for i in range(before, match.first) for h in document.hits.at(i, "according"))
    said = any(document.is_a(i, "reporting", "place-speakers") for i in (match.first - 1, match.last))
    return not (told or said)


def _of_another(ground: Ground, i: int) -> bool:
    """True when another given name stands before the family name."""
    return any(
        hit.value.lexicon == "given" and not hit.value["doubt"] and hit.last == i
        for hit in ground.document.hits.get(i - 1, ())
    )


def _again(ground: Ground, match: Match[Name]) -> bool:
    """True for a guarded name that was told before: of several words, or one that is no other word and no place."""
    document, i = ground.document, match.first
    if match.last > i + 1:
        return True
    if ground.place(i) is not None or document.is_a(i - 1, "given", "kunyas", "family"):
        return False
    return all(hit.value.lexicon in _NAMES or hit.split.before for hit in document.hits.get(i, ()))


def _guarded(ground: Ground, match: Match[Name]) -> bool:
    before, after = ground.word(match.first - 1), ground.word(match.last)
    if before in _OPEN and after in _CLOSED:
        return True
    if _apposed(ground, match.first) or (match.value.actor.kind == "party" and _followed(ground, match.first)):
        return True
    return match.value.actor.kind == "media" and _reports(ground, match)


def _followed(ground: Ground, i: int) -> bool:
    """True behind those who belong to an armed actor: "the fighters of X", "former fighters of X"."""
    members, also = ground.listed("members"), ground.settings.get("and", "\0")
    reach = 4 if ground.word(i - 1) in ground.listed("by") else 1
    return any(ground.word(j) in members or ground.word(j).removeprefix(also) in members for j in range(i - reach, i))


def _reports(ground: Ground, match: Match[Name]) -> bool:
    """True for an outlet that a verb of reporting or a word such as "sources" leads to: "told X", "X reported"."""
    i = match.first - 1
    if match.last > match.first + 1:
        return False
    if match.split.before:
        receiving = ground.document.language.settings.get("receiving", ())
        return set(match.split.before) <= set(receiving) and ground.word(i) in ground.settings.get("telling", ())
    ending = ground.settings.get("feminine-verb", "\0")
    return ground.word(i).endswith(ending) and ground.document.is_a(i, "reporting") and ground.definite(match.first)


def _apposed(ground: Ground, i: int) -> int:
    """How many words before token ``i`` are a noun that may stand before the name, as in "the channel X"."""
    steps = 2 if ground.word(i - 1) == '"' else 1
    hit = ground.document.at(i - steps, "heads") if i >= steps else None
    if hit and hit.last == i - steps + 1 and hit.value["apposed"] and not hit.split.after:
        return steps
    return 0


def _candidate(ground: Ground, match: Match[Name]) -> Candidate:
    actor = match.value.actor
    back = 0 if actor.type != "body" or match.split.before else _apposed(ground, match.first)
    first = match.first - back
    opened = '"' in ground.document.words[first : match.last]
    last = match.last + (opened and ground.word(match.last) == '"')
    letters = cut(match, ground.word(match.first)) if not back else 0
    return ground.candidate(first, last, actor.name, actor.kind, actor.type, f"known.{actor.key}", 0, letters)
