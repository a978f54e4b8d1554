"""Who says what, in sentences of our own."""

from __future__ import annotations

import pytest

from tawatur.knowledge import load_knowledge
from tawatur.model import Attribution, Report
from tawatur.pipeline import read

KNOWLEDGE = load_knowledge()


def said(text: str) -> tuple[Attribution, ...]:
    language = "en" if text.isascii() else "ar"
    return read(Report("made", language, text, "", "2024-03-15"), KNOWLEDGE).attributions


@pytest.mark.parametrize(
    ("text", "cue", "source", "via"),
    [
        ("وقال والي الولاية إن المصالح سخرت 12 فرقة.", "وقال", "والي الولاية", ()),
        ("المصادر قالت إنه وصل.", "قالت", "المصادر", ()),
        ("مصدر عسكري لرويترز: مقتل خمسة جنود في هجوم.", "مصدر عسكري لرويترز:", "مصدر عسكري", ("رويترز",)),
        ("ونقلت وكالة رويترز عن مصدر عسكري أن الموقع قصف.", "ونقلت", "مصدر عسكري", ("وكالة رويترز",)),
        ("انتهى البحث، على ما أفادت به النيابة.", "على ما أفادت", "النيابة", ()),
        ("وتابع المتحدث قائلا إن الوضع خطير.", "وتابع", "المتحدث", ()),
        ("وأفاد بيان للحماية المدنية أن ثلاثة غرقوا.", "وأفاد", "بيان للحماية المدنية", ()),
        ("سقط جرحى، وفقا للمسؤول.", "وفقا", "المسؤول", ()),
        ("وقال مصدر في البلدية لوكالة رويترز إن السد صمد.", "وقال", "مصدر في البلدية", ("وكالة رويترز",)),
        ("أكدت المتحدثة باسم قسد مقتل تسعة من عناصرها.", "أكدت", "المتحدثة باسم قسد", ()),
        ("أعلن الجيش السوري مرارا قتله مهربين.", "أعلن", "الجيش السوري", ()),
        ("أعلن مركز الإسعاف التابع للهلال الأحمر أن عاملين أصيبا.", "أعلن", "مركز الإسعاف", ()),
        (
            "كشف المدير العام لإدارة المرور الفريق سالم بن عبد الله الحارثي عن وفاة أربعة.",
            "كشف",
            "المدير العام لإدارة المرور الفريق سالم بن عبد الله الحارثي",
            (),
        ),
        (
            'وذكر طبيب في المستشفى لوكالة "سانا" وقناة "الميادين" أن الجرحى تسعة.',
            "وذكر",
            "طبيب في المستشفى",
            ('وكالة "سانا"', 'قناة "الميادين"'),
        ),
        ("وقالت القناة نقلا عن مصدر في البلدية إن الجسر انهار.", "وقالت", "مصدر في البلدية", ("القناة",)),
        ("ذكرت وكالة رويترز، نقلا عن مسؤول محلي، إن السد صمد.", "ذكرت", "مسؤول محلي", ("وكالة رويترز",)),
        ("ونسبت الوكالات إلى مدير الميناء قوله إن السفينة غرقت.", "ونسبت", "مدير الميناء", ("الوكالات",)),
        (
            "نقلت وكالات أنباء محلية عن وزارة الصحة قولها اليوم الجمعة إن الوباء انحسر.",
            "نقلت",
            "وزارة الصحة",
            ("وكالات أنباء محلية",),
        ),
        ("وطالبت الوزارة المواطنين بالحذر.", "وطالبت", "الوزارة", ()),
        ('وأضاف المتحدث "نحن على يقين أن السد صامد" أمام السيول.', "وأضاف", "المتحدث", ()),
        ('ونقلت صحيفة "المدينة" عن الشرطة أن الطريق مغلق.', "ونقلت", "الشرطة", ('صحيفة "المدينة"',)),
        ("وأفادت الشرطة المحلية بإقدام رجل على قطع الطريق.", "وأفادت", "الشرطة المحلية", ()),
        ("وصرح المتحدث باسم البلدية بأن الجسر مغلق.", "وصرح", "المتحدث باسم البلدية", ()),
        ("وجاء في نص البيان أن العملية انتهت.", "وجاء في", "نص البيان", ()),
        (
            "وقالت نادين حداد، المشرفة على المخيم في الشمال، لرويترز إن المياه انحسرت.",
            "وقالت",
            "نادين حداد",
            ("رويترز",),
        ),
        ("اتهم مسؤول في بيروت حزب الله بإغلاق الطريق.", "اتهم", "مسؤول في بيروت", ()),
        ("وجاء في صحيفة محلية أن الجسر مغلق.", "وجاء في", "صحيفة محلية", ()),
        ("أعلن #الدفاع_المدني أن الطريق مغلق.", "أعلن", "الدفاع_المدني", ()),
        ("وطالبت الأمم المتحدة أطراف القتال بفتح الطريق.", "وطالبت", "الأمم المتحدة", ()),
        ("واتهم الجيش السوري الفصائل بقطع الطريق.", "واتهم", "الجيش السوري", ()),
        ("ونفت الحكومة المحلية هذه التهم.", "ونفت", "الحكومة المحلية", ()),
        ("وأدان الأزهر بشدة الهجوم.", "وأدان", "الأزهر", ()),
        ("وقال أحد السكان، طلب عدم ذكر اسمه، إن الطريق مغلق.", "وقال", "أحد السكان", ()),
        ("ويأتي ذلك بعد إعلان الوزارة أن الطريق مغلق.", "إعلان", "الوزارة", ()),
        ("وأعلن التنظيم الجديد مسؤوليته عن الهجوم.", "وأعلن", "التنظيم الجديد", ()),
        ("ودعت السلطات السكان إلى البقاء في منازلهم.", "ودعت", "السلطات", ()),
        ("بلغ عدد المحتجين المئات، وقدرتهم الشرطة بعشرين.", "وقدرتهم", "الشرطة", ()),
        ("وأعلن التنظيم عبر وكالة أعماق مسؤوليته عن الهجوم.", "وأعلن", "التنظيم", ("وكالة أعماق",)),
        ("انتهى البحث، بحسب ما أعلنته سول.", "بحسب ما أعلنته", "سول", ()),
        ("وأكدت واشنطن خلال القمة أن الاتفاق قائم.", "وأكدت", "واشنطن", ()),
        ("وقال أردوغان لنواب البرلمان إن الاتفاق قائم.", "وقال", "أردوغان", ()),
        ("وقال مدير المكتب للصحفيين إن الطريق مغلق.", "وقال", "مدير المكتب", ()),
        ("وجاء في بيان صادر عن وزارة الصحة أن الوباء انحسر.", "وجاء في", "بيان صادر عن وزارة الصحة", ()),
        (
            "كشفت آخر الأرقام الصادرة عن وزارة الصحة أن الوباء انحسر.",
            "كشفت",
            "آخر الأرقام الصادرة عن وزارة الصحة",
            (),
        ),
        ("The bridge fell, police said.", "said", "police", ()),
        ('"We are cold," said Lena Marsh of the aid agency.', "said", "Lena Marsh of the aid agency", ()),
        (
            "Two boats sank, army spokesman Brig. Gen. Omar Haddad said.",
            "said",
            "army spokesman Brig. Gen. Omar Haddad",
            (),
        ),
        ("A doctor told Reuters that six people had died.", "told", "A doctor", ("Reuters",)),
        ("AFP quoted a security source as saying the road was closed.", "as saying", "a security source", ("AFP",)),
        ("According to residents, two boats sank.", "According to", "residents", ()),
        ("Lena Marsh, 42, a nurse from the port, said the ward was full.", "said", "Lena Marsh", ()),
        ("Omar Haddad, head of the relief team in the port said two died.", "said", "Omar Haddad", ()),
        ("Omar Haddad, the doctor in charge of the ward, confirmed the toll.", "confirmed", "Omar Haddad", ()),
        ("The river was rising and reached the bridge, it said in a press release.", "said", "it", ()),
        ("Two boats sank off the port, according to al-Haddad.", "according to", "al-Haddad", ()),
        (
            "Two boats sank, the head of the Coastal Rescue Service (CRS), Omar Haddad, said on Friday.",
            "said",
            "the head of the Coastal Rescue Service (CRS), Omar Haddad",
            (),
        ),
        ("(موقع النهار) أدانت وزارة الدفاع الهجوم على المعسكر.", "أدانت", "وزارة الدفاع", ()),
        ("أدانت وزارة الدفاع، الهجوم الغادر، الذي شهدته البلدة.", "أدانت", "وزارة الدفاع", ()),
        ("وحذرت بعثة الأمم المتحدة من خرق الهدنة.", "وحذرت", "بعثة الأمم المتحدة", ()),
        (
            "The toll rose, according to the state-run Nahar news agency.",
            "according to",
            "the state-run Nahar news agency",
            (),
        ),
        (
            "وقال العقيد سامر حداد، رئيس المصلحة بقيادة الدرك الذي يتبع الوزارة، إن الحريق انتهى.",
            "وقال",
            "العقيد سامر حداد",
            (),
        ),
        (
            "ونقلت صحيفة الوطن المصرية عن مصادر قولها إن النار التهمت المبنى.",
            "ونقلت",
            "مصادر",
            ("صحيفة الوطن المصرية",),
        ),
        ("وألقت الوزارة بمسؤولية الحرائق على الجماعة.", "وألقت", "الوزارة", ()),
        ("A blast shook the market on Saturday and police said it was a bomb.", "said", "police", ()),
        (
            "Lt. Omar Haddad, a spokesman for the army, said the airstrikes hit rebels.",
            "said",
            "Lt. Omar Haddad",
            (),
        ),
        ("Five men died, said Lt. Col. Omar Haddad, an army spokesman.", "said", "Lt. Col. Omar Haddad", ()),
        ('"It was dark," Omar Haddad, a guard, told AFP after the fire.', "told", "Omar Haddad", ("AFP",)),
        ("Omar Haddad told Xinhua News Agency that the dam held.", "told", "Omar Haddad", ("Xinhua News Agency",)),
    ],
)
def test_the_source_and_its_chain(text: str, cue: str, source: str, via: tuple[str, ...]) -> None:
    assert [(a.span.text, a.source, a.via) for a in said(text)] == [(cue, source, via)]


