"""What happened, read from sentences of our own."""

from __future__ import annotations

import hashlib

import pytest

from tawatur.knowledge import load_knowledge
from tawatur.model import Event, Report
from tawatur.pipeline import read

KNOWLEDGE = load_knowledge()


def events(text: str, language: str = "ar", published: str = "2024-03-15") -> tuple[Event, ...]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return read(Report("made", language, text, digest, published), KNOWLEDGE).events


def told(text: str, language: str = "ar") -> list[tuple[str, str, str]]:
    return [(e.span.text, e.type, e.modality) for e in events(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ألقت الشرطة القبض على ثلاثة مشتبه بهم.", [("ألقت الشرطة القبض على", "arrest", "actual")]),
        ("لقي خمسة عمال مصرعهم في الورشة.", [("لقي خمسة عمال مصرعهم", "killing", "actual")]),
        ("قصفت المدفعية مواقع قرب البلدة.", [("قصفت", "shelling", "actual")]),
        ("شنت الطائرات الحربية غارات على التلة.", [("شنت الطائرات الحربية غارات", "airstrike", "actual")]),
        ("غرق قارب يقل عشرات المهاجرين.", [("غرق قارب", "sinking", "actual")]),
        ("فرضت السلطات حظر تجول في البلدة.", [("فرضت السلطات حظر تجول", "curfew", "actual")]),
        ("تظاهر المئات أمام البرلمان.", [("تظاهر", "protest", "actual")]),
        ("انتشلت الفرق جثتين من تحت الأنقاض.", [("انتشلت الفرق جثتين", "search_operation", "actual")]),
        ("تبنى التنظيم الهجوم في بيان.", [("تبنى التنظيم الهجوم", "statement_of_claim", "actual")]),
    ],
)
def test_a_trigger_is_found_with_its_partner(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text)[:1] == expected


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("نفى المتحدث وقوع انفجار في المصنع.", "denied"),
        ("لم تقصف الطائرات القرية.", "denied"),
        ("حذر مسؤولون من وقوع فيضانات.", "feared"),
        ("طالب الأهالي بالإفراج عن المعتقلين.", "called_for"),
        ("كانت الخلية تخطط لاقتحام السجن.", "planned"),
        ("ستجلي السلطات سكان القرية.", "planned"),
        ("لا تزال الاشتباكات مستمرة في المدينة.", "ongoing"),
        ("إذا هاجم المسلحون البلدة انسحبنا.", "conditional"),
        ("هاجم المسلحون البلدة.", "actual"),
        ("تلقت الشرطة بلاغا عن إمكانية تعرض الموكب إلى إطلاق نار.", "feared"),
        ("جاء القرار في أعقاب الضربة الصاروخية على القاعدة.", "actual"),
        ("أوقفت الشرطة رجلا لتورطه بالحرائق التي ضربت الغابة.", "actual"),
        ("كان الشاب يريد شن هجوم في المدينة.", "planned"),
        ("رجحت المعاينة أن يكون تم تفجير العبوة عن بعد.", "actual"),
        ("يسمح القانون للحراس بإطلاق النار على الفارين.", "conditional"),
    ],
)
def test_modality_comes_from_the_nearest_cue(text: str, modality: str) -> None:
    assert events(text)[0].modality == modality


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("كان يخطط لاقتحام السوق بسيارتين مفخختين.", "ar", ["planned", "planned"]),
        ("خططوا لاقتحام السجن بثلاث سيارات مفخخة.", "ar", ["planned"]),
        ("They confessed to planning an attack on the market with three car bombs.", "en", ["planned", "planned"]),
        ("He provided two car bombs for the planned attack.", "en", ["planned"]),
        ("They planned an attack on the market, and a car bomb went off with force.", "en", ["planned", "actual"]),
    ],
)
def test_what_something_was_to_be_done_with_did_not_happen_either(
    text: str, language: str, expected: list[str]
) -> None:
    assert [e.modality for e in events(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The men had plotted to break into the prison in Nyala.", "attack", "planned"),
        ("Gunmen broke into the prison in Nyala on Monday.", "attack", "actual"),
        ("The cell wanted to storm the parliament building.", "attack", "actual"),
        ("The storm hit the base on Monday.", "storm", "actual"),
    ],
)
def test_who_breaks_in_or_storms_a_building_attacks(text: str, kind: str, modality: str) -> None:
    first = events(text, "en")[0]
    assert (first.type, first.modality) == (kind, modality)


