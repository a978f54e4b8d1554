"""What a word can be by itself, whatever stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.rules.question import Question
from tawatur.text import Form, Word

_VERBS = frozenset({"frames", "verbs", "reporting"})
_NOUNS = frozenset({"speakers", "counted"})
_READ = _VERBS | {"speakers"}  # classes whose words may be verbs or verbal nouns
_VERBAL = ("past", "present", "verb", "participle")  # slots of the paradigms of verbs begin so
_SHORT = 3  # letters: a bare form no longer than this is as often a noun or a name


class Grammar(NamedTuple):
    """What stands at a token: ``known`` is false for a word that starts no form of the lexicon."""

    known: bool
    stop: str  # conj, rel, that, prep, aside; empty for none
    verb: bool  # can only be a verb
    verbal: bool  # can be a verb or a verbal noun
    noun: bool  # can be a verbal noun (or, being short, any noun)
    governed: bool  # a preposition is joined to it, or it is one more happening
    led: bool  # can only be a noun with a preposition joined to it
    definite: bool  # bears the article, or is the mark that closes a quoted name
    number: bool  # a number word
    counted: bool  # a number in words or digits


def _grammar(language: Language, word: Word[Entry]) -> Grammar:
    lore = _lore(language)
    if not word.forms:  # as half of all words
        return lore.unknown(word)
    verb, noun = (False, False) if word.groups.isdisjoint(_READ) else lore.readings(word)
    number = "numerals" in word.groups
    governed = led = False
    if any(form.split.before for form in word.forms):  # else nothing is joined to it
        governed = led = lore.governed(word.forms)
        if "frames" in word.groups:
            still = [form for form in word.forms if form.value.lexicon != "frames"]
            led = lore.governed(still) if still else governed
    return Grammar(
        known=True,
        stop=lore.stop(word),
        verb=verb and not noun,
        verbal=verb or noun,
        noun=noun,
        governed=governed,
        led=led,
        definite=lore.definite(word),
        number=number,
        counted=number or word.text[:1].isdigit(),
    )


GRAMMAR = Question(_grammar)


class _Lore:
    """A language's settings as sets."""

    def __init__(self, language: Language) -> None:
        settings = language.settings
        self._joining = frozenset(settings.get("joining", ()))
        self._chained = {(clitic,) for clitic in self._joining}
        self._governing = frozenset(settings.get("governing", ()))
        self._verbal = frozenset(settings.get("verbal", ()))
        self._own = frozenset(settings.get("own-pronouns", ()))
        self._articles = frozenset(settings.get("articles", ()))
        self._has_article = "definite" in settings
        self._article = re.compile(settings.get("definite", "(?!)"))
        sure = [(definite, counted) for definite in (False, True) for counted in (False, True)]
        self._unknown = {(d, c): Grammar(False, "", False, False, False, False, False, d, False, c) for d, c in sure}

    def unknown(self, word: Word[Entry]) -> Grammar:
        """What a word can be that starts no form of the lexicon."""
        definite, counted = self.definite(word), word.text[:1].isdigit()
        return self._unknown[definite, counted]

    def definite(self, word: Word[Entry]) -> bool:
        """The article is no article where it is part of a noun that the lexicon has: "agencies" in Arabic."""
        if word.text == '"':
            return self._has_article
        if self._article.match(word.text) is None:
            return False
        whole = [f.split for f in word.forms if f.length == 1 and f.value.lexicon in _NOUNS]
        led = any(not self._articles.isdisjoint(s.before) or s.stem.startswith(tuple(self._articles)) for s in whole)
        return led or not whole

    def stop(self, word: Word[Entry]) -> str:
        """A stop with a conjunction joined to it gives way to a noun that is written the same."""
        best: Form[Entry] | None = None
        for form in word.by_group.get("stops", ()):
            if self._joining.issuperset(form.split.before) and (best is None or form.length > best.length):
                best = form
        if best is None:
            return ""
        nouns = (form.split for form in word.by_group.get("speakers", ()))
        whole = any(not split.before and not split.after for split in nouns)
        return "" if whole and best.split.before else best.value["as"]

    def governed(self, forms: Iterable[Form[Entry]]) -> bool:
        """True when a word must be read as a preposition joined to a noun, or as one more happening."""
        joined = [form.split.before for form in forms if form.length == 1]
        if joined and not any(self._governing.isdisjoint(before) for before in joined):
            return True
        return any(
            form.value.lexicon == "frames" and form.value.slot == "noun" and form.split.before[:1] in self._chained
            for form in forms
        )

    def readings(self, word: Word[Entry]) -> tuple[bool, bool]:
        """Whether a word can be a verb, and whether it can be a verbal noun (or, being short, any noun)."""
        verb = False
        noun = any(len(form.split.stem) > 2 for form in word.by_group.get("speakers", ()))
        for _, entry, split in word.forms:
            if entry.lexicon not in _VERBS or split.after in self._own:
                continue
            if entry.slot.startswith(_VERBAL):
                allowed = self._joining if entry.slot.startswith("past") else self._verbal
                if allowed.issuperset(split.before):
                    verb = True
                    noun = noun or (entry.shape == "{}" and len(split.stem) <= _SHORT)
            elif entry.slot == "acting":
                verb = verb or not split.before
            elif entry.slot == "noun" and entry.lexicon == "frames":
                noun = True
        return verb, noun


@lru_cache(maxsize=8)
def _lore(language: Language) -> _Lore:
    return _Lore(language)
