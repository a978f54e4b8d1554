"""One document as received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Report:
    """A report's text and what is known of it.

    ``text`` is never altered: every span counts its code points. ``published`` is an ISO 8601 date, or a
    date-time with its offset; ``body`` is the offset where the header of a saved page ends.
    ``forwarded_from`` is who a chat or a feed says that it was taken over from: a link of the chain before the outlet.
    ``review`` names the dimensions whose mentions are to be held against the original before anybody relies on them
    (the figures and times of a PDF).
    """

    id: str
    language: str
    text: str
    sha256: str
    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None
    body: int = 0
    forwarded_from: str | None = None
    review: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The calendar day of publication, where it was published; None when unknown."""
        return date.fromisoformat(self.published[:10]) if self.published else None
