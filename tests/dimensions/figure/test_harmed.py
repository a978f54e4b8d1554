"""Who is hurt and what became of them, construction by construction. The sentences are our own."""

from __future__ import annotations

import pytest

from tawatur.dimensions import figure
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare


def measured(text: str, code: str = "ar") -> list[str]:
    report = Report("x", code, text, "0" * 64, "2023-05-12")
    found = figure.read(prepare(report, load_language(code)), load_knowledge(), {})
    return [f"{f.low} {'+'.join(f.measure)}" for f in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قتل مسلحان شرطيا عند الحاجز.", ["2 force", "1 killed"]),
        ("اغتال مجهولون ضابطا واثنين من مرافقيه.", ["1 killed", "2 killed"]),
        ("أردى قناص مدنيين اثنين.", ["2 killed"]),
        ("قتل الجيش شابا واعتقل ثلاثة.", ["1 killed", "3 detained"]),
        ("أصاب الرصاص طفلة في رأسها.", ["1 injured"]),
        ("قتل أربعة جنود لبنانيين.", ["4 killed"]),
        ("قتلت الغارة عائلة كاملة.", []),
        ("ارتفع عدد القتلى من 3 إلى 9.", ["3 killed", "9 killed"]),
        ("ارتفع عدد ضحايا مركب يقل مئات العمال إلى 148 شخصا.", ["100 affected", "148 killed"]),
        ("ارتفع عدد القتلى إلى 5 والجرحى إلى 10.", ["5 killed", "10 injured"]),
        ("كان هناك نحو 400 شخص ما زالوا مفقودين.", ["400 missing"]),
        ("المفقودون يبلغ عددهم نحو 20 شخصا.", ["20 missing"]),
        ("فقد ثلاثمئة صياد حياتهم في البحر.", ["300 killed"]),
        ("قال إن 31 جثة انتشلت وهي لعشرين رجلا وعشر نساء.", ["31 killed", "20 killed", "10 killed"]),
        ("قتل الرئيس السابق رميا بالرصاص.", []),
    ],
)
def test_the_doer_is_not_the_one_it_is_done_to(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("وقتل في الهجوم ضابط وجنديان وسائق.", ["1 killed", "2 killed", "1 killed"]),
        ("أصيب صباح اليوم رجل بجروح.", ["1 injured"]),
        ("قتل برصاص جندي في الضفة رجلان.", ["2 killed"]),
        ("أسفر عن قتيل وجريحين.", ["1 killed", "2 injured"]),
        ("هناك ثلاث ضحايا، منهم طفل سقط عليه جدار، ومراهق قضى غرقا.", ["3 killed", "1 killed", "1 killed"]),
        ("زار الوزير مصابا في المستشفى.", []),
    ],
)
def test_one_that_counts(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ويرتفع بذلك إلى 117 عدد الذين قتلوا.", ["117 killed"]),
        ("قدر عدد من نزحوا بأكثر من 95 ألفا.", ["95000 displaced"]),
        ("ارتفعت الحصيلة إلى 5 اليوم.", ["5 killed"]),
        ("استعادت الدولة 84 أسيرا.", ["84 freed"]),
        ("استعاد الجيش خمس قرى.", []),
        ("تبحث فرق الإنقاذ عن 18 مفقودا.", ["18 missing"]),
        ("احتجز المسلحون 12 رهينة.", ["12 abducted"]),
        ("أعيدت جثث 28 رهينة.", ["28 killed"]),
        ("توفي ثلاثة جرحى متأثرين بإصاباتهم.", ["3 killed"]),
        ("سقط ثلاثة جرحى.", ["3 injured"]),
        ("نقل 10 أشخاص إلى المستشفى لتلقي العلاج.", ["10 injured"]),
        ("تلقى 12 شخصا تهديدات.", ["12 other"]),
        ("ألحقت العاصفة أضرارا بنحو 300 منزل و12 مدرسة.", ["300 damaged", "12 damaged"]),
        ("عرفت هويات الضحايا، ومن بينهم طفلة وشابتان.", ["1 killed", "2 killed"]),
        ("قتل شرطيان اثنان.", ["2 killed"]),
        ("منذ العام ألفين وخمسة والحرب مستمرة.", []),
    ],
)
def test_what_became_of_them(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ووقع جريح وأصيب آخران برصاص الحرس.", ["2 injured"]),
        ("وكان فرعان آخران قد أغلقا.", []),
        ("وأصيب أربعة آخرون.", ["4 injured"]),
        ("كان الفتى، الذي نجا والده، قد استشهد وأصيب أربعة آخرون.", ["4 injured"]),
        ("ليصل عدد الضحايا حتى الآن إلى 93 فردا.", ["93 killed"]),
        ("القتلى هم ثلاثة جنود ومدني.", ["3 killed", "1 killed"]),
        ("وهناك 24 امرأة ضمن الضحايا.", ["24 killed"]),
        ("قتل 12 شخصا هم عشرة حراس ومدنيان.", ["12 killed", "10 killed", "2 killed"]),
        ("بلغ عدد المباني التي انهارت 8533.", ["8533 damaged"]),
        ("عبر 40 ألف لاجئ الحدود.", ["40000 displaced"]),
        ("مقتل ثلاثة لاجئين في المخيم.", ["3 killed"]),
        ("حكمت المحكمة بالإعدام على 24 مدانا.", ["24 detained"]),
        ("اعترضت الدفاعات 25 من أصل 30 صاروخا.", ["25 weapons", "30 weapons"]),
        ("اغتالوا قاضيا وسائقه.", []),
        ("قتل شرطيان وأصيب آخر بجروح.", ["2 killed", "1 injured"]),
        ("مقتل آخر المسلحين في البلدة.", []),
        ("ما أدى إلى مقتل الشابين قرب الحاجز.", ["2 killed"]),
        ("اعتقال المسلحين في البلدة.", []),
        ("مقتل 29 شخصا، بينهم حراس، وجرح نحو 57 آخرين.", ["29 killed", "57 injured"]),
        ("وصل 9000 لاجئ. ودخل أكثر من 4000 منهم عبر النهر.", ["9000 displaced", "4000 displaced"]),
        ("لقي19 حاجا حتفهم.", ["19 killed"]),
        ("غرقت العبارة «النور 98» فجرا.", []),
        ("أفرج عن سبعة رهائن تلاهم الـ13 الباقون.", ["7 freed", "13 freed"]),
        ("اغتالوا صباح اليوم ضابطا.", ["1 killed"]),
        ("مقتل 12 فتى وفتاة.", ["12 killed"]),
        ("مقتل 12 جنديا وشرطي.", ["12 killed", "1 killed"]),
        ("انتشل الحرس 30 شخصا، لكن واحدا منهم توفي.", ["30 freed", "1 killed"]),
        ('هناك 103 أشخاص "مفقودون" هناك.', ["103 missing"]),
    ],
)
def test_others_and_tallies(text: str, values: list[str]) -> None:
    assert measured(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A woman and her two children were killed.", ["1 killed", "2 killed"]),
        ("The strike killed a father and his three sons.", ["1 killed", "3 killed"]),
        ("Four officers, two soldiers and a child were among the dead.", ["4 killed", "2 killed", "1 killed"]),
        ("The 24 pupils abducted from their dormitory were handed over.", ["24 freed"]),
        ("The 130 children being held captive were freed.", ["130 freed"]),
        ("Some 40 huts were destroyed and as many as 200 damaged.", ["40 damaged", "200 damaged"]),
        ("Four rickshaws and three vans caught fire.", ["4 damaged", "3 damaged"]),
        ("Two missing fishermen are known to have left the port.", ["2 missing"]),
        ("Two of the wounded later died.", ["2 killed"]),
        (
            "Some 9,000 people have fled, and it is feared that another 5,000 could follow.",
            ["9000 displaced", "5000 displaced"],
        ),
        ("One was killed and one of her sons has been rescued.", ["1 killed", "1 freed"]),
        ("The rescued man said that he was one of a group of 40 people.", ["40 other"]),
        ("They found the body of one person.", ["1 killed"]),
        ("Kidnappers took away 185 women.", ["185 abducted"]),
        ("At least 150 of the village's 1,800 residents were killed.", ["150 killed", "1800 other"]),
        ("Of the deaths, 17,388 were reported in the valley.", ["17388 killed"]),
        ("Some 3,000 rescue personnel joined the search and rescue effort.", ["3000 force"]),
        ("That brings to 13 the number of civilians who were killed.", ["13 killed"]),
        ("They pulled 10 people alive from the mud.", ["10 freed"]),
        ("Some 300 rescuers are searching for survivors.", ["300 force"]),
        ("Three farmers died and another 108 were injured.", ["3 killed", "108 injured"]),
        ("The shelling killed a family of five.", ["5 killed"]),
        ("Four Kenyan female soldiers were swapped.", ["4 freed"]),
        ("The 17 hostages - all of them farmers - were freed.", ["17 freed"]),
        ("Dozens of armed men stood at the site of the release.", ["10 other"]),
        ("A man of 45 was freed.", []),
        ("Twelve guards were killed, one of them a captain.", ["12 killed", "1 killed"]),
        ("Six died on the spot. Two of them were nurses.", ["6 killed", "2 killed"]),
        ("Nearly 30,000 refugees have reached the camp.", ["30000 displaced"]),
        ("Seven United Nations staff were among the dead.", ["7 killed"]),
        ("One of the dead is Samir Haddad, 29, a baker.", []),
        ("The death toll rose from 30 to 45.", ["30 killed", "45 killed"]),
        ("The storm has claimed at least 45 lives and affected 8 million people.", ["45 killed", "8000000 affected"]),
        ("Ten died and a million others have been forced to leave.", ["10 killed", "1000000 displaced"]),
        ("A man spoke and a bus was hit.", []),
        ("Some 2,000 protesters marched; organisers put the number at 10,000 people.", ["2000 force", "10000 force"]),
    ],
)
def test_english_constructions(text: str, values: list[str]) -> None:
    assert measured(text, "en") == values
