"""The timeline and what was known when: days in order, a shape for each modality, numbers as ``--as-of`` gives them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import Cutoff, corroborate, replayed, setting
from tawatur.intake import Given, Source, reports
from tawatur.model import Account, Report, Story
from tawatur.outputs import page
from tawatur.outputs.page.timeline import SHAPES
from tawatur.pipeline import account
from tawatur.pipeline import story as told
from tawatur.rules import load_interface
from tests.made import Made
from tests.outputs.anchors import anchor
from tests.outputs.test_page_story import EXAMPLES, seen

TIMELINE = re.compile(r"<svg class=timeline .*?</svg>", re.DOTALL)
EXAMPLE = pytest.mark.parametrize("name", ["hasakah-2022", "hamdaniya-2023"])


@cache
def read(name: str) -> tuple[Account, ...]:
    files = [Source(p.name, p.read_bytes()) for p in sorted(Path(EXAMPLES / name).glob("*.json"))]
    found = (item for file in files for item in reports(file, Given()) if isinstance(item, Report))
    return tuple(account(report, knowledge()) for report in found)


@cache
def example(name: str) -> Story:
    terms = setting(knowledge())
    return replayed(corroborate(read(name), terms), terms)


@cache
def written(name: str, ui: str = "en") -> str:
    return page.write(example(name), load_interface(ui))


def drawn(html: str) -> str:
    found = TIMELINE.search(html)
    assert found
    return found[0]


def made(*events: tuple[str, str | None], published: str = "2022-01-25") -> Story:
    """A report for each event: its modality, and its day or days."""
    found = []
    for n, (modality, day) in enumerate(events):
        report = Made("They attacked it.", id=f"m{n}", outlet=f"O{n}", published=published)
        found.append(report.event("attacked", "attack", modality, date=day, agent=None).account())
    return corroborate(found)


@EXAMPLE
@pytest.mark.parametrize("share", [0, 1, 2, 3])
def test_the_numbers_of_a_moment_are_those_of_the_story_as_of_it(name: str, share: int) -> None:
    """Read back from the page, for several moments, the last among them."""
    rows = re.findall(r"<tr data-until=(\S+?)>(.*?)(?=<tr|</table>)", written(name), re.DOTALL)
    heads = re.findall(r"<th scope=col data-of=(\w+)>", written(name))
    until, cells = rows[(len(rows) - 1) * share // 3]
    as_of = told((), knowledge(), setting(knowledge(), as_of=Cutoff.at(until)), read(name))
    followed = {anchor(t.id, heads): (t.measure, t.group) for t in example(name).tolls}
    then = {(t.measure, t.group): (t.best, t.low, t.high) for t in as_of.tolls if t.happening is None}
    expected = [then.get(followed[key], (None, None, None)) for key in heads]
    shown = [c.replace('"', "").split() for c in re.findall(r'<td data-n=("[^"]*"|\S+?)>', cells)]
    assert heads
    assert shown == [["-" if n is None else str(n) for n in numbers] for numbers in expected]


@EXAMPLE
def test_since_when_a_thing_was_known_is_told(name: str) -> None:
    moments = [s.until for s in example(name).standings]
    published = {a.key: (a.report.published or "")[:10] for a in example(name).accounts}
    tags = {a["id"]: a.get("data-k") or "0" for _, a in seen(written(name)).tags if "id" in a}
    assert {key: moments[int(tags[anchor(key, tags)])] for key in published} == published


def test_days_stand_in_order_and_what_has_none_in_its_lane() -> None:
    days = ("2022-01-22", "2022-01-20", None)
    picture = drawn(page.write(made(*(("actual", day) for day in days)), load_interface("en")))
    rows = {
        text: float(y) for y, text in re.findall(r"<text class=date [^>]*y=([\d.]+)[^>]*>\u2068(.*?)\u2069", picture)
    }
    assert list(rows) == ["20 January", "22 January", "Undated"]
    assert sorted(rows.values()) == list(rows.values())
    assert "class=lane" in picture


@pytest.mark.parametrize("modality", sorted(SHAPES))
def test_a_shape_and_a_word_say_how_sure_it_is(modality: str) -> None:
    html = page.write(made((modality, "2022-01-20")), load_interface("en"))
    (label, kind) = re.findall(r'<a href=#\w+ aria-label="?([^>]*?)"?><path class=(\w+) d=', drawn(html))[0]
    word = load_interface("en").word("modalities", modality)
    assert kind == modality
    assert modality == "actual" or word in label
    assert word in "".join(seen(html.split("<ul class=shapes>")[1].split("</ul>")[0]).text)


def test_stretches_are_dashed_and_open_ends_fade() -> None:
    days = ("2022-01-20/2022-01-22", "2022-01-19/", "/2022-01-21", "2022-01-18", "2022-01-23")
    story = made(*(("actual", day) for day in days))
    picture = drawn(page.write(story, load_interface("ar")))
    assert {"stretch"} <= set(re.findall(r"<rect class=(\w+)", picture))
    assert all(h.when is None or h.when.first or h.when.last for h in story.happenings)


def test_a_day_full_of_happenings_is_one_mark_with_their_number() -> None:
    reports_of = []
    for n in range(6):
        report = Made(f"They attacked town {n}.", id=f"m{n}", published="2022-01-25")
        report.place(f"town {n}", f"x:{n}", 30 + n, 40.0).event(
            "attacked", "attack", place=f"town {n}", date="2022-01-20"
        )
        reports_of.append(report.account())
    picture = drawn(page.write(corroborate(reports_of), load_interface("en")))
    assert re.search(r"<circle class=many [^>]*>\s*<text class=number [^>]*>\u20686\u2069", picture)


def test_from_right_to_left_the_days_stand_at_the_right() -> None:
    story = made(("actual", "2022-01-20"))
    right, left = (
        float(re.search(r"<text class=date x=([\d.]+)", drawn(page.write(story, load_interface(ui))))[1])  # type: ignore[index]
        for ui in ("ar", "en")
    )
    assert right > 240 > left


def test_without_days_there_is_no_timeline() -> None:
    assert "id=timeline" not in page.write(made(("actual", None)), load_interface("en"))
