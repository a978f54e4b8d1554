"""The brief, rendered by markdown-it-py with its footnotes: numbers are story.json's, quotes the reports' own words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tawatur.corroboration import corroborate
from tawatur.outputs._labels import labels_of
from tawatur.outputs._sentences import counted
from tawatur.outputs.exports import markdown
from tawatur.outputs.exports._brief.ink import apart, calm, first_up, text
from tawatur.rules import load_interface
from tests.made import Made
from tests.outputs.exports.stories import (
    EVERY,
    EXAMPLES,
    HOSTILE,
    IN_EVERY,
    MARKUP,
    ON_EVERY,
    asked,
    content,
    numbers,
    story,
)

BOTH = pytest.mark.parametrize("name", EXAMPLES)
TAGS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "code", "a", "table", "thead", "tbody", "tr", "th", "td"}
TAGS |= {"sup", "hr", "section", "div"}
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
PLACE = {"ar": r"التقرير (\d+)، المحارف من (\d+) إلى (\d+)\.", "en": r"report (\d+), characters (\d+) to (\d+)\."}
QUOTED = {"ar": r"«(.*)»", "en": r"“(.*)”"}


class Seen(HTMLParser):
    """Tags, links and the text of what Markdown was rendered to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.words += ["\n"] if tag in ("li", "p", "h1", "h2", "h3", "td") else []
        assert not any(name.startswith("on") or (name == "style" and "alert" in (value or "")) for name, value in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@cache
def brief(name: str, ui: str) -> str:
    return content("markdown", name, ui).decode()


@cache
def seen(name: str, ui: str) -> Seen:
    markdown = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    return Seen(markdown.render(brief(name, ui)))


@cache
def lines(name: str, ui: str) -> list[str]:
    """The lines as they are read, without footnote marks and isolates."""
    shown = "".join(seen(name, ui).words).translate(ISOLATES)
    return [re.sub(r"\[\d+(:\d+)?\]", "", line).strip() for line in shown.splitlines() if line.strip()]


@cache
def said(name: str, ui: str) -> list[str]:
    """How the line of each toll begins, made from story.json's numbers."""
    interface = load_interface(ui)
    labels, found = labels_of(story(name), interface), []
    for toll in numbers(name, ui)["tolls"]:
        label = first_up(counted(toll["measure"], toll["group"], labels))
        best, low, high = toll["best"], toll["low"], toll["high"]
        between = "" if low == high else interface.data["list_comma"] + interface.amount(low, high, "range")
        words = "" if best is None else f"{interface.amount(best, best, 'exact')}{between} ("
        found.append(f"{label}: {words}".translate(ISOLATES))
    return found


@BOTH
@IN_EVERY
def test_every_toll_stands_in_it_with_the_numbers_of_the_story(name: str, ui: str) -> None:
    shown = lines(name, ui)
    assert [begins for begins in said(name, ui) if not any(line.startswith(begins) for line in shown)] == []


@BOTH
@IN_EVERY
def test_every_number_of_a_toll_has_its_footnote(name: str, ui: str) -> None:
    items = [line for line in brief(name, ui).splitlines() if re.match(r" *- \*\*[^*]+\*\*: .*\(.*\)$", line)]
    assert items
    for item in items:
        counts = re.sub(r"\([^()]*\)$", "", item.partition("**: ")[2])
        assert not re.findall(r"\d[\d,]*(?![\d,]*\[\^|[\d,]*\])", counts), item


@pytest.mark.parametrize("name", [*EXAMPLES, "made", "hostile"])
@IN_EVERY
def test_every_footnote_is_used_and_told_once(name: str, ui: str) -> None:
    body, notes = parted(brief(name, ui))
    told = [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE)]
    assert told == list(range(1, len(told) + 1))
    assert {int(number) for number in re.findall(r"(?<!\\)\[\^(\d+)\]", body)} == set(told)


@BOTH
@IN_EVERY
def test_footnotes_quote_the_reports_word_for_word(name: str, ui: str) -> None:
    accounts = story(name).accounts
    found = [line for line in lines(name, ui) if re.search(PLACE[ui], line)]
    assert found
    for line in found:
        place, quote = re.search(PLACE[ui], line), re.match(QUOTED[ui], line)
        assert place
        assert quote
        report, start, end = (int(number) for number in place.groups())
        words = accounts[report - 1].report.text[start:end]
        assert quote[1] == " ".join(words.split())


@BOTH
@IN_EVERY
def test_a_number_stands_in_the_quote_behind_it(name: str, ui: str) -> None:
    statements = {s.id: s for s in story(name).statements}
    _, notes = parted(brief(name, ui))
    for toll in story(name).tolls:
        claims = [c for c in toll.claims if toll.best in (c.low, c.high)]
        for claim in claims[-1:]:
            quote = statements[claim.statement].quote
            assert quote.holds(claim.figure)
            assert text(quote.text) in notes


