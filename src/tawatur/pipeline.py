"""The whole flow on one screen."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.assembly import assemble, key_of, statements
from tawatur.corroboration import Setting, corroborate, setting
from tawatur.dimensions import dimensions
from tawatur.knowledge import Knowledge
from tawatur.model import Account, Mention, Reading, Report, Story
from tawatur.rules import Document, load_language, prepare


def read(report: Report, knowledge: Knowledge) -> Reading:
    """All that one report says: each dimension in turn, then put in one another's scope."""
    return _read(prepare(report, load_language(report.language)), knowledge)


def account(report: Report, knowledge: Knowledge) -> Account:
    """One report with its statements."""
    document = prepare(report, load_language(report.language))
    return Account(key_of(report), report, statements(document, _read(document, knowledge)))


def story(reports: Iterable[Report], knowledge: Knowledge, given: Setting | None = None) -> Story:
    """What many reports say, put together."""
    return corroborate((account(report, knowledge) for report in reports), given or setting(knowledge))


def _read(document: Document, knowledge: Knowledge) -> Reading:
    found: dict[str, tuple[Mention, ...]] = {}
    for dimension in dimensions():
        found[dimension.NAME] = dimension.read(document, knowledge, found)
    return Reading(document.report, assemble(document, found))
