"""Reckoning with days, months and years."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Days = tuple[date, date]

# A day without a year lies in the past, or at most this far ahead: announcements in the press seldom reach
# further than two months (own choice, tried on the developing part of the annotated reports).
AHEAD = timedelta(days=62)


def made(year: int, month: int, day: int) -> date | None:
    """The day, None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """First and last day of a month; ``month`` may lie outside 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int, last: int | None = None) -> Days:
    """First and last day of a year, or of the years to ``last``."""
    return date(year, 1, 1), date(last or year, 12, 31)


def week_days(day: date, weeks: int = 0) -> Days:
    """Monday to Sunday of the week of ``day``, ``weeks`` later."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekend(today: date, side: str) -> Days:
    """Saturday and Sunday: unless a side is named, those just past until midweek, then those to come."""
    saturday = week_days(today)[0] + timedelta(days=5)
    if side == "next":
        saturday += timedelta(weeks=today.weekday() >= 5)
    elif side == "past" or (today.weekday() < 3 and side != "this"):
        saturday -= timedelta(weeks=1)
    return saturday, saturday + timedelta(days=1)


def later(day: date, unit: str, count: int) -> date:
    """The day ``count`` units after ``day`` (before, when negative); a month's end stays a month's end."""
    if unit in {"month", "year", "decade"}:
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    if unit in {"minute", "hour"}:
        whole = abs(count) // (24 if unit == "hour" else 1440)
        return day + timedelta(days=whole if count > 0 else -whole)
    return day + timedelta(days=count * {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit])


def weekday_near(today: date, weekday: int, side: str) -> date:
    """The weekday on that side of ``today``: not after it unless ``side`` says otherwise."""
    back = (today.weekday() - weekday) % 7
    if side in {"next", "next2"}:
        return today + timedelta(days=(7 - back if back else 7) + (7 if side == "next2" else 0))
    if side == "this":
        return today - timedelta(days=today.weekday() - weekday)
    if side == "soon":
        return today + timedelta(days=(7 - back) % 7)
    if side == "past2":
        return today - timedelta(days=(back or 7) + 7)
    return today - timedelta(days=back or (7 if side == "past" else 0))


def yearless(today: date, month: int, day: int, side: str = "") -> date | None:
    """The day of a year that is not said: the latest one that is not further ahead than the press looks."""
    found = [d for year in range(today.year - 4, today.year + 2) if (d := made(year, month, day))]
    if side == "past":
        found = [d for d in found if d <= today]
    elif side == "next":
        return next((d for d in found if d >= today), None)
    elif side == "this":
        found = [d for d in found if d.year == today.year] or found
    else:
        found = [d for d in found if d - today <= AHEAD]
    return found[-1] if found else None


def month_of(today: date, month: int, side: str = "") -> Days:
    """The days of a month whose year is not said: the one running or just past, unless ``side`` says otherwise."""
    year = today.year
    if side == "next":
        year += month <= today.month
    elif side == "soon":
        year += month < today.month
    elif side == "past":
        year -= month >= today.month
    elif side != "this":
        year -= month > today.month
    return month_days(year, month)


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def season_days(year: int, season: str) -> Days:
    """Three months, as weather services reckon them; a winter ends in the year after."""
    first = SEASONS[season]
    return month_days(year, first)[0], month_days(year, first + 2)[1]


def edge_days(days: Days, edge: str) -> Days:
    """The part of a period that ``edge`` names.

    Of a month the first ten days, the 10th to the 20th, or what follows; of a year its first month, the two in
    the middle, the last; of a week its first two days, the three in the middle, Saturday and Sunday.
    """
    first, last = days
    length = (last - first).days + 1
    if edge[0] in "qht" and edge[-1].isdigit():
        return _share(days, {"q": 4, "h": 2, "t": 3}[edge[0]], int(edge[-1]))
    if edge[0] == "w" and edge[-1].isdigit():
        return _week_of(days, int(edge[-1]))
    if length < 28 and length != 7:  # already a part of a period
        return days
    if length == 7:
        return {"start": (first, first + timedelta(1)), "middle": (first + timedelta(1), first + timedelta(3))}.get(
            edge, (last - timedelta(1), last)
        )
    if length <= 31:
        return {
            "start": (first, first + timedelta(9)),
            "middle": (first + timedelta(9), first + timedelta(19)),
        }.get(edge, (first + timedelta(20), last))
    return _long_edge(days, edge)


def _long_edge(days: Days, edge: str) -> Days:
    first, last = days
    if last.year > first.year:  # a decade
        years = last.year - first.year + 1
        third = years // 3
        at = {"start": 0, "middle": third}.get(edge, years - third)
        return year_days(first.year + at, first.year + min(at + third, years) - 1)
    months = last.month - first.month + 1
    if edge == "start":
        return month_days(first.year, first.month)
    if edge == "middle":
        middle = first.month + months // 2
        return month_days(first.year, middle - 1)[0], month_days(first.year, middle)[1]
    return month_days(last.year, last.month)


def _share(days: Days, parts: int, which: int) -> Days:
    first, last = days
    if first.day == 1 and (last.month - first.month + 1) % parts == 0 and last.year == first.year:
        months = (last.month - first.month + 1) // parts
        start = first.month + months * (which - 1)
        return month_days(first.year, start)[0], month_days(first.year, start + months - 1)[1]
    length = (last - first).days + 1
    return first + timedelta(length * (which - 1) // parts), first + timedelta(length * which // parts - 1)


def hijri_days(year: int, month: int, day: int | None) -> Days | None:
    """Gregorian days of a Hijri day or month (Umm al-Qura), None outside the years it covers."""
    from hijridate import Hijri  # noqa: PLC0415 (few reports need it, and it takes a while to load)

    try:
        start = Hijri(year, month, day or 1)
        end = start if day else Hijri(year, month, start.month_length())
        return start.to_gregorian(), end.to_gregorian()
    except (ValueError, OverflowError):
        return None


def hijri_year(today: date) -> int:
    """The Hijri year of a Gregorian day."""
    from hijridate import Gregorian  # noqa: PLC0415

    return int(Gregorian(today.year, today.month, today.day).to_hijri().year)


def _week_of(days: Days, number: int) -> Days:
    """Seven days of a month: from the 1st, the 8th, the 15th, the 22nd, or (0) the last seven."""
    start = days[0] + timedelta(weeks=number - 1) if number else days[1] - timedelta(days=6)
    return start, start + timedelta(days=6)
