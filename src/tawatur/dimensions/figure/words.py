"""A document's words as figures look at them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.model import Span
from tawatur.rules import Answers, Document, Entry, Language, Question
from tawatur.rules.document import Hit
from tawatur.text import Match, Token, Word

PEOPLE = frozenset({"casualty", "body", "force", "person"})  # classes of nouns
ONE = frozenset({"killed", "injured", "missing", "abducted", "detained"})  # GUIDELINES: one counts only for these
_COUNTS = PEOPLE | {"vehicle", "weapon", "building"}
_NONE: Sequence[Hit] = ()


class Kind(dict[int, list[Hit] | None]):
    """The hits of one lexicon by their first token: where they start is known, each is made when it is looked at."""

    def __init__(self, document: Document, lexicon: str) -> None:
        self.starts = document.hits.where(lexicon)  # in order
        super().__init__(dict.fromkeys(self.starts))
        self._hits, self._lexicon = document.hits, lexicon

    def at(self, i: int) -> Sequence[Hit]:
        """The hits that start at token ``i``."""
        found = self.get(i, _NONE)
        if found is None:
            found = self[i] = self._hits.at(i, self._lexicon)
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a document, and the hits of the classes that figures are made of.

    Kept apart by class because most tokens have hits of other classes, which a walk need not look at.
    """

    document: Document
    tokens: Sequence[Token]
    numerals: Kind
    signals: Kind
    counted: Kind
    governors: Kind
    qualifiers: Kind
    numbers: list[int]  # where a number may begin, in order
    harms: list[int]  # where governors of harm may stand, in order
    duals: list[int]  # where nouns may stand that are their own number, in order
    rising: Answers[bool]
    conjunction: str
    article: str
    settings: dict[str, Any]

    def span(self, first: int, last: int) -> Span:
        """The report's characters from token ``first`` to before token ``last``."""
        return self.document.span(first, last)

    def cut(self, start: int, end: int) -> Span:
        """The report's characters for folded offsets ``start`` to ``end``."""
        return self.document.cut(start, end)

    def signal(self, i: int, *names: str) -> Hit | None:
        """The longest small word of one of these kinds that starts at token ``i``."""
        if i not in self.signals:
            return None
        best = None
        for hit in self.signals.at(i):
            kind = hit.value.row["signal"]
            if kind == "break" and self.article in hit.split.before:
                continue  # "now" is written like "the that"
            if kind in names and (best is None or hit.last > best.last):
                best = hit
        return best

    def numeral(self, i: int) -> Hit | None:
        """The longest number word at token ``i``, fewest clitics first."""
        best = None
        for hit in self.numerals.at(i):
            if best is None or hit.last > best.last:
                best = hit
        return best

    def numeric(self, i: int) -> bool:
        """True where digits or a number word stand."""
        return i in self.numerals or self.tokens[i].text[0].isdigit()

    def rises(self, first: int, last: int) -> bool:
        """True when a word like "rose" stands between two tokens."""
        return any(self.rising[i] for i in between(self.signals.starts, first, last))

    def grammatical(self, i: int, *also: str) -> bool:
        """True for a word that is no noun: a preposition, a conjunction, a word that governs."""
        if i in self.signals or i in self.governors or i in self.qualifiers:
            return True
        return i in self.document.hits and self.document.is_a(i, "stops", *also)


def between(keys: Sequence[int], first: int, last: int) -> Sequence[int]:
    """The members of ordered ``keys`` from ``first`` to before ``last``."""
    return keys[bisect_left(keys, first) : bisect_left(keys, last)]


def words_of(document: Document) -> Words:
    """The words of a document, by class."""
    settings = document.language.settings["figures"]
    numerals, governors, counted = (Kind(document, name) for name in ("numerals", "governors", "counted"))
    digits = [i for i, word in enumerate(document.words) if "0" <= word < ":"]  # folded: ASCII
    return Words(
        document=document,
        tokens=document.tokens,
        numerals=numerals,
        signals=Kind(document, "signals"),
        counted=counted,
        governors=governors,
        qualifiers=Kind(document, "qualifiers"),
        numbers=sorted({*digits, *numerals}),
        harms=document.answers(_HARM).holding(governors),
        duals=document.answers(_DUAL).holding(counted),
        rising=document.answers(_RISE),
        conjunction=settings["and"],
        article=settings["article"],
        settings=settings,
    )


def _rise(language: Language, word: Word[Entry]) -> bool:
    return any(form.value["signal"] == "rise" for form in word.by_group.get("signals", ()))


def _harm(language: Language, word: Word[Entry]) -> bool:
    return any(form.value["measure"] in ONE for form in word.by_group.get("governors", ()))


def _dual(language: Language, word: Word[Entry]) -> bool:
    nouns = [Match(0, *form) for form in word.by_group.get("counted", ())]
    return counting_dual(nouns, language.settings["figures"]) is not None


def counting_dual(counted: Iterable[Hit], settings: Mapping[str, Any]) -> Hit | None:
    """The indefinite dual of what may be counted among the nouns at one token, None where it is rather another."""
    hits = [h for h in counted if not h.split.after]
    dual = next((h for h in hits if _twofold(h, settings)), None)
    if dual is None or dual.value["class"] not in _COUNTS or settings["article"] in dual.split.before:
        return None
    rival = any(not _twofold(h, settings) and len(h.split.stem) >= len(dual.split.stem) for h in hits)
    return None if rival else dual


def _twofold(hit: Hit, settings: Mapping[str, Any]) -> bool:
    """True for a dual, and for a form that the lexicon has as it is and that ends like one: "two others"."""
    ending = settings.get("nominative-dual")
    return hit.value.slot == "pair" or (
        hit.value.slot == "form" and ending is not None and hit.split.stem.endswith(ending)
    )


# Each asked once per word of a language: what is no rise, no harm, no dual costs a look in a table.
_RISE, _HARM, _DUAL = Question(_rise), Question(_harm), Question(_dual)
