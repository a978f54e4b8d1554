"""The usual names of places and actors in a language."""

from __future__ import annotations

import re

from tawatur.knowledge.actors_called import actors_called
from tawatur.knowledge.places_called import place_called, places_called
from tawatur.knowledge.places_files import FILES, bundled_states


def test_towns_of_geonames_have_a_spelled_arabic_name() -> None:
    assert place_called("geonames:99072", "ar") == "الموصل"
    assert place_called("geonames:95446", "en") == "Erbil"
    assert place_called("geonames:0", "ar") is None
    assert place_called("tawatur:sy-kobani", "en") == "Kobani"
    assert place_called("geonames:99072", "xx") is None


def test_every_row_is_of_a_known_place_once_and_in_plain_letters() -> None:
    known = bundled_states()
    rows = [
        line.split("\t")
        for line in (FILES / "called.ar.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert len({key for key, _ in rows}) == len(rows)
    assert [key for key, _ in rows if key not in known] == []
    assert [name for _, name in rows if not re.fullmatch(r"[\u0621-\u064a\u0651 ]+", name)] == []
    assert len(places_called("ar")) > len(rows)


def test_an_actor_is_called_by_its_first_form() -> None:
    assert actors_called("ar")["UNICEF"] == "اليونيسف"
    assert actors_called("ar")["United Nations"] == "الأمم المتحدة"
    assert "Nobody in the roster" not in actors_called("ar")
