"""Makers of dates: numeric ones, days, months and years, Hijri."""

from __future__ import annotations

import re
from datetime import timedelta

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.piece import Piece
from tawatur.dimensions.time.sight import Sight, foreseen, piece_of, side_of
from tawatur.rules import RuleMatch


def feast(m: RuleMatch, see: Sight) -> Piece | None:
    """A feast that falls on the same day in every year."""
    entry = see.language.entry("feasts", m.text("feast"))
    if entry is None or see.small(m.start_of("feast")):
        return None
    month, day = int(entry["month"]), int(entry["day"])
    if m.text("year"):
        found = cal.made(_year(m.text("year")), month, day)
    else:
        found = see.today and cal.yearless(see.today, month, day)
    return piece_of(m, "date", (found, found) if found else None, yearless=not m.text("year"))


def _year(written: str) -> int:
    year = int(written)
    return year if year > 99 else year + (2000 if year < 70 else 1900)


def numeric(m: RuleMatch, see: Sight) -> Piece | None:
    """A date in figures; day before month unless the language, or the numbers, say otherwise."""
    day, month = int(m.text("day")), int(m.text("month"))
    if month > 12 or (m.rule.given.get("order") == "month" and day <= 12):
        day, month = month, day
    if month > 12:
        return None
    if not m.text("year"):
        found = see.today and cal.yearless(see.today, month, day)
    else:
        found = cal.made(_year(m.text("year")), month, day)
    return piece_of(m, "date", (found, found), yearless=not m.text("year")) if found else None


def date_of_month(m: RuleMatch, see: Sight) -> Piece | None:
    """A day, or days, of a named month."""
    entry, side = see.language.entry("months", m.text("month")), side_of(m, see)
    if entry is None or (entry["alone"] and see.small(m.start_of("month"))):
        return None
    month = int(entry["month"])
    day = see.number("ordinals", m.text("day")) or 0
    to = see.number("ordinals", m.text("to")) or day
    if see.led("name", m.start) and not m.text("year"):
        return None
    if m.text("year"):
        first, last = cal.made(_year(m.text("year")), month, day), cal.made(_year(m.text("year")), month, to)
        return piece_of(m, "date", (first, last)) if first and last and first <= last else None
    if see.today is None:
        return piece_of(m, "date", yearless=True)
    first = cal.yearless(see.today, month, day, side)
    last = first and cal.made(first.year, month, to)
    return piece_of(m, "date", (first, last), yearless=not side) if first and last and first <= last else None


def day_of_this(m: RuleMatch, see: Sight) -> Piece | None:
    """A day of this month, or of the last or next one."""
    if see.today is None:
        return piece_of(m, "date")
    if m.rule.given.get("led") and not see.led("dated", m.start):
        return None
    shift = {"past": -1, "next": 1}.get(side_of(m, see), 0)
    first, _ = cal.month_days(see.today.year, see.today.month + shift)
    day = see.number("ordinals", m.text("day")) or 0
    return piece_of(m, "date", (found, found)) if (found := cal.made(first.year, first.month, day)) else None


def day_of_that(m: RuleMatch, see: Sight) -> Piece | None:
    """A day of the month last named; which one that is, its place in the report says."""
    day = see.number("ordinals", m.text("day")) or 0
    return piece_of(m, "shifted", side=f"{day} of") if 1 <= day <= 31 else None


def month(m: RuleMatch, see: Sight) -> Piece | None:
    """A month, with its year or the nearest one."""
    entry = see.language.entry("months", m.text("month"))
    if entry is None or (
        entry["alone"] and not (m.text("year") or m.text("side") or m.text("lead") or see.led("month", m.start))
    ):
        return None
    if see.led("name", m.start) or see.before(m.start).isdigit():  # a day of that month, part of a name
        return None
    if entry["alone"] and see.small(m.start_of("month")):
        return None
    number = int(entry["month"])
    if m.text("year"):
        return piece_of(m, "month", cal.month_days(_year(m.text("year")), number))
    if see.today is None:
        return piece_of(m, "month", yearless=True)
    side = side_of(m, see) or ("soon" if foreseen(m, see) else "")
    return piece_of(m, "month", cal.month_of(see.today, number, side), yearless=not m.text("side"))


def year(m: RuleMatch, see: Sight) -> Piece | None:
    """A year, or the years to another one."""
    first = int(m.text("year"))
    last = int(m.text("to") or first)
    if m.text("to") and last < 100:
        last += first // 100 * 100
    if not m.text("lead") and not _is_year(m, see, first):
        return None
    return piece_of(m, "year", cal.year_days(first, last)) if first <= last <= first + 100 else None


def _is_year(m: RuleMatch, see: Sight, first: int) -> bool:
    """Whether a bare number is a year: a word before says so and no counted noun follows."""
    following = see.after(m.end)
    if (see.today and first > see.today.year + 30) or (first % 100 == 0 and following[:1].isalpha()):
        return False
    if following.endswith(tuple(see.links.roles.get("counted-ends", ()))):
        return False
    bracketed = see.text[m.start - 1 : m.start] == "(" and see.text[m.end : m.end + 1] == ")"
    return bracketed or bool(m.text("to")) or see.led("year", m.start) or _second_year(m, see)


def _second_year(m: RuleMatch, see: Sight) -> bool:
    """True for the second year of two: "2013 and 2014"."""
    before = see.before(m.start)
    return see.links.are("and", before) and bool(re.search(r"(?<!\d)(?:19|20)\d\d$", _up_to(see, m.start, before)))


def _up_to(see: Sight, at: int, word: str) -> str:
    return see.text[max(0, at - 24) : at].rstrip().removesuffix(word).rstrip()


def hijri(m: RuleMatch, see: Sight) -> Piece | None:
    """A day, month or year of the Hijri calendar, as Gregorian days."""
    written = m.text("year")
    if not m.text("month"):
        first, last = cal.hijri_days(int(written), 1, None), cal.hijri_days(int(written), 12, None)
        return piece_of(m, "year", (first[0], last[1])) if first and last else None
    number = int(see.value("hijri", m.text("month"), "month"))
    day = see.number("ordinals", m.text("day")) if m.text("day") else None
    if see.led("name", m.start) or not (
        day or written or m.text("side") or m.text("lead") or see.led("month", m.start)
    ):
        return None
    if not written and see.today is None:
        return piece_of(m, "month")
    days = cal.hijri_days(int(written), number, day) if written else _hijri_near(see, number, day, side_of(m, see))
    return piece_of(m, "date" if day else "month", days) if days else None


def _hijri_near(see: Sight, number: int, day: int | None, side: str) -> cal.Days | None:
    """The latest such day or month that is not far ahead, strictly past or coming where the side says so."""
    assert see.today is not None
    year = cal.hijri_year(see.today)
    found = [d for y in range(year - 2, year + 2) if (d := cal.hijri_days(y, number, day))]
    if side == "next":
        return next((d for d in found if d[0] > see.today), None)
    reach = timedelta(0) if side == "past" else cal.AHEAD
    found = [d for d in found if (d[1] if side == "past" else d[0]) - see.today <= reach]
    return found[-1] if found else None
