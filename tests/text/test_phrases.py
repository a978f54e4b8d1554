"""Finding forms of several words, with clitics on the first."""

from __future__ import annotations

from tawatur.text import Clitics, Phrases, Sentence, cut

CLITICS = Clitics(slots=[["w"], ["b"]], joined={}, after=["ha"], bends={"t": "h"})


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    phrases = Phrases([("army", "A"), ("free army", "F"), ("madinah", "M")], CLITICS, frozenset())
    words = cut(text).texts
    matches = [m for _, found in phrases.matches(words, [Sentence(0, len(words))]) for m in found]
    finds = phrases.finds(phrases.words(words, [Sentence(0, len(words))]))
    assert [m for i in finds for m in finds[i]] == matches
    return [(m.value, m.split.before, " ".join(words[m.first : m.last])) for m in matches]


def test_the_first_word_may_carry_clitics() -> None:
    assert ("F", ("w", "b"), "wbfree army") in found("wbfree army")


def test_quotes_inside_a_form_are_stepped_over() -> None:
    assert ("F", (), 'free " army') in found('free " army')


def test_a_stem_bends_before_a_pronoun() -> None:
    assert ("M", (), "madinatha") in found("madinatha")


def test_a_form_does_not_reach_past_its_sentence() -> None:
    phrases = Phrases([("free army", "F")], CLITICS, frozenset())
    assert list(phrases.matches(["free", "army"], [Sentence(0, 1), Sentence(1, 2)])) == []


def test_what_starts_at_a_token_is_known_by_group() -> None:
    phrases = Phrases([("army", "A"), ("free army", "F"), ("free", "F")], CLITICS, frozenset())
    finds = phrases.finds(phrases.words(["wfree", "army", "army"], [Sentence(0, 3)]))
    assert [(m.first, m.last) for m in finds.of("F")] == [(0, 1), (0, 2)]
    assert list(finds.where("A")) == [1, 2]
    assert list(phrases.finds(phrases.words(["army", "free"], [Sentence(0, 2)])).where("A")) == [0]
    assert finds.is_a(1, ("A", "F")) and not finds.is_a(1, ("F",)) and not finds.is_a(-1, ("A",))
    assert finds.at(0, "F") == finds.get(0) and finds.get(3) == () and not finds.at(3, "F")


def test_words_of_one_text_are_one_object_unless_a_longer_form_starts_there() -> None:
    phrases = Phrases([("army", "A"), ("free army", "F"), ("free", "F")], CLITICS, frozenset())
    free, army, again, alone = phrases.words(["free", "army", "free", "free"], [Sentence(0, 4)])
    assert again is alone and free is not again and free.groups == again.groups
    assert army.groups == frozenset("A")
