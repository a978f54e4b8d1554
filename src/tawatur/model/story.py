"""A story: what many reports say, put together."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.report import Report
from tawatur.model.statement import Statement, When, Where


@dataclass(frozen=True, slots=True)
class Account:
    """One report of a story under the key by which its statements name it."""

    key: str
    report: Report
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One first speaker, under all the names that reports give, and the statements that go back to it."""

    id: str
    name: str
    actor: str | None
    kind: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """Statements about the same thing in the world; ``why`` says in one word each what they share."""

    id: str
    type: str | None
    when: When | None
    where: Where | None
    statements: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Reports, statements, happenings and origins, each in an order that no input order changes."""

    accounts: tuple[Account, ...]
    statements: tuple[Statement, ...]
    happenings: tuple[Happening, ...]
    origins: tuple[Origin, ...]
