"""The page: whole without JavaScript, nothing of a report's text is ever markup."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from tawatur.corroboration import corroborate
from tawatur.model import Event, Span, Story
from tawatur.outputs import page
from tawatur.outputs.page.sentences import offsets, pieces
from tawatur.outputs.page.tight import tight
from tawatur.rules import load_interface
from tests.made import Made
from tests.outputs.anchors import missing

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e &amp; </style></title>"


class Seen(HTMLParser):
    """What a browser would make of the page: tags, attributes, text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def seen(html: str) -> Seen:
    parser = Seen()
    parser.feed(html)
    return parser


def story() -> Story:
    made = Made(
        "قالت «قسد» إن نحو 110 سجناء أُعيد توقيفهم مساء الخميس في الحسكة. وتحدثت عن خطط لمهاجمة السجن.",
        "ar",
        outlet="منبر",
        published="2022-01-22T19:01+02:00",
        url="https://example.org/1",
    )
    made.said("قالت", "«قسد»", "نحو 110 سجناء أُعيد توقيفهم مساء الخميس في الحسكة").actor(
        "قسد", "Syrian Democratic Forces"
    )
    made.time("مساء الخميس", date(2022, 1, 20), part="evening").place("الحسكة", "hasakah")
    made.event("أُعيد توقيفهم", "arrest", place="الحسكة", date="2022-01-20").event("لمهاجمة", "attack", "planned")
    made.figure("نحو 110", 110, "recaptured", "about", who="سجناء")
    return corroborate([made.account()])


def written(told: Story, ui: str = "ar") -> str:
    return page.write(told, load_interface(ui))


def test_an_arabic_page_is_arabic_and_right_to_left() -> None:
    assert "<html lang=ar dir=rtl>" in written(story())
    assert "<html lang=en dir=ltr>" in written(story(), "en")


def test_it_shows_day_part_source_bound_place_and_quote() -> None:
    text = " ".join("".join(seen(written(story())).text).split())
    for words in (
        "الخميس 20 كانون الثاني/يناير 2022",
        "مساءً",
        "نحو 110",
        "الحسكة",
        "«قسد»",
        "منبر",
        "مخطَّط له",
        "أخبار بلا تاريخ",
    ):
        assert words in text


def marked(words: str, marks: str) -> list[tuple[str, str]]:
    """What the page's script marks: the letter of the role and the words."""
    found, at = [], 0
    for role, gap, length, near, brief in re.findall(
        r"([a-z])(?:([0-9A-Z]+)\.([0-9A-Z]+)|([0-9A-Z])([0-9A-Z]))", marks
    ):
        at = 0 if role == "o" else at
        start = at + int(gap or near, 36)
        at = start + int(length or brief, 36)
        found.append((role, words[start:at]))
    return found


def test_the_words_are_marked_in_their_sentence_which_stands_once() -> None:
    html = written(story())
    (sentence,) = re.findall(r"<p dir=auto data-m=(\S+?)>(قالت.*?)<(?:p|ul)\b", html)
    found = marked(sentence[1], sentence[0])
    assert {("f", "نحو 110"), ("e", "أُعيد توقيفهم"), ("c", "قالت")} <= set(found)
    assert html.count("قالت «قسد» إن نحو 110 سجناء") == 1


def test_what_stands_outside_the_clause_is_told() -> None:
    quote = Span(10, 40, "They said that five fell, here.")
    clause = Span(25, 34, "five fell")
    assert marked(quote.text, offsets(quote, clause, [("figure", Span(25, 29, "five"))])) == [
        ("f", "five"),
        ("o", "They said that "),
        ("o", ", here"),
    ]
    assert offsets(quote, quote, ()) == ""


def test_markup_is_left_out_only_where_html_implies_it() -> None:
    text = '<ul>\n<li class="a b" id="x">\n<p dir="auto">one</p>\n</li>\n</ul>\n<p>&lt;p class="a"&gt; </p> <b>b</b>\n'
    assert tight(text) == '<ul><li class="a b" id=x><p dir=auto>one</ul><p>&lt;p class="a"&gt; </p> <b>b</b>\n'
    assert tight('<path d="M1"/>\n<svg class="a"></svg>') == '<path d="M1"/><svg class=a></svg>'
    assert (
        tight('<blockquote dir="auto">a\n\n<b>b</b></blockquote>')
        == '<blockquote dir="auto">a\n\n<b>b</b></blockquote>'
    )


def test_the_policy_allows_its_own_style_and_script_only() -> None:
    html = written(story())
    policy = next(a["content"] for t, a in seen(html).tags if t == "meta" and a.get("http-equiv")) or ""
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S)
        assert f"'sha256-{base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()}'" in policy


