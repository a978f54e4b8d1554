"""A question is asked once per word; outside the text stands none."""

from __future__ import annotations

from tawatur.model import Report
from tawatur.rules import Document, Entry, Language, Question, load_language, prepare
from tawatur.text import Word


def _document(text: str) -> Document:
    return prepare(Report("made", "en", text, ""), load_language("en"))


def test_it_is_asked_once_per_word_whatever_the_text() -> None:
    asked: list[str] = []

    def letters(language: Language, word: Word[Entry]) -> int:
        asked.append(word.text)
        return len(word.text)

    question = Question(letters)
    for text in ("villagers met villagers", "the villagers met"):
        answers = _document(text).answers(question)
        assert [answers[i] for i in range(3)] == [len(word) for word in text.split()]
    assert asked == ["villagers", "met", "the"]


def test_the_forms_of_several_words_that_start_at_a_token_make_another_word() -> None:
    def longest(language: Language, word: Word[Entry]) -> int:
        return max((form.length for form in word.forms), default=0)

    answers = _document("according to police; according as").answers(Question(longest))
    assert answers[0] > answers[4]


def test_outside_the_text_no_word_is_known() -> None:
    def known(language: Language, word: Word[Entry]) -> bool:
        return bool(word.forms)

    answers = _document("police said").answers(Question(known))
    assert answers[0]
    assert not answers[-1]
    assert not answers[2]
    assert answers.holding([0, 1]) == [0, 1]
