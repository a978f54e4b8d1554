"""Actors and places as data with stable ids; users add their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tawatur.knowledge.actors import Roster, load_roster
from tawatur.knowledge.grades import GradesFault, load_grades
from tawatur.knowledge.places import Gazetteer, load_gazetteer

__all__ = [
    "Gazetteer",
    "GradesFault",
    "Knowledge",
    "Roster",
    "load_gazetteer",
    "load_grades",
    "load_knowledge",
    "load_roster",
]


@dataclass(frozen=True)
class Knowledge:
    """What is known beforehand of the world: its places and its actors."""

    places: Gazetteer
    actors: Roster


def load_knowledge(places: tuple[Path, ...] = (), actors: tuple[Path, ...] = ()) -> Knowledge:
    """The bundled knowledge and what the user's own files add to it."""
    return Knowledge(load_gazetteer(places), load_roster(actors))
