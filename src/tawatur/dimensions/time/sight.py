"""What a maker of times sees, and the piece it makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.links import Links
from tawatur.dimensions.time.piece import Piece
from tawatur.rules import Entry, Language, RuleMatch
from tawatur.text import Folded

_SENTENCE = re.compile(r"(?<![ap]\.m)\. ")  # but for "a.m."
_OPENING = 2  # fewer words than these before a day at the head of its sentence
_NEAR = 7  # words behind it in which the sentence says that it speaks of the future


@dataclass(frozen=True, slots=True)
class Sight:
    """What a maker sees besides its match: the language, the text around, the day of writing."""

    language: Language
    links: Links
    folded: Folded
    today: date | None

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def small(self, at: int) -> bool:
        """True when the letter at a folded offset is written small, where the script knows the difference."""
        return self.folded.original[self.folded.origin(at)].islower()

    def value(self, lexicon: str, form: str, column: str) -> str:
        """A value of the entry with this form, empty when there is none."""
        entry: Entry | None = self.language.entry(lexicon, form)
        return entry[column] if entry else ""

    def number(self, lexicon: str, form: str, column: str = "count") -> int | None:
        """The number that digits, or a word of ``lexicon``, stand for."""
        if form.isdigit():
            return int(form)
        value = self.value(lexicon, form, column)
        return int(value) if value else None

    def before(self, at: int) -> str:
        """The word before an offset."""
        return (self.text[max(0, at - 40) : at].split("\n")[-1].split() or [""])[-1].strip("\"'(-")

    def after(self, at: int) -> str:
        """The word after an offset."""
        return (self.text[at : at + 40].split("\n")[0].split() or [""])[0]

    def led(self, role: str, at: int) -> bool:
        """True when the word before ``at``, its particles taken away or not, plays the role (see ``Links``).

        What stands in the last slot of clitics, the article, stays: "the street" is no beginning of a name.
        """
        clitics = self.language.clitics
        articles = frozenset(clitics.slots[-1]) if clitics.slots else frozenset()
        splits = clitics.splits(self.before(at))
        return any(self.links.are(role, s.stem) for s in splits if articles.isdisjoint(s.before))


Maker = Callable[[RuleMatch, Sight], Piece | None]


def piece_of(m: RuleMatch, kind: str, days: cal.Days | None = None, **more: object) -> Piece:
    """The piece that a match stands for: its kind, its days where they are known, and what else is given."""
    first, last = days or (None, None)
    return Piece(m.start, m.end, m.rule.id, kind, first, last, **more)  # type: ignore[arg-type]


def side_of(m: RuleMatch, see: Sight) -> str:
    """Past, next or this, as the adjective in the match says; empty when it has none."""
    return see.value("sides", m.text("side"), "side")


def foreseen(m: RuleMatch, see: Sight) -> bool:
    """True when the clause speaks of the future: one of its eight words before says so, and nobody speaks since."""
    clause = see.text[max(0, m.start - 80) : m.start].split("\n")[-1]
    words = _SENTENCE.split(clause)[-1].split()[-8:]
    if _called_for(words, see) or (len(words) < _OPENING and _follows(m, see)):
        return True
    for word in reversed(words):
        if see.links.are("spoken", word.strip(',"')):
            return False
        if see.language.is_a("future", word.strip(',"')):
            return True
    return False


def _follows(m: RuleMatch, see: Sight) -> bool:
    """True where the sentence that the day opens speaks of the future right behind it: "On Saturday they will vote"."""
    words = _SENTENCE.split(see.text[m.end : m.end + 80].split("\n")[0])[0].split()[:_NEAR]
    for word in (word.strip(',"') for word in words):
        if see.links.are("spoken", word) or see.language.is_a("reporting", word):
            return False
        if see.language.is_a("future", word):
            return True
    return False


def _called_for(words: list[str], see: Sight) -> bool:
    """True for "called for a march on", a word of asking and then a gathering close before the day; or "ahead of"."""
    bare = [word.strip(',"').removesuffix("'s") for word in words]
    called = [i for i, word in enumerate(bare) if see.language.is_a("calls", word)]
    if "ahead" in see.links.roles and " ".join(bare[-2:]) in see.links.roles["ahead"]:
        return True
    return bool(called) and any(see.language.is_a("gatherings", word) for word in bare[called[-1] + 1 :][-3:])
