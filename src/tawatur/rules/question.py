"""Questions about a word that the word itself answers: asked once per word of a language, and remembered.

Readers walk over the same few thousand words again and again. What does not depend on the words beside one is asked
here, so that a walk looks it up and no match is made for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.text import Word

Answer = TypeVar("Answer")


class Question(Generic[Answer]):
    """``answer`` gives it from the language and the word with its forms; it stays with the word (``noted``)."""

    def __init__(self, answer: Callable[[Language, Word[Entry]], Answer]) -> None:
        self.name = f"{answer.__module__}.{answer.__name__}"
        self.answer = answer


class Answers(dict[int, Answer]):
    """The answers for one text, by token; outside the text stands no word."""

    def __init__(self, question: Question[Answer], language: Language, words: Sequence[Word[Entry]]) -> None:
        super().__init__()
        self._name, self._answer, self._language, self._words = question.name, question.answer, language, words

    def __missing__(self, i: int) -> Answer:
        if not 0 <= i < len(self._words):
            found = self._answer(self._language, Word("", (), {}))
        elif (noted := self._words[i].noted) and self._name in noted:
            found = noted[self._name]
        else:
            found = noted[self._name] = self._answer(self._language, self._words[i])
        self[i] = found
        return found

    def holding(self, tokens: Iterable[int]) -> list[int]:
        """Those of ``tokens`` for which the answer is true (or not empty)."""
        return [i for i in tokens if self[i]]
