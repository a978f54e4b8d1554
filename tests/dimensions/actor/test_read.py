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
        ("تقدم الجيش الوطني في مدينة تعز اليمنية.", [("الجيش الوطني", "Yemeni National Army")]),
        ("انسحب المسلحون من مديرية المخا في اليمن.", []),  # a district, no directorate
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
        ("Government forces retook a town in Ethiopia.", []),  # whose, the words do not say: not Syria's
        ("Ethiopian government forces left.", [("Ethiopian government forces", "Ethiopian government forces")]),
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
        "وصف سمير احتياجات السكان.",
        "شكر النائب خليل بأدائه الحاضرين.",
    ],
)
def test_a_word_joined_to_a_small_one_is_no_family_name(text):
    assert ids(text) == []


def test_a_family_name_that_is_a_given_name_too_stands_alone_beside_a_verb_of_saying():
    text = "قال المدير سامر كامل ذلك. وقال كامل إن العمل مستمر. المشهد كامل في الصورة."
    assert [s for s, _ in ids(text)] == ["سامر كامل", "كامل"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت هيئة موانئ البحر الأحمر توقف الملاحة.", "Red Sea Ports Authority"),
        ("قالت المديرية العامة للشؤون الداخلية ذلك.", "General Directorate of Internal Affairs"),
        ("أوضحت اللجنة الوطنية لإدارة الأزمات ذلك.", "National Committee for Crisis Management"),
        ("أعلن مركز عمليات الطوارئ ذلك.", "Emergency Operations Center"),
        ("قررت المحكمة الابتدائية بصفاقس سجنهم.", "Sfax Court of First Instance"),
        ("قضت محكمة جنايات القاهرة بسجنهم.", "Cairo Criminal Court"),
        ("أعلن حزب العدالة والحرية مقاطعته.", "Justice and Freedom Party"),
        ("قال المنتدى الاقتصادي العالمي ذلك.", "World Economic Forum"),
        ("أعلن اللواء 53 سيطرته على الطريق.", "53rd Brigade"),
        ("غرقت سفينة تابعة لشركة النور للنقل البحري.", "al-Nour Maritime Transport Company"),
        ("قالت شرطة أربيل ذلك.", "Erbil Police"),
        ("أضافت الحماية المدنية بولاية تيزي وزو أن النيران أخمدت.", "Algerian Civil Protection"),
        ("أعلن جيش البحر التونسي ذلك.", "Tunisian Navy"),
        ("قالت الداخلية إن الشرطة الفرنسية أوقفت شابا.", "French Interior Ministry"),
        ("أعلنت اللجنة الحكومية المعنية بأسرى الحرب ذلك.", "Government Committee for Prisoners of War"),
    ],
)
def test_names_of_bodies_in_the_order_of_english(text, expected):
    assert ids(text)[0][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "وصل الجرحى إلى قطاع غزة.",
        "تراجعت الصحة في البلاد.",
        "شارك في برنامج الرعاية الصحية مئات.",
        'الشرطة "كعمل إجرامي" وصفته.',
        "زار الوفد مدن الشمال.",
    ],
)
def test_no_body(text):
    assert ids(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("جرت المحادثات مع موسكو أمس.", ["Russia"]),
        ("قطعت مصر والإمارات علاقاتهما.", ["Egypt", "United Arab Emirates"]),
        ("أقاموا في مصر والإمارات سنوات.", []),
        ("قال المسؤول إن الهند فتحت السدود.", ["India"]),
        ("قال المسؤول إن الهند تشهد أمطارا.", []),
        ("يتهم الوزير إريتريا بإرسال قوات.", ["Eritrea"]),
        ("التقى سفير مصر الوفد.", []),
    ],
)
def test_states_that_are_parties(text, found):
    assert [i for _, i in ids(text)] == found


def test_english_states_that_are_parties():
    assert ids("Bahrain accused Iran of arming them. Doha, which denies this, is ready.", "en") == [
        ("Bahrain", "Bahrain"),
        ("Iran", "Iran"),
        ("Doha", "Qatar"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tehran has firmly denied it.", ["Iran"]),
        ("Rain fell in Tehran, and it had long been dry.", []),
        ("A raid hit Sanaa in Yemen. The coalition denied it.", ["Arab coalition"]),
        ("A coalition of farmers met in Yemen.", []),
        ("The ministry called on Iraq to help.", ["Iraq"]),
        ("There was no comment from Washington.", ["United States"]),
        ("Six al-Qaeda members fled.", ["Al-Qaeda"]),
        ("The Health Ministry and the White Helmets in Syria said so.", ["Syrian Health Ministry", "White Helmets"]),
    ],
)
def test_english_states_and_alliances_that_act(text, found):
    assert [i for _, i in ids(text, "en")] == found


def test_the_health_ministry_of_a_report_about_gaza():
    text = "قتل خمسة في خان يونس بقطاع غزة في غارة إسرائيلية، وفق وزارة الصحة. ودخلت غزة شاحنات."
    assert ("وزارة الصحة", "Gaza Health Ministry") in ids(text)


def test_an_abbreviation_that_the_report_explains():
    text = "The Harbour Rescue Agency (HRA) said two died. HRA boats left. The hra is small."
    assert [(s, i) for s, i in ids(text, "en")] == [
        ("Harbour Rescue Agency", "Harbour Rescue Agency"),
        ("HRA", "Harbour Rescue Agency"),
        ("HRA", "Harbour Rescue Agency"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Floods hit Sicily. The coastguard said six drowned.", [("coastguard", "Italian Coast Guard")]),
        ("Floods hit Sicily. A boat of the coastguard left.", []),
        ("Deputy Inspector General of Police Muhammad Tahir spoke.", [("Muhammad Tahir", "Muhammad Tahir")]),
        ("The newspaper Al Sahel reported it.", [("Al Sahel", "Al Sahel")]),
        ("A doctor, Rasheed Jatoi, said so.", [("Rasheed Jatoi", "Rasheed Jatoi")]),
    ],
)
def test_english_bodies_and_people(text, expected):
    assert ids(text, "en") == expected


def test_an_outlet_that_is_an_ordinary_word_too():
    assert ids("وقالت مصادر للجزيرة إن الطريق مغلق.") == [("للجزيرة", "Al Jazeera")]
    assert ids("وأفادت العربية بأن الطريق مغلق.") == [("العربية", "Al Arabiya")]
    assert ids("وصل القارب إلى الجزيرة.") == []


def test_an_alliance_by_the_region_it_is_told_of():
    text = "قصفت طائرات التحالف صنعاء في اليمن. وأعلن التحالف ذلك. وقام التحالف الجديد على اتفاق."
    assert [i for _, i in ids(text)] == ["Arab coalition", "Arab coalition"]
    assert ids("قصفت طائرات التحالف الموصل في العراق.")[0][1] == "International coalition"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Media Officer Health Department Sindh Dr Wasim Jatoi, ten died.", ["Wasim Jatoi"]),
        ("Martin Falzon of the Harbour Aid Station spoke.", ["Martin Falzon", "Harbour Aid Station"]),
        ("The Deputy Superintendent of Police left.", []),
    ],
)
def test_english_runs_of_capitals_with_a_person_in_them(text, expected):
    assert [i for _, i in ids(text, "en")] == expected


def test_what_ends_a_name():
    assert ids("The Harbour Safety Committee on Friday said so.", "en")[0][1] == "Harbour Safety Committee"
    assert ids("ضرب الزلزال جماعة تغدوين بإقليم الحوز.") == []
    assert ids("انسحب الاحتلال التركي من البلدة.") == []