@BOTH
@IN_EVERY
def test_disputes_have_both_quotes_and_reports_their_addresses_and_hashes(name: str, ui: str) -> None:
    whole = brief(name, ui)
    for dispute in story(name).disputes:
        told = {a.value for a in dispute.sentence.arguments if a.kind == "origin"}
        for side in (side for side in dispute.sides if side.origin in told):
            assert apart(text(side.quote.text)) in whole
    for report in numbers(name, ui)["reports"]:
        assert f"`{report['sha256']}`" in whole
        assert f"<{report['url']}>" in whole
    links = set(seen(name, ui).links)
    assert {link for link in links if not link.startswith("#")} >= {
        report["url"] for report in numbers(name, ui)["reports"] if report["url"].isascii()
    }


@BOTH
@IN_EVERY
def test_it_holds_what_an_editor_asks_for(name: str, ui: str) -> None:
    words, shown = load_interface(ui).section("page"), lines(name, ui)
    for key in ("head_tolls", "chronology", "disputes", "warnings", "responsibility", "lags", "matrix", "reports"):
        assert words[key] in shown, key
    for warning in story(name).warnings:
        quote = next(s.quote.text for s in story(name).statements if s.id == warning.statement)
        assert " ".join(quote.split()) in "\n".join(shown)
    assert load_interface(ui).word("brief", "all_read") in shown


@ON_EVERY
@IN_EVERY
def test_it_is_turned_as_its_language_runs_and_ranges_are_in_words(name: str, ui: str) -> None:
    whole = brief(name, ui)
    assert whole.startswith('<div dir="rtl" lang="ar">\n\n# ') is (ui == "ar")
    assert whole.endswith("\n</div>\n") is (ui == "ar")
    headings = [line for line in whole.splitlines() if line.startswith("#")]
    assert not any(re.search(r"\d\s*[-–—]\s*\d", line) for line in headings)


@pytest.mark.parametrize("name", EVERY)
@IN_EVERY
def test_no_markup_but_its_own(name: str, ui: str) -> None:
    found = seen(name, ui)
    assert name == "hostile" or not any("**" in words or "[^" in words for words in found.words)
    assert set(found.tags) <= TAGS
    assert found.tags.count("div") == (ui == "ar")
    assert all(link.startswith(("#", "http://", "https://")) for link in found.links)


@IN_EVERY
def test_hostile_text_is_text(ui: str) -> None:
    whole, found = brief("hostile", ui), seen("hostile", ui)
    shown = "".join(found.words).translate(ISOLATES)
    assert MARKUP in shown
    assert "[click](javascript:alert(3)) ![x](http://evil.example/x.png) **b** `c` # h | c | [^1]" in shown
    assert not any("evil" in link or "javascript" in link for link in found.links)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2028\u2029\u0085\x1f\x7f") & set(whole)
    assert all(closed(line) for line in whole.splitlines())


def closed(line: str) -> bool:
    depth = 0
    for char in line:
        depth += (char in "\u2066\u2067\u2068") - (char == "\u2069")
        assert depth >= 0
    return depth == 0


def parted(whole: str) -> tuple[str, str]:
    at = re.search(r"^\[\^1\]: ", whole, re.MULTILINE)
    return (whole[: at.start()], whole[at.start() :]) if at else (whole, "")


@pytest.mark.parametrize("words", ["1. one", "1) one", "- one", "+ one", "= one", "# one", "> one", "a | b", "~~a~~"])
def test_words_at_the_beginning_of_a_line_begin_nothing(words: str) -> None:
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    assert markdown.render(f"- {text(words)}") == f"<ul>\n<li>{words.replace('>', '&gt;')}</li>\n</ul>\n"


def test_what_github_would_link_is_not() -> None:
    assert text("http://a.example") == r"http\://a.example"
    assert text("WWW.a.example, x@a.example") == r"WWW\.a.example, x\@a.example"


def test_isolates_stay_where_they_are_closed() -> None:
    assert calm("a \u2068b\u2069 c") == "a \u2068b\u2069 c"
    assert calm("a \u2069b\u2068 c") == "a b c"
    assert calm("a \u202eb\n\tc\u2029d") == "a b c d"
    assert "\u2067" not in calm(HOSTILE.replace("\u2069", ""))


@IN_EVERY
def test_who_alone_gives_a_number_is_named(ui: str) -> None:
    origins = {o.id: o for o in story("hasakah-2022").origins}
    labels, shown = labels_of(story("hasakah-2022"), load_interface(ui)), lines("hasakah-2022", ui)
    for toll in story("hasakah-2022").tolls:
        said_by = {c.origin for c in toll.claims if toll.best in (c.low, c.high) and c.status != "superseded"}
        if toll.best is not None and toll.origins == 1 and len(said_by) == 1:
            name = labels.origin(origins[said_by.pop()])
            assert any(re.search(rf": {toll.best:,}|: {toll.best}", line) and f"({name})" in line for line in shown)


def test_what_is_to_be_reviewed_says_so() -> None:
    made = Made("Five were killed.", published="2022-01-22").figure("Five", 5)
    account = made.account()
    account = replace(account, report=replace(account.report, review=("figures", "times")))
    (file,) = markdown.files(corroborate([account]), asked("en"))
    assert "To be held against the original before it is relied on: Figures and Times" in file.content.decode()


def test_without_reports_it_says_so() -> None:
    assert load_interface("en").word("page", "title_bare") in brief("empty", "en")
