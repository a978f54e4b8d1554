"""A sentence of the program's own, kept as a code and what fills it: outputs put it in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A count of people or things with its bound; ``high`` None: no upper end was named."""

    low: int | None
    high: int | None
    bound: str


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills one brace of a sentence.

    ``kind`` says how ``value`` is put in words: number, text, day (ISO), amount, place (a name), origin (an
    id), happening (an id), or the section of the interface's words that holds the code (measures, types, rules …).
    """

    name: str
    kind: str
    value: str | int | Amount


@dataclass(frozen=True, slots=True)
class Sentence:
    """``code`` names the sentence among the interface's words."""

    code: str
    arguments: tuple[Argument, ...] = ()
