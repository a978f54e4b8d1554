"""Names for places, sources and outlets in the language of the page."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.knowledge.actors_called import actors_called
from tawatur.knowledge.places_called import place_called
from tawatur.model import Copy, Happening, Origin, Report, Speaker, Statement, Story, Where
from tawatur.rules import Interface, interfaces, load_interface


@dataclass(frozen=True, slots=True)
class Labels:
    """How the page calls things: by the name most used in reports of its language, else in any."""

    ui: Interface
    reports: Mapping[str, Report]
    actors: Mapping[str, str]
    places: Mapping[str, str]
    happenings: Mapping[str, Happening]  # by the id of a statement
    copies: Mapping[str, Copy]  # by the key of the report that is the copy

    def what(self, told: Happening | Statement) -> str:
        """What happened, in a word: the type, of an event of no listed type its matter; "Toll" where only a count is
        told."""
        return self.ui.word("matters", told.matter) if told.matter else self.ui.word("types", told.type or "toll")

    def place(self, where: Where) -> str:
        """A place's name."""
        return self.places.get(where.id or "", where.name)

    def speaker(self, speaker: Speaker) -> str:
        """A speaker's name."""
        return self.actors.get(speaker.id or "", speaker.name) or self.ui.word("page", "unknown_source")

    def origin(self, origin: Origin) -> str:
        """An origin's name."""
        missing = "unknown_outlet" if origin.kind == "outlet" else "unknown_source"
        return self.actors.get(origin.actor or "", origin.name) or self.ui.word("page", missing)

    def other_names(self, origin: Origin, statements: Iterable[Statement]) -> tuple[str, ...]:
        """What else reports call an origin, without what only shortens or stretches a name that is shown."""
        shown, known = self.origin(origin), origin.actor or ""
        names = {s.origin.name for s in statements} | {known}
        said = (known or shown).casefold()
        return tuple(sorted(n for n in names if n and n not in shown and (n == known or said not in n.casefold())))

    def outlet(self, report: str) -> str:
        """The outlet of a report, or the report's own name where none is known."""
        known = self.reports[report]
        return known.outlet or known.id

    def published(self, report: str) -> str:
        """The day a report was published, in words."""
        day = self.reports[report].day
        return self.ui.day(day) if day else self.ui.word("page", "unknown_date")


def apart(name: str, ui: Interface) -> str:
    """A name between isolates where it runs against the page: a number behind it would change its place (UAX 9)."""
    strong = [kind for kind in map(unicodedata.bidirectional, name) if kind in ("L", "R", "AL")]
    against = ("L",) if ui.direction == "rtl" else ("R", "AL")
    return f"\u2068{name}\u2069" if any(kind in against for kind in strong) else name


def tongue(name: str, ui: Interface) -> str:
    """The language of a name that the page has in other letters than its own, as far as letters tell; else empty."""
    if apart(name, ui) == name:
        return ""
    others = (code for code in interfaces() if load_interface(code).direction != ui.direction)
    return next(others, "")


def labels_of(story: Story, ui: Interface) -> Labels:
    """The labels of a story."""
    actors: dict[str, Counter[tuple[bool, str]]] = {}
    places: dict[str, Counter[tuple[bool, str]]] = {}
    for statement in story.statements:
        own = statement.language == ui.code
        for speaker in statement.chain:
            if speaker.id and speaker.name:
                actors.setdefault(speaker.id, Counter())[own, speaker.name] += 1
        where = statement.where
        if where and where.id:
            places.setdefault(where.id, Counter())[own, where.name] += 1
    languages = {s.id: s.language for s in story.statements}
    for blame in story.responsibility:
        if blame.actor and blame.actor not in actors:
            own = languages.get(blame.statements[0]) == ui.code
            actors.setdefault(blame.actor, Counter())[own, blame.whom] += 1
    happenings = {sid: h for h in story.happenings for sid in h.statements}
    reports = {a.key: a.report for a in story.accounts}
    copies = {copy.report: copy for copy in story.copies}
    return Labels(ui, reports, _known(actors, ui), _called(places, ui), happenings, copies)


def _called(places: Mapping[str, Counter[tuple[bool, str]]], ui: Interface) -> dict[str, str]:
    """The name most used in reports of the page's language, else the usual one in it, else any that reports use."""
    return {
        key: name if any(own for own, _ in places[key]) else place_called(key, ui.code) or name
        for key, name in _named(places).items()
    }


def _known(actors: Mapping[str, Counter[tuple[bool, str]]], ui: Interface) -> dict[str, str]:
    """So it is with actors."""
    if ui.data.get("ids_are_names"):
        return {key: key for key in actors}
    usual = actors_called(ui.code)
    return {
        key: name if any(own for own, _ in actors[key]) else usual.get(key, name)
        for key, name in _named(actors).items()
    }


def _named(counted: Mapping[str, Counter[tuple[bool, str]]]) -> dict[str, str]:
    """The name most used in reports of the page's language, else in any."""
    return {
        key: min(names, key=lambda entry: (not entry[0], -names[entry], -len(entry[1]), entry[1]))[1]
        for key, names in counted.items()
    }
