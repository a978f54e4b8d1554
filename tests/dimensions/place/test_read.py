import pytest

from tawatur.dimensions import place
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def read(text, code="ar"):
    return place.read(prepare(Report("t", code, text, "", "2023-01-01"), load_language(code)), KNOWLEDGE, {})


def named(text, code="ar"):
    return [p.span.text for p in read(text, code)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("اندلع حريق في طرابلس شمال لبنان.", "LB"),
        ("قال مسؤول ليبي إن الاشتباكات في طرابلس توقفت، وعاد الهدوء إلى ليبيا.", "LY"),
    ],
)
def test_the_place_that_the_report_is_about_is_chosen(text, country):
    tripoli = next(p for p in read(text) if p.span.text == "طرابلس")
    assert (tripoli.lon > 30) == (country == "LB")


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت موسكو أنها لن تشارك.",
        "قالت قوات سوريا الديمقراطية إنها انسحبت.",
        "نشر بنك فلسطين بيانا.",
        "المحادثات بين موسكو وكييف متوقفة.",
        "أظهرت صور كثيرة حجم الدمار.",
        "قال الناطق السوري إن الطفلة السورية بخير.",
        "كان التعاون مع إسرائيل محدودا.",
    ],
)
def test_bodies_parties_adjectives_and_everyday_words_are_no_places(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عاد إلى مدينة الحسكة أمس.", ["الحسكة"]),
        ("هوجم سجن غويران بالحسكة.", ["سجن غويران", "الحسكة"]),
        ("تقع البلدة شمال شرق ليبيا.", ["ليبيا"]),
        ("جرفت السيول منازل في درنة وسوسة الليبيتين.", ["درنة", "سوسة"]),
        ("وصل الوزير إلى موسكو.", ["موسكو"]),
        ("نقل الجرحى إلى مستشفى الأمل في حلب.", ["مستشفى الأمل", "حلب"]),
    ],
)
def test_places_are_found(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Washington said talks in Geneva would resume.", ["Geneva"]),
        ("The New York Times quoted residents of Hasakah city.", ["Hasakah"]),
        ("Rockets hit Aden airport, officials in Yemen said.", ["Aden airport", "Yemen"]),
        ("Egypt and Saudi Arabia welcomed the truce in Khartoum.", ["Khartoum"]),
        ("The police said nice things of the same man.", []),
        ("Police officer Aden Fowzi and Raed Hasakah were hurt in Yemen.", ["Yemen"]),
        ("A boat sank off the Sri Lankan capital Colombo today.", ["Colombo"]),
        ("Islamabad has been quiet since the flood in Pakistan's Sindh.", ["Islamabad", "Pakistan", "Sindh"]),
        ("Mudslides hit Hunan and Guangxi in China.", ["Hunan", "Guangxi", "China"]),
        ("A UK-based group said shells hit N'Djamena.", ["N'Djamena"]),
        ("The Sudan Doctors' Union and Nigeria's military counted the dead.", []),
        ("A boat sank in the district of Pesisir Barat in Indonesia.", ["Indonesia"]),
    ],
)
def test_english(text, names):
    assert named(text, "en") == names


def test_an_unseen_quarter_lies_in_the_city_told_behind_it():
    quarter, city = read("انفجرت سيارة في حي الورود في حمص.")
    assert quarter.rule == "place.unseen"
    assert (quarter.lat, quarter.lon) == (city.lat, city.lon)


def test_a_mention_is_described_by_name_and_type():
    assert place.described(read("في حلب")[0]) == "Aleppo, city"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("نقل الجرحى إلى مستشفى رأس سدر في جنوب سيناء.", (29.6, 32.7)),
        ("سقط جدار بمدينة دوكة في ولاية القضارف.", (13.5, 35.8)),
        ("أوقف شاب بجماعة تازناخت بإقليم ورزازات.", (30.6, -7.2)),
        ("انقلبت حافلة بمعتمدية منزل شاكر من ولاية صفاقس.", (35.0, 10.4)),
        ("وقعت الحادثة بجماعة سيدي محمد الدالي بإقليم شيشاوة في المغرب.", (31.5, -8.8)),
    ],
)
def test_small_towns_of_the_maghreb_the_nile_and_the_gulf(text, where):
    assert any(abs(p.lat - where[0]) < 0.2 and abs(p.lon - where[1]) < 0.2 for p in read(text))


@pytest.mark.parametrize(
    "text", ["أعلنت السلطات السودانية حصيلة جديدة.", "عمت المظاهرات الضاحية ثم تفرقت.", "ارتفعت أسعار السلع في المدن."]
)
def test_adjectives_and_everyday_words_are_no_towns(text):
    assert not {"السودانية", "الضاحية", "السلع"} & set(named(text))


@pytest.mark.parametrize(
    ("text", "name", "lat"),
    [
        ("قال الدفاع المدني الأردني إن جدارا انهار في عمان.", "عمان", 31.95),
        ("فاضت الأودية في سلطنة عمان وقالت الشرطة العمانية إن طرقا أغلقت في عمان.", "عمان", 20.6),
        ("عثر على الطفل بولاية الجزائر.", "ولاية الجزائر", 36.75),
        ("سقط جدار ببلدية الرمشي في ولاية تلمسان بالجزائر.", "الرمشي", 35.06),
        ("قتل راع في بلدة العليقية بقضاء صيدا في لبنان.", "بلدة العليقية", 33.5),
    ],
)
def test_towns_are_told_apart_by_what_the_report_speaks_of(text, name, lat):
    assert any(p.span.text == name and abs(p.lat - lat) < 0.2 for p in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "قالت بلدية غزة إن آبار المياه دمرت.",  # a municipality that speaks
        "نقل الجرحى في لبنان إلى المكان وقال بري إن الحصيلة ارتفعت.",  # a quarter of a town far away
        "هبطت الطائرة قرب صالة القدوم في بيروت.",  # the hall of arrivals
    ],
)
def test_bodies_quarters_far_away_and_halls_are_none(text):
    assert not {"غزة", "بري", "صالة القدوم"} & set(named(text))


def test_a_small_town_behind_on_in_a_report_about_its_country():
    assert "صيدنايا" in named("سقط قتلى في قصف على صيدنايا شمال دمشق في سوريا.")
    assert "صيدنايا" not in named("وقع الاتفاق على صيدنايا في باريس.")


def test_the_object_of_a_state_that_acts_is_a_place():
    assert "القدس" in named("واحتلت إسرائيل القدس في تلك الحرب.")


def test_two_governorates_share_their_designation():
    assert named("هطلت أمطار على محافظتي ظفار والوسطى في سلطنة عمان.")[:2] == ["ظفار", "الوسطى"]


def test_borders_and_visits_lead_to_places_and_channels_are_no_canals():
    assert named("هاجموا موقعا على الحدود بين مالي والنيجر.") == ["مالي", "النيجر"]
    assert named("وكانت الوزيرة قد أعلنت ذلك لدى زيارتها باماكو.") == ["باماكو"]
    assert named('ونقلت قناة "ليبيا الأحرار" عن المتحدث قوله.') == []


def test_a_commune_behind_at_the_level_of():
    text = "وقع الحادث في إقليم شيشاوة على مستوى جماعة سيدي محمد الدليل."
    assert "جماعة سيدي محمد الدليل" in named(text)
