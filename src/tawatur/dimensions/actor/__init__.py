"""Bodies and people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tawatur.dimensions.actor.abbreviations import abbreviations
from tawatur.dimensions.actor.bodies import state_bodies
from tawatur.dimensions.actor.capitals import capitalised
from tawatur.dimensions.actor.formed import formed
from tawatur.dimensions.actor.ground import Candidate, Ground
from tawatur.dimensions.actor.known import known
from tawatur.dimensions.actor.later import later
from tawatur.dimensions.actor.people import people
from tawatur.knowledge import Knowledge
from tawatur.model import Actor, Found, Mention
from tawatur.rules import Document

_QUOTED = re.compile(r'["«“]([^"«»“”]+)["»”]')  # the name that a noun was put before
NAME = "actors"
AFTER: tuple[str, ...] = ("places",)


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Actor, ...]:
    """Bodies and people, in the order of the text, none inside another."""
    ground = Ground(document, knowledge, found)
    listed = list(known(ground))
    taken = {i for c in listed if c.type == "person" for i in range(c.first, c.last)}
    candidates = [*listed, *state_bodies(ground), *formed(ground), *people(ground, taken), *capitalised(ground)]
    chosen = _of_one_family(ground, _chosen(candidates))
    chosen = _chosen([*chosen, *later(ground, chosen), *abbreviations(ground, chosen)])
    return tuple(_actor(document, candidate) for candidate in _merged(ground, chosen))


def described(mention: Mention) -> str:
    """The usual English name, or the name as it stands."""
    assert isinstance(mention, Actor)
    return mention.id or mention.name


def _chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of overlapping candidates the one that begins first and reaches furthest; what is known wins a tie."""
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.first, -c.last, c.rank)):
        if not chosen or candidate.first >= chosen[-1].last:
            chosen.append(candidate)
        elif _names(chosen[-1], candidate) or _whole(chosen[-1], candidate):
            chosen[-1] = chosen[-1]._replace(id=candidate.id, kind=candidate.kind, rule=candidate.rule, rank=0)
    return chosen


def _of_one_family(ground: Ground, chosen: list[Candidate]) -> list[Candidate]:
    """Without the family name alone of a known person, where the report has named another of that family in full."""
    kept: list[Candidate] = []
    families: dict[str, str | None] = {}
    for candidate in chosen:
        family = ground.document.folded.text[candidate.start : candidate.end].split()[-1]
        if candidate.type == "person" and candidate.last - candidate.first > 1:
            families[ground.word(candidate.last - 1)] = candidate.id
        elif candidate.type == "person" and families.get(family, candidate.id) != candidate.id:
            continue
        kept.append(candidate)
    return kept


def _merged(ground: Ground, chosen: list[Candidate]) -> list[Candidate]:
    """A ministry "in the government of ..." is one body with one full name."""
    merged: list[Candidate] = []
    for candidate in chosen:
        before = merged[-1] if merged else None
        if (
            before
            and before.kind == "media"
            and candidate.rule == "capitals.body"
            and _owned(ground, before, candidate)
        ):
            continue
        if before and before.rule == "state-body" and _told_by_name(ground, before, candidate):
            merged[-1] = candidate._replace(first=before.first, start=before.start)
            continue
        if before and before.rule == "state-body" and candidate.type == "body" and candidate.rank in (0, 3):
            within = ground.word(before.last) in ground.settings.get("in", ())
            if within and candidate.first == before.last + 1:
                merged[-1] = before._replace(last=candidate.last, end=candidate.end)
                continue
        merged.append(candidate)
    return merged


def _told_by_name(ground: Ground, body: Candidate, name: Candidate) -> bool:
    """True for the name right behind what it is, in a language with capitals: "the state news agency SANA"."""
    known = name.rank == 0 and name.type == "body" and name.first == body.last
    return known and bool(ground.settings.get("capitals")) and not ground.capital(body.last - 1)


def _owned(ground: Ground, owner: Candidate, part: Candidate) -> bool:
    """True for a part of an outlet, as in "X's Arabic Service"."""
    return part.first == owner.last + 2 and ground.word(part.first - 1) == "s"


def _names(whole: Candidate, part: Candidate) -> bool:
    """True when ``part`` is the known name that ``whole`` puts a noun before: 'the agency "X"'."""
    return part.rank == 0 and whole.rule == "formed" and part.type == "body" and part.first <= whole.first + 3


def _whole(run: Candidate, name: Candidate) -> bool:
    """True for a known name of several words at the end of a run of capitals: "US Defense Department"."""
    several = name.last - name.first > 1 and name.last == run.last
    return several and name.rank == 0 and name.type == "body" and run.rule == "capitals.body"


def _actor(document: Document, candidate: Candidate) -> Actor:
    span = document.cut(candidate.start, candidate.end)
    quoted = _QUOTED.search(span.text) if candidate.rule == "formed" else None
    return Actor(span, candidate.id, quoted[1] if quoted else span.text, candidate.kind, candidate.rule)
