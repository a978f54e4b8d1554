"""Where sentences end."""

from __future__ import annotations

from tawatur.text import Splitter, tokens


def cut(text: str, *abbreviations: str) -> list[str]:
    words = tokens(text)
    return [text[words[s.first].start : words[s.last - 1].end] for s in Splitter(abbreviations).sentences(text, words)]


def test_a_line_ends_a_sentence() -> None:
    assert cut("one\ntwo") == ["one", "two"]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert cut('"go." they went.') == ['"go."', "they went."]


def test_an_abbreviation_ends_none() -> None:
    assert cut("dec. 30 was calm. then it rained.", "dec") == ["dec. 30 was calm.", "then it rained."]


def test_an_initial_ends_none() -> None:
    assert cut("j. smith came.") == ["j. smith came."]