def test_who_breaks_into_a_shop_is_a_thief() -> None:
    assert events("Thieves broke into a shop in Nyala.", "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "تعمل اللجنة على مكافحة الشغب في الملاعب.",
        "ناقش الوزراء قانون الاعتقال.",
        "قالت وزارة الإغاثة إن العمل يسير.",
        "انهارت أسعار النفط في الأسواق.",
        "فجر الاثنين وصلت الرسالة.",
    ],
)
def test_a_name_or_a_figure_of_speech_is_no_happening(text: str) -> None:
    assert told(text) == []


def test_a_happening_told_twice_is_one() -> None:
    text = "هز انفجار سوق المدينة أمس. وقال شهود إن الانفجار وقع قرب المدخل. وأسفر التفجير عن إصابة أربعة أشخاص."
    assert [e.type for e in events(text)] == ["bombing", "injury"]


def test_background_with_a_day_of_its_own_is_another_happening() -> None:
    text = "ضرب زلزال المنطقة أمس. وكانت المنطقة شهدت زلزالا عام 2004."
    assert [e.type for e in events(text)] == ["earthquake", "earthquake"]


def test_a_headline_yields_to_the_body() -> None:
    text = "مقتل ثلاثة أشخاص في حريق\n\nقتل ثلاثة أشخاص في حريق اندلع في مستودع أمس، وفق الدفاع المدني.\n"
    assert [e.span.start > text.index("\n") for e in events(text)] == [True, True]


def test_what_follows_from_the_main_happening_shares_its_day() -> None:
    found = events("انفجرت سيارة مفخخة في بغداد أمس. وقتل خمسة أشخاص.")
    assert [(e.type, e.date, e.place) for e in found] == [
        ("bombing", "2024-03-14", "بغداد"),
        ("killing", "2024-03-14", "بغداد"),
    ]


def test_who_did_what_to_whom() -> None:
    arrest = events("اعتقلت الشرطة أربعين شخصا في المدينة.")[0]
    assert (arrest.agent, arrest.patient) == ("الشرطة", "أربعين شخصا")
    death = events("قتل أربعة أشخاص في المدينة.")[0]
    assert (death.agent, death.patient) == (None, "أربعة أشخاص")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested nine people in the port.", ("arrest", "actual")),
        ("Two people were killed in the village.", ("killing", "actual")),
        ("The roads were closed after the storm.", ("closure", "actual")),
        ("Officials denied that the army shelled the town.", ("shelling", "denied")),
        ("Aid agencies fear outbreaks of disease.", ("other", "feared")),
        ("The union called for a protest in the capital.", ("protest", "called_for")),
    ],
)
def test_english_reads_alike(text: str, expected: tuple[str, str]) -> None:
    first = events(text, "en")[0]
    assert (first.type, first.modality) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "agent", "patient"),
    [
        ("أدى الهجوم إلى مقتل ستة جنود وجرح تسعة آخرين.", "وجرح", None, "تسعة آخرين"),
        ("أعلن الجيش استشهاد وجرح ثمانية مقاتلين قرب التلة.", "وجرح", None, "ثمانية مقاتلين"),
        ("قتل حارس في هجوم شنه مهربون قرب الحدود.", "هجوم", "مهربون", None),
        ("أدى القصف إلى مقتل عامل وجرح خمسة، بينهم ضابطان.", "مقتل", None, "عامل"),
        ("سمع السكان إطلاق نار كثيف في الحي.", "إطلاق نار", None, None),
        ("وقع انفجار تشهده سوريا لأول مرة.", "انفجار", None, None),
    ],
)
def test_arguments_are_people_and_bodies_not_what_stands_near(
    text: str, trigger: str, agent: str | None, patient: str | None
) -> None:
    found = [(e.agent, e.patient) for e in events(text) if e.span.text.endswith(trigger)]
    assert found == [(agent, patient)]


def test_a_drone_that_struck_is_no_march() -> None:
    assert "protest" not in {e.type for e in events("قتل رجل في ضربة شنتها مسيرة على سيارته.")}


def test_background_lends_no_day_to_the_news() -> None:
    found = events("تتواصل المواجهات منذ أكتوبر 2023. وقالت الوكالة أمس إن حريقا اندلع في السهل.")
    assert all(e.date != "2023-10-01/2023-10-31" for e in found if e.type == "fire")


