"""A story as the page lays it out: days, entries, sources, all in the interface's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Story, Unread
from tawatur.outputs._labels import labels_of
from tawatur.outputs.page.borne import Borne, borne_out
from tawatur.outputs.page.days import Day, begins, days_of, entries_of, holders_of, leads_of
from tawatur.outputs.page.evidence import book_of
from tawatur.outputs.page.head import Head, head_of
from tawatur.outputs.page.known import Known, known_of, since_of
from tawatur.outputs.page.listed import Listed, Source, reports_of, sources_of
from tawatur.outputs.page.map import Map, map_of
from tawatur.outputs.page.matrix import Matrix, matrix_of
from tawatur.outputs.page.matters import Lags, Matter, disputes_of, lags_of, responsibility_of, warnings_of
from tawatur.outputs.page.sentences import Key
from tawatur.outputs.page.timeline import Timeline, timeline_of
from tawatur.outputs.page.tolls import Tolls, tolls_of
from tawatur.rules import Interface

_LARGE = 500  # statements


@dataclass(frozen=True, slots=True)
class View:
    """The whole page."""

    head: Head
    large: bool  # so much of it that a browser is to lay out only what is looked at
    days: tuple[Day, ...]
    earlier: tuple[Day, ...]
    undated: tuple[Day, ...]
    sources: tuple[Source, ...]
    chained: frozenset[str]  # those whose outlets the chains name
    reports: tuple[Listed, ...]
    unread: tuple[tuple[str, str], ...]  # what could not be read, and why
    borne: Mapping[str, Borne]  # by the id of a happening
    leads: Mapping[str, str]  # the entry beside which a happening's grade is explained: its first on the page
    holders: Mapping[Key, str]  # the entry in which each sentence stands
    known: Known
    modalities: frozenset[str]
    timeline: Timeline | None
    map: Map | None
    tolls: Tolls
    disputes: tuple[Matter, ...]
    warnings: tuple[Matter, ...]
    responsibility: tuple[Matter, ...]
    lags: tuple[Lags, ...]
    matrix: Matrix


def view_of(story: Story, ui: Interface) -> View:
    """The story in the words of ``ui``."""
    labels = labels_of(story, ui)
    book = book_of(story, labels)
    dated, undated = days_of(book)
    days, past = [d for d in dated if not d.earlier], [d for d in dated if d.earlier]
    shown, sources = (*days, *undated, *past), sources_of(book)
    listed = entries_of(shown)
    since = since_of(story)
    tolls = tolls_of(book, since, {c.toll.id for e in listed for c in e.counts if c.toll})
    known = known_of(book, [toll.id for toll in tolls.main], since)
    return View(
        head=head_of(story, labels),
        large=len(story.statements) > _LARGE,
        days=tuple(days),
        earlier=tuple(past),
        undated=undated,
        sources=sources,
        chained=frozenset(source.id for source in sources if source.many),
        reports=reports_of(book),
        unread=tuple((u.name, _why(u, ui)) for u in story.unread),
        borne=borne_out(book, listed),
        leads=leads_of(shown),
        holders=holders_of((*listed, *(e for source in sources for e in source.sayings))),
        known=known,
        modalities=frozenset(h.modality for h in story.happenings),
        timeline=timeline_of(book, begins(story), since),
        map=map_of(book, since),
        tolls=tolls,
        disputes=disputes_of(book),
        warnings=warnings_of(book),
        responsibility=responsibility_of(book),
        lags=lags_of(book, {e.lag.id for e in listed if e.lag}),
        matrix=matrix_of(book),
    )


def _why(unread: Unread, ui: Interface) -> str:
    """Why it was not read, with the language that it states where it states one."""
    if unread.language:
        return ui.word("unread", "stated", language=unread.language)
    return ui.word("unread", unread.why)
