"""From a rule's match to a piece: one function for each ``make`` of the rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.links import Links
from tawatur.dimensions.time.piece import Piece
from tawatur.rules import LANGUAGES, Entry, Fault, Language, RuleMatch
from tawatur.text import Folded


@dataclass(frozen=True, slots=True)
class Sight:
    """What a maker sees besides its match: the language, the text around, the day of writing."""

    language: Language
    links: Links
    folded: Folded
    today: date | None

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    def small(self, at: int) -> bool:
        """True when the letter at a folded offset is written small, where the script knows the difference."""
        return self.folded.original[self.folded.origin(at)].islower()

    def value(self, lexicon: str, form: str, column: str) -> str:
        """A value of the entry with this form, empty when there is none."""
        entry: Entry | None = self.language.entry(lexicon, form)
        return entry[column] if entry else ""

    def number(self, lexicon: str, form: str, column: str = "count") -> int | None:
        """The number that digits, or a word of ``lexicon``, stand for."""
        if form.isdigit():
            return int(form)
        value = self.value(lexicon, form, column)
        return int(value) if value else None

    def before(self, at: int) -> str:
        """The word before an offset."""
        return (self.text[max(0, at - 40) : at].split("\n")[-1].split() or [""])[-1].strip("\"'(-")

    def after(self, at: int) -> str:
        """The word after an offset."""
        return (self.text[at : at + 40].split("\n")[0].split() or [""])[0]

    def led(self, role: str, at: int) -> bool:
        """True when the word before ``at``, its particles taken away or not, plays the role (see ``Links``).

        What stands in the last slot of clitics, the article, stays: "the street" is no beginning of a name.
        """
        clitics = self.language.clitics
        articles = frozenset(clitics.slots[-1]) if clitics.slots else frozenset()
        splits = clitics.splits(self.before(at))
        return any(self.links.are(role, s.stem) for s in splits if articles.isdisjoint(s.before))


Maker = Callable[[RuleMatch, Sight], Piece | None]


def _piece(m: RuleMatch, kind: str, days: cal.Days | None = None, **more: object) -> Piece:
    first, last = days or (None, None)
    return Piece(m.start, m.end, m.rule.id, kind, first, last, **more)  # type: ignore[arg-type]


def _side(m: RuleMatch, see: Sight) -> str:
    return see.value("sides", m.text("side"), "side")


def part(m: RuleMatch, see: Sight) -> Piece | None:
    """A part of the day, which needs its day beside it unless the rule gives ``alone``."""
    return _piece(m, "part", part=see.value("dayparts", m.text("part"), "part"), alone=False)


def weekday(m: RuleMatch, see: Sight) -> Piece | None:
    """A day of the week, on the side of the day of writing that its adjective names."""
    if see.led("name", m.start):
        return None
    number = int(see.value("weekdays", m.text("weekday"), "weekday"))
    side = _side(m, see) or ("soon" if _foreseen(m, see) else "")
    if see.today is None:
        return _piece(m, "weekday", weekday=number, side=side)
    day = cal.weekday_near(see.today, number, side)
    return _piece(m, "weekday", (day, day), weekday=number, side=side)


def dayword(m: RuleMatch, see: Sight) -> Piece | None:
    """A word such as yesterday."""
    lexicon = "todays" if m.text("today") else "daywords"
    form = m.text("today") or m.text("word")
    if see.led("today", m.start):
        return None
    offset, named = int(see.value(lexicon, form, "offset")), see.value(lexicon, form, "part") or None
    alone = not see.value(lexicon, form, "alone")
    if see.today is None:
        return _piece(m, "dayword", part=named, alone=alone)
    day = see.today + timedelta(days=offset)
    return _piece(m, "dayword", (day, day), part=named, alone=alone)


def that_day(m: RuleMatch, see: Sight) -> Piece | None:
    """The day last named, or the one before or after it; which one that is, its place in the report says."""
    offset = see.value("thatdays", m.text("word"), "offset")
    return _piece(m, "that-day", part=see.value("thatdays", m.text("word"), "part") or None, side=offset)


def overnight(m: RuleMatch, see: Sight) -> Piece | None:
    """The night to the day of writing."""
    days = (see.today - timedelta(days=1), see.today) if see.today else None
    return _piece(m, "dayword", days, part="night")


def moment(m: RuleMatch, see: Sight) -> Piece | None:
    """Noon or midnight, of the day that the neighbourhood gives."""
    return _piece(m, "part", part=see.value("moments", m.text("moment"), "part"))


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
    return _piece(m, "date", (found, found), yearless=not m.text("year")) if found else None


def date_of_month(m: RuleMatch, see: Sight) -> Piece | None:
    """A day, or days, of a named month."""
    entry, side = see.language.entry("months", m.text("month")), _side(m, see)
    if entry is None or (entry["alone"] and see.small(m.groups["month"][1])):
        return None
    month = int(entry["month"])
    day = see.number("ordinals", m.text("day")) or 0
    to = see.number("ordinals", m.text("to")) or day
    if see.led("name", m.start) and not m.text("year"):
        return None
    if m.text("year"):
        first, last = cal.made(_year(m.text("year")), month, day), cal.made(_year(m.text("year")), month, to)
        return _piece(m, "date", (first, last)) if first and last and first <= last else None
    if see.today is None:
        return _piece(m, "date", yearless=True)
    first = cal.yearless(see.today, month, day, side)
    last = first and cal.made(first.year, month, to)
    return _piece(m, "date", (first, last), yearless=not side) if first and last and first <= last else None


def day_of_this(m: RuleMatch, see: Sight) -> Piece | None:
    """A day of this month, or of the last or next one."""
    if see.today is None:
        return _piece(m, "date")
    shift = {"past": -1, "next": 1}.get(_side(m, see), 0)
    first, _ = cal.month_days(see.today.year, see.today.month + shift)
    day = see.number("ordinals", m.text("day")) or 0
    return _piece(m, "date", (found, found)) if (found := cal.made(first.year, first.month, day)) else None


def month(m: RuleMatch, see: Sight) -> Piece | None:
    """A month, with its year or the nearest one."""
    entry = see.language.entry("months", m.text("month"))
    if entry is None or (
        entry["alone"] and not (m.text("year") or m.text("side") or m.text("lead") or see.led("month", m.start))
    ):
        return None
    if see.led("name", m.start) or see.before(m.start).isdigit():  # a day of that month, part of a name
        return None
    if entry["alone"] and see.small(m.groups["month"][1]):
        return None
    number = int(entry["month"])
    if m.text("year"):
        return _piece(m, "month", cal.month_days(_year(m.text("year")), number))
    if see.today is None:
        return _piece(m, "month", yearless=True)
    side = _side(m, see) or ("soon" if _foreseen(m, see) else "")
    return _piece(m, "month", cal.month_of(see.today, number, side), yearless=not m.text("side"))


def year(m: RuleMatch, see: Sight) -> Piece | None:
    """A year, or the years to another one."""
    first = int(m.text("year"))
    last = int(m.text("to") or first)
    if m.text("to") and last < 100:
        last += first // 100 * 100
    if not m.text("lead") and not _is_year(m, see, first):
        return None
    return _piece(m, "year", cal.year_days(first, last)) if first <= last <= first + 100 else None


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


def decade(m: RuleMatch, see: Sight) -> Piece | None:
    """Ten years."""
    named = see.value("decades", m.text("decade"), "decade")
    start = 1900 + int(named) if named else int(m.text("year"))
    return _piece(m, "year", cal.year_days(start, start + 9))


def season(m: RuleMatch, see: Sight) -> Piece | None:
    """A season of a year."""
    name = see.value("seasons", m.text("season"), "season")
    if m.text("year"):
        return _piece(m, "period", cal.season_days(int(m.text("year")), name))
    if see.today is None:
        return _piece(m, "period")
    side, start = _side(m, see), cal.SEASONS[name]
    of = see.today.year
    if side == "past" and see.today <= cal.season_days(of, name)[1]:
        of -= 1
    if side == "next" and see.today.month >= start:
        of += 1
    return _piece(m, "period", cal.season_days(of, name))


def unit(m: RuleMatch, see: Sight) -> Piece | None:
    """A week, month or year by its side: the last one, this one, the next."""
    entry = see.language.entry("units", m.text("unit"))
    if entry is None or entry["number"] != "1" or entry["unit"] not in {"week", "weekend", "month", "year"}:
        return None
    weak = bool(m.rule.given.get("weak")) and entry["unit"] != "weekend"
    if see.today is None:
        return _piece(m, "period", alone=not weak)
    days = _unit_days(see.today, entry["unit"], _side(m, see))
    if edged := see.value("edges", m.text("edge"), "edge"):
        at_end = edged == "end" and entry["unit"] == "week"
        days = cal.weekend(see.today, _side(m, see)) if at_end else cal.edge_days(days, edged)
    return _piece(m, "year" if entry["unit"] == "year" and not edged else "period", days, alone=not weak)


def _unit_days(today: date, name: str, side: str) -> cal.Days:
    shift = {"past": -1, "next": 1, "past2": -2, "next2": 2}.get(side, 0)
    if name == "week":
        return cal.week_days(today, shift)
    if name == "weekend":
        return cal.weekend(today, side)
    if name == "month":
        return cal.month_days(today.year, today.month + shift)
    if side == "new":
        shift = int(today.month > 6)
    return cal.year_days(today.year + shift)


def window(m: RuleMatch, see: Sight) -> Piece | None:
    """A counted stretch that ends, or begins, with the day of writing."""
    entry = see.language.entry("units", m.text("unit"))
    count = _count(m, see, entry)
    if entry is None or not count:
        return None
    if see.today is None:
        return _piece(m, "period")
    if _side(m, see) == "next":
        return _piece(m, "period", (see.today, cal.later(see.today, entry["unit"], count)))
    return _piece(m, "period", (cal.later(see.today, entry["unit"], -count), see.today))


def _count(m: RuleMatch, see: Sight, entry: Entry | None) -> int | None:
    if m.text("count"):
        return see.number("counts", m.text("count"))
    return int(entry["number"]) if entry and entry["number"] != "many" else None


def ago(m: RuleMatch, see: Sight) -> Piece | None:
    """So long before the day of writing, or since then."""
    entry = see.language.entry("units", m.text("unit"))
    count, way = _count(m, see, entry), m.rule.given.get("way") or see.value("agos", m.text("way"), "way")
    if entry is None or not count or count > 3000:
        return None
    if way == "ahead" and not _foreseen(m, see):
        return None
    if see.today is None:
        return _piece(m, "period", open="since" if way == "since" else "")
    try:
        day = cal.later(see.today, entry["unit"], count if way == "ahead" else -count)
    except (ValueError, OverflowError):
        return None
    return _piece(m, "period", (day, day), open="since" if way == "since" else "")


def _foreseen(m: RuleMatch, see: Sight) -> bool:
    """True when the clause speaks of the future: one of its eight words before says so, and nobody speaks since."""
    words = see.text[max(0, m.start - 80) : m.start].split("\n")[-1].split(". ")[-1].split()[-8:]
    for word in reversed(words):
        if see.links.are("spoken", word.strip(',"')):
            return False
        if see.language.entries("future", word.strip(',"')):
            return True
    return False


def streak(m: RuleMatch, see: Sight) -> Piece | None:
    """The n-th day in a row: from its first day to that of writing."""
    entry = see.language.entry("units", m.text("unit"))
    count = see.number(
        "ordinals", m.text("count").rstrip("stndrh") if m.text("count")[:1].isdigit() else m.text("count")
    )
    if m.rule.given.get("lead") and not see.text.startswith(m.rule.given["lead"] + " ", m.start) and not m.text("run"):
        return None
    if entry is None or not count or count > 1000:
        return None
    named = m.rule.given.get("night") if m.text("unit") in m.rule.given.get("nights", "").split() else None
    if see.today is None:
        return _piece(m, "period", part=named)
    first = cal.later(see.today, entry["unit"], -(count - 1))
    return _piece(m, "period", (first, see.today), part=named, side="streak")


def edge(m: RuleMatch, see: Sight) -> Piece | None:
    """A word that takes a part of the period after it."""
    entry = see.language.entry("edges", m.text("edge"))
    days = (see.today, see.today) if see.today else None
    return _piece(m, "edge", days, side=entry["edge"], part=entry["part"] or None, alone=False) if entry else None


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
    return _piece(m, "clock", part=said, halved=bool(half) or hour > 12 or bool(m.text("zone")))


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


def hijri(m: RuleMatch, see: Sight) -> Piece | None:
    """A day, month or year of the Hijri calendar, as Gregorian days."""
    written = m.text("year")
    if not m.text("month"):
        first, last = cal.hijri_days(int(written), 1, None), cal.hijri_days(int(written), 12, None)
        return _piece(m, "year", (first[0], last[1])) if first and last else None
    number = int(see.value("hijri", m.text("month"), "month"))
    day = see.number("ordinals", m.text("day")) if m.text("day") else None
    if see.led("name", m.start) or not (
        day or written or m.text("side") or m.text("lead") or see.led("month", m.start)
    ):
        return None
    if not written and see.today is None:
        return _piece(m, "month")
    days = cal.hijri_days(int(written), number, day) if written else _hijri_near(see, number, day, _side(m, see))
    return _piece(m, "date" if day else "month", days) if days else None


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


MAKERS: dict[str, Maker] = {
    "part": part,
    "weekday": weekday,
    "dayword": dayword,
    "that-day": that_day,
    "overnight": overnight,
    "moment": moment,
    "numeric": numeric,
    "date": date_of_month,
    "day-of-this": day_of_this,
    "month": month,
    "year": year,
    "decade": decade,
    "season": season,
    "unit": unit,
    "window": window,
    "ago": ago,
    "streak": streak,
    "edge": edge,
    "clock": clock,
    "hijri": hijri,
}


@lru_cache(maxsize=8)
def makers(language: Language, dimension: str) -> dict[str, Maker]:
    """The makers by name; raises Fault where a rule of the language names one that there is not."""
    for rule in language.rules.get(dimension, ()):
        if rule.make not in MAKERS:
            path = LANGUAGES / language.code / "rules" / f"{dimension}.toml"
            raise Fault(path, f"{rule.id}: {rule.make!r} is no maker; there are {', '.join(MAKERS)}")
    return MAKERS
