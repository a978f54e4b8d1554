"""When a page was published, as a line of its header writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from tawatur.intake.page import Page

_YEAR_FIRST = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[./-](?P<m>\d\d?)[./-](?P<d>\d\d?)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<d>\d\d?)[./-](?P<m>\d\d?)[./-](?P<y>(?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(r"(?<![\d.:/-])(\d\d?)[:.]([0-5]\d)(?:[:.][0-5]\d)?(?![\d:])\s*([^\W\d_](?:\.?\w)*\.?)?")
_OFFSET = re.compile(r"(?<!\d)([+-])(\d\d?):?(\d\d)?(?!\d)")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Moment:
    """``published``: an ISO date, or date-time with offset. ``rest``: what else the line says, folded."""

    published: str
    rest: str


def read_moment(line: str, page: Page) -> Moment | None:
    """The day, hour and zone that the folded ``line`` gives; None without a whole day of the calendar.

    The hour is kept only where a place or an offset tells whose clock it is.
    """
    for match, day in _days(line, page):
        rest = line[: match.start()] + " " + line[match.end() :]
        clock = _CLOCK.search(rest)
        hour = _hour(clock, page) if clock else None
        if clock is None or hour is None:
            return Moment(day.isoformat(), _words(rest))
        rest = rest[: clock.start()] + " " + _after(clock, page) + rest[clock.end() :]
        zone, rest = _zone(rest, page)
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
