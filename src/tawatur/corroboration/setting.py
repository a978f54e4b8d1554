"""What corroboration is given beside the accounts: what is known of actors, and what the user asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from tawatur.corroboration.cutoff import Cutoff
from tawatur.knowledge import Knowledge
from tawatur.rules import language_settings, languages
from tawatur.text import FoldTable

RULES = ("range", "latest", "official", "majority")


def _unknown(_place: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known and what is asked for.

    ``sides`` are the ids of armed actors and parties to conflicts, ``states`` those of states, ``names`` ids by name
    (see ``plain``; ``heads`` are their first words, ``capitals`` those in capitals only (WHO, not who),
    ``called`` first and last words of each actor's names), ``country`` gives the state of a place by its id (ISO
    3166), None where it is not known. ``grades`` are the user's letters by an origin's actor id or name, ``toll_rule``
    one of RULES. ``as_of`` is up to when reports count.
    """

    sides: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    called: Mapping[str, frozenset[str]] = field(default_factory=dict)
    country: Callable[[str], str | None] = _unknown
    grades: Mapping[str, str] = field(default_factory=dict)
    toll_rule: str = "range"
    as_of: Cutoff | None = None


def setting(
    knowledge: Knowledge,
    grades: Mapping[str, str] | None = None,
    toll_rule: str = "range",
    as_of: Cutoff | None = None,
) -> Setting:
    """What the bundled and the user's own actors say, with the user's choices."""
    roster = knowledge.actors
    sides = frozenset(actor.name for actor in roster.actors if actor.side)
    states = frozenset(actor.name for actor in roster.actors if actor.type == "state")
    names = {
        plain(form): name.actor.name for forms in roster.names.values() for form, name in forms if not name.guarded
    }
    given = {plain(name): grade for name, grade in (grades or {}).items()}
    called: dict[str, set[str]] = {}
    for name, actor in names.items():
        words = name.split()
        called.setdefault(actor, set()).update((words[0], words[-1]))
    return Setting(
        sides=sides,
        states=states,
        names=names,
        heads=frozenset(name.split(" ", 1)[0] for name in names),
        capitals=frozenset(plain(f) for forms in roster.names.values() for f, name in forms if name.capitals),
        called={actor: frozenset(words) for actor, words in called.items()},
        country=knowledge.places.country,
        grades=given,
        toll_rule=toll_rule,
        as_of=as_of,
    )


def plain(name: str) -> str:
    """A name as it is looked up: folded as every language folds, single blanks."""
    for table in _tables():
        name = name.translate(table)
    return " ".join(name.casefold().split())


@cache
def _tables() -> tuple[Mapping[int, str], ...]:
    return tuple(FoldTable(language_settings(code).get("fold", {})) for code in languages())
