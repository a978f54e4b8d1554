"""Who is held responsible, read from sentences of our own."""

from __future__ import annotations

import pytest

from tawatur import configure
from tawatur.model import Charge, Reading, Report
from tawatur.pipeline import read as reading_of


def read(text: str, language: str) -> Reading:
    return reading_of(Report("made", language, text, "0" * 64, "2024-03-15"), configure.knowledge())


def charges(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    return [(c.act, c.whom, c.id) for c in read(text, language).charges]


RSF = "Rapid Support Forces"


@pytest.mark.parametrize(
    ("text", "whom", "known"),
    [
        ("قوات الدعم السريع تتهم الجيش بقصف مستشفى في الفاشر.", "الجيش", None),
        ("اتهم المتحدث باسم الجيش السوداني قوات الدعم السريع بقصف مستشفى.", "قوات الدعم السريع", RSF),
        ("واتهمت «قسد» تركيا بدعم المهاجمين.", "تركيا", "Turkey"),
        ("اتهمت لجنة الأهالي في البلدة الحكومة التركية بالتقصير.", "الحكومة التركية", "Turkish government"),
        ("حمّل المجلس المحلي في تعز جماعة الحوثي المسؤولية عن القصف.", "جماعة الحوثي", "Houthis"),
        ("وحمّل الوزير أصحاب المصنع مسؤولية التقصير.", "أصحاب المصنع", None),
        ("اتهم ناشطون قوات الدعم السريع بنهب السوق.", "قوات الدعم السريع", RSF),
        ("اتهمت منظمة العفو الدولية القوات الحكومية بقتل مدنيين.", "القوات الحكومية", None),
        ("ألقت وزارة الخارجية باللوم على إسرائيل في قصف المستشفى.", "إسرائيل", None),
        ("وجهت الحكومة أصابع الاتهام إلى تنظيم الدولة.", "تنظيم الدولة", "Islamic State"),
        ("تتهم واشنطن طهران مرارا بتسليح الجماعة.", "طهران", None),
    ],
)
def test_who_is_charged_stands_behind_the_verb_and_its_subject(text: str, whom: str, known: str | None) -> None:
    assert charges(text, "ar") == [("accuses", whom, known)]


@pytest.mark.parametrize(
    "text",
    [
        "اتهم الوزير عبد الأمير الشمري بالتقصير.",  # passive, or a subject that was left out: nobody can tell
        "اتهمت والدة الضحية المستشفى بالإهمال.",
        "حملت الطائرة ركابا إلى بغداد.",
        "ألقت الشرطة القبض على رجلين.",
        "وجه الرئيس كلمة إلى الشعب.",
        "نفت الوزارة وقوع انفجار.",
    ],
)
def test_without_certainty_nobody_is_charged(text: str) -> None:
    assert charges(text, "ar") == []


@pytest.mark.parametrize(
    ("text", "whom", "known"),
    [
        (
            "The army accused the Rapid Support Forces of shelling the market on Monday.",
            "the Rapid Support Forces",
            RSF,
        ),
        ("The envoy blamed Islamic State for the attack.", "Islamic State", "Islamic State"),
        ("The mayor blamed the collapse on the contractor.", "the contractor", None),
        ("The minister held the owners of the mill responsible for the fire.", "the owners of the mill", None),
        ("Officials pointed the finger at Islamic State.", "Islamic State", "Islamic State"),
        ("The priest also blamed greed and the influence of militias.", "greed and the influence of militias", None),
    ],
)
def test_english_charges(text: str, whom: str, known: str | None) -> None:
    assert charges(text, "en") == [("accuses", whom, known)]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey was accused by the SDF of backing the attackers.",
        "Turkey was blamed for the attack.",
        "Police accused him of theft.",
        "The minister held talks on Monday.",
        "The minister denied that a bomb had gone off.",
    ],
)
def test_in_the_passive_and_without_a_name_nobody_is_charged(text: str) -> None:
    assert charges(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language", "act", "source"),
    [
        ("نفت إسرائيل مسؤوليتها عن قصف المستشفى.", "ar", "denies", "إسرائيل"),
        ("نفى الجيش ضلوعه في الهجوم.", "ar", "denies", "الجيش"),
        ("اعترف الجيش بمسؤوليته عن قصف السوق.", "ar", "admits", "الجيش"),
        ("Al-Shabaab denied any involvement in the bombing.", "en", "denies", "Al-Shabaab"),
        ("The army acknowledged responsibility for the strike.", "en", "admits", "The army"),
    ],
)
def test_one_s_own_part_is_denied_or_admitted(text: str, language: str, act: str, source: str) -> None:
    (charge,) = read(text, language).charges
    assert isinstance(charge, Charge)
    assert (charge.act, charge.whom, charge.source and charge.source.text) == (act, None, source)


def test_the_source_of_a_charge_ends_where_the_charged_begins() -> None:
    reading = read("وحمّلت «قسد» تركيا مسؤولية الهجوم، واتهمت دولًا في المنطقة بدعم المهاجمين، وقالت إنها سترد.", "ar")
    assert {a.source for a in reading.attributions} == {"«قسد»"}
    assert [c.whom for c in reading.charges] == ["تركيا", "دولًا في المنطقة"]


@pytest.mark.parametrize(
    ("text", "language", "whom"),
    [
        ("The White House said Islamic State bears sole responsibility for the attack.", "en", "Islamic State"),
        ("The minister said Iran was behind the strike.", "en", "Iran"),
        ("قال الوزير إن إيران تقف وراء الهجوم.", "ar", "إيران"),
        ("وقالت الحكومة إن إسرائيل تتحمل مسؤولية التصعيد.", "ar", "إسرائيل"),
        ("اتهم مدير الجهاز، الثلاثاء، إسرائيل بالوقوف وراء الهجوم.", "ar", "إسرائيل"),
    ],
)
def test_a_name_beside_the_verb_or_behind_a_day(text: str, language: str, whom: str) -> None:
    assert [(act, who) for act, who, _ in charges(text, language)] == [("accuses", whom)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The car was behind the bus.", "en"),
        ("The minister said Iran was behind schedule.", "en"),
        ("The minister said Iran does not bear responsibility for the attack.", "en"),
        ("قال الوزير إن إيران تقف وراء العراق في الترتيب.", "ar"),
        ("لا تتحمل إسرائيل المسؤولية، بحسب الوزير.", "ar"),
        ("He bears the name of his father.", "en"),
        ("وقف الرجل وراء الباب.", "ar"),
    ],
)
def test_who_stands_or_bears_otherwise_is_not_charged(text: str, language: str) -> None:
    assert charges(text, language) == []
