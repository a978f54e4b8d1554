"""The lines with which the messages of a chat saved as text begin, in whatever way a phone writes days and hours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache

from tawatur.intake.page import load_page
from tawatur.rules import languages

_MARKS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
_M = f"[{_MARKS}]*"
_BLANK = "[ \u00a0\u202f\t]"
_SEPARATOR = f"{_M}[./-]{_BLANK}?{_M}"
# [21/01/2022, 10:15:33 PM] Name: …   or   21/01/22 10:15 - Name: …   or   21/01/22, 10:15:33: Name: …
_BEGIN = re.compile(
    rf"{_M}(?P<open>\[)?{_M}(?P<a>\d{{1,4}}){_SEPARATOR}(?P<b>\d{{1,2}}){_SEPARATOR}(?P<c>\d{{2,4}}){_M}"
    rf"\.?[,\u060c]?{_BLANK}+{_M}(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d|[\u0660-\u0665\u06f0-\u06f5]\d)"
    rf"(?:[:.](?P<second>\d\d))?{_M}(?:{_BLANK}*(?P<half>[^\d\s\]:\-{_MARKS}]{{1,10}}(?:{_BLANK}[^\d\s\]:\-]{{1,3}})?))?"
    rf"{_M}{_BLANK}*{_M}(?(open)\]|(?:[-\u2013]|:(?={_BLANK}))){_BLANK}*"
)
_SENDER = re.compile(rf"{_M}(?P<name>[^:\n]{{1,100}}?){_M}:(?:{_BLANK}|$)")
_MARK = re.compile(f"[{_MARKS}]")
_NOT_A_LETTER = re.compile(r"[.\s\u00a0\u202f]")


@dataclass(frozen=True, slots=True)
class Begun:
    """The three numbers of its day as they are written, its hour, and the offset at which the rest of it starts."""

    numbers: tuple[int, int, int]
    clock: time | None
    rest: int
    bracketed: bool

    def day(self, month_first: bool) -> date | None:
        """The day on the calendar; None where there is no such day."""
        first, second, third = self.numbers
        if first > 31:
            year, month, day = self.numbers
        else:
            year, (day, month) = third, (second, first) if month_first else (first, second)
        try:
            return date(year + 2000 if year < 100 else year, month, day)
        except ValueError:
            return None

    def moment(self, month_first: bool) -> datetime | date | None:
        """Day and hour by the phone's clock; the day alone where the hour is none."""
        day = self.day(month_first)
        return datetime.combine(day, self.clock) if day and self.clock else day


def begun(line: str) -> Begun | None:
    """What a line begins with, if it begins a message."""
    match = _BEGIN.match(line)
    if match is None:
        return None
    numbers = (int(match["a"]), int(match["b"]), int(match["c"]))
    return Begun(numbers, _clock(match), match.end(), bool(match["open"]))


def sender(rest: str) -> tuple[str, str] | None:
    """Who sent it and what; None for a notice of the chat itself."""
    match = _SENDER.match(rest)
    if match is None:
        return None
    name = _MARK.sub("", match["name"]).strip().removeprefix("~").strip("\u202f\u00a0 ")
    return (name, rest[match.end() :]) if name else None


def _clock(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    half = _half(_NOT_A_LETTER.sub("", match["half"])) if match["half"] else ""
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    second = min(int(match["second"] or 0), 59)
    return time(hour, minute, second) if hour < 24 else None


@cache
def _half(word: str) -> str:
    """``am`` or ``pm``, in any language on hand."""
    for code in languages():
        page = load_page(code)
        for half in ("am", "pm"):
            if page.has(half, page.fold(word)):
                return half
    return ""


@dataclass(frozen=True, slots=True)
class Order:
    """Whether the month is written first, and how that is known, in words; ``sure`` where a day proves it."""

    month_first: bool
    why: str
    sure: bool


def order(days: Iterable[tuple[int, int, int]]) -> Order:
    """How a chat writes its days: by a day beyond 12, else by which order keeps its messages in theirs."""
    firsts = seconds = back_day = back_month = 0
    last: tuple[int, int, int] | None = None
    for a, b, c in days:
        if a > 31:
            return Order(False, "year, month, day", True)
        firsts += a > 12
        seconds += b > 12
        if last is not None:
            back_day += (c, b, a) < (last[2], last[1], last[0])
            back_month += (c, a, b) < (last[2], last[0], last[1])
        last = (a, b, c)
    if firsts and not seconds:
        return Order(False, "day before month, as a day beyond 12 shows", True)
    if seconds and not firsts:
        return Order(True, "month before day, as a day beyond 12 shows", True)
    if firsts and seconds:
        return Order(seconds > firsts, "days beyond 12 stand in both places, the more frequent is taken", False)
    if back_day != back_month:
        first = back_month < back_day
        written = "month before day" if first else "day before month"
        return Order(first, f"{written}, for so the messages stand in their order", True)
    return Order(False, "day before month is assumed, nothing in the chat tells", False)


def distinct(days: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Each day once, where it changes."""
    last = None
    for day in days:
        if day != last:
            yield day
        last = day
