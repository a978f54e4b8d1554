"""Makers of days and parts of a day: weekdays, day words, clock times."""

from __future__ import annotations

from datetime import timedelta

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.piece import Piece
from tawatur.dimensions.time.sight import Sight, foreseen, piece_of, side_of
from tawatur.rules import RuleMatch


def part(m: RuleMatch, see: Sight) -> Piece | None:
    """A part of the day, which needs its day beside it unless the rule gives ``alone``."""
    return piece_of(m, "part", part=see.value("dayparts", m.text("part"), "part"), alone=False)


def weekday(m: RuleMatch, see: Sight) -> Piece | None:
    """A day of the week, on the side of the day of writing that its adjective names."""
    if see.led("name", m.start):
        return None
    number = int(see.value("weekdays", m.text("weekday"), "weekday"))
    side = side_of(m, see) or ("soon" if foreseen(m, see) else "")
    if see.today is None:
        return piece_of(m, "weekday", weekday=number, side=side)
    day = cal.weekday_near(see.today, number, side)
    return piece_of(m, "weekday", (day, day), weekday=number, side=side)


def dayword(m: RuleMatch, see: Sight) -> Piece | None:
    """A word such as yesterday."""
    lexicon = "todays" if m.text("today") else "daywords"
    form = m.text("today") or m.text("word")
    if see.led("today", m.start):
        return None
    offset, named = int(see.value(lexicon, form, "offset")), see.value(lexicon, form, "part") or None
    alone = not see.value(lexicon, form, "alone")
    if see.today is None:
        return piece_of(m, "dayword", part=named, alone=alone)
    day = see.today + timedelta(days=offset)
    return piece_of(m, "dayword", (day, day), part=named, alone=alone)


def that_day(m: RuleMatch, see: Sight) -> Piece | None:
    """The day last named, or the one before or after it; which one that is, its place in the report says."""
    offset = see.value("thatdays", m.text("word"), "offset")
    return piece_of(m, "that-day", part=see.value("thatdays", m.text("word"), "part") or None, side=offset)


def overnight(m: RuleMatch, see: Sight) -> Piece | None:
    """The night to the day of writing."""
    days = (see.today - timedelta(days=1), see.today) if see.today else None
    return piece_of(m, "dayword", days, part="night")


def moment(m: RuleMatch, see: Sight) -> Piece | None:
    """Noon or midnight, of the day that the neighbourhood gives."""
    return piece_of(m, "part", part=see.value("moments", m.text("moment"), "part"))


def clock(m: RuleMatch, see: Sight) -> Piece | None:
    """A time of day; its half is settled by the word after it, or by the part of the day beside it."""
    hour, half = see.number("hours", m.text("hour"), "hour"), see.value("halves", m.text("half"), "half")
    if hour is None:
        return None
    minute = see.number("fractions", m.text("fraction"), "minutes") or int(m.text("minute") or 0)
    total = _hour(hour, half) * 60 + minute
    if not 0 <= total <= 1440 or minute > 59:
        return None
    said = f"{total // 60 % 24:02}:{total % 60:02}"
    return piece_of(m, "clock", part=said, halved=bool(half) or hour > 12 or bool(m.text("zone")))


def _hour(hour: int, half: str) -> int:
    if half == "am":
        return hour % 12 if hour <= 12 else hour
    if half == "pm":
        return hour + 12 if hour < 12 else hour
    if half == "noon":
        return hour + 12 if hour < 4 else hour
    if half == "night":
        return (hour + 12) % 24 if 6 <= hour <= 12 else hour
    return hour
