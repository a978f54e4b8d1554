"""Named places and where they are."""

from __future__ import annotations

from functools import lru_cache

from tawatur.dimensions.place.choice import Support, choose
from tawatur.dimensions.place.context import Named, named_in
from tawatur.dimensions.place.members import members
from tawatur.dimensions.place.sounding import Ear, sounded
from tawatur.dimensions.place.unseen import unseen
from tawatur.dimensions.place.usage import Usage
from tawatur.knowledge import Knowledge
from tawatur.knowledge.places import KnownPlace, Spelling
from tawatur.model import Found, Mention, Place
from tawatur.rules import Document, Language
from tawatur.text import Clitics

NAME = "places"
AFTER: tuple[str, ...] = ("times",)


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Place, ...]:
    """Named places and where they are: of several places of one name the one that the report speaks of."""
    language = document.language
    names = knowledge.places.names(language.code, language.table, _clitics(language), _spelling(language))
    dates = {time.span.start for time in found.get("times", ())}
    named = [n for n in named_in(document, names) if document.folded.origin(n.start) not in dates]
    support = Support.of(document, named)
    chosen = [(n, place) for n in named if (place := choose(n, support)) is not None]
    known = [(n.match.first, _place(document, n, place)) for n, place in chosen]
    known += _heard(document, knowledge, named, chosen, support)
    known += [(-1, place) for place in members(document, dict(known))]
    return tuple(sorted([place for _, place in known] + list(unseen(document, known)), key=lambda p: p.span))


def _heard(
    document: Document,
    knowledge: Knowledge,
    named: list[Named],
    chosen: list[tuple[Named, KnownPlace]],
    support: Support,
) -> list[tuple[int, Place]]:
    """Places that are known by their sound alone, in a language whose folder says how."""
    letters = document.language.settings.get("place", {}).get("skeleton")
    if not letters:
        return []
    holding = [n.match for n, _ in chosen] + [n.match for n in named if n.usage is not Usage.PLACE]
    taken = {i for match in holding for i in range(match.first, match.last)}
    article = document.language.settings["place"].get("definite", "")
    ear = Ear(knowledge.places.sounds(document.language.code, letters), support.main(), article)
    return list(sounded(document, ear, taken))


@lru_cache(maxsize=8)
def _clitics(language: Language) -> Clitics:
    slots = language.settings.get("place", {}).get("slots", [])
    return Clitics(tuple(map(tuple, slots)), language.clitics.joined, (), {}, language.clitics.shortest)


@lru_cache(maxsize=8)
def _spelling(language: Language) -> Spelling:
    rules = language.settings.get("place", {})
    groups = [[word.translate(language.table) for word in group] for group in rules.get("alike", ())]
    alike = {word: [other for other in group if other != word] for group in groups for word in group}
    return Spelling(tuple(word.translate(language.table) for word in rules.get("glued", ())), alike)


def _place(document: Document, named: Named, known: KnownPlace) -> Place:
    start, end = named.bounds()
    kind = named.called or known.type
    return Place(document.cut(start, end), known.id, known.name, known.lat, known.lon, kind, named.rule)


def described(mention: Mention) -> str:
    """The place's usual name and type, as ``Homs, city``."""
    assert isinstance(mention, Place)
    return f"{mention.name}, {mention.type}"
