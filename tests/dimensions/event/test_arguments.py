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
        # The subject of the verb that governs an act does it.
        ("نجح خفر السواحل في إنقاذ سبعين مهاجرا.", "إنقاذ", "خفر السواحل", "سبعين مهاجرا"),
        ("قامت وحدات الجيش بقصف مواقع التنظيم.", "بقصف", "وحدات الجيش", "مواقع التنظيم"),
        ("جرى إطلاق سراح الناشط.", "إطلاق سراح", None, "الناشط"),
        # Who says that they did it, and who announces what is their own act; nobody who only reports it.
        ("أعلنت الشرطة أنها أوقفت المشتبه به.", "أوقفت", "الشرطة", "المشتبه"),
        ("أعلنت وزارة الداخلية اعتقال خمسة أشخاص.", "اعتقال", "وزارة الداخلية", "خمسة أشخاص"),
        ("أعلنت المنظمة اعتقال خمسة أشخاص.", "اعتقال", None, "خمسة أشخاص"),
        # A verb joined to another shares its subject.
        ("الجيش قتل إرهابيين اثنين واعتقل ثلاثة آخرين.", "واعتقل", "الجيش", "ثلاثة آخرين"),
        ("قتل مسلحون أربعة حراس وأصيبت عابرة.", "وأصيبت", None, "عابرة"),
        # Whoever came under it underwent it.
        ("تعرضت دورية للدرك لإطلاق نار من طرف مجموعة مسلحة.", "إطلاق نار", "مجموعة مسلحة", "دورية"),
        # The two sides behind a verb.
        ("اندلعت اشتباكات بين قوات الأمن ومسلحين قبليين.", "اشتباكات", "قوات الأمن", "ومسلحين قبليين"),
        # A partner that acts, and one that is acted upon.
        ("استهدف انتحاريون مقر القيادة.", "استهدف", "انتحاريون", "مقر القيادة"),
        ("خرج قطار عن السكة قرب المحطة.", "خرج", None, "قطار"),
        # Who is accused of it; nobody behind a preposition; "its fighters" are those of who speaks.
        ("اتهمت الحكومة المتمردين بقصف المستشفى.", "بقصف", "المتمردين", "المستشفى"),
        ("منذ ذلك التاريخ قتل سبعة حراس.", "قتل", None, "سبعة حراس"),
        ("قالت الحركة إن مقاتليها استهدفوا ثكنة.", "استهدفوا", "الحركة", "ثكنة"),
        # What has no will is acted upon, and so is what bears a pronoun.
        ("أغلقت المدارس بناء على طلب السلطات.", "أغلقت", None, "المدارس"),
        ("ونشرت عناصرها في الشوارع.", "نشرت", None, "عناصرها"),
        # A verbal noun with its subject and its object, told apart by case or number.
        ("احتجت النقابة على اعتقال الشرطة ثلاثة عمال.", "اعتقال", "الشرطة", "ثلاثة عمال"),
        ("قتل رجل في تفجير الجماعة منزلا.", "تفجير", "الجماعة", "منزلا"),
        ("سحبت واشنطن جنودها من القاعدة.", "سحبت", "United States", "جنودها"),
        # Words of manner belong to nobody's name.
        ("توفي الرجل متأثرا بجراحه.", "توفي", None, "الرجل"),
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
