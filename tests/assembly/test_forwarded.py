"""What an outlet says that it took over from somebody comes from there."""

from __future__ import annotations

from dataclasses import replace

from tawatur.assembly import statements
from tawatur.model import Reading
from tawatur.rules import load_language, prepare
from tests.made import Made

TEXT = "The ministry said that an explosion hit the market. Shots were heard."


def chain_of(made: Made, trigger: str) -> list[tuple[str, str]]:
    report = replace(made.report, forwarded_from="Coast Network")
    found = {name: tuple(mentions) for name, mentions in made.mentions.items()}
    told = statements(prepare(report, load_language("en")), Reading(report, found))
    (statement,) = (s for s in told if s.trigger and s.trigger.text == trigger)
    return [(speaker.name, speaker.kind) for speaker in statement.chain]


def test_who_forwarded_is_the_outlet_and_who_wrote_is_before_it() -> None:
    made = Made(TEXT).event("Shots", "clash").event("explosion", "bombing")
    made.said("said", "The ministry", "an explosion hit the market", kind="official")
    assert chain_of(made, "Shots") == [("Coast Network", "media"), ("The Outlet", "outlet")]
    assert chain_of(made, "explosion") == [
        ("The ministry", "official"),
        ("Coast Network", "media"),
        ("The Outlet", "outlet"),
    ]
