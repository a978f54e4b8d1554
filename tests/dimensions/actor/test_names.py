import pytest

from tawatur.dimensions import actor, place
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def ids(text, code="ar"):
    document = prepare(Report("t", code, text, "", "2024-05-01"), load_language(code))
    places = place.read(document, KNOWLEDGE, {})
    return [(a.span.text, a.id) for a in actor.read(document, KNOWLEDGE, {"places": places})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الناطق باسم مديرية الصحة عامر الحديدي إن الجرحى نقلوا.", "عامر الحديدي"),
        ("وقالت هدلا كورسون، وهي ممرضة، إن الجرحى كثر.", "هدلا كورسون"),
        ("اعتقلت قوات الأمن البريطاني، أنور ميسن، في المدينة.", "أنور ميسن"),
    ],
)
def test_people_whom_an_office_or_an_explanation_shows(text, expected):
    assert expected in [words for words, _ in ids(text)]


@pytest.mark.parametrize(
    "text",
    [
        "نقل الجرحى إلى مستشفى نبيه بري في النبطية.",  # called after a person
        "وقعت الحادثة بجماعة سيدي محمد الدالي بإقليم شيشاوة في المغرب.",  # a commune
        "انتشلت وحدة من المناطق البحرية في تونس جثتين.",  # an adjective, no navy
        "نقل الجرحى إلى مستشفى النو في أم درمان.",  # a hospital that does not speak
    ],
)
def test_what_is_called_after_people_and_what_does_not_speak(text):
    assert ids(text) == []


def test_a_known_name_from_abroad_in_another_spelling():
    assert ids("قال رئيس الوزراء الإسرائيلي بنيامين ناتنياهو ذلك.")[0][1] == "Benjamin Netanyahu"
    assert ids("قال الرئيس الفرنسي ايمانويل ماكرن ذلك.")[0][1] == "Emmanuel Macron"
    assert ids("قال المزارع محمد حسنين ذلك.")[0][1] != "Mohamed Hassan"


def test_the_name_alone_of_what_was_told_with_its_noun():
    text = 'أعلنت حركة "روزانكا" الانفصالية وقف القتال. وقالت الشرطة إن روزانكا سلمت سلاحها.'
    assert ids(text)[-1] == ("روزانكا", ids(text)[0][1])
    assert len(ids('حذرت منظمة "الأمل" من الكارثة. وقال الناس إن الأمل باق.')) == 1


def test_bodies_of_a_governorate():
    assert ids("قالت شرطة ديالى إن الحريق أخمد.")[0][1] == "Diyala Police"
    assert ids("أعلنت لجنة أمن ولاية كسلا في السودان حظر التجول.")[0][1] == "Kassala Security Committee"
    assert ids("أعلن مستشفى النو في أم درمان وفاة جريحين.")[0][1] == "al-Nao hospital"


def test_states_that_are_told_of_or_act():
    assert ("السعودية", "Saudi Arabia") in ids("قال الوزير إن السعودية ملتزمة بالاتفاق.")
    assert ("الرياض", "Saudi Arabia") in ids("أبرمت الرياض صفقة أسلحة.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال مدير الوحدة المكلفة بالمخيمات، جمال الخاطري، إن السيول جرفت الخيام.", "جمال الخاطري"),
        ("وقال الناطق باسم الولاية، كينسلي فيمي فانوا، إن القارب انقلب.", "كينسلي فيمي فانوا"),
        ("وقال قائد شرطة المدينة محمد إعجاز خان ذلك في باكستان.", "محمد إعجاز خان"),
    ],
)
def test_a_name_between_commas_behind_an_office(text, expected):
    assert expected in [words for words, _ in ids(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assam Director General of Police Mukesh Sahani said so.", ["Mukesh Sahani"]),
        ("Among the dead is the secretary-general of the party, Nazar Najari.", ["Nazar Najari"]),
        ("The Tamu National Liberation Army claimed it.", ["Tamu National Liberation Army"]),
        ("In the district of Pasir Selata, 23 people were found.", []),
    ],
)
def test_english_offices_and_bodies(text, expected):
    assert [i for _, i in ids(text, "en")] == expected


def test_a_body_named_for_its_town_does_not_make_the_town_an_actor():
    assert [w for w, _ in ids("قالت شرطة بيشاور إن الطريق أغلق. ووصل الوزير إلى بيشاور.")] == ["شرطة بيشاور"]


