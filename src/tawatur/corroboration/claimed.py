"""Who claims which act as its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.corroboration.record import CAME, Record
from tawatur.model import Account, Part, Statement

# What somebody may claim to have done: the acts that a claim of responsibility is made for.
_ACTS = frozenset({"attack", "bombing", "airstrike", "shelling", "takeover", "abduction", "killing"})


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim: the statement that tells of it, who claims (an origin, a name and an actor's id) and what."""

    statement: Statement
    origin: str
    name: str
    actor: str | None
    happening: str


def claimed(record: Record) -> Iterator[Claimed]:
    """Every claim of a story whose act its report tells of, in the order of the reports."""
    for account in record.accounts:
        for statement in account.statements:
            if statement.modality in CAME and claims(statement):
                act = act_of(statement, account, record)
                if act:
                    yield _claim(statement, act, record)


def claims(statement: Statement) -> bool:
    """True of words by which somebody takes an act upon himself."""
    return statement.type == "statement_of_claim" or (statement.kind == "saying" and statement.origin.act == "claims")


def act_of(statement: Statement, account: Account, record: Record) -> str | None:
    """The happening that a claim in a report is about: the last act told before it, else the first after.

    "The group claimed the attack" means the attack that the report has just told of.
    """
    before, after = None, None
    for other in account.statements:
        happening = record.happenings.get(record.happening_of.get(other.id, ""))
        if happening is None or other.type not in _ACTS or happening.modality not in CAME:
            continue
        if other.words.start <= statement.words.start:
            before = happening.id
        elif after is None:
            after = happening.id
    return before or after


def _claim(statement: Statement, act: str, record: Record) -> Claimed:
    agent = next((p for p in statement.parts if p.role == "agent"), None)
    if statement.type != "statement_of_claim" or agent is None:
        speaker = statement.origin
        agent = Part("agent", speaker.name, speaker.id)
    origin = record.actors.get(agent.id or "", record.origin_of[statement.id])
    return Claimed(statement, origin, agent.name, agent.id, act)
