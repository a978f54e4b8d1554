"""The page of a whole story: every section in every language, numbers as story.json has them, hostile text as text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate
from tawatur.intake import Given, Source, reports
from tawatur.model import Copy, Report, Story, Unread
from tawatur.outputs import page
from tawatur.outputs._sentences import delay_of
from tawatur.outputs.story_json import story_to_dict
from tawatur.pipeline import story as told
from tawatur.rules import interfaces, load_interface
from tests.corroboration.test_changes import everything
from tests.made import Made
from tests.outputs.anchors import anchor, missing
from tests.outputs.test_page import HOSTILE, seen

SECTIONS = ("tolls", "disputes", "warnings", "responsibility", "lags", "matrix", "sources", "reports", "unread")
EXAMPLES = Path(__file__).parents[2] / "examples"
BOTH = pytest.mark.parametrize("story", ["made", "hasakah-2022", "hamdaniya-2023"])
LANGUAGES = pytest.mark.parametrize("ui", interfaces())


@cache
def full() -> Story:
    """A story in which everything there is occurs, a copy and an unread file too."""
    story = everything()[1]
    first, second = story.accounts[:2]
    copies = (Copy(second.key, first.key, 0.93),)
    return replace(story, copies=copies, unread=(Unread(HOSTILE, "language", None),))


@cache
def example(name: str) -> Story:
    """The story of an example, or the one above."""
    if name == "made":
        return full()
    files = [Source(p.name, p.read_bytes()) for p in sorted((EXAMPLES / name).glob("*.json"))]
    found = [item for file in files for item in reports(file, Given())]
    return told([item for item in found if isinstance(item, Report)], knowledge())


@cache
def written(name: str, ui: str) -> str:
    return page.write(example(name), load_interface(ui))


def with_attribute(html: str, name: str) -> list[dict[str, str | None]]:
    return [a for _, a in seen(html).tags if name in a]


@LANGUAGES
def test_every_section_is_there_with_its_heading(ui: str) -> None:
    html, words = written("made", ui), load_interface(ui).section("page")
    ids = {a["id"] for a in with_attribute(html, "id")}
    for section in SECTIONS:
        assert {section, f"h-{section}"} <= ids
        assert f"<a href=#{section}>{words[section]}</a>" in html


@LANGUAGES
@BOTH
def test_the_head_counts_what_the_json_lists(story: str, ui: str) -> None:
    interface = load_interface(ui)
    given = story_to_dict(example(story), interface)
    outlets = {r["outlet"] for r in given["reports"] if r["outlet"]}
    lists = ("statements", "reports", "origins")
    counts = {name: len(given[name]) for name in lists} | {"outlets": len(outlets)}
    shown = re.search(r"<ul class=numbers>(.*?)</ul>", written(story, ui))
    assert shown
    said = shown[1].removeprefix("<li>").split("<li>")
    assert sorted(said) == sorted(interface.count(name, number) for name, number in counts.items() if number)


@LANGUAGES
@BOTH
def test_every_toll_has_the_numbers_of_the_json(story: str, ui: str) -> None:
    """In a chart or a table, or, where all say the same, as the amount beside the first who says it."""
    interface = load_interface(ui)
    given = story_to_dict(example(story), interface)["tolls"]
    numbers = {t["id"]: " ".join("-" if t[n] is None else str(t[n]) for n in ("best", "low", "high")) for t in given}
    html = written(story, ui)
    found = {a["id"]: a["data-n"] for a in with_attribute(html, "data-n")}
    listed = {key: anchor(key, found) for key in numbers}
    assert {place: numbers[key] for key, place in listed.items() if place} == found
    for toll in (t for t in given if not listed[t["id"]]):
        claim = toll["claims"][0]
        amounts = re.findall(r"<li>[^<]*<b>(.*?)</b>", entry(html, claim["statement"]))
        assert interface.amount(claim["low"], claim["high"], claim["bound"]) in " ".join(amounts)
        assert {(c["low"], c["high"], c["bound"]) for c in toll["claims"]} == {
            (claim["low"], claim["high"], claim["bound"])
        }


def entry(html: str, statement: str) -> str:
    """The entry in which a statement stands."""
    key = anchor(statement, {a["id"] for a in with_attribute(html, "id")})
    parts = re.split(r"<li(?: class=\w+)? (?=id=r)", html)
    return next(part for part in parts if re.search(rf"\bid={key}[ >]", part))


@LANGUAGES
@BOTH
def test_every_lag_has_the_delay_of_the_json(story: str, ui: str) -> None:
    interface, html = load_interface(ui), written(story, ui)
    found = {a["id"]: a["data-d"] for a in with_attribute(html, "data-d")}
    for lag in example(story).lags:
        if place := anchor(lag.id, found):
            hours = [] if lag.delay.hours is None else [lag.delay.hours]
            assert found[place] == " ".join(map(str, [lag.delay.days, *hours]))
        else:
            said = re.findall(r"</a> <span(?: class=same)?>(.*?)</span>", entry(html, lag.statements[0]))
            assert delay_of(lag.delay, interface) in said


@BOTH
@LANGUAGES
def test_everything_that_the_story_holds_is_on_the_page(story: str, ui: str) -> None:
    given = example(story)
    ids = [a["id"] for a in with_attribute(written(story, ui), "id")]
    for things in (given.statements, given.happenings, given.disputes, given.warnings, given.responsibility):
        assert missing([thing.id for thing in things], ids) == []
    assert len(ids) == len(set(ids))


@BOTH
def test_links_inside_the_page_lead_somewhere(story: str) -> None:
    html = written(story, "ar")
    ids = {a["id"] for a in with_attribute(html, "id")}
    assert {(a["href"] or "")[1:] for a in with_attribute(html, "href") if (a["href"] or "").startswith("#")} <= ids


@BOTH
@LANGUAGES
def test_the_sentences_of_disputes_and_grades_are_those_of_the_json(story: str, ui: str) -> None:
    given = story_to_dict(example(story), load_interface(ui))
    text = "".join(seen(written(story, ui)).text)
    for dispute in given["disputes"]:
        assert dispute["sentence"]["text"] in text
        assert all(side["quote"]["text"] in text for side in dispute["sides"])
    for happening in given["happenings"]:
        alone = happening["grade"]["reason"]["code"] == "grade_weak"  # then its entry names the one source
        assert alone or happening["grade"]["reason"]["text"] in text
        assert load_interface(ui).word("grades", happening["grade"]["code"]) in text


@LANGUAGES
@BOTH
def test_a_claim_of_every_series_is_in_its_chart_and_its_table(story: str, ui: str) -> None:
    html = written(story, ui)
    charts = html.split("<svg class=chart")[1:]
    series = [t for t in example(story).tolls if t.happening is None and len(t.claims) > 1]
    assert [c.split("</svg>")[0].count("class=amount") for c in charts] == [
        c.split("<tbody>")[1].split("</table>")[0].count("<tr") for c in charts
    ]
    assert sorted(c.count("class=amount") for c in charts) == sorted(len(t.claims) for t in series)


@LANGUAGES
def test_nothing_asks_and_nothing_is_styled_in_place(ui: str) -> None:
    for tag, attributes in seen(written("made", ui)).tags:
        assert tag not in ("img", "link", "iframe", "object", "base", "form", "use", "image")
        assert "src" not in attributes
        assert not any(name.startswith("on") or name == "style" for name in attributes)


@LANGUAGES
def test_hostile_names_are_text_in_every_section(ui: str) -> None:
    day, spoken = "2022-01-20", f"{HOSTILE} said that an attack in {HOSTILE} killed 5"
    made = [Made(spoken, id=f"h{n}", outlet=f"{HOSTILE}{n}", published=f"2022-01-2{n}") for n in (1, 2)]
    for n, m in enumerate(made):
        m.said("said", HOSTILE, "attack in").event("attack", "attack", date=day, place=HOSTILE)
        m.place(HOSTILE, HOSTILE).event("killed", "killing", date=day).figure("5", 5 + n, who=HOSTILE)
        m.actor(HOSTILE, HOSTILE).charge("said", HOSTILE, known=HOSTILE)
    html = page.write(corroborate([m.account() for m in made]), load_interface(ui))
    allowed = {tag for tag, _ in seen(written("made", ui)).tags}
    assert {tag for tag, _ in seen(html).tags} <= allowed
    assert sum(tag == "script" for tag, _ in seen(html).tags) == 1
    assert "<img" not in html


def test_a_copy_says_what_it_is_a_copy_of() -> None:
    text = "".join(seen(written("made", "en")).text)
    assert "Nearly the text of" in text
    assert "(93 in 100): counted as its copy." in text


def test_a_name_that_runs_against_the_page_keeps_the_date_behind_it() -> None:
    text = "".join(seen(written("made", "ar")).text)
    assert "\u2068Hasakah\u2069 · 20" in text
    assert "\u2068" not in "".join(seen(written("made", "en")).text).split("Disputes")[0].split("As reported")[0]


@LANGUAGES
def test_what_is_to_be_held_against_the_original_is_said(ui: str) -> None:
    first = example("made").accounts[0]
    marked = replace(first, report=replace(first.report, review=("figures", "times")))
    html = page.write(replace(example("made"), accounts=(marked, *example("made").accounts[1:])), load_interface(ui))
    words = load_interface(ui).section("table")
    (said,) = re.findall(r"<p class=review>(.*?)<p", html)
    assert words["figures"].lower() in said
    assert words["times"].lower() in said
    assert "class=review" not in written("made", ui)
