"""Actors that the roster knows by name."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground, cut
from tawatur.knowledge.actors import Name
from tawatur.text import Match

_OPEN, _CLOSED = frozenset('"(['), frozenset('")]')


def known(ground: Ground) -> Iterator[Candidate]:
    """Every known name, the longest where several start at one word."""
    document = ground.document
    language = document.language
    names = ground.knowledge.actors.index(language.code, language.table, language.clitics)
    for sentence in document.sentences:
        i = sentence.first
        while i < sentence.last:
            match = _best(ground, names.at(document.tokens, i, sentence.last))
            if match is None:
                i += 1
                continue
            yield _candidate(ground, match)
            i = match.last


def _best(ground: Ground, matches: list[Match[Name]]) -> Match[Name] | None:
    best = None
    for match in matches:
        if (best is None or match.last > best.last) and not match.split.after and _stands(ground, match):
            best = match
    return best


def _stands(ground: Ground, match: Match[Name]) -> bool:
    """True when the words are used as that name here."""
    name = match.value
    if ground.settings.get("capitals"):
        if name.capitals and not ground.all_capitals(match.first, match.last):
            return False
        if not ground.capital(match.first):
            return False
    if name.actor.type == "state":
        return _acts(ground, match)
    return not name.guarded or _guarded(ground, match)


def _guarded(ground: Ground, match: Match[Name]) -> bool:
    before, after = ground.word(match.first - 1), ground.word(match.last)
    if before in _OPEN and after in _CLOSED:
        return True
    return bool(_apposed(ground, match.first))


def _acts(ground: Ground, match: Match[Name]) -> bool:
    """A state is an actor beside a verb of saying, deciding or fighting."""
    document = ground.document
    if match.split.before and "".join(match.split.before) != ground.settings.get("and"):
        return False
    if ground.settings.get("adjective") == "after" and document.is_a(match.first - 1, "place-speakers"):
        return True
    before = document.is_a(match.first - 1, "place-before") or ground.word(match.first - 1) in ground.settings.get(
        "in", ()
    )
    return document.is_a(match.last, "place-speakers") and not before and not match.split.before


def _apposed(ground: Ground, i: int) -> int:
    """How many words before token ``i`` are a noun that may stand before the name, as in "the channel X"."""
    steps = 2 if ground.word(i - 1) == '"' else 1
    hit = ground.document.at(i - steps, "heads") if i >= steps else None
    if hit and hit.last == i - steps + 1 and hit.value["apposed"] and not hit.split.after:
        return steps
    return 0


def _candidate(ground: Ground, match: Match[Name]) -> Candidate:
    actor = match.value.actor
    back = 0 if actor.type == "state" else _apposed(ground, match.first)
    first = match.first - back
    last = match.last + (back == 2 and ground.word(match.last) == '"')
    letters = cut(match, ground.word(match.first)) if not back else 0
    return ground.candidate(first, last, actor.name, actor.kind, actor.type, f"known.{actor.key}", 0, letters)