@pytest.mark.parametrize(
    "text",
    [
        "يذكر أن المنطقة شهدت زلزالا قويا.",
        "ولم تعلن أي جهة مسؤوليتها عن الهجوم.",
        "وصل طالب إلى المدينة.",
        "جرى العمل وفق الخطة.",
        "وصل إلى المدينة 12 ألف طالب وطالبة.",
        "فرضت الشرطة حراسة مشددة على المبنى.",
        "شاهد: لحظة انهيار الجسر.",
        "ومن هناك نقلا إلى المستشفى.",
        "وصل التلاميذ فيما قدر عدد الغائبين بستين.",
        "The police report was long.",
        "Officials did not say how many.",
        "Soldiers stormed suspected hideouts.",
        "Eleven were killed in Kano state on Monday.",
        "Army trucks slammed into homes.",
        "Rescuers looked for people feared drowned.",
        "The rivers rose beyond their warning levels.",
    ],
)
def test_what_is_no_report_of_speech(text: str) -> None:
    assert said(text) == ()


def test_who_spoke_last_goes_on_speaking() -> None:
    first, second = said("قال المحافظ إن النهر فاض. وأضاف أن عشرة منازل تضررت.")
    assert second.source == first.source == "المحافظ"
    assert second.source_span is None


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزيرة إن الجسر آمن. وردا على سؤال عن الطريق لدى الشرطة قالت إنه مغلق.",
        "قالت الوزيرة إن الجسر آمن. وفي لقاء في المدينة أكدت أن الطريق مغلق.",
        "قالت الوزيرة إن الجسر سليم، حيث ترى أن الطريق مغلق.",
        "قالت الوزيرة إن الجسر مغلق. وطالبت بإصلاح الطريق.",
        "قالت الوزيرة إن الجسر مغلق، فيما نفت مجددا أي صلة لها بما جرى.",
    ],
)
def test_a_verb_behind_a_preposition_goes_on_with_who_spoke(text: str) -> None:
    assert [a.source for a in said(text)] == ["الوزيرة", "الوزيرة"]


