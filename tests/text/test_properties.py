"""Offsets survive folding, whatever the characters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.rules import load_language
from tawatur.text import fold, tokens

# Arbitrary characters, with a bias to what the press really holds: marks, stretches, controls, digits, emoji.
ARABIC = st.sampled_from(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ\u0640\u064b\u0651\u0650٠١٢٣۴۵،؛؟«»\u00a0\u200f\u202b\ufefb\ufdfa🚨\u2069 \n"
)
TEXT = st.text(st.one_of(ARABIC, st.characters(exclude_categories=["Cs"])), max_size=80)


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_every_span_is_where_it_was(text: str) -> None:
    folded = fold(text, load_language("ar").table)
    previous = 0
    for token in tokens(folded.text):
        start, end = folded.span(token.start, token.end)
        assert 0 <= start < end <= len(text)
        assert start >= previous or len(text[start:end]) == 1  # one character may fold to several words
        previous = start
        assert token.text in fold(text[start:end], load_language("ar").table).text


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_folding_twice_changes_nothing_but_spaces(text: str) -> None:
    table = load_language("en").table
    once = fold(text, table).text
    assert fold(once, table).text == once


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("وفبلكسالتةهمنيءخرج"), min_size=1, max_size=10))
def test_splits_rejoin(word: str) -> None:
    clitics = load_language("ar").clitics
    for split in clitics.splits(word):
        stems = {
            split.stem,
            *(split.stem.removesuffix(w) + bent for bent, w in clitics.bends.items() if split.stem.endswith(w)),
        }
        fronts = {"".join(split.before)}
        fronts |= {joined(split.before, written, parts) for written, parts in clitics.joined.items()}
        starts = {word.removeprefix(front) for front in fronts if word.startswith(front)}
        if split.before and word not in {f + s + split.after for f in fronts for s in stems}:
            # the article may have gone into the preposition before it
            assert any(s.removeprefix("ال") + split.after in start for s in stems for start in starts | {word})
        else:
            assert word in {f + s + split.after for f in fronts for s in stems}


def joined(before: tuple[str, ...], written: str, parts: object) -> str:
    return "".join(before).replace("".join(parts), written)  # type: ignore[call-overload]


def test_the_whole_word_comes_first() -> None:
    assert load_language("ar").clitics.splits("والمدينة")[0].stem == "والمدينة"
