"""Actors under short names and other spellings: who is meant within one story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tawatur.corroboration.setting import Setting, plain
from tawatur.model import Account, Speaker

_SMALL = 3  # letters; articles and prepositions tell no name from another
_LEAST = 2  # words: one word alone ("the army", "the ministry") may be anybody's
# What spellings of Arabic names in Latin letters do not agree on: vowels, doubled letters, the article, Abd al-/Abdul.
_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ad|ar|an|az|ash|at)[\s-]+")
_SERVANT = re.compile(r"\babd[aeiou]*l?[\s-]*(?:al|el|ul)?[\s-]*")
_VOWELS = re.compile(r"[aeiouy'\u2018\u2019`-]")
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Known:
    """The actors that a story names: by the words of their names, and by how their names sound."""

    words: Mapping[str, frozenset[str]]  # all words of all names, by actor
    sounds: Mapping[str, str]  # the first spelling of people that no list knows
    bodies: Mapping[str, str] = field(default_factory=dict)  # whom a person speaks for, by how the name sounds

    def short(self, name: str, kind: str = "") -> str | None:
        """The one actor of the story whose names hold all words of a short name ("the health ministry"), else None.

        One word is enough for a party, of which a story has few: "the coalition".
        """
        words = {w for w in name.split() if len(w) > _SMALL}
        if len(words) < _LEAST - (kind == "party"):
            return None
        found = [actor for actor, known in self.words.items() if words <= known]
        return found[0] if len(found) == 1 else None

    def body(self, speaker: Speaker) -> str | None:
        """Whom a person speaks for: as his report says, else as most of the others do.

        A ministry whose state the report leaves unsaid is the one of the story.
        """
        body = speaker.body or self.bodies.get(_sound(speaker.id or ""))
        if body is None:
            return None
        whole = [actor for actor in self.words if actor[:1].isupper() and actor.endswith(f" {body}")]
        return whole[0] if len(whole) == 1 else body

    def spelt(self, actor: str) -> str:
        """An actor's id in the spelling that the story has first in the alphabet."""
        return self.sounds.get(_sound(actor), actor)


def known_of(accounts: Sequence[Account], setting: Setting) -> Known:
    """The actors of a story; those that a list knows keep their ids."""
    speakers = list(_speakers(accounts))
    named = sorted({s.id for s in speakers if s.id} | {s.body for s in speakers if s.body})
    listed = set(setting.names.values())
    names: dict[str, set[str]] = {}
    for name, actor in setting.names.items():
        names.setdefault(actor, set()).update(name.split())
    words = {actor: frozenset(names.get(actor, set()) | set(plain(actor).split())) for actor in named}
    people = [actor for actor in named if actor not in listed and len(actor.split()) >= _LEAST]
    return Known(words, {_sound(actor): actor for actor in reversed(people)}, _bodies(speakers))


def _bodies(speakers: Iterable[Speaker]) -> dict[str, str]:
    """The body that most reports say each person speaks for."""
    counts: dict[str, Counter[str]] = {}
    for speaker in speakers:
        if speaker.id and speaker.body and speaker.id != speaker.body:
            counts.setdefault(_sound(speaker.id), Counter())[speaker.body] += 1
    return {person: min(found, key=lambda body: (-found[body], body)) for person, found in counts.items()}


def _speakers(accounts: Iterable[Account]) -> Iterable[Speaker]:
    return (speaker for a in accounts for s in a.statements for speaker in s.chain)


def _sound(name: str) -> str:
    """The consonants of a name in Latin letters."""
    bare = _ARTICLE.sub(" ", _SERVANT.sub("abd ", name.casefold()))
    return " ".join(_DOUBLED.sub(r"\1", _VOWELS.sub("", word)) for word in bare.split())
