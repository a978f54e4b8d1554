"""Finding forms of several words, with clitics on the first."""

from __future__ import annotations

from tawatur.text import Clitics, Phrases, tokens

CLITICS = Clitics(slots=[["w"], ["b"]], joined={}, after=["ha"], bends={"t": "h"})


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    phrases = Phrases([("army", "A"), ("free army", "F"), ("madinah", "M")], CLITICS, frozenset())
    words = tokens(text)
    return [
        (m.value, m.split.before, " ".join(w.text for w in words[m.first : m.last]))
        for i in range(len(words))
        for m in phrases.at(words, i, len(words))
    ]


def test_the_first_word_may_carry_clitics() -> None:
    assert ("F", ("w", "b"), "wbfree army") in found("wbfree army")


def test_quotes_inside_a_form_are_stepped_over() -> None:
    assert ("F", (), 'free " army') in found('free " army')


def test_a_stem_bends_before_a_pronoun() -> None:
    assert ("M", (), "madinatha") in found("madinatha")


def test_a_form_does_not_reach_past_its_sentence() -> None:
    phrases = Phrases([("free army", "F")], CLITICS, frozenset())
    assert phrases.at(tokens("free army"), 0, 1) == []
