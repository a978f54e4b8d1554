"""Questions about a word that the word itself answers: asked once per word of a language, and remembered.

Readers walk over the same few thousand words again and again. What does not depend on the words beside one is asked
here, so that a walk looks it up and no match is made for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.text import Word

Answer = TypeVar("Answer")


class Question(Generic[Answer]):
    """``answer`` gives it from the language and the word with its forms; it stays with the word (``noted``)."""

    def __init__(self, answer: Callable[[Language, Word[Entry]], Answer]) -> None:
        self.name = f"{answer.__module__}.{answer.__qualname__}"
        self.answer = answer

    def of(self, language: Language, word: Word[Entry]) -> Answer:
        """The answer for one word: for those who ask once per token, so that a table by token is no gain."""
        noted = word.noted
        if self.name not in noted:
            noted[self.name] = self.answer(language, word)
        found: Answer = noted[self.name]
        return found


@lru_cache(maxsize=8)
def _no_word(language: Language) -> Word[Entry]:
    return Word("")


class Answers(dict[int, Answer]):
    """The answers for one text, by token; outside the text stands no word."""

    def __init__(self, question: Question[Answer], language: Language, words: Sequence[Word[Entry]]) -> None:
        super().__init__()
        self._question, self._language, self._words, self._count = question, language, words, len(words)
        self._name, self._answer = question.name, question.answer  # asked too often to be looked for there

    def __missing__(self, i: int) -> Answer:
        name = self._name
        word = self._words[i] if 0 <= i < self._count else _no_word(self._language)
        noted = word.noted
        if name not in noted:
            noted[name] = self._answer(self._language, word)
        found: Answer = noted[name]
        self[i] = found
        return found

    def holding(self, tokens: Iterable[int]) -> list[int]:
        """Those of ``tokens`` for which the answer is true (or not empty)."""
        of, name, language, words = self._question.of, self._name, self._language, self._words
        found = []
        for i in tokens:
            noted = words[i].noted  # looked at here: this is asked of more words than anything else
            if noted[name] if name in noted else of(language, words[i]):
                found.append(i)
        return found
