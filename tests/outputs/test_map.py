"""The map: places where they are, names that do not collide, the same as a list, ways to every happening."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.corroboration import corroborate
from tawatur.knowledge.outlines import outlines
from tawatur.model import Story
from tawatur.outputs import page
from tawatur.outputs.page.frame import HEIGHT, WIDTH, frame_of
from tawatur.outputs.page.labelled import Asked, Box, placed
from tawatur.outputs.page.land import land_of
from tawatur.rules import load_interface
from tests.made import Made
from tests.outputs.anchors import anchor
from tests.outputs.test_page_story import BOTH, LANGUAGES, example, seen, written

MAP = re.compile(r"<svg class=map .*?</svg>", re.DOTALL)


@cache
def story(*towns: tuple[str, float, float, str]) -> Story:
    """A report for each of the places: an attack there, each on another day."""
    made = []
    for n, (name, lon, lat, kind) in enumerate(towns, 1):
        report = Made(f"They attacked {name} then.", id=f"m{n}", published="2022-03-01")
        report.place(name, f"x:{name}", lat, lon, kind).event(
            "attacked", "attack", place=name, date=f"2022-01-{2 * n:02}"
        )
        made.append(report.account())
    return corroborate(made)


def circles(html: str) -> dict[str, tuple[float, float]]:
    """Where the middle of each named circle stands."""
    found = re.findall(r'<a href=#\w+ aria-label="([^:]*):[^>]*><circle class=\w+ cx=([\d.]+) cy=([\d.]+)', html)
    return {name: (float(x), float(y)) for name, x, y in found}


def test_east_is_right_and_north_is_up() -> None:
    towns = (("Mosul", 43.12, 36.34, "city"), ("Erbil", 44.01, 36.19, "city"), ("Duhok", 42.99, 36.87, "city"))
    drawn = circles(page.write(story(*towns), load_interface("en")))
    assert drawn["Duhok"][0] < drawn["Mosul"][0] < drawn["Erbil"][0]
    assert drawn["Duhok"][1] < drawn["Mosul"][1] < drawn["Erbil"][1]


@pytest.mark.parametrize(("code", "lon", "lat"), [("SY", 40.75, 36.5), ("IQ", 43.38, 36.27), ("LY", 14.43, 27.04)])
def test_a_place_is_drawn_inside_its_state(code: str, lon: float, lat: float) -> None:
    frame = frame_of([((lon, lat), 1)])
    x, y = frame.at(lon, lat)
    (path,) = [state.path for state in land_of(frame, outlines()) if state.code == code]
    assert sum(inside(ring, x * 2, y * 2) for ring in rings(path)) % 2 == 1


def rings(path: str) -> list[list[tuple[float, float]]]:
    found = []
    for shape in path.split("z")[:-1]:
        start, steps = shape[1:].split("l")
        x, y = map(float, start.split())
        ring = [(x, y)]
        numbers = list(map(float, steps.split()))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        found.append([*ring, ring[0]])
    return found


def inside(ring: list[tuple[float, float]], x: float, y: float) -> int:
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        crossed += (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return crossed


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.text("abcالحسكة ", min_size=1, max_size=22), st.floats(0, WIDTH), st.floats(0, HEIGHT)),
        max_size=30,
    )
)
def test_names_neither_meet_nor_leave_the_frame(asked: list[tuple[str, float, float]]) -> None:
    dots = [Box(x - 4, y - 4, x + 4, y + 4) for _, x, y in asked]
    boxes = [label.box for label in placed([Asked(*one, apart=4) for one in asked], dots) if label]
    assert not any(one.meets(other) for one, other in combinations([*boxes, *()], 2))
    assert not any(box.meets(dot) for box in boxes for dot in dots)
    assert all(b.left >= 0 and b.right <= WIDTH and b.top >= 0 and b.bottom <= HEIGHT for b in boxes)


def test_a_circle_is_as_wide_as_the_place_is_uncertain() -> None:
    towns = (("Aden", 45.03, 12.79, "city"), ("Lahij", 44.88, 13.06, "region"), ("Crater", 45.04, 12.77, "facility"))
    html = page.write(story(*towns), load_interface("en"))
    widths = {n: float(r) for n, r in re.findall(r'aria-label="(\w+):[^>]*><circle[^>]*? r="?([\d.]+)', html)}
    assert widths["Crater"] < widths["Aden"] < widths["Lahij"]


@BOTH
@LANGUAGES
def test_circles_lead_to_happenings_and_the_list_has_them_all(story: str, ui: str) -> None:
    html = written(story, ui)
    known = {h.id: h for h in example(story).happenings}
    drawn = MAP.search(html)
    assert drawn
    targets = re.findall(r"<a href=#(\w+) aria-label=", drawn[0])
    assert targets
    assert set(targets) <= {anchor(key, targets) for key in known}
    section = html.split("<section id=map")[1].split("</section>")[0]
    located = {(round(h.where.lon, 2), round(h.where.lat, 2)) for h in known.values() if h.where and h.where.lat}
    assert section.count("<li>") == len(located)


@BOTH
def test_the_map_is_the_same_every_time(story: str) -> None:
    once, again = (MAP.search(page.write(example(story), load_interface("ar"))) for _ in range(2))
    assert once
    assert again
    assert once[0] == again[0]


def test_a_story_without_places_has_no_map() -> None:
    assert "id=map" not in page.write(
        corroborate([Made("They fled.").event("fled", "escape").account()]), load_interface("en")
    )


def test_a_place_far_away_is_listed_but_not_drawn() -> None:
    towns = tuple(
        (name, 40.7 + n / 100, 36.5, "city")
        for n, name in enumerate(("Abc", "Bcd", "Cde", "Def", "Efg", "Fgh", "Ghi", "Hij", "Ijk", "Jkl"))
    )
    html = page.write(story(*towns, ("London", -0.12, 51.5, "city")), load_interface("en"))
    assert "London" not in circles(html)
    assert "London" in "".join(seen(html.split("<section id=map")[1].split("</section>")[0]).text)
