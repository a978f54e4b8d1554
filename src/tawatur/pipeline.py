"""The whole flow on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from tawatur import intake
from tawatur.assembly import assemble, key_of, statements
from tawatur.corroboration import Setting, corroborate, setting
from tawatur.dimensions import dimensions
from tawatur.intake import Complaint, Given, Source
from tawatur.knowledge import Knowledge
from tawatur.model import Account, Mention, Reading, Report, Story, Unread
from tawatur.rules import Document, load_language, prepare


def read(report: Report, knowledge: Knowledge) -> Reading:
    """All that one report says: each dimension in turn, then put in one another's scope."""
    return _read(prepare(report, load_language(report.language)), knowledge)


def account(report: Report, knowledge: Knowledge) -> Account:
    """One report with its statements."""
    document = prepare(report, load_language(report.language))
    return Account(key_of(report), report, statements(document, _read(document, knowledge)))


def received(source: Source, given: Given, knowledge: Knowledge) -> Iterator[Account | Complaint]:
    """Every report of a file with its statements, and what was complained of, in order."""
    return (account(r, knowledge) if isinstance(r, Report) else r for r in intake.reports(source, given))


def story(
    reports: Iterable[Report], knowledge: Knowledge, given: Setting | None = None, known: Iterable[Account] = ()
) -> Story:
    """What many reports say, put together with what is ``known`` of others, which were read before; of a story as of a
    moment the later ones are not read at all."""
    given = given or setting(knowledge)
    until = given.as_of
    new = (r for r in reports if until is None or not r.published or until.knows(r.published))
    return corroborate(chain(known, (account(report, knowledge) for report in new)), given)


def with_unread(told: Story, unread: Iterable[Unread]) -> Story:
    """The story with what was given and could not be read, in an order that no input order changes."""
    found = {*told.unread, *unread}
    return replace(told, unread=tuple(sorted(found, key=lambda u: (u.name, u.why, u.language or ""))))


def _read(document: Document, knowledge: Knowledge) -> Reading:
    found: dict[str, tuple[Mention, ...]] = {}
    for dimension in dimensions():
        found[dimension.NAME] = dimension.read(document, knowledge, found)
    return Reading(document.report, assemble(document, found))