def test_a_quotation_runs_over_its_sentence() -> None:
    (only,) = said('قال رئيس البلدية: "لا نعرف. عددهم كبير. ننتظر المساعدة". ثم غادر.')
    assert only.content is not None
    assert only.content.text == '"لا نعرف. عددهم كبير. ننتظر المساعدة"'


def test_a_quotation_reaches_back_over_its_sentences() -> None:
    (only,) = said('The ward was full. "We have ten bodies. Two are children," the doctor said.')
    assert only.content is not None
    assert only.content.text == '"We have ten bodies. Two are children,"'


def test_a_participle_goes_on_with_who_spoke_before_it() -> None:
    first, second = said("Four miners died, police said, adding that nine were hurt.")
    assert first.source == second.source == "police"


def test_the_clause_of_a_trailing_cue_stands_before_it() -> None:
    (only,) = said("قتل خمسة أشخاص، بحسب الشرطة.")
    assert only.content is not None
    assert only.content.text.startswith("قتل خمسة أشخاص")


@pytest.mark.parametrize(
    ("text", "kind", "act"),
    [
        ("نفت حركة النهضة أن تكون قد شاركت.", "party", "denies"),
        ("حذر خبراء من أن السد قد ينهار.", "expert", "warns"),
        ("قال مسؤول محلي طلب عدم الكشف عن هويته إن 12 شخصا قتلوا.", "anonymous", "says"),
        ("وقال شهود عيان إن النار اندلعت ليلا.", "witness", "says"),
        ("وقال طبيب إن الجرحى ستة.", "medical", "says"),
    ],
)
def test_kinds_and_acts(text: str, kind: str, act: str) -> None:
    assert [(a.kind, a.act) for a in said(text)] == [(kind, act)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("At least 12 people were killed, the ministry said in a tweet.", "At least 12 people were killed,"),
        ("Nine died, the police said in a report, calling it murder.", "Nine died,"),
        ("The bridge fell, the governor said at the scene.", "The bridge fell,"),
        ("After the storm, the governor said in a tweet that nine had died.", "nine had died."),
    ],
)
def test_what_is_said_stands_before_an_occasion_that_ends_the_sentence(text: str, content: str) -> None:
    found = said(text)[0].content
    assert found is not None
    assert found.text.startswith(content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two boats sank off the port, a man told the National News Agency (NNA).", "Two boats sank off the port,"),
        ("Two boats sank off the port, a doctor told Reuters: one with ten people.", "Two boats sank off the port,"),
        ("On Monday, a doctor said: two boats sank off the port.", "two boats sank off the port."),
    ],
)
def test_what_stands_before_the_one_who_is_told_is_what_is_said(text: str, content: str) -> None:
    (attribution,) = said(text)
    assert attribution.content and attribution.content.text.startswith(content)
