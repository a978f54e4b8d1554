"""For which body a person speaks: a spokesman, a commander, a minister; and offices that are of one person only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from tawatur.assembly.naming import Naming
from tawatur.model import Actor, Attribution, Place, Span
from tawatur.rules import Document, Hit
from tawatur.rules.nouns import is_verb

_Mention = TypeVar("_Mention", Actor, Place)
# Those who speak as nobody in particular, and texts: no body speaks through them.
_NOBODY = frozenset({"anonymous", "witness", "document", "media"})
_TITLE, _APART = 12, 14  # words before a name, and behind it between commas, in which an office may stand
_CLOSE = 5  # words from the comma to the office: "who heads", "a former deputy"
_AUTHOR = 8  # words from the name of a text to whose it is
_MINISTRY = 4  # words of a ministry's name beside its head
_BRACKETS = frozenset("()")
_ENDS = frozenset('.;:!?"') | {chr(0x061F)}


@dataclass(frozen=True)
class Offices:
    """The offices that one report names."""

    document: Document
    actors: Sequence[Actor]
    places: Sequence[Place]
    naming: Naming

    def of(self, attribution: Attribution, actor: str | None) -> str | None:
        """The id of the body that who speaks here speaks for, or of his office; ``actor`` is his own id.

        None where it is a body itself that speaks, or nobody says for whom it is.
        """
        where = attribution.source_span
        if attribution.kind == "document" and where and self.document.sentences:
            return self._author(*self._range(where))
        if attribution.kind in _NOBODY or not self.document.sentences:
            return None
        held = self.people.get(actor or attribution.source or "")
        if where is None:
            return held
        first, last = self._range(where)
        return self._named(first, last) or held or self._beside(first, last)

    def _author(self, first: int, last: int) -> str | None:
        """The body that wrote the text whose name stands there: "a report issued on Monday by the UN"."""
        words, end = self.document.words, min(last + _AUTHOR, self.document.sentence_of(last - 1).last)
        by = self.document.language.settings.get("offices", {}).get("authored", ())
        for i in range(first + 1, next((j for j in range(last, end) if words[j] in _ENDS or words[j] == ","), end)):
            n = next((len(w.split()) for w in by if words[i : i + len(w.split())] == w.split()), 0)
            written = self._within(i + n, min(i + n + 2, end), self.actors) if n else iter(())
            if body := next((a.id for a in written if a.id and not self.is_person(a)), None):
                return body
        return None

    def _beside(self, first: int, last: int) -> str | None:
        """The body that an office alone, a part of a body, or an apposition behind an unknown name leads to."""
        behind = self._named(*self._behind(last), _CLOSE)
        return self._again(first, last) or self._above(first, last) or behind

    @cached_property
    def people(self) -> Mapping[str, str]:
        """The body that each person of the report speaks for, by the person's id and name."""
        found: dict[str, str] = {}
        for actor in self.actors:
            if self.is_person(actor) and self.document.sentences:
                first, last = self._range(actor.span)
                body = self._named(self._before(first), first) or self._named(*self._behind(last), _CLOSE)
                for name in (actor.id, actor.name):
                    if body and name:
                        found.setdefault(name, body)
        return found

    def _again(self, first: int, last: int) -> str | None:
        """The body of whoever held last the office that stands here alone: "the minister"."""
        hit = next((h for i in range(first, last) if (h := self.document.at(i, "offices"))), None)
        if hit is None or hit.last < last or hit.first > first + 1:
            return None
        earlier = [body for at, office, body in self._held if at < first and office == hit.value["form"]]
        return earlier[-1] if earlier else None

    def _above(self, first: int, last: int) -> str | None:
        """The body that a part of it is named by: "the interior board of the Administration"."""
        grammar, words, at = self.document.grammar, self.document.words, self.document.starts[first]
        behind = (i + 1 for i in range(first + 1, last - 1) if grammar[i].stop == "prep" or words[i] in self._genitive)
        return next(filter(None, (self._short(i, last, at) for i in behind)), None)

    @cached_property
    def _genitive(self) -> frozenset[str]:
        return frozenset(self.document.language.settings.get("genitive", ()))

    @cached_property
    def _held(self) -> Sequence[tuple[int, str, str]]:
        """Where each office with a body stands, and whose it is."""
        found = []
        for i in self.document.where("offices"):
            hit, least = self.document.at(i, "offices"), self._before(i)
            end = min(i + _TITLE, self.document.sentence_of(i).last)
            if hit and (body := self._office(hit, least, end)):
                found.append((i, hit.value["form"], body))
        return found

    def personal(self, span: Span) -> bool:
        """True where a person is named, by name or by title."""
        if any(self.is_person(a) and a.span.touches(span) for a in self.actors):
            return True
        return any(self.document.is_a(i, "titles") for i in range(*self._range(span)))

    @cached_property
    def subjects(self) -> Sequence[Actor]:
        """The people with whom a sentence opens, a title before them or not."""
        firsts = {s.first for s in self.document.sentences}
        return [a for a in self.actors if self.is_person(a) and self._before(self._token(a.span.start)) in firsts]

    @staticmethod
    def is_person(actor: Actor) -> bool:
        """True of a person, as the rule that found the name says."""
        return "person" in actor.rule

    def _range(self, span: Span) -> tuple[int, int]:
        return self._token(span.start), self._token(span.end - 1) + 1

    def _token(self, offset: int) -> int:
        return max(0, bisect_right(self.document.starts, offset) - 1)

    def _before(self, first: int) -> int:
        """Where the title before a name begins: at the clause, at a verb, at a comma that is not right before it."""
        least = max(self.document.sentence_of(first).first, first - _TITLE)
        i = first
        while i > least and not self._parts(i - 1, i == first):
            i -= 1
        return i

    def _parts(self, i: int, apposed: bool) -> bool:
        word = self.document.words[i]
        if word == ",":
            return not apposed
        if word in _ENDS or self.document.is_a(i, "reporting", "according"):
            return True
        known = any(a <= i < b for a, b in self._spans)
        return not known and not self.document.is_a(i, "offices", "titles") and is_verb(self.document, i)

    def _behind(self, last: int) -> tuple[int, int]:
        """The apposition behind a name: from its comma to the next."""
        words, end = self.document.words, min(last + _APART, self.document.sentence_of(last - 1).last)
        if last >= end or words[last] != ",":
            return last, last
        closes = (i for i in range(last + 1, end) if words[i] in _ENDS or words[i] == ",")
        return last + 1, next(closes, end)

    @cached_property
    def _spans(self) -> Sequence[tuple[int, int]]:
        return [(self._token(a.span.start), self._token(a.span.end - 1) + 1) for a in self.actors]

    def _named(self, first: int, last: int, near: int | None = None) -> str | None:
        """The body or office that tokens ``first`` to ``last`` name; ``near``: how close its word is."""
        hits = [h for i in range(first, last) if (h := self.document.at(i, "offices")) and h.last <= last]
        if near is not None:
            hits = [h for h in hits if h.first < first + near]
        inside = {i for h in hits for i in range(h.first + 1, h.last)}
        for hit in sorted((h for h in hits if h.first not in inside), reverse=near is None, key=lambda h: h.first):
            if body := self._office(hit, first, last):
                return body
        return None

    def _office(self, hit: Hit, first: int, last: int) -> str | None:
        match hit.value["of"]:
            case "body":
                return self._body(hit, first, last)
            case "ministry":
                return self._ministry(hit, first, last)
            case "common":
                name = str(hit.value["office"].format(self._state(first, last))).strip()
                return name if self._heads(hit, first, last) else None
            case "place":
                place = next((p.name for p in self._within(first, last, self.places) if p.name), None)
                return hit.value["office"].format(place) if place else None
        state = self._state(first, last)
        return hit.value["office"].format(state) if state else None

    def _heads(self, hit: Hit, first: int, last: int) -> bool:
        """True of the noun that names the phrase, not of one that tells of what kind it is: "a government study"."""
        if self.document.language.settings.get("verb-first"):
            return hit.first == first
        return hit.last == last or self.document.grammar[hit.last].stop == "prep"

    def _body(self, hit: Hit, first: int, last: int) -> str | None:
        """The body named behind the office, else before it, else one that is meant by a short name or a pronoun."""
        bodies = [a for a in self._within(first, last, self.actors) if a.id and not self.is_person(a)]
        behind = [a for a in bodies if a.span.start >= self.document.starts[hit.first]]
        if bodies:
            return (behind or bodies[::-1])[0].id
        common = (h for i in range(hit.last, last) if (h := self.document.at(i, "bodies")))
        if body := next(common, None):
            return str(body.value["id"]).format(self._state(first, last)).strip()
        meant = self._short(hit.last, last, self.document.starts[hit.first]) or self._that(hit, last)
        return meant or (self._last(first) if self._its(hit, first) else None)

    def _that(self, hit: Hit, last: int) -> str | None:
        """The body named last before "the director of that service"."""
        settings = self.document.language.settings.get("offices", {})
        if not any(self.document.words[i] in settings.get("that", ()) for i in range(hit.last, last)):
            return None
        earlier = [i for i in self.document.where("bodies") if i < hit.first]
        common = self.document.at(earlier[-1], "bodies") if earlier else None
        if common is None or self.document.sentence_of(common.first) != self.document.sentence_of(hit.first):
            return self._last(hit.first)
        return str(common.value["id"]).format(self._state(common.first, common.last)).strip()

    def _short(self, first: int, last: int, before: int) -> str | None:
        """Whom a short name among tokens ``first`` to ``last`` means, of the bodies named before an offset."""
        named = [a for a in reversed(self.actors) if a.id and a.span.end <= before and not self.is_person(a)]
        for i in range(first, last):
            name = self.document.span(i, i + 1).text
            known = next((a.id for a in named if self.naming.shortens(name, a.span.text)), None)
            if known:
                return known
        return None

    def _its(self, hit: Hit, first: int) -> bool:
        """True of "its director": a pronoun stands before the office or is joined to it."""
        own = self.document.language.settings.get("offices", {}).get("own", ())
        return bool(hit.split.after) or any(self.document.words[i] in own for i in range(first, hit.first))

    def _last(self, first: int) -> str | None:
        """The body that was named last before a token."""
        at = self.document.starts[first]
        return next((a.id for a in reversed(self.actors) if a.span.end <= at and a.id and not self.is_person(a)), None)

    def _ministry(self, hit: Hit, first: int, last: int) -> str | None:
        """The ministry whose name the office has beside it: "interior minister", "minister of health"."""
        words, language = self.document.words, self.document.language
        for head in language.settings.get("offices", {}).get("ministry", ()):
            for n in range(_MINISTRY, 0, -1):
                sides = (
                    [head, *words[hit.last : hit.last + n]] if hit.last + n <= last else [],
                    [*words[hit.first - n : hit.first], head] if hit.first - n >= first else [],
                )
                for name in (" ".join(side) for side in sides if side):
                    if entry := language.entry("bodies", name):
                        return str(entry["id"]).format(self._state(first, last)).strip()
        return None

    def _state(self, first: int, last: int) -> str:
        """The English adjective of the state that these words name, empty where they name none."""
        for i in range(first, last):
            hit = self.document.at(i, "nationality")
            if hit and hit.value["state"]:
                return str(hit.value["adjective"])
        adjectives = {e["state"]: e["adjective"] for e in self.document.language.classes.get("nationality", ())}
        named = (adjectives[p.name] for p in self._within(first, last, self.places) if p.name in adjectives)
        return next(named, "")

    def _within(self, first: int, last: int, mentions: Sequence[_Mention]) -> Iterator[_Mention]:
        """The mentions that stand in tokens ``first`` to ``last``."""
        if first >= last:
            return iter(())
        span: Span = self.document.span(first, last)
        ordered = sorted(mentions, key=lambda m: m.span.start)
        at = bisect_left(ordered, span.start, key=lambda m: m.span.start)
        return (m for m in ordered[max(0, at - 1) :] if span.start <= m.span.start < span.end)
