"""Where sentences end."""

from __future__ import annotations

from tawatur.text import Splitter, cut


def sentences(text: str, *abbreviations: str) -> list[str]:
    words = cut(text)
    parts = Splitter(abbreviations).sentences(words)
    return [text[words.tokens[s.first].start : words.tokens[s.last - 1].end] for s in parts]


def test_a_line_ends_a_sentence() -> None:
    assert sentences("one\ntwo") == ["one", "two"]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert sentences('"go." they went.') == ['"go."', "they went."]


def test_an_abbreviation_ends_none() -> None:
    assert sentences("dec. 30 was calm. then it rained.", "dec") == ["dec. 30 was calm.", "then it rained."]


def test_an_initial_ends_none() -> None:
    assert sentences("j. smith came.") == ["j. smith came."]
