"""What an origin is to the story that it tells of: a side in it, an official body, independent, a witness, unnamed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.corroboration.setting import Setting
from tawatur.knowledge.commands import commanding
from tawatur.model import Statement

# Acts by which whoever does them takes a side (the PLOVER types of material conflict, CAMEO roots 17 to 20).
_VIOLENT = frozenset(
    {"attack", "bombing", "airstrike", "shelling", "clash", "killing", "injury", "abduction", "siege", "takeover"}
    | {"recapture", "crackdown"}
)
_HAPPENED = frozenset({"actual", "ongoing"})
_PLAIN = {"anonymous": "anonymous", "witness": "witness", "party": "side", "official": "official"}
# Whoever is hit is a side where it is a state's body or a party; a hospital or a convoy of the UN that is hit is none.
# A ministry of health speaks as a medical source and is a government's all the same; ids are usual English names.
_OFFICE = re.compile(r"\b(?:Ministry|Directorate)\b")
_SUFFERING = frozenset({"official", "party"})


@dataclass(frozen=True, slots=True)
class Standings:
    """Who commands those that take part in the violence of one story, and who suffers it."""

    acting: frozenset[str]
    suffering: frozenset[str]

    def of(self, actor: str | None, kind: str) -> str:
        """The standing of an origin: what its kind says, unless it is known to be a side."""
        if actor and (commanding(actor) in self.acting or (actor in self.suffering and kind in _SUFFERING)):
            return "side"
        if kind == "medical" and actor and _OFFICE.search(actor):
            return "official"
        return _PLAIN.get(kind, "independent")


def standings(statements: Iterable[Statement], setting: Setting) -> Standings:
    """Who acts and who suffers: listed armed actors always, others by the violent events that are told of them.

    Plans, fears and denials make nobody a side.
    """
    roles: dict[str, set[str]] = {"agent": set(), "patient": set()}
    for statement in statements:
        if statement.type in _VIOLENT and statement.modality in _HAPPENED:
            for part in statement.parts:
                if part.id and part.role in roles:
                    roles[part.role].add(part.id)
    acting = frozenset(map(commanding, setting.sides | roles["agent"]))
    return Standings(acting, frozenset(roles["patient"]))
