"""A toll: one measure of one happening, or of the whole story, as it was claimed over time."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.span import Span

STATUSES = ("current", "superseded", "part", "adds")


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure of a toll's series.

    ``claimed`` is when it was said (ISO 8601): the time the report gives, else its publication. ``outlets``
    carry this claim of this origin. ``status``: current (what its origin says last), superseded (another claim
    of the same origin, later or more exact, takes its place), part (of a whole that stands in the series) or adds
    (to what was said before). ``who`` is the counted group in the report's words.
    """

    statement: str
    figure: Span
    low: int | None
    high: int | None
    bound: str
    origin: str
    outlets: tuple[str, ...]
    claimed: str | None
    status: str
    who: str | None
    carried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """The series of claims about one measure; ``happening`` None: of the whole story.

    ``measure`` is one of the reading's measures, or several counted together (``killed|injured``). ``group`` is the
    id of the party or the code of the group whose people are counted, None for all of them; ``part_of`` the toll
    of all of them. ``best``, ``low`` and ``high`` are by ``rule``, from ``origins`` independent origins; they are
    None where no current claim gives a number.
    """

    id: str
    happening: str | None
    measure: str
    group: str | None
    part_of: str | None
    claims: tuple[Claim, ...]
    rule: str
    best: int | None
    low: int | None
    high: int | None
    origins: int
    statements: tuple[str, ...]
