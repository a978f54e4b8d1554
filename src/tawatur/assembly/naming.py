"""When a short name stands for a full one: "the ministry" for the Ministry of Health."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tawatur.rules import Language
from tawatur.text import fold, tokens

_LEAST = 3  # letters; shorter words (articles, prepositions) name nobody
_MOST = 2  # words of a short name: "the same ministry" has three, and says whom it means by another word


@dataclass(frozen=True, slots=True)
class Naming:
    """Compares names by the stems of their words, as the language splits them."""

    language: Language
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)  # a name's words: names recur

    def stands_for(self, name: str) -> str | None:
        """The kind of speaker that a word like "it" or "the monitor" stands for, empty for any; None: it is a name."""
        known: Mapping[str, str] = self.language.settings.get("speaks-again", {})
        return known.get(" ".join(self._words(name)))

    def names(self, short: str, full: str) -> bool:
        """True when both are the same name, or ``short`` is short for ``full``."""
        return self._words(short) == self._words(full) or self.shortens(short, full)

    def shortens(self, short: str, full: str) -> bool:
        """True when ``short`` is a word of ``full``, with or without the article, and ``full`` says more."""
        brief = self._words(short)
        if not 0 < len(brief) <= _MOST or len(full) <= len(short):
            return False
        whole = self._words(full)
        if len(whole) <= len(brief):
            return False
        stems = set().union(*map(self._stems, whole))
        return all(self._stems(word) & stems for word in brief if len(word) > _LEAST) and any(
            len(word) > _LEAST for word in brief
        )

    def matter(self, words: str) -> str | None:
        """What an event of no listed type is about, by the first word of its trigger that the lexicon has."""
        found = (entry for word in self._words(words) for entry in self.language.entries("matters", word))
        return next((entry["matter"] for entry in found), None)

    def begins(self, words: str) -> bool:
        """True when no noun with a preposition stands in these words, but for one such as "reports of"."""
        said = self._words(words)
        of = frozenset(self.language.settings.get("denied", {}).get("of", ()))
        prepositions = any(self._preposition(word) for word in said)
        return not prepositions or bool(of.intersection(said))

    def _preposition(self, word: str) -> bool:
        entry = self.language.entry("stops", word)
        return (entry is not None and entry["as"] == "prep") or word in self.language.settings.get("genitive", ())

    def _words(self, name: str) -> tuple[str, ...]:
        if name not in self._known:
            folded = fold(name, self.language.table).text
            self._known[name] = tuple(t.text for t in tokens(folded) if t.text[0].isalpha())
        return self._known[name]

    def _stems(self, word: str) -> frozenset[str]:
        """The word's stems; a word that may be a clitic and a stem counts as both."""
        return frozenset(s.stem for s in self.language.clitics.splits(word) if not s.after and len(s.stem) >= _LEAST)
