"""Who becomes an entity: bodies and public figures, never private people, never who is unnamed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tawatur.knowledge import load_roster
from tawatur.model import Statement, Story
from tawatur.outputs.exports._facts import Book
from tawatur.rules import load_language

Entity = dict[str, Any]
_UNNAMED = frozenset({"anonymous", "witness"})
_QUOTES = " \"'«»“”‘’()"
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_PUBLIC = frozenset({"official"})


@dataclass(frozen=True, slots=True)
class Named:
    """An actor as one report names it: its id, the words, and the kind of source it is where it speaks."""

    actor: str
    words: str
    report: str


def entity(schema: str, key: str, **properties: Any) -> Entity:
    """An entity of FollowTheMoney; values are texts, each once, and what is empty is left out."""
    held = {name: _texts(value) for name, value in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: texts for name, texts in held.items() if texts}}


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list | tuple) else [value]
    return list(dict.fromkeys(text for v in values if v is not None and (text := _clean(str(v)))))


def _clean(text: str) -> str:
    """Text as FollowTheMoney keeps it: blanks and breaks are one blank; no controls, no marks of direction."""
    return " ".join(_UNSEEN.sub("", " ".join(text.split())).split())


def key_of(*parts: str) -> str:
    """The id of what has none of its own: the same for the same parts."""
    return "tawatur-" + hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def schemas(story: Story) -> dict[str, str]:
    """The schema of every actor that becomes an entity, by its id.

    That is who stands in the bundled roster (bodies, states, public figures), and what speaks under the name of a body.
    Who is in no list and may be a person is none: a priest who mourns is no public figure for having been quoted.
    """
    listed = _listed()
    ids = [p.id for s in story.statements for p in s.parts if p.id]
    ids += [b.actor for b in story.responsibility if b.actor]
    found = {actor: listed[actor] for actor in ids if actor in listed}
    for origin in story.origins:
        if not origin.actor or origin.kind in _UNNAMED:
            continue
        if origin.actor in listed:
            found[origin.actor] = listed[origin.actor]
        elif _of_a_body(origin.actor):
            found[origin.actor] = _schema("body", origin.kind)
    return dict(sorted(found.items()))


def _of_a_body(actor: str) -> bool:
    """True of an English name with the noun of a body in it, or of one that every state has (docs/actors.md, 2, 3)."""
    english, name = load_language("en"), actor.casefold()
    heads = any(english.entry("heads", word) for word in name.split())
    return heads or any(name.endswith(of) for of in _everywhere())


@cache
def _everywhere() -> frozenset[str]:
    """The names of bodies that every state has, without the state's."""
    ids = {entry["id"].replace("{}", "").strip().casefold() for entry in load_language("en").classes.get("bodies", ())}
    return frozenset(f" {name}" for name in ids if name)


@cache
def _listed() -> Mapping[str, str]:
    """The schema of each actor of the bundled roster, by its usual English name."""
    return {a.name: _schema(a.type, a.kind) for a in load_roster().actors}


def _schema(kind: str, speaks: str | None) -> str:
    if kind == "person":
        return "Person"
    return "PublicBody" if kind == "state" or speaks in _PUBLIC else "Organization"


def mentioned(book: Book, known: Mapping[str, str]) -> list[Named]:
    """Who is an entity, by the names that each report has for it, in the order of the story.

    Names, not what refers back to one ("it", "the ministry"): those of the roster; of a body in no list the shortest of
    several words.
    """
    found = dict.fromkeys(n for s in book.story.statements for n in _of(s) if n.actor in known)
    names = _names()
    shortest: dict[tuple[str, str], int] = {}
    for named in found:
        if " " in named.words:
            place = (named.report, named.actor)
            shortest[place] = min(shortest.get(place, len(named.words)), len(named.words))

    def is_name(named: Named) -> bool:
        if named.actor in names:
            return _bare(named.words) in names[named.actor]
        return len(named.words) == shortest.get((named.report, named.actor))

    return [named for named in found if is_name(named)]


@cache
def _names() -> Mapping[str, frozenset[str]]:
    """Every name of each actor of the bundled roster, in any language."""
    found: dict[str, set[str]] = {}
    for names in load_roster().names.values():
        for form, name in names:
            found.setdefault(name.actor.name, set()).add(_bare(form))
    return {actor: frozenset(forms) for actor, forms in found.items()}


def _bare(name: str) -> str:
    """A name without marks around it and without the English article."""
    return name.casefold().strip(_QUOTES).removeprefix("the ")


def _of(statement: Statement) -> list[Named]:
    speakers = [(s.id, s.span) for s in statement.chain if s.kind not in _UNNAMED]
    parts = [(p.id, p.span) for p in statement.parts]
    named = [(actor, span.text.strip(_QUOTES)) for actor, span in (*speakers, *parts) if actor and span]
    return [Named(actor, words, statement.report) for actor, words in named if words]
