"""What a word can be by itself, whatever stands beside it: found out once per word and remembered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.text import Finds, Match

Hit = Match[Entry]
_VERBS = frozenset({"frames", "verbs", "reporting"})
_VERBAL = ("past", "present", "verb", "participle")  # slots of the paradigms of verbs begin so
_SHORT = 3  # letters: a bare form no longer than this is as often a noun or a name
_MOST = 200_000  # words remembered; past that the memory starts afresh


class Grammar(NamedTuple):
    """What stands at a token: ``known`` is false for a word that starts no form of the lexicon."""

    known: bool
    stop: str  # conj, rel, that, prep, aside; empty for none
    verb: bool  # can only be a verb
    verbal: bool  # can be a verb or a verbal noun
    noun: bool  # can be a verbal noun (or, being short, any noun)
    governed: bool  # a preposition is joined to it, or it is one more happening
    led: bool  # can only be a noun with a preposition joined to it
    definite: bool  # bears the article
    number: bool  # a number word
    counted: bool  # a number in words or digits


class Grammars(dict[int, Grammar]):
    """By token. Where no form of several words starts, all that a word can be follows from the word alone: it is
    looked up in what the language has learnt, and no match is made."""

    def __init__(self, language: Language, words: Sequence[str], hits: Finds[Entry]) -> None:
        super().__init__()
        self._lore, self._words, self._hits = _lore(language), words, hits

    def __missing__(self, i: int) -> Grammar:
        if not 0 <= i < len(self._words):
            self[i] = _NOTHING
        elif self._words[i] == '"' or self._hits.longer(i):
            self[i] = self._lore.grammar(self._words[i], self._hits.get(i), inside=i > 0)
        else:
            self[i] = self._lore.learnt.get(self._words[i]) or self._lore.learn(self._words[i], self._hits.get(i))
        return self[i]


_NOTHING = Grammar(False, "", False, False, False, False, False, False, False, False)


class _Lore:
    """A language's settings as sets, and the words met."""

    def __init__(self, language: Language) -> None:
        settings = language.settings
        self.learnt: dict[str, Grammar] = {}
        self._joining = frozenset(settings.get("joining", ()))
        self._governing = frozenset(settings.get("governing", ()))
        self._verbal = frozenset(settings.get("verbal", ()))
        self._own = frozenset(settings.get("own-pronouns", ()))
        self._has_article = "definite" in settings
        self._article = re.compile(settings.get("definite", "(?!)"))

    def learn(self, word: str, hits: Sequence[Hit]) -> Grammar:
        """The grammar of a word with the forms of one word that it may be, remembered."""
        if len(self.learnt) >= _MOST:
            self.learnt.clear()
        self.learnt[word] = self.grammar(word, hits, inside=True)
        return self.learnt[word]

    def grammar(self, word: str, hits: Sequence[Hit], *, inside: bool) -> Grammar:
        """The grammar of a word; a quotation mark inside a text closes a name, which is definite."""
        verb, noun = self._readings(hits)
        number = any(h.value.lexicon == "numerals" for h in hits)
        return Grammar(
            known=bool(hits),
            stop=self._stop(hits),
            verb=verb and not noun,
            verbal=verb or noun,
            noun=noun,
            governed=self._governed(hits),
            led=self._governed([h for h in hits if h.value.lexicon != "frames"] or hits),
            definite=self._has_article if word == '"' and inside else self._article.match(word) is not None,
            number=number,
            counted=number or word[0].isdigit(),
        )

    def _stop(self, hits: Sequence[Hit]) -> str:
        """A stop with a conjunction joined to it gives way to a noun that is written the same."""
        best: Hit | None = None
        whole = False
        for hit in hits:
            if hit.value.lexicon == "stops":
                if self._joins(hit.split.before) and (best is None or hit.last > best.last):
                    best = hit
            elif hit.value.lexicon == "speakers" and not hit.split.before and not hit.split.after:
                whole = True
        return best.value["as"] if best and not (whole and best.split.before) else ""

    def _joins(self, before: Iterable[str]) -> bool:
        return self._joining.issuperset(before)

    def _governed(self, hits: Sequence[Hit]) -> bool:
        """True when a word must be read as a preposition joined to a noun, or as one more happening."""
        joined = [h.split.before for h in hits if h.last - h.first == 1]
        if joined and not any(self._governing.isdisjoint(before) for before in joined):
            return True
        return any(
            h.value.lexicon == "frames" and h.value.slot == "noun" and "".join(h.split.before[:1]) in self._joining
            for h in hits
        )

    def _readings(self, hits: Sequence[Hit]) -> tuple[bool, bool]:
        """Whether a word can be a verb, and whether it can be a verbal noun (or, being short, any noun)."""
        verb = noun = False
        for hit in hits:
            entry = hit.value
            if entry.lexicon == "speakers" and len(hit.split.stem) > 2:
                noun = True
            if entry.lexicon not in _VERBS or hit.split.after in self._own:
                continue
            if entry.slot.startswith(_VERBAL):
                allowed = self._joining if entry.slot.startswith("past") else self._verbal
                if allowed.issuperset(hit.split.before):
                    verb = True
                    noun = noun or (entry.shape == "{}" and len(hit.split.stem) <= _SHORT)
            elif entry.slot == "acting":
                verb = verb or not hit.split.before
            elif entry.slot == "noun" and entry.lexicon == "frames":
                noun = True
        return verb, noun


@lru_cache(maxsize=8)
def _lore(language: Language) -> _Lore:
    return _Lore(language)