def test_the_supreme_court_of_a_state_is_no_court_of_its_place():
    assert ids("قالت المحكمة العليا بالهند إن القانون باطل.")[0][1] == "Indian Supreme Court"


def test_tags_are_read_as_their_words():
    assert ids("قال #بنيامين_نتنياهو إن #الخارجية_الإسرائيلية أصدرت بيانا.") == [
        ("بنيامين_نتنياهو", "Benjamin Netanyahu"),
        ("الخارجية_الإسرائيلية", "Israeli Foreign Ministry"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al-Nakhil Hospital said nine had died.", ["Al-Nakhil Hospital"]),
        ("They were taken to Al-Nakhil Hospital.", []),
        ("Syria's state news agency SANA said so.", ["Syrian Arab News Agency"]),
        ("Police in Homs said so.", []),
    ],
)
def test_english_hospitals_agencies_and_police(text, expected):
    assert [i for _, i in ids(text, "en")] == expected


def test_a_known_body_with_its_state_before_it():
    told = ids("The US Defense Department confirmed the strikes, the Pentagon said.", "en")
    assert [name for _, name in told] == ["Pentagon", "Pentagon"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("والفندق في مقديشو يملكه عبد الله محمد نور.", ["Abdullahi Mohamed Nur"]),
        ("وصل المدير العام للأمن الفريق مسغارو ولد سيدى.", ["Masgharou Ould Sidi"]),
        ("نظمت المسيرة منسقية شباب المعارضة “مشعل”.", []),
        ("جرفت سيول القرى.", []),
        ("هاجم مسلحون موقعا قرب الحدود مع مالي.", []),
    ],
)
def test_names_that_go_on_and_names_of_others(text, expected):
    assert [i for _, i in ids(text)] == expected


def test_persons_of_iran_and_towns_with_the_names_of_men():
    told = ids("وقع الانفجار في بندر عباس جنوب إيران، بحسب محافظ هرمزجان محمد عاشوري.")
    assert told == [("محمد عاشوري", "Mohammad Ashouri")]


def test_an_eastern_name_is_not_taken_for_another_that_sounds_alike():
    assert ids("قتل المصور محمد سلامة في غزة.")[0][1] != "Mohammed Abu Salmiya"


def test_english_apposition_that_an_office_closes():
    told = ids("Houcemeddine Jbabli, Tunisian National Guard’s spokesman, told reporters so.", "en")
    assert [name for _, name in told] == ["Houcemeddine Jbabli", "Tunisian National Guard"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ishaku Tamwa, the media officer of the task force, spoke of nine dead.", ["Ishaku Tamwa"]),
        ("Titus Bwalen, a former leader of the assembly, was there.", ["Titus Bwalen"]),
        ("In Korra Bado, residents said houses burned.", []),
        ("In Korra Tado, a former mayor said so.", []),
        ("Mr Shapi'i Sambowa said nothing.", ["Shapi'i Sambowa"]),
        ('"It was a bomb," administration official Akbaru told reporters.', ["Akbaru"]),
        ("The ministry's spokesman Wednesday said no.", []),
        ("Residents told THISWEEK that houses burned.", ["THISWEEK"]),
        ("The paper Morning.com reported nothing.", ["Morning.com"]),
        ("Los Angeles police responded to the call.", ["Los Angeles police"]),
        ("Riot police responded to the call.", []),
    ],
)
def test_what_stands_beside_a_name_in_english(text: str, found: list[str]) -> None:
    assert [i for _, i in ids(text, "en")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وأوضح محافظ نينوى نجم الجبوري أن الوضع هادئ.", ["Najm al-Jubouri"]),
        ("وقال محافظ الأنبار علي الدليمي ذلك.", ["Ali al-Dulaimi"]),
        ("وأعلن حاكم ولاية كاليفورنيا جيري براون الطوارئ.", ["Jerry Brown"]),
        ("وقال رئيس بلدية ليون غريغوري دوسيه إنه راض.", ["Gregory Doucet"]),
        ("زار محافظ نينوى نجم البحر.", []),
        ("وأوضحت إدارة مكافحة الحرائق ذلك.", ["Fire Department"]),
        ("وصلت قوات إلى الكاف مساء الأحد.", []),
    ],
)
def test_names_behind_an_office_and_its_place(text: str, found: list[str]) -> None:
    assert [i for _, i in ids(text)] == found
