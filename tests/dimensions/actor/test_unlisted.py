"""People and bodies that no list holds, by what stands beside them; and what is none."""

import pytest

from tawatur.dimensions import actor, place
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def names(text):
    document = prepare(Report("t", "ar", text, "", "2023-01-01"), load_language("ar"))
    found = {"places": place.read(document, KNOWLEDGE, {})}
    return [a.span.text for a in actor.read(document, KNOWLEDGE, found)]


def ids(text):
    document = prepare(Report("t", "ar", text, "", "2023-01-01"), load_language("ar"))
    found = {"places": place.read(document, KNOWLEDGE, {})}
    return [a.id for a in actor.read(document, KNOWLEDGE, found)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('الموقوفان هما "دورام ناس" (27 عاما) وبرنيل سكوفا (33 عاما).', ["دورام ناس", "برنيل سكوفا"]),
        ("أنقذ المسعفون رفيقته سارة (19 عاما) قرب الجسر.", []),  # a pronoun's ending: no name
        ("عثر على سائق الشاحنة (45 عاما) قرب الجسر.", []),
        ("وقال درنيلي كوسفار وهو أحد سكان البلدة ذلك.", ["درنيلي كوسفار"]),
        ("وقال درنيلي كوسفار إن الطريق مغلقة.", ["درنيلي كوسفار"]),
        ("وقال مسعفون محليون إن الطريق مغلقة.", []),
        ("وقال سائق شاحنة إن الطريق مغلقة.", []),
        ("حذر منسق الإغاثة للمنظمات في اليمن درنيلي كوسفار من الجوع.", ["درنيلي كوسفار"]),
        ("عاد الوزير إلى المدينة مساء أمس.", []),
        ("قال مدير المعهد، نبيل بالعم إن النتائج تأخرت.", ["نبيل بالعم"]),
        ("قال مدير الإدارة، جلول جاء بالله، إن الأمطار توقفت.", ["جلول جاء بالله"]),
        ("قال مدير الإدارة، في بيان مقتضب، إن الأمطار توقفت.", []),
        ("وقال المتحدث الكابتن دي كيه شارما للصحفيين ذلك.", ["دي كيه شارما"]),
        ("اعتقل المدعو مكرم الدرنوسي أمس.", ["مكرم الدرنوسي"]),
        ("أهدى الرئيس أوباما طقم ألماس لضيفه.", ["أوباما"]),
        ("لا يحمل أية صفة رسمية.", []),
    ],
)
def test_people(text, found):
    assert names(text) == found


def test_a_told_family_name_takes_no_word_after_it():
    assert names("قتل محسن فكري أمس. وقتل فكري طحنا في شاحنة.") == ["محسن فكري", "فكري"]


def test_a_given_name_alone_is_the_one_person_told_who_bears_it():
    assert ids("قال محمد علي كاظم إنه وصل. وأضاف محمد أن الطريق مغلقة.") == ["Mohammed Ali Kadhim"] * 2
    assert len(ids("قال محمد علي كاظم ذلك للمحامي محمد سامر البدري. وأضاف محمد أن الطريق مغلقة.")) == 2


def test_a_western_name_is_no_eastern_man_of_the_same_consonants():
    assert "Mohammed Ali al-Houthi" not in ids("قال رئيس الحملة، ماثيو إليوت، إن النتائج تأخرت.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أخمدت إدارة مكافحة الحرائق في ريو دي جانيرو النيران.", ["Rio de Janeiro Fire Department"]),
        ("أعلنت لجنة مكافحة الحرائق في كندا ذلك.", ["Canadian Fire Committee"]),
        ("قالت إدارة مكافحة الحرائق إن النيران أخمدت.", ["Fire Department"]),
        ("عقد مجلس في بغداد اجتماعا.", []),
        ("قالت شركة نيروبا للطيران إن الرحلات ألغيت.", ["Nirouba Airlines"]),
        ("قالت شركة كوربينا الإيطالية إن السفينة غرقت.", ["Korbina"]),
        ("قالت شركة تأمين إن السفينة غرقت.", []),
        ("نقل تلفزيون دورنت عن شهود قولهم ذلك.", ["Dournt"]),
        ("ونقلت صحيفة تصدر في باريس ذلك.", []),
        ("وقال موقع مقرب من الحكومة ذلك.", []),
        ("وبث تلفزيون حكومي الصور.", []),
    ],
)
def test_bodies(text, found):
    assert ids(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل مقاتلون سابقون من القاعدة في الغارة.", ["Al-Qaeda"]),
        ("أسر الجنود عناصر القاعدة في الجبل.", ["Al-Qaeda"]),
        ("انطلقت مروحيات من القاعدة فجرا.", []),
        ("تقدمت فصائل مدعومة من تركيا شمالا.", ["Turkey"]),
        ("عادت عائلات من تركيا أمس.", []),
    ],
)
def test_who_belongs_to_an_actor_and_who_backs_one(text, found):
    assert ids(text) == found


def test_a_body_belongs_to_the_state_inside_the_name_of_an_agency():
    assert ids("نفى ذلك الناطق باسم وزارة الدفاع لوكالة تونس إفريقيا للأنباء.")[0] == "Tunisian Defense Ministry"


def test_names_of_letters_before_a_family_name_are_initials():
    assert ids("وقال المتحدث الكابتن دي كيه شارما ذلك.") == ["D. K. Sharma"]
    assert ids("وقال المبعوث ستيفان دي ميستورا ذلك.") == ["Staffan de Mistura"]  # no letter


def test_a_full_name_is_told_again_word_for_word():
    assert names("قال المدير، جلول جاء بالله، ذلك. وذكر جلول جاء بالله أنه وصل.") == ["جلول جاء بالله"] * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وافقت ولاية كاليفورنيا على الخطة.", ["California"]),
        ("هطلت أمطار في ولاية كاليفورنيا.", []),
        ("أعلنت النيابة العامة الفرنسية ذلك.", ["French prosecutors"]),
        ("بدأ تنظيم الانتخابات أمس.", []),
    ],
)
def test_provinces_that_act_and_what_the_press_calls_bodies(text, found):
    assert ids(text) == found


def test_a_towns_police_in_english():
    text = "Los Angeles police said a man was held. In March police arrested two others."
    document = prepare(Report("t", "en", text, "", "2023-01-01"), load_language("en"))
    found = {"places": place.read(document, KNOWLEDGE, {})}
    assert [a.id for a in actor.read(document, KNOWLEDGE, found)] == ["Los Angeles police"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("توجهت قوات بقيادة إيطاليا جنوبا.", ["Italy"]),  # no "Italian Command"
        ("أعلنت قيادة الجيش اللبناني ذلك.", ["Lebanese Army"]),
        ("يحضر الرئيس المنتخب قداسا دينيا في كنيسة.", []),
        ("أعربت السفيرة الأميركية لدى الأمم المتحدة سامنثا باور عن أملها.", ["United Nations", "Samantha Power"]),
        ("كان على اتصال مع رشيد قاسم، أحد المنتمين للتنظيم.", ["Rashid Qassem"]),
    ],
)
def test_what_is_led_by_a_state_and_who_is_told_after_a_preposition(text, found):
    assert ids(text) == found
