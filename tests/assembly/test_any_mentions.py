"""Whatever the mentions, every event and figure lands in one statement, and every span is its text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.corroboration import corroborate
from tawatur.model import Attribution, Event, Figure, Span
from tawatur.outputs import outputs
from tawatur.rules import load_interface
from tests.made import Made

TEXTS = st.text(alphabet="abc قالوا،.\n«»()-:123 while بينما\u200f\u0640\u064b\u00a0", min_size=1, max_size=120).filter(
    str.strip
)
KINDS = st.sampled_from(["attack", "killing", "other"])
MEASURES = st.sampled_from(["killed", "force", "other"])


@st.composite
def reports(draw: st.DrawFn) -> Made:
    made = Made(draw(TEXTS), draw(st.sampled_from(["ar", "en"])), published=draw(st.sampled_from([None, "2022-01-22"])))

    places = [i for i, char in enumerate(made.text) if not char.isspace()]

    def span() -> Span:
        start, end = sorted((draw(st.sampled_from(places)), draw(st.sampled_from(places))))
        return Span(start, end + 1, made.text[start : end + 1])

    days = st.sampled_from([None, "2022-01-20", "2022-01-20/2022-01-22", "2022-01-20/", "/2022-01-20", "soon"])
    made.mentions["events"] = [
        Event(span(), draw(KINDS), "actual", None, None, None, draw(days), "e") for _ in range(draw(st.integers(0, 3)))
    ]
    made.mentions["figures"] = [
        Figure(span(), 3, None, "vague", (draw(MEASURES),), None, "f", part_of=draw(st.sampled_from([None, span()])))
        for _ in range(draw(st.integers(0, 3)))
    ]
    made.mentions["attributions"] = [
        Attribution(span(), draw(st.sampled_from([None, "x", "it"])), span(), "party", ("v",), span(), "a")
        for _ in range(draw(st.integers(0, 3)))
    ]
    return made


@settings(max_examples=150, deadline=None)
@given(reports())
def test_nothing_is_lost_and_every_span_is_its_text(made: Made) -> None:
    account = made.account()
    assert {e.span for e in made.mentions["events"]} == {s.trigger for s in account.statements if s.trigger}
    told = [f.span for s in account.statements for f in s.figures]
    # Figures whose words overlap are one entry of the story; none may go untold.
    assert all(any(f.span.touches(span) for span in told) for f in made.mentions["figures"])
    assert set(told) <= {f.span for f in made.mentions["figures"]}
    for statement in account.statements:
        for span in (statement.words, statement.quote, *statement.beside):
            assert made.text[span.start : span.end] == span.text
    for output in outputs():
        assert output.write(corroborate([account]), load_interface("ar"))
