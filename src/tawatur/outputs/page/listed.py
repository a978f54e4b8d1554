"""The lists at the end of the page: sources with what goes back to them, and reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from tawatur.model import Account, Origin, Statement
from tawatur.outputs._labels import Labels, apart
from tawatur.outputs.page.entry import Entry, entries
from tawatur.outputs.page.evidence import Book

_FEW = 6  # outlets of an origin that its line names; of more it says how many, and leads to its chains


@dataclass(frozen=True, slots=True)
class Source:
    """An origin: ``told`` leads to its first word on each happening, by what happened; ``sayings`` stand here."""

    id: str
    name: str
    other_names: tuple[str, ...]
    kind: str
    through: str  # its outlets, where they are few
    many: str  # their number, where they are not: the chains name them
    told: tuple[tuple[str, tuple[str, ...]], ...]
    sayings: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A report in the list at the end; ``site`` names its address where that may be followed."""

    key: str
    title: str
    outlet: str
    iso: str
    published: str
    language: str
    count: str
    url: str
    site: str
    sha256: str
    same_name: bool
    copy: str
    review: str


def sources_of(book: Book) -> tuple[Source, ...]:
    """Every origin of the story."""
    return tuple(_source(origin, book) for origin in book.story.origins)


def reports_of(book: Book) -> tuple[Listed, ...]:
    """Every report of the story."""
    same = {key for keys in book.story.namesakes().values() for key in keys}
    return tuple(_listed(account, book.labels, same) for account in book.story.accounts)


def _source(origin: Origin, book: Book) -> Source:
    labels = book.labels
    mine = [book.statements[sid] for sid in origin.statements]
    sayings = entries([s for s in mine if s.kind == "saying"], book)
    outlets = [] if origin.kind == "outlet" else _unique(labels.outlet(s.report) for s in mine)
    many = len(outlets) > _FEW and any(len(s.chain) > 1 and s.report not in labels.copies for s in mine)
    return Source(
        id=origin.id,
        name=labels.origin(origin),
        other_names=labels.other_names(origin, mine),
        kind=labels.ui.word("kinds", origin.kind),
        through="" if many else labels.ui.join(outlets),
        many=labels.ui.count("outlets", len(outlets)) if many else "",
        told=_told([s for s in mine if s.kind != "saying"], labels),
        sayings=tuple(entry for group in sayings for entry in group.entries),
    )


def _told(statements: Sequence[Statement], labels: Labels) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The first statement on each happening, by what kind of happening it is."""
    seen: set[str] = set()
    found: dict[str, list[str]] = {}
    for s in statements:
        known = labels.happenings.get(s.id)
        key = known.id if known else s.id
        if key not in seen:
            seen.add(key)
            found.setdefault(labels.ui.word("types", (known.type if known else s.type) or s.kind), []).append(s.id)
    return tuple((what, tuple(ids)) for what, ids in found.items())


def _listed(account: Account, labels: Labels, same: Collection[str]) -> Listed:
    report = account.report
    return Listed(
        key=account.key,
        title=report.title or report.id,
        outlet=labels.outlet(account.key),
        iso=report.published or "",
        published=labels.published(account.key),
        language=report.language,
        count=labels.ui.count("statements", len(account.statements)),
        url=report.url or "",
        site=_site(report.url or ""),
        sha256=report.sha256,
        same_name=account.key in same,
        copy=_copied(account.key, labels),
        review=_review(account, labels),
    )


def _copied(report: str, labels: Labels) -> str:
    """That it is a copy, of what, and how near; empty for any other."""
    copy = labels.copies.get(report)
    if copy is None:
        return ""
    outlet = apart(labels.outlet(copy.original), labels.ui)
    return labels.ui.word("page", "copy", original=outlet, share=round(copy.likeness * 100))


def _review(account: Account, labels: Labels) -> str:
    """That some of it is to be held against the original, and what; empty where nothing is."""
    what = [labels.ui.word("table", name).lower() for name in account.report.review]
    return labels.ui.word("page", "review", what=labels.ui.join(what)) if what else ""


def _site(address: str) -> str:
    """The host of a web address, empty for any other: nothing else may be followed from the page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
