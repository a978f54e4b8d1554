import pytest

from tawatur.dimensions import actor, place
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def read(text, code="ar"):
    document = prepare(Report("t", code, text, "", "2023-01-01"), load_language(code))
    found = {"places": place.read(document, KNOWLEDGE, {})}
    return actor.read(document, KNOWLEDGE, found)


def ids(text, code="ar"):
    return [(a.span.text, a.id) for a in read(text, code)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفت قسد ذلك.", [("قسد", "Syrian Democratic Forces")]),
        ('مقاتلون من تنظيم "الدولة" فروا.', [('تنظيم "الدولة"', "Islamic State")]),
        ('نقلت وكالة "رويترز" ذلك.', [('وكالة "رويترز"', "Reuters")]),
        ("قالت وزارة الداخلية المصرية ذلك.", [("وزارة الداخلية المصرية", "Egyptian Interior Ministry")]),
        ("أعلن خفر السواحل التركي ذلك.", [("خفر السواحل التركي", "Turkish Coast Guard")]),
        ("أوضحت محكمة الاستئناف التونسية ذلك.", [("محكمة الاستئناف التونسية", "Tunisian Appeals Court")]),
        ('أصدرت حركة "نهوض" بيانا.', [('حركة "نهوض"', "Nahoud Movement")]),
        ("أعلنت واشنطن موقفها.", [("واشنطن", "United States")]),
        (
            "أعلنت وزارة الصحة أن غارة للعدو الإسرائيلي استهدفت بلدة في لبنان.",
            [("وزارة الصحة", "Lebanese Health Ministry"), ("للعدو الإسرائيلي", "Israel")],  # written as one word
        ),
        ("قال مقرب من الحركة لوكالة رويترز ذلك.", [("وكالة رويترز", "Reuters")]),
        ("هطلت أمطار في واشنطن.", []),
        ("تعطلت حركة المرور صباحا.", []),
        ("أفاد شهود بأن الوضع هادئ.", []),
        ("قالت الشرطة إنها اعتقلت شابين.", []),
    ],
)
def test_bodies(text, expected):
    assert ids(text) == expected


def test_a_spokesman_and_his_body_are_two():
    assert ids("قال الناطق باسم الدفاع المدني سامر الخطيب ذلك.") == [
        ("الدفاع المدني", "Civil Defense"),
        ("سامر الخطيب", "Samer al-Khatib"),
    ]


def test_a_family_name_alone_is_the_person_named_in_full_before():
    assert [i for _, i in ids("قال المحامي سامر الخطيب ذلك. وأضاف الخطيب أن الأمر انتهى.")] == ["Samer al-Khatib"] * 2


def test_a_bare_body_belongs_to_the_state_told_before():
    assert ids("قال خفر السواحل التركي إن قاربا غرق. وأضاف خفر السواحل أن البحث مستمر.")[1] == (
        "خفر السواحل",
        "Turkish Coast Guard",
    )


def test_what_is_called_after_a_person_is_no_person():
    assert ids("وقع الحادث في شارع سامر الخطيب.") == []


def test_a_ministry_in_a_government_is_one_name():
    assert ids("قالت وزارة الصحة في حكومة الوفاق ذلك.")[0][0] == "وزارة الصحة في حكومة الوفاق"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who is it, asked the WHO?", [("WHO", "World Health Organization")]),
        ("Egypt's Interior Ministry denied it.", [("Interior Ministry", "Egyptian Interior Ministry")]),
        ("The Valley Rights Committee counted 12 dead.", [("Valley Rights Committee", "Valley Rights Committee")]),
        ("They fled, said Nadia Korsan of the town.", [("Nadia Korsan", "Nadia Korsan")]),
        ("Rain fell on Monday in London.", []),
    ],
)
def test_english(text, expected):
    assert ids(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال العقيد التونسي محمد الجريبي إن الحريق أخمد.", "Mohamed Jaribi"),
        ("قال الطبيب المصري مصطفى صقر إن الجرحى بخير.", "Mostafa Saqr"),
        ("قال الوزير الإيراني حسين رحماني ذلك.", "Hossein Rahmani"),
        ("قال المسؤول الباكستاني محمد عمران ذلك.", "Muhammad Imran"),
        ("قال المفتش البريطاني ديفيد هاريسون ذلك.", "David Harrison"),
        ("قال المتحدث الروسي إيغور دروبيشيف ذلك.", "Igor Drobishev"),
        ("قال الطبيب سامر حمد الله ذلك.", "Samer Hamdallah"),
        ("التقى الوزير قائد الشرطة ومحمد النجار في المقر.", "Mohammed al-Najjar"),
        ("سلم الوزير الشهادة لأحمد الخطيب أمس.", "Ahmed al-Khatib"),
    ],
)
def test_people_are_spelled_as_their_region_does(text, name):
    assert [i for _, i in ids(text)][-1:] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "توجه الطبيب أحمد وعاد مساء.",
        "استعد عمر لاستضافة الوفد.",
        "وصل سالم وفريقه إلى الموقع.",
        "شكر خليل بأدب الحاضرين.",
    ],
)
def test_a_word_joined_to_a_small_one_is_no_family_name(text):
    assert ids(text) == []


def test_a_family_name_that_is_a_given_name_too_stands_alone_beside_a_verb_of_saying():
    text = "قال المدير سامر كامل ذلك. وقال كامل إن العمل مستمر. المشهد كامل في الصورة."
    assert [s for s, _ in ids(text)] == ["سامر كامل", "كامل"]
