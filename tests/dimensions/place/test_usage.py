import pytest

from tawatur.dimensions import place
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def named(text, code):
    found = place.read(prepare(Report("t", code, text, "", "2023-01-01"), load_language(code)), KNOWLEDGE, {})
    return [p.span.text for p in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال الناطق إن كييف استعادت أسراها.", []),
        ("أكد الوزير أن قطر لن تنسحب من الاتفاق.", []),
        ("قال شهود إن دمشق تعرضت لقصف.", ["دمشق"]),
        ("تمت الصفقة بوساطة الإمارات والولايات المتحدة.", []),
        ("سلاح قدمته جماعات تدعمهم روسيا.", []),
        ("عقدت القمة بين الجزائر و مصر و تونس.", []),
        ("أبحر القارب من العاصمة الغامبية بانجول.", ["بانجول"]),
    ],
)
def test_a_state_that_acts_is_no_place(text, names):
    assert named(text, "ar") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Damascus, which denies using the weapon, did not comment.", []),
        ("Chad has repeatedly accused Sudan of sheltering their leaders.", []),
        ("Bahrain has seen no rain since.", ["Bahrain"]),
        ("The Kenya Medical Association counted 13 dead in Nairobi.", ["Nairobi"]),
        ("Italy's civil protection agency gave a toll for Genoa.", ["Genoa"]),
        ("Kenya's Nakuru county was flooded.", ["Kenya", "Nakuru"]),
        ("The boat reached the Italian port of Augusta.", ["Augusta"]),
    ],
)
def test_nor_is_one_that_begins_the_name_of_a_body(text, names):
    assert named(text, "en") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("نقل الجرحى إلى مستشفى ابن رشد في بغداد.", ["مستشفى ابن رشد", "بغداد"]),
        ("انفجرت سيارة في شارع محمد بوضياف وسط وهران.", ["شارع محمد بوضياف", "وهران"]),
        ("اندلع حريق في سجن كرفالا في حلب.", ["سجن كرفالا", "حلب"]),
        ("نقل الجرحى إلى مستشفى ميداني في حلب.", ["حلب"]),
        ("اندلع حريق في سوق خضار في حلب.", ["حلب"]),
    ],
)
def test_an_unlisted_facility_is_known_by_its_form(text, names):
    assert named(text, "ar") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A bomb went off on Salim bin Omar Highway in Manama.", ["Salim bin Omar Highway", "Manama"]),
        ("Gunmen took pupils from the Government Trade College in Kagara, Nigeria.", None),
        ("A hospital in Manama was full.", ["Manama"]),
        ("He studied law at a university in Manama.", ["Manama"]),
        ("The blast near Trade College Road in Quetta killed two.", ["Trade College Road", "Quetta"]),
    ],
)
def test_so_it_is_in_english(text, names):
    assert named(text, "en") == (names or ["Government Trade College", "Kagara", "Nigeria"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ADANA, Turkey - Rescuers pulled a girl from the rubble.", ["ADANA", "Turkey"]),
        ("The market in El-Fasher, Sudan, was shelled.", ["El-Fasher", "Sudan"]),
        ("The Somali city of Kismayo was calm.", ["Kismayo"]),
        ("It happened in the Red Sea city of Mocha.", ["Red Sea", "Mocha"]),
        ("The Kaduna State Police said nothing.", []),
        ("He called on Iraq to protect them.", []),
        ("Brig. Gen. Saad Hilla said so on Saturday.", []),
        ("Doctors at the Ibn Sina hospital in Jenin were held.", ["Ibn Sina hospital", "Jenin"]),
    ],
)
def test_names_of_english_as_the_press_writes_them(text, names):
    assert named(text, "en") == names


def test_a_conjunction_behind_a_definite_word_is_no_town():
    assert named("تمشط القوات المنطقة وأن الصلاة أقيمت في كابل.", "ar") == ["كابل"]