def test_nothing_is_asked_for_from_elsewhere() -> None:
    for tag, attributes in seen(written(story())).tags:
        assert tag not in ("img", "link", "iframe", "object", "base", "form")
        assert "src" not in attributes
        assert not any(name.startswith("on") or name == "style" for name in attributes)


@pytest.mark.parametrize("ui", ["ar", "en"])
def test_hostile_text_in_every_field_shows_as_text(ui: str) -> None:
    text = f"{HOSTILE} said {HOSTILE} 5 killed in {HOSTILE}"
    made = Made(text, outlet=HOSTILE, id=HOSTILE, title=HOSTILE, url="javascript:alert(3)")
    made.event("killed", "killing", agent=HOSTILE, place=HOSTILE, date="2022-01-20").figure("5", 5, who=HOSTILE)
    made.said("said", HOSTILE, "5 killed in", "party").place(HOSTILE, HOSTILE).actor(HOSTILE, HOSTILE)
    html = written(corroborate([made.account()]), ui)
    plain = seen(written(story(), ui))
    hostile = seen(html)
    assert {t for t, _ in hostile.tags} <= {t for t, _ in plain.tags} | {"br"}
    assert sum(t == "script" for t, _ in hostile.tags) == 1
    assert not any((a.get("href") or "").startswith("javascript:") for _, a in hostile.tags)
    assert "onerror=alert(2)" in "".join(hostile.text)


def test_every_statement_has_its_anchor_once() -> None:
    told = story()
    ids = [a["id"] for _, a in seen(written(told)).tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert missing([s.id for s in told.statements if s.kind != "saying"], ids) == []


def test_links_inside_the_page_lead_somewhere() -> None:
    tags = seen(written(story())).tags
    ids = {a["id"] for _, a in tags if "id" in a}
    assert {(a["href"] or "")[1:] for _, a in tags if (a.get("href") or "").startswith("#")} <= ids


def test_pieces_together_are_the_quote() -> None:
    quote = Span(10, 20, "0123456789")
    marks = [("event", Span(12, 16, "2345")), ("figure", Span(14, 18, "4567")), ("time", Span(0, 3, "out"))]
    cut = pieces(quote, marks)
    assert "".join(p.text for p in cut) == quote.text
    assert [(p.text, p.mark) for p in cut] == [("01", None), ("23", "event"), ("4567", "figure"), ("89", None)]


def test_an_empty_story_is_a_page_too() -> None:
    assert load_interface("ar").word("page", "empty") in written(corroborate([Made("Nothing.").account()]))
    assert written(corroborate([]))


def test_days_and_parts_of_day_stand_in_their_order() -> None:
    text = "Shots at dawn. Shots at night. Shots at 13:40. Shots that day. Shots all week."
    made = Made(text)
    for nth, (words, part) in enumerate(
        [("dawn", "dawn"), ("night", "night"), ("13:40", "13:40"), ("that day", None)], 1
    ):
        made.time(words, date(2022, 1, 20), part=part)
        made.mentions.setdefault("events", []).append(shots(made, nth, "2022-01-20"))
    made.mentions["events"].append(shots(made, 5, "2022-01-20/2022-01-26"))
    html = written(corroborate([made.account()]), "en")
    shown = ["Thursday 20 January 2022", "at dawn", "in the afternoon", "at night", "time of day not given"]
    places = [html.index(f">{words}<") for words in [*shown, "20 to 26 January 2022"]]
    assert places == sorted(places)
    assert '<section class="day open">' in html


def shots(made: Made, nth: int, day: str) -> Event:
    return Event(made.span("Shots", nth), "attack", "actual", None, None, None, day, "frame.test")


def test_what_was_long_before_stands_apart() -> None:
    made = Made("They attacked in 2019.").event("attacked", "attack", date="2019-01-01/2019-12-31")
    html = written(corroborate([made.account()]), "en")
    assert html.index("id=before") < html.index(">2019<")


def test_a_year_stands_behind_the_days_that_are_known() -> None:
    made = Made("Shots that year. Shots on Thursday.", published="2022-01-22")
    made.mentions["events"] = [shots(made, 1, "2022-01-01/2022-12-31"), shots(made, 2, "2022-01-20")]
    html = written(corroborate([made.account()]), "en")
    assert html.index(">Thursday 20 January 2022<") < html.index(">2022<")


def test_what_has_no_day_stands_with_the_day_on_which_it_was_said() -> None:
    made = (
        Made("The army said on Friday that the base fell.").event("fell", "takeover").time("Friday", date(2022, 1, 21))
    )
    html = written(corroborate([made.said("said", "The army", "the base fell").account()]), "en")
    assert html.index(">Friday 21 January 2022<") < html.index(">said on this day, of no day in particular<")
    assert "id=undated" not in html
