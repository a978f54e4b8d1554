"""Days of a sentence that are the day of something else told there."""

from __future__ import annotations

import pytest

from tawatur import configure
from tawatur.model import Report
from tawatur.pipeline import read


def days(text: str, language: str) -> dict[str, str | None]:
    found = read(Report("made", language, text, "0" * 64, "2024-03-27"), configure.knowledge()).events
    return {e.type: e.date for e in found}


@pytest.mark.parametrize(
    ("text", "language", "kind", "day"),
    [
        ("A day of mourning was held on Sunday after gunmen killed ten people.", "en", "killing", None),
        ("Ten people died on Sunday after a bus overturned.", "en", "accident", "2024-03-24"),
        ("The death toll of the attack rose to 140 on Wednesday.", "en", "attack", None),
        ("The attack killed ten people on Monday.", "en", "attack", "2024-03-25"),
        ("Floods hit the town as the river rose on Monday.", "en", "flood", "2024-03-25"),
        ("اتهم مدير الجهاز، الثلاثاء، إسرائيل بالوقوف وراء هجوم المرفأ.", "ar", "attack", None),
        ("ارتفعت حصيلة القتلى في هجوم المرفأ إلى 140 شخصا يوم الأربعاء.", "ar", "attack", None),
        ("قتل عشرة أشخاص يوم الاثنين في هجوم على المرفأ.", "ar", "attack", "2024-03-25"),
    ],
)
def test_the_day_of_a_happening_is_its_own(text: str, language: str, kind: str, day: str | None) -> None:
    assert days(text, language)[kind] == day
