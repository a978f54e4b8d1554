"""Who did it and to whom, read from sentences of our own: the agent and the patient of the event with a trigger."""

from __future__ import annotations

import pytest

from tests.dimensions.event.test_event import events


def roles(text: str, trigger: str, language: str = "ar") -> tuple[str | None, str | None]:
    (found,) = [e for e in events(text, language) if trigger in e.span.text]
    return found.agent, found.patient


@pytest.mark.parametrize(
    ("text", "trigger", "agent", "patient"),
    [
        # A verb whose ending is its subject has its object behind it, whatever stands between.
        ("ذكر حارس أن ملثمين مجهولين اغتالوا مساء أمس قاضيا.", "اغتالوا", "ملثمين مجهولين", "قاضيا"),
        ("قال المتحدث إن المتمردين في المنطقة يحتجزون مئات الرهائن.", "يحتجزون", "المتمردين", "مئات الرهائن"),
        # A day or an adjective between subject and object.
        ("أوقفت الشرطة الألمانية الجمعة أربعة أشخاص.", "أوقفت", "الشرطة الألمانية", "أربعة أشخاص"),
        # Who does nothing: an adjective, nobody in particular.
        ("اندلعت اشتباكات متفرقة في الحي.", "اشتباكات", None, None),
        ("تواصلت الاشتباكات العنيفة قرب المطار.", "الاشتباكات", None, None),
        ("ولم تتبن أي جهة التفجير.", "تتبن", None, None),
        # A plural with its ending governs nothing: the object follows.
        ("هاجم مسلحون السجن ليلا.", "هاجم", "مسلحون", "السجن"),
        # The vowel sign of a passive.
        ("قال ربان السفينة إن نحو 90 مسافرا أُنقذوا.", "أُنقذوا", None, "نحو 90 مسافرا"),
        # What a happening hit stands in the verb behind it.
        ("أصيب تاجران في انفجار استهدف الأحد سوق المدينة.", "انفجار", None, "سوق المدينة"),
    ],
)
def test_arabic(text: str, trigger: str, agent: str | None, patient: str | None) -> None:
    assert roles(text, trigger) == (agent, patient)


@pytest.mark.parametrize(
    ("text", "trigger", "agent", "patient"),
    [
        ("Officers said the attack had been repelled by noon.", "attack", None, None),
        ("The town was completely surrounded by rebels.", "surrounded", "rebels", "town"),
        ("Many guards were searched by men whom they had attacked.", "attacked", None, None),
        ("How many had escaped is not known.", "escaped", None, None),
        ("Gunmen in the north abducted nine teachers.", "abducted", "Gunmen", "nine teachers"),
    ],
)
def test_english(text: str, trigger: str, agent: str | None, patient: str | None) -> None:
    assert roles(text, trigger, "en") == (agent, patient)
