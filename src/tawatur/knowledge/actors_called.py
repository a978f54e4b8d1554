"""What actors are called in a language: the first of the forms that the bundled roster has for each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tawatur.knowledge.actors import load_roster


@cache
def actors_called(language: str) -> Mapping[str, str]:
    """The usual form in the language, by the actor's usual English name."""
    found: dict[str, str] = {}
    for form, name in load_roster().names.get(language, ()):
        found.setdefault(name.actor.name, form)
    return found
