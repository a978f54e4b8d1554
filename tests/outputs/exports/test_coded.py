"""What all codebooks share: every type has its place, names of sides are as the roster has them."""

from __future__ import annotations

import pytest

from tawatur.knowledge import load_roster
from tawatur.outputs._tables import columns
from tawatur.outputs.exports import exports
from tawatur.outputs.exports._coded import country
from tawatur.outputs.exports._sides import DATA, armed, rows, state_of
from tawatur.rules import load_interface

CODEBOOKS = sorted(path.name.split(".")[0] for path in DATA.glob("*.types.tsv"))


@pytest.mark.parametrize("name", CODEBOOKS)
def test_every_type_of_event_is_in_the_crosswalk(name: str) -> None:
    ours = set(load_interface("en").section("types")) - {"toll", "saying", "count"}
    assert {row["type"] for row in rows(f"{name}.types.tsv")} == ours
    assert name in exports()


@pytest.mark.parametrize("name", CODEBOOKS)
def test_every_condition_is_one_that_can_hold(name: str) -> None:
    own = {"side", "sides", "troops", "civilians", "state", "prisoners", "dead", "unrest"}
    matters = set(load_interface("en").section("matters"))
    assert {word for row in rows(f"{name}.types.tsv") for word in row["when"].split()} <= own | matters
    assert all(row["type"] == "other" for row in rows(f"{name}.types.tsv") if set(row["when"].split()) & matters)


def test_forces_are_called_as_the_roster_calls_them() -> None:
    known = {actor.name for actor in load_roster().actors}
    assert [row["name"] for row in rows("forces.tsv") if row["name"] not in known] == ["US forces"]
    codes = {row["iso2"] for row in rows("countries.tsv")}
    assert {row["state"] for row in rows("forces.tsv")} <= codes | {"*", "-"}
    assert {row["iso2"] for row in rows("regions.tsv")} <= codes


@pytest.mark.parametrize(
    ("name", "side", "state"),
    [
        ("Islamic State", True, "-"),
        ("Syrian Arab Army", True, "SY"),
        ("International coalition", True, "*"),
        ("Egypt", True, "EG"),
        ("Kurdish forces", True, None),
        ("Reuters", False, None),
        ("World Food Programme", False, None),
    ],
)
def test_who_is_an_armed_side_and_whose(name: str, side: bool, state: str | None) -> None:
    assert (armed(name), state_of(name)) == (side, state)


def test_what_is_not_known_of_a_country_is_nothing() -> None:
    assert (country("SY", "numeric"), country("SY", "gwno"), country("BR", "gwno"), country(None, "name")) == (
        "760",
        "652",
        None,
        None,
    )


@pytest.mark.parametrize("path", sorted(DATA.glob("*.columns.tsv")), ids=lambda path: path.name)
def test_every_column_says_what_it_means(path) -> None:  # type: ignore[no-untyped-def]
    for shape in columns(path).values():
        assert all(column.meaning and column.unit and column.source for column in shape)
        assert all(column.meaning.startswith("Left empty") for column in shape if column.type == "empty")
