"""Who stands under whose command, and whom a body that is called by whose it is may mean."""

from __future__ import annotations

from tawatur.configure import knowledge
from tawatur.knowledge.commands import commanding, described, meant_by


def test_the_highest_body_commands() -> None:
    assert commanding("Tiger Forces") == "Syrian government"
    assert commanding("nobody known") == "nobody known"


def test_a_story_means_the_body_that_it_names_most() -> None:
    assert meant_by("Kurdish forces", {"Peshmerga": 2, "Syrian Democratic Forces": 5}) == "Syrian Democratic Forces"
    assert meant_by("Kurdish forces", {"Peshmerga": 2}) == "Peshmerga"
    assert meant_by("Kurdish forces", {"Islamic State": 9}) == "Kurdish forces"


def test_everybody_meant_is_in_the_roster() -> None:
    known = {actor.name for actor in knowledge().actors.actors}
    assert {*described(), *(body for bodies in described().values() for body in bodies)} <= known