def test_what_is_told_again_gives_its_day_and_is_no_second_event() -> None:
    (attack,) = [
        e
        for e in events("The army said the attack was over. The attack began on 3 March 2024, medics said.", "en")
        if e.type == "attack"
    ]
    assert attack.date == "2024-03-03"
    assert [r.span.start for r in attack.retold] == [39]


def test_the_attack_on_another_town_is_another() -> None:
    found = events("Gunmen attacked a base in Mosul. Two years ago they led the attack on Aleppo.", "en")
    assert [e.span.text for e in found] == ["attacked", "attack"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قتل حارس في هجوم لجماعة مسلحة، استهدف مركزا للشرطة.", ["killing", "attack"]),
        ("وفي هجوم آخر، وقع ليلا قرب النهر، هاجم ملثمون شاحنة.", ["attack"]),
        ("غرق قارب مهاجرين أمس. وقال خفر السواحل إن القارب غرق صباح الخميس.", ["sinking"]),
        ("انتهى الأمر عندما جرفت السيول سيارة.", ["flood"]),
        ("جرح جندي في الشمال. وفي الجنوب جرح شرطي.", ["injury", "injury"]),
        ("قتل شرطيان في كركوك. وفي محافظة ديالى قتل شرطيان.", ["killing", "killing"]),
        ("وقصف المسلحون البلدة في أحدث هجوم لهم على المدنيين.", ["shelling"]),
        ("اندلعت اشتباكات في المدينة. وقالت السلطات إن القتال توقف.", ["clash"]),
        ("قتل رجل في تفجير الجماعة منزلا. وقال شهود إن الجماعة فجرت المنزل.", ["killing", "bombing"]),
        ("رفع المحتجون لافتات خلال مسيرة في المدينة.", ["protest"]),
    ],
)
def test_each_happening_is_told_once(text: str, types: list[str]) -> None:
    assert [event.type for event in events(text)] == types


def test_it_is_not_the_first_time_denies_nothing() -> None:
    [event] = events("وهذه ليست المرة الأولى التي يهاجم فيها المسلحون البلدة.")
    assert event.modality == "actual"


def test_a_number_of_the_dead_was_not_told_before() -> None:
    found = events("قتل سبعة رجال في البلدة. وأكدت المجموعة سقوط عدد من القتلى في القرية.")
    assert [event.type for event in found] == ["killing", "killing"]


def test_who_undergoes_stands_behind_a_time() -> None:
    [event] = events("هاجموا صباح أمس ثكنة للشرطة.")
    assert event.patient and event.patient.startswith("ثكنة")


@pytest.mark.parametrize(
    ("text", "language", "first", "second"),
    [
        ("Two soldiers were wounded on Tuesday, three days after the army retook the town.", "en", "2024-03-12", None),
        ("Two soldiers were wounded on Tuesday after an attack on their base.", "en", "2024-03-12", "2024-03-12"),
        ("استؤنفت الرحلات الأحد بعد أسبوع من الزلزال.", "ar", "2024-03-10", None),
        ("قتل جنديان أمس الخميس بعد هجوم على حاجز.", "ar", "2024-03-14", "2024-03-14"),
    ],
)
def test_what_days_lie_between_has_another_day(text: str, language: str, first: str, second: str | None) -> None:
    assert [e.date for e in events(text, language)] == [first, second]


def test_a_time_with_an_open_side_is_a_time_of_its_own() -> None:
    text = "Gunmen attacked the camp on Monday. Clashes went on around it until Thursday."
    attack, clash = [e for e in events(text, "en") if e.type in {"attack", "clash"}]
    assert (attack.date, clash.date) == ("2024-03-11", None)
    assert clash.time is not None and "Thursday" in clash.time.text


def test_a_curfew_from_monday_on_after_an_attack_does_not_date_the_attack() -> None:
    text = "The governor imposed a curfew from Monday until the end of the month after an attack on the market."
    (attack,) = [e for e in events(text, "en") if e.type == "attack"]
    assert attack.time is None


def test_what_is_said_to_have_happened_is_asserted_what_is_spoken_of_is_not() -> None:
    text = "Two blasts hit the gate. The blasts, an officer said, were loud. The blasts occurred at noon, a guard said."
    (blasts,) = [e for e in events(text, "en") if e.type == "bombing"]
    assert [r.asserted for r in blasts.retold] == [False, True]
