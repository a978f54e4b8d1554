"""An origin: who spoke first."""

from __future__ import annotations

from dataclasses import dataclass

STANDINGS = ("side", "official", "independent", "witness", "anonymous")


@dataclass(frozen=True, slots=True)
class Origin:
    """One first speaker, under all the names that reports give, and the statements that go back to it.

    ``actor`` is the usual English name where it is known; ``kind`` what it is most often called (ngo, party …).
    ``standing`` is side (takes part in what the story tells), official, independent, witness or anonymous.
    ``grade`` is the letter, A to F, that the user gave it (the Admiralty scale of AJP-2.1), None where none was
    given. ``outlets`` are those that carry its words, by name; a report without one stands under its own key.
    """

    id: str
    name: str
    actor: str | None
    kind: str
    standing: str
    grade: str | None
    statements: tuple[str, ...]
    outlets: tuple[str, ...]
