"""Makers of days and parts of a day: weekdays, day words, clock times."""

from __future__ import annotations

from datetime import timedelta

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.piece import Piece
from tawatur.dimensions.time.sight import Sight, foreseen, piece_of, side_of
from tawatur.rules import RuleMatch


def part(m: RuleMatch, see: Sight) -> Piece | None:
    """A part of the day; most need their day beside them, others take that of the report."""
    form = m.text("part")
    kind = see.value("dayparts", form, "alone")
    alone = (kind == "yes" and not _habitual(m, see)) or (kind == "in" and see.links.are("within", see.before(m.start)))
    return piece_of(m, "part", part=see.value("dayparts", form, "part"), alone=alone)


def _habitual(m: RuleMatch, see: Sight) -> bool:
    """True where a part of the day is that of every day: "in the morning and in the evening"."""
    after, before = see.after(m.end).strip(",."), see.before(m.start)
    joins = see.links.roles.get("and", frozenset())
    twice = any(after.startswith(j) and see.language.entry("dayparts", after[len(j) :]) for j in joins if j)
    twice = twice or (after in joins and _part_at(see, see.text[m.end : m.end + 40].split(".")[0].split()[1:]))
    twice = twice or (before in joins and _part_at(see, see.text[max(0, m.start - 40) : m.start].split()[-4:-1]))
    return twice or see.links.are("every", before) or see.links.are("every", after) or see.before(m.start).isdigit()


def _part_at(see: Sight, words: list[str]) -> bool:
    """True where the first words, or the last of three, are a part of the day."""
    spans = [words[:n] for n in (1, 2, 3)] + [words[-n:] for n in (1, 2, 3)]
    return any(see.language.entry("dayparts", " ".join(span)) for span in spans if span)


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


def shifted(m: RuleMatch, see: Sight) -> Piece | None:
    """So long before or after the day last named: "two days later"; "earlier" counts from the report's day too."""
    entry = see.language.entry("units", m.text("unit"))
    count = see.number("counts", m.text("count")) if m.text("count") else None
    if count is None and entry and entry["number"] != "many":
        count = int(entry["number"])
    if entry is None or not count or count > 3000 or entry["unit"] in {"hour", "minute"}:
        return None
    sign = -1 if m.rule.given.get("way") == "earlier" or m.text("way") in m.rule.given.get("back", "").split() else 1
    return piece_of(m, "shifted", side=f"{count * sign} {entry['unit']}")


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
