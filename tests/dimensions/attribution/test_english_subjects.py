"""Who speaks where the verb of saying is the second of its subject."""

from __future__ import annotations

import pytest

from tawatur import configure
from tawatur.model import Report
from tawatur.pipeline import read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Civil defence teams had inspected the place and warned that its ceiling could burn.", "Civil defence teams"),
        ("The army had shelled the town and said that ten people died.", "The army"),
        ("The ministry also closed the road and warned that more rain was coming.", "The ministry"),
        ("Ten people died and officials said that the road was closed.", "officials"),
    ],
)
def test_the_subject_of_the_first_verb_speaks(text: str, who: str) -> None:
    found = read(Report("made", "en", text, "0" * 64, "2024-03-27"), configure.knowledge()).attributions
    assert [a.source for a in found] == [who]
