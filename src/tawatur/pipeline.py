"""The whole flow on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import PurePath
from typing import TypeVar

from tawatur import intake
from tawatur.assembly import assemble, key_of, statements
from tawatur.corroboration import Setting, corroborate, setting
from tawatur.dimensions import dimensions
from tawatur.intake import Complaint, Given, Source, limits
from tawatur.intake.patience import TooLong, limited
from tawatur.knowledge import Knowledge
from tawatur.model import Account, Mention, Reading, Report, Story, Unread
from tawatur.rules import Document, load_language, prepare

Done = TypeVar("Done")


def read(report: Report, knowledge: Knowledge) -> Reading:
    """All that one report says: each dimension in turn, then put in one another's scope."""
    return _read(prepare(report, load_language(report.language)), knowledge)


def account(report: Report, knowledge: Knowledge) -> Account:
    """One report with its statements."""
    document = prepare(report, load_language(report.language))
    return Account(key_of(report), report, statements(document, _read(document, knowledge)))


def received(source: Source, given: Given, knowledge: Knowledge) -> Iterator[Account | Complaint]:
    """Every report of a file with its statements, and what was complained of, in order. A report that cannot be read,
    or not in the time that one may take, is a complaint, and the next is read."""
    return accounted(intake.reports(source, given), source.name, knowledge)


def accounted(found: Iterable[Report | Complaint], name: str, knowledge: Knowledge) -> Iterator[Account | Complaint]:
    """The same of what was found in a file of this name."""
    return (_tried(one, name, knowledge) if isinstance(one, Report) else one for one in found)


def where_of(report: Report, name: str) -> str:
    """Where a report stands in the file of this name."""
    return name if PurePath(name).stem == report.id else f"{name} ({report.id})"


def _tried(report: Report, name: str, knowledge: Knowledge) -> Account | Complaint:
    where = where_of(report, name)
    try:
        return in_time(report, lambda: account(report, knowledge), where)
    except (Exception, RecursionError) as problem:
        return Complaint(where, f"reading it failed ({type(problem).__name__}: {str(problem)[:200]})")


def in_time(report: Report, work: Callable[[], Done], where: str) -> Done | Complaint:
    """What the work on a report gives; a complaint where it takes longer than a report of its length may."""
    seconds = limits.EACH + limits.EACH_MB * len(report.text) / limits.MB
    try:
        with limited(seconds):
            return work()
    except TooLong:
        return Complaint(
            where, f"takes more than {seconds:.0f} seconds to read: left out, the rest is read", why="time"
        )


def story(
    reports: Iterable[Report], knowledge: Knowledge, given: Setting | None = None, known: Iterable[Account] = ()
) -> Story:
    """What many reports say, put together with what is ``known`` of others, which were read before; of a story as of a
    moment the later ones are not read at all."""
    given = given or setting(knowledge)
    until = given.as_of
    new = (r for r in reports if until is None or not r.published or until.knows(r.published))
    slow: list[Complaint] = []
    told = corroborate(chain(known, _in_time(new, knowledge, slow)), given)
    return with_unread(told, [Unread(one.where, one.why) for one in slow])


def _in_time(reports: Iterable[Report], knowledge: Knowledge, slow: list[Complaint]) -> Iterator[Account]:
    for report in reports:
        found = in_time(report, partial(account, report, knowledge), report.id)
        if isinstance(found, Account):
            yield found
        else:
            slow.append(found)


def with_unread(told: Story, unread: Iterable[Unread]) -> Story:
    """The story with what was given and could not be read, in an order that no input order changes."""
    found = {*told.unread, *unread}
    return replace(told, unread=tuple(sorted(found, key=lambda u: (u.name, u.why, u.language or ""))))


def _read(document: Document, knowledge: Knowledge) -> Reading:
    found: dict[str, tuple[Mention, ...]] = {}
    for dimension in dimensions():
        found[dimension.NAME] = dimension.read(document, knowledge, found)
    return Reading(document.report, assemble(document, found))
