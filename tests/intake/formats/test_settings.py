"""Settings beside reports are told from text."""

from __future__ import annotations

import pytest

from tests.intake.taken import taken


@pytest.mark.parametrize(
    "text",
    [
        '# Our grades.\n[grades]\n"The ministry" = "C"\n',
        'text = "body"\npublished = "date"\n',
        '[[happening]]\nname = "attack"\nstatements = [\n',
        "threshold = 7\n",
    ],
)
def test_settings_are_passed_over_and_said(text: str) -> None:
    found, complaints = taken(text)
    assert found == []
    assert [c.kind for c in complaints] == ["passed"]


@pytest.mark.parametrize(
    "text",
    [
        "[Editor's note]\nThree people were killed in Aden on Monday, medics said at the hospital.\n",
        "Dead = 3, the ministry wrote on the board.\nThe hospital said that three people had been killed on Monday.\n",
    ],
)
def test_a_report_is_no_setting(text: str) -> None:
    assert len(taken(text)[0]) == 1
