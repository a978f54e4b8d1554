"""Copies are found as reports come in, also of what another run brought, and by whom they were first."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tawatur.store import Near, copies_in, create, reading, verify
from tawatur.store.copies import FREQUENT
from tawatur.store.database import transaction
from tawatur.store.tables import SKETCH
from tests.store.conftest import Take
from tests.store.test_rereading import again, longer

NAMES = (
    *("harbour", "ferry", "guards", "coast", "rescue", "winter", "flood", "bridge"),
    *("market", "village", "road", "clinic", "school", "river", "storm", "hill"),
)


def words(seed: int, number: int = 120) -> str:
    chance = random.Random(seed)
    made = [chance.choice(NAMES) + chance.choice(("", "s", " and", " of the", " near the")) for _ in range(number)]
    return f"The {' '.join(made)}, said the mayor."


@pytest.fixture
def empty(tmp_path: Path, address: str | None) -> Path:
    create(tmp_path / "case", address=address)
    return tmp_path / "case"


def added(case: Path, take: Take, **texts: str) -> dict[str, list[Near]]:
    folder = case.parent / "in"
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    outcomes = take(case, *(folder / f"{name}.txt" for name in texts))
    with reading(case) as engine, transaction(engine) as connection:
        return {Path(o.name).stem: list(copies_in(connection, o.entry or 0)) for o in outcomes if o.counts.copies}


def test_what_came_first_is_the_original_also_of_an_earlier_run(empty: Path, take: Take) -> None:
    assert added(empty, take, a=words(1), b=words(2)) == {}
    found = added(empty, take, c=f"(Agencies) As received. {words(1)}", d=words(3), e=words(1) + " More follows.")
    assert {name: [(near.name, near.original_name) for near in nears] for name, nears in found.items()} == {
        "c": [("c", "a")],
        "e": [("e", "a")],
    }
    assert all(near.likeness > 0.8 for nears in found.values() for near in nears)
    assert verify(empty).faults == []


def test_half_of_a_text_is_a_copy_and_the_same_words_in_another_order_are_none(empty: Path, take: Take) -> None:
    whole = words(4).split()
    shuffled = random.Random(1).sample(whole, len(whole))
    found = added(empty, take, a=" ".join(whole), half=" ".join(whole[: len(whole) // 2]), other=" ".join(shuffled))
    assert list(found) == ["half"]


def test_of_a_set_phrase_no_more_is_kept_than_shows_that_it_is_one(empty: Path, take: Take) -> None:
    phrase = "Follow us on our channel for news of the coast and the hills, day and night, in all seasons of the year."
    texts = {f"n{n}": f"{words(n, 60)} {phrase}" for n in range(FREQUENT + 30)}
    assert added(empty, take, **texts) == {}
    with reading(empty) as engine, transaction(engine) as connection:
        held = [row.hash for row in connection.execute(SKETCH.select())]
    assert max(map(held.count, set(held))) == FREQUENT + 1


def test_another_edition_of_a_report_is_no_copy_of_it(empty: Path, take: Take) -> None:
    assert added(empty, take, a=words(6)) == {}
    (outcome,) = again(empty, longer)
    assert (outcome.counts.reports, outcome.counts.copies) == (1, 0)
    assert list(added(empty, take, b=f"As received. {words(6)}")) == ["b"]
    assert verify(empty).faults == []
