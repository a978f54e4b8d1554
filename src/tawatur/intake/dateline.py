"""Who wrote a report and where it was filed: ``KHARTOUM (Reuters) -``, ``By …``, a place and a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tawatur.intake.moment import read_moment
from tawatur.intake.page import Page

_LONGEST = 250  # characters of a dateline, and of a line that names who wrote
_NAME = 8  # words of the longest line that only names who wrote
_DATELINE = re.compile(
    r"(?P<place>[^\d(),/:،\n–—-]{2,40}?)\s*"  # KHARTOUM
    r"(?:[,،\s]\s*(?P<more>[^()\n–—:]{1,40}?))?\s*"  # , Sudan, Dec. 30
    r"(?:\((?P<agency>[^()\n]{2,40})\))?\s*"  # (Reuters)
    r"(?:[-–—/]\s*(?P<after>[^-–—:/()\n]{2,30}))?\s*"  # - Reuters
    r"[-–—:]\s"
)
_DIVIDER = re.compile(r"\s+[-–—|]+\s+|\s*/\s*|\s*\|\s*")
_EDGES = " \t\u00a0,،:.-–—|/"


@dataclass(frozen=True, slots=True)
class Filed:
    """Who and where, as written; and when, where a dateline has a whole date."""

    byline: str | None = None
    place: str | None = None
    published: str | None = None


def signature(text: str, folded: str, page: Page) -> Filed:
    """What a line of a header says of its writer, as ``By …`` or as a place and a name; nothing otherwise."""
    if len(text) > _LONGEST or len(folded.split()) > _NAME or any(char.isdigit() for char in folded):
        return Filed()
    cue = next((c for c in sorted(page.words.get("bylines", ()), key=len, reverse=True) if _opens(folded, c)), None)
    if cue is not None:
        return Filed(byline=text.split(None, len(cue.split()))[-1].strip(_EDGES))
    parts = [part.strip(_EDGES) for part in _DIVIDER.split(text)]
    places = [p for p in parts if page.fold(p) in page.zones]
    others = [p for p in parts if p and p not in places]
    if len(parts) == 2 and others and (places or any(page.has("credits", page.fold(p)) for p in others)):
        return Filed(byline=" - ".join(others), place=places[0] if places else None)
    return Filed()


def _opens(folded: str, cue: str) -> bool:
    """``cue`` is followed by a name: a colon or a space, and one word at least."""
    return re.match(rf"{re.escape(cue)}\s*[:/]?\s+\w", folded) is not None


def opening(text: str, page: Page) -> Filed:
    """The dateline with which an article's first paragraph opens; nothing where it opens otherwise."""
    match = _DATELINE.match(" ".join(text[: 2 * _LONGEST].split())[:_LONGEST])
    if match is None:
        return Filed()
    place = match["place"].strip(_EDGES)
    agencies = [words.strip(_EDGES) for words in (match["agency"], match["after"]) if words]
    by = next((words for words in agencies if page.has("credits", page.fold(words))), None)
    if by is None and page.fold(place) not in page.zones:
        return Filed()
    moment = read_moment(page.fold(match[0]), page)
    return Filed(by, place, moment.published if moment else None)
