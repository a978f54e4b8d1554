"""When a page was published, as a line of its header writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from tawatur.intake.page import Page, load_page
from tawatur.intake.published import publication
from tawatur.intake.source import Unreadable
from tawatur.rules import languages

_YEAR_FIRST = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[./-](?P<m>\d\d?)[./-](?P<d>\d\d?)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<d>\d\d?)[./-](?P<m>\d\d?)[./-](?P<y>(?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(r"(?<![\d.:/-])(\d\d?)[:.]([0-5]\d)(?:[:.][0-5]\d)?(?![\d:])\s*([^\W\d_](?:\.?\w)*\.?)?")
_OFFSET = re.compile(r"(?<!\d)([+-])(\d\d?):?(\d\d)?(?!\d)")
_WORD = re.compile(r"[^\W_]+")
_EPOCH = re.compile(r"(\d{9,10}|\d{12,13})(?:\.\d+)?")  # seconds, or thousandths of them, since 1970
_MILLISECONDS = 12  # digits
_DAY = len("2022-01-22")


@dataclass(frozen=True, slots=True)
class Moment:
    """``published``: an ISO date, or date-time with offset. ``rest``: what else the line says, folded."""

    published: str
    rest: str


def read_moment(line: str, page: Page, by: str | None = None) -> Moment | None:
    """The day, hour and zone that the folded ``line`` gives; None without a whole day of the calendar.

    The hour is kept only where a place or an offset, or the zone ``by``, tells whose clock it is.
    """
    for match, day in _days(line, page):
        rest = line[: match.start()] + " " + line[match.end() :]
        clock = _CLOCK.search(rest)
        hour = _hour(clock, page) if clock else None
        if clock is None or hour is None:
            return Moment(day.isoformat(), _words(rest))
        rest = rest[: clock.start()] + " " + _after(clock, page) + rest[clock.end() :]
        zone, rest = _zone(rest, page)
        zone = zone or (ZoneInfo(by) if by else None)
        if zone is None:
            return Moment(day.isoformat(), _words(rest))
        return Moment(datetime.combine(day, hour, zone).isoformat(), _words(rest))
    return None


def _days(line: str, page: Page) -> Iterator[tuple[re.Match[str], date]]:
    for pattern in (_YEAR_FIRST, _DAY_FIRST, *_named(page.month)):
        for match in pattern.finditer(line):
            day = _day(match, page)
            if day:
                yield match, day


@lru_cache(maxsize=8)
def _named(month: str) -> tuple[re.Pattern[str], ...]:
    """A month by its name, with the small words that may stand between day and month."""
    months = rf"(?P<m>{month})(?:\s*[(/-]\s*(?:{month})\)?)?"
    return (
        re.compile(
            rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?[ -](?:\w{{2,3}} ){{0,2}}{months}[ ,.-]+(?P<y>(?:19|20)\d\d)(?!\d)"
        ),
        re.compile(rf"(?<!\w){months}\.? (?P<d>\d\d?)(?:st|nd|rd|th)?[ ,]+(?P<y>(?:19|20)\d\d)(?!\d)"),
    )


def _day(match: re.Match[str], page: Page) -> date | None:
    """A day of the calendar; where the months say that it was written month first, so it is read."""
    year, month, day = match["y"], match["m"], int(match["d"])
    number = int(month) if month.isdecimal() else page.months[month]
    if number > 12 and match.re is _DAY_FIRST:
        number, day = day, number
    try:
        return date(int(year), number, day)
    except ValueError:
        return None


def _hour(clock: re.Match[str], page: Page) -> time | None:
    hour, minute = int(clock[1]), int(clock[2])
    half = clock[3] or ""
    if page.has("pm", half) and hour < 12:
        hour += 12
    elif page.has("am", half) and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 else None


def _after(clock: re.Match[str], page: Page) -> str:
    """The word behind the clock, where it belongs to the line and not to the clock."""
    word = clock[3] or ""
    return "" if page.has("pm", word) or page.has("am", word) else word


def _zone(rest: str, page: Page) -> tuple[tzinfo | None, str]:
    """Whose clock it is, by an offset or by a place, and the line without it."""
    offset = _OFFSET.search(rest)
    place = page.zone.search(rest)
    if offset and int(offset[2]) <= 14:
        by = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        bare = rest[: offset.start()] + " " + rest[offset.end() :]
        return timezone(by if offset[1] == "+" else -by), page.zone.sub(" ", bare)
    if place:
        return ZoneInfo(page.zones[place[1]]), rest[: place.start()] + " " + rest[place.end() :]
    return None, rest


def _words(rest: str) -> str:
    return " ".join(_WORD.findall(rest))


def stated_moment(value: object, zone: str | None = None) -> str:
    """When a record says that it was published, as ISO 8601: a date, an ISO date-time, seconds since 1970, or a date
    as people write it. Without an offset an hour is kept only where ``zone`` says whose it is. Raises Unreadable."""
    if isinstance(value, datetime):
        return zoned(value, zone)
    if isinstance(value, date):
        return value.isoformat()
    stated = str(value).strip()
    seconds = _EPOCH.fullmatch(stated)
    if seconds:
        return _since_1970(float(stated) / (1000 if len(seconds[1]) >= _MILLISECONDS else 1), zone)
    try:
        return zoned(datetime.fromisoformat(stated), zone) if len(stated) > _DAY else publication(stated)
    except ValueError:
        written = _written(stated, zone)
    if written is None:
        raise Unreadable(f"{stated[:60]!r} is not a date such as 2022-01-22 or 2022-01-22T19:01+02:00")
    return written


def zoned(moment: datetime, zone: str | None) -> str:
    """A moment with its offset, with that of ``zone`` where it has none; its day alone, where nobody knows."""
    if moment.tzinfo is None and zone is not None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    try:
        return moment.replace(microsecond=0).isoformat() if moment.tzinfo else moment.date().isoformat()
    except OverflowError:  # an offset at the calendar's edge
        return moment.date().isoformat()


def _since_1970(seconds: float, zone: str | None) -> str:
    try:
        moment = datetime.fromtimestamp(seconds, ZoneInfo(zone) if zone else UTC)
        return moment.replace(microsecond=0).isoformat()
    except (ValueError, OverflowError, OSError) as problem:
        raise Unreadable(f"{seconds:.0f} seconds since 1970 are beyond the calendar") from problem


def _written(stated: str, zone: str | None) -> str | None:
    """As e-mail and feeds write it, or as a language does."""
    try:
        return zoned(parsedate_to_datetime(stated), zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    for code in languages():
        page = load_page(code)
        moment = read_moment(page.fold(stated[:200]), page, zone)
        if moment:
            return moment.published
    return None
