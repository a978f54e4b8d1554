"""Events share the day and place of their sentence."""

from __future__ import annotations

from tawatur.assembly.setting import with_setting
from tawatur.model import Event, Place, Span


def event(at: int, kind: str, place: str | None = None, date: str | None = None) -> Event:
    return Event(Span(at, at + 1, "x"), kind, "actual", None, None, place, date, "test")


def place(at: int, name: str) -> Place:
    return Place(Span(at, at + len(name), name), None, name, 0.0, 0.0, "city", "test")


def test_deaths_take_the_day_of_their_cause() -> None:
    settled = with_setting([0, 50], [event(3, "bombing", "Aden", "2020-12-30"), event(9, "killing")], [])
    assert (settled[1].place, settled[1].date) == ("Aden", "2020-12-30")


def test_another_sentence_lends_nothing() -> None:
    settled = with_setting([0, 50], [event(3, "bombing", "Aden", "2020-12-30"), event(60, "killing")], [])
    assert (settled[1].place, settled[1].date) == (None, None)


def test_the_only_place_of_a_sentence_is_the_events() -> None:
    (settled,) = with_setting([0], [event(3, "clash")], [place(20, "Derna")])
    assert settled.place == "Derna"


def test_of_two_places_neither_is_taken() -> None:
    (settled,) = with_setting([0], [event(3, "clash")], [place(20, "Derna"), place(30, "Sousse")])
    assert settled.place is None
