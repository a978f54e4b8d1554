"""What is gathered on one reporting act before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.rules import Entry


@dataclass(slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` that name somebody; ``cut`` letters of a preposition are joined before."""

    first: int
    last: int
    known: bool
    cut: int = 0
    strong: bool = False  # nothing but it stands before the verb


@dataclass(slots=True)
class Cue:
    """A word or phrase of reporting: where it stands, its row, and what was found around it."""

    first: int
    last: int
    entry: Entry
    form: str  # verb | acting | noun | according | own | colon
    sentence: int
    source: Phrase | None = None
    via: list[Phrase] = field(default_factory=list)
    said: int | None = None  # the token at which what is said begins
    certain: bool = False  # a complementizer, a colon or a quotation follows
    quoted: bool = False  # a colon or a quotation follows
    before: bool = False  # what is said stands (also) before the cue
    related: bool = False  # in a relative clause: the source is the noun that it describes
    passed: bool = False  # passed on from another: "quoted Y that"
    carried: bool = False  # the speaker is the one who spoke last
    content: tuple[int, int] | None = None
