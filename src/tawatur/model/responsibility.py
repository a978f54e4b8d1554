"""Who holds whom responsible for what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blame:
    """``who`` is the origin that says it, ``whom`` the actor as named and ``actor`` the actor's id where known.

    ``act``: accuses, claims (its own act), admits (a side says that it did what harmed), names (says who did
    it, in passing) or denies.
    """

    id: str
    happening: str
    who: str
    whom: str
    actor: str | None
    act: str
    statements: tuple[str, ...]
