"""Makers of longer times: decades, seasons, units, windows, "three days ago"."""

from __future__ import annotations

from datetime import date

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.piece import Piece
from tawatur.dimensions.time.sight import Sight, foreseen, piece_of, side_of
from tawatur.rules import Entry, RuleMatch

_LATE = frozenset({3, 4})  # Thursday and Friday


def decade(m: RuleMatch, see: Sight) -> Piece | None:
    """Ten years."""
    named = see.value("decades", m.text("decade"), "decade")
    start = 1900 + int(named) if named else int(m.text("year"))
    return piece_of(m, "year", cal.year_days(start, start + 9))


def season(m: RuleMatch, see: Sight) -> Piece | None:
    """A season of a year."""
    name = see.value("seasons", m.text("season"), "season")
    if m.text("year"):
        return piece_of(m, "period", cal.season_days(int(m.text("year")), name))
    if see.today is None:
        return piece_of(m, "period")
    side, start = side_of(m, see), cal.SEASONS[name]
    of = see.today.year
    if side == "past" and see.today <= cal.season_days(of, name)[1]:
        of -= 1
    if side == "next" and see.today.month >= start:
        of += 1
    return piece_of(m, "period", cal.season_days(of, name))


def unit(m: RuleMatch, see: Sight) -> Piece | None:
    """A week, month or year by its side: the last one, this one, the next."""
    entry = see.language.entry("units", m.text("unit"))
    if entry is None or entry["number"] != "1" or entry["unit"] not in {"week", "weekend", "month", "year"}:
        return None
    weak = bool(m.rule.given.get("weak")) and entry["unit"] != "weekend"
    if see.today is None:
        return piece_of(m, "period", alone=not weak)
    days = _unit_days(see.today, entry["unit"], side_of(m, see) or _weekend_side(m, see, entry["unit"]))
    if edged := see.value("edges", m.text("edge"), "edge"):
        at_end = edged == "end" and entry["unit"] == "week"
        days = cal.weekend(see.today, side_of(m, see)) if at_end else cal.edge_days(days, edged)
    return piece_of(m, "year" if entry["unit"] == "year" and not edged else "period", days, alone=not weak)


def _weekend_side(m: RuleMatch, see: Sight, name: str) -> str:
    """The side of "the weekend" late in the week, which is the one before it unless the clause speaks of the future."""
    late = see.today is not None and see.today.weekday() in _LATE and "weekend" in see.links.roles
    return "past" if name == "weekend" and late and not foreseen(m, see) else ""


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
        return piece_of(m, "period")
    if side_of(m, see) == "next":
        return piece_of(m, "period", (see.today, cal.later(see.today, entry["unit"], count)))
    return piece_of(m, "period", (cal.later(see.today, entry["unit"], -count), see.today))


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
    if way == "ahead" and not foreseen(m, see):
        return None
    if see.today is None:
        return piece_of(m, "period", open="since" if way == "since" else "")
    try:
        day = cal.later(see.today, entry["unit"], count if way == "ahead" else -count)
    except (ValueError, OverflowError):
        return None
    return piece_of(m, "period", (day, day), open="since" if way == "since" else "")


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
        return piece_of(m, "period", part=named)
    first = cal.later(see.today, entry["unit"], -(count - 1))
    return piece_of(m, "period", (first, see.today), part=named, side="streak")


def edge(m: RuleMatch, see: Sight) -> Piece | None:
    """A word that takes a part of the period after it."""
    entry = see.language.entry("edges", m.text("edge"))
    days = (see.today, see.today) if see.today else None
    return piece_of(m, "edge", days, side=entry["edge"], part=entry["part"] or None, alone=False) if entry else None
