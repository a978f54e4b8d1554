"""The outlines of states: known places lie where they are, and east is not north."""

from __future__ import annotations

import pytest

from tawatur.knowledge.outlines import FILE, outlines
from tawatur.knowledge.places_called import places_called

PLACES = [
    ("SY", 40.75, 36.5),  # Hasakah
    ("IQ", 43.38, 36.27),  # Hamdaniya
    ("SD", 32.53, 15.6),  # Khartoum
    ("YE", 44.2, 15.35),  # Sana'a
    ("PS", 34.45, 31.5),  # Gaza
    ("LY", 22.64, 32.76),  # Derna
    ("MA", -7.99, 31.63),  # Marrakesh
    ("US", -77.04, 38.9),  # Washington
    ("NZ", 174.78, -41.29),  # Wellington
]


@pytest.mark.parametrize(("code", "lon", "lat"), PLACES)
def test_a_known_place_lies_in_its_state_alone(code: str, lon: float, lat: float) -> None:
    assert [state for state in outlines().states if outlines().holds(state, lon, lat)] == [code]


def test_coordinates_are_not_swapped() -> None:
    assert not outlines().holds("SY", 36.5, 40.75)


def test_rings_are_closed_and_within_the_world() -> None:
    world = outlines()
    for rings in world.states.values():
        for ring in map(world.ring, rings):
            assert ring[0] == ring[-1]
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)


def test_it_is_small_and_every_state_of_the_gazetteer_is_there() -> None:
    assert FILE.stat().st_size < 1_000_000
    overseas = {"GF", "RE", "GP", "MQ", "YT"}  # drawn as parts of France
    states = {key[4:] for key in places_called("en") if key.startswith("iso:")}
    assert states - overseas <= set(outlines().states)


def test_places_are_called_as_the_language_spells_them() -> None:
    assert places_called("ar")["iso:SY"] == "سوريا"
    assert places_called("en")["iso:SY"] == "Syria"
    assert "iso:SY" not in places_called("fr")
