"""RSS and Atom: every entry a report, with its time and zone, its feed as outlet, and what it was taken over from."""

from __future__ import annotations

import calendar
import hashlib
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from tawatur.intake import limits
from tawatur.intake.article import moment
from tawatur.intake.decoding import glimpse
from tawatur.intake.markup import plain
from tawatur.intake.recognition import tell
from tawatur.intake.records import as_bytes
from tawatur.intake.source import Complaint, Given, Source, Unreadable
from tawatur.model import Report

_FEED = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^<>]*(?:\[.*?\]\s*)?>\s*)*<(?:\w+:)?(?:rss|feed|RDF)\b", re.DOTALL
)
_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_SHORT = 8  # hexadecimal digits of an entry's name: enough for the entries of one feed
_FORGIVING = 2 * limits.MB  # of what is no XML is tried all the same; more would take too long


def fits(data: bytes) -> float:
    """Certain of what begins as a feed."""
    return 1.0 if _FEED.match(glimpse(data)[:8000]) else 0.0


def reports(source: Source, given: Given) -> Iterator[Report | Complaint]:
    """A report of each entry; a complaint for one without words."""
    import feedparser

    data = source.whole(limits.FEED)
    if _ENTITY.search(data):
        raise Unreadable("a feed that declares entities of its own, which may grow without end: left unread")
    broken = _broken(data)
    if broken and len(data) > _FORGIVING:
        raise Unreadable(f"broken XML ({broken}): mend it, or hand in its entries by parts")
    try:
        feed = feedparser.parse(io.BytesIO(data), response_headers={"content-type": "application/xml"})
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as problem:
        raise Unreadable(f"a broken feed ({type(problem).__name__}: {str(problem)[:80]})") from problem
    if broken:
        yield Complaint(source.name, f"broken XML ({broken}): read as far as it can be", "remark")
    if not feed.entries:
        raise Unreadable("a feed without entries, there is nothing to read")
    outlet = _line(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, 1):
        where = f"{source.name}: entry {number}"
        try:
            yield _report(entry, number, outlet, feed.feed.get("language"), source, given)
        except Unreadable as problem:
            yield Complaint.of(where, problem)


def _broken(data: bytes) -> str | None:
    """Where it is no XML, in words; an encoding that the parser does not know is none of its faults."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    try:
        parser.Parse(data, True)
    except LookupError:  # an encoding that nobody knows
        return None
    except (expat.ExpatError, ValueError) as problem:
        return None if "encoding" in str(problem) else str(problem)[:100]
    return None


def _report(entry: Any, number: int, outlet: str | None, language: str | None, source: Source, given: Given) -> Report:
    title = _line(entry.get("title"))
    body = max((plain(text) for text in _texts(entry)), key=len, default="")
    if not (title or body):
        raise Unreadable("an entry without words")
    if len(body) > limits.REPORT:
        raise Unreadable(f"more than {limits.REPORT // limits.MB} MB of text, which is no one report")
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}".rstrip()
    taken = entry.get("source")
    first = _line(taken.get("title")) if isinstance(taken, dict) else None
    return Report(
        id=f"{source.stem}-{_own(entry) or number}",
        language=given.language or tell(text, _spoken(entry, language)),
        text=text,
        sha256=hashlib.sha256(as_bytes(_told(entry))).hexdigest(),
        published=given.published or _moment(entry, given.zone),
        outlet=outlet,
        title=title,
        byline=_line(entry.get("author")),
        url=entry.get("link") if str(entry.get("link", "")).startswith(("http://", "https://")) else None,
        body=len(text) - len(body) if body else 0,
        forwarded_from=first if first != outlet else None,
    )


def _own(entry: Any) -> str:
    """A short name by the entry's own id, else its address: where it stands changes with every newer entry. Empty where
    it has neither."""
    known = str(entry.get("id") or entry.get("link") or "")
    return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT] if known else ""


def _texts(entry: Any) -> Iterator[str]:
    """What it tells at length, and in short."""
    for content in entry.get("content", ()):
        yield str(content.get("value") or "")
    yield str(entry.get("summary") or "")


def _told(entry: Any) -> dict[str, str]:
    """What the entry's hash is taken of."""
    return {
        key: str(entry.get(key)) for key in ("id", "link", "title", "summary", "content", "published") if entry.get(key)
    }


def _moment(entry: Any, zone: str | None) -> str | None:
    """As the feed writes it, with its offset; as feedparser reads it (in UTC), where only that can."""
    for key in ("published", "created", "updated"):
        found = moment(entry.get(key), zone)
        if found:
            return found
        parsed = entry.get(f"{key}_parsed")
        if parsed:
            return datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat()
    return None


def _spoken(entry: Any, language: str | None) -> str | None:
    """The language that the feed states; None where it is a mere word, or its text is plainly in another."""
    from tawatur.intake.recognition import recognise

    code = (language or "").partition("-")[0].lower()
    told = recognise(" ".join([str(entry.get("title") or ""), *_texts(entry)]))
    return None if told else code or None


def _line(value: object) -> str | None:
    return " ".join(plain(value).split())[:500] or None if isinstance(value, str) else None
