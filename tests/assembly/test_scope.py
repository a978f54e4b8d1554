"""Figures come under the source whose words they stand in."""

from __future__ import annotations

from tawatur.assembly.scope import innermost, sourced
from tawatur.model import Attribution, Figure, Span

TEXT = "The ministry said that a witness had told it of 12 dead; 3 were hurt."


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words), words)


def says(cue: str, source: str, content: str) -> Attribution:
    return Attribution(span(cue), source, span(source), "official", (), span(content), "test")


def counted(words: str) -> Figure:
    return Figure(span(words), 12, 12, "exact", ("killed",), None, "test")


MINISTRY = says("said", "The ministry", "a witness had told it of 12 dead")
WITNESS = says("told", "a witness", "12 dead")


def test_the_innermost_speaker_is_the_origin() -> None:
    assert innermost(span("12"), [MINISTRY, WITNESS]) == WITNESS
    assert sourced(counted("12"), [MINISTRY, WITNESS]).source == "a witness"


def test_what_nobody_says_is_the_outlets() -> None:
    figure = sourced(counted("3"), [MINISTRY, WITNESS])
    assert (figure.source, figure.kind) == (None, "outlet")


def test_a_count_of_speakers_is_not_what_they_say() -> None:
    assert innermost(span("a witness"), [WITNESS]) is None
    assert innermost(span("The ministry"), [MINISTRY]) is None
