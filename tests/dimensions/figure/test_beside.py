"""Numbers written to a word, called by, put in other words, and counts beside one with a measure of its own."""

import pytest

from tawatur.dimensions import figure
from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.rules import load_language, prepare

KNOWLEDGE = load_knowledge()


def counted(text):
    document = prepare(Report("t", "ar", text, "", "2024-05-02"), load_language("ar"))
    return [(f.span.text, f.low, *f.measure) for f in figure.read(document, KNOWLEDGE, {})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال المتحدث إن300 شخص نزحوا من القرية.", [("300", 300, "displaced")]),
        ("وأوضح أن45 جنديا قتلوا.", [("45", 45, "killed")]),
        ("هبطت طائرة سي130 في المطار.", []),
        ("وقع الانفجار عند مدخل شارع التسعين.", []),
        ("أغلق جسر 17 أمام السيارات.", []),
        ("استقبل مستشفى 12 جريحا.", [("12", 12, "injured")]),
        ("نزحت 500 أسرة، أي ما يعادل 3 آلاف شخص.", [("500", 500, "displaced"), ("3 آلاف", 3000, "displaced")]),
        ("سقط 17 قتيلا، فضلا عن 9 مفقودين.", [("17", 17, "killed"), ("9", 9, "missing")]),
        ("عثر على جثتي 9 مفقودين.", [("9", 9, "killed")]),
        ("أصيب حارسان و5 سجناء.", [("حارسان", 2, "injured"), ("5", 5, "injured")]),
        ("في السجن حارسان و5 سجناء.", [("حارسان", 2, "force"), ("5", 5, "held")]),
        ("من بين القتلى الـ12 سبعة أطفال.", [("12", 12, "killed"), ("سبعة", 7, "killed")]),
        ("سجلت 12 إصابة ليرتفع العدد إلى 312.", [("12", 12, "injured"), ("312", 312, "injured")]),
        ("ضم القبر رفات 150 شخصا.", [("150", 150, "killed")]),
        ("ضبطت الشرطة 60 خرطوشة وبندقية.", [("60", 60, "weapons")]),
        ("طال القصف ستة مشاف.", [("ستة", 6, "damaged")]),
        ("وأضاف أن 50 مسلحا خطفوا الأطفال.", [("50", 50, "force")]),
        ("قال الجيش إن 50 مسلحا قتلوا في الغارة.", [("50", 50, "killed")]),
        ("وقتل مهاجمون يشتبه أنهم من جماعة متشددة ثمانية أشخاص.", [("ثمانية", 8, "killed")]),
        ("وصل 15000 من قوات حفظ السلام.", [("15000", 15000, "force")]),
        ("وأصيب 2000 آخرون بجروح.", [("2000", 2000, "injured")]),
        ("انهار 630 منزلا كليا و470 جزئيا.", [("630", 630, "damaged"), ("470", 470, "damaged")]),
        ("ارتفع العدد إلى (66) قتيلا و(3) مفقودين.", [("66", 66, "killed"), ("3", 3, "missing")]),
    ],
)
def test_counts_are(text, found):
    assert counted(text) == found
