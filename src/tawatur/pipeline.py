"""The whole flow on one screen."""

from __future__ import annotations

from tawatur.assembly import assemble
from tawatur.dimensions import dimensions
from tawatur.knowledge import Knowledge
from tawatur.model import Mention, Reading, Report
from tawatur.rules import load_language, prepare


def read(report: Report, knowledge: Knowledge) -> Reading:
    """All that one report says: each dimension in turn, then put in one another's scope."""
    document = prepare(report, load_language(report.language))
    found: dict[str, tuple[Mention, ...]] = {}
    for dimension in dimensions():
        found[dimension.NAME] = dimension.read(document, knowledge, found)
    return Reading(report, assemble(document, found))
