"""Neighbouring pieces made one expression: the evening, Thursday and the 12th of May are one time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.links import Links
from tawatur.dimensions.time.piece import Piece

_DAYS = frozenset({"weekday", "dayword", "date"})
_PERIODS = frozenset({"month", "year", "period"})
_LATE = frozenset({"afternoon", "evening", "night"})


def joined(pieces: Sequence[Piece], text: str, link: Links, today: date | None) -> list[Piece]:
    """Pieces with their neighbours joined, the last ones first; then ranges, then open ends."""
    done: list[Piece] = []
    for piece in reversed(pieces):
        if done and (one := _joined(piece, done[-1], text, link)):
            done[-1] = one
        else:
            done.append(piece)
    return [opened(p, text, link, today) for p in _ranges(done[::-1], text, link)]


def _joined(a: Piece, b: Piece, text: str, link: Links) -> Piece | None:
    between = text[a.end : b.start]
    if len(between) > link.widest + 2 or "\n" in between.strip(" "):
        return None
    gap = between.strip()
    if gap and not link.are("join", gap):
        return None
    end = b.end
    if gap.startswith("("):
        if text[end : end + 1] != ")":
            return None
        end += 1
    one = _one(a, b, close=gap in {"", "("} or link.are("same", gap))
    return one and replace(one, start=a.start, end=end, rule=f"{a.rule}+{b.rule}", alone=one.alone or one.kind in _DAYS)


def _one(a: Piece, b: Piece, *, close: bool) -> Piece | None:
    """The piece that two make together, None when they are two expressions."""
    if a.kind == "edge":
        return _edged(a, b)
    if "clock" in {a.kind, b.kind}:
        return _timed(a, b)
    if a.kind == "part" and b.kind in _DAYS | {"that-day"}:
        return replace(b, part=b.part or a.part)
    if b.kind == "part" and a.kind in _DAYS:
        return replace(a, part=b.part) if a.part is None else None
    if a.kind in _DAYS and b.kind in _DAYS:
        if (night := next((p for p in (a, b) if p.kind == "dayword" and p.first != p.last), None)) is not None:
            other = b if night is a else a  # "overnight on Tuesday"
            return replace(other, part=other.part or night.part)
        return _same_day(a, b, close=close)
    if a.yearless and b.kind == "year" and b.first and b.last and b.first.year == b.last.year:
        return _in_year(a, b.first.year)
    if a.kind == "weekday" and b.kind == "period" and b.first and b.last and (b.last - b.first).days == 6:
        day = b.first + timedelta(days=a.weekday or 0)
        return replace(a, first=day, last=day)
    if a.kind == b.kind and a.kind in {"year", "month"} and a.first and close and a.first == b.first:
        return b
    return None


def _edged(a: Piece, b: Piece) -> Piece | None:
    """A period cut down to the part that ``a`` names, or a day with its early or late hours."""
    if b.kind in _DAYS and a.part:
        return replace(b, part=b.part or a.part)
    if b.kind not in _PERIODS or b.open:
        return None
    if b.first is None or b.last is None:
        return replace(b, kind="period", alone=True)
    first, last = _cut(a, b.first, b.last)
    return replace(b, kind="period", first=first, last=last, alone=True)


def _cut(a: Piece, first: date, last: date) -> cal.Days:
    """The part of a period that an edge names; ``before`` and ``after`` part it at the day of writing."""
    if a.side not in {"before", "after"}:
        return cal.edge_days((first, last), a.side)
    if a.first is None or not first <= a.first <= last:
        return first, last
    return (first, a.first) if a.side == "before" else (a.first, last)


def _timed(a: Piece, b: Piece) -> Piece | None:
    """A clock time and its day or part of the day, in either order."""
    time, other = (a, b) if a.kind == "clock" else (b, a)
    if other.kind not in _DAYS | {"part"} or (other.kind != "part" and other.part and ":" in other.part):
        return None
    said = time.part or ""
    if not time.halved and other.part in _LATE and said < "12:00" and not (other.part == "night" and said < "06:00"):
        said = f"{int(said[:2]) + 12}{said[2:]}"
    if other.kind == "part":
        return replace(time, part=said, halved=True)
    return replace(other, part=said)


def _same_day(a: Piece, b: Piece, *, close: bool) -> Piece | None:
    part = a.part or b.part
    if a.kind == b.kind == "date":
        near = a.first and b.first and abs((a.first - b.first).days) <= 2
        return replace(b, part=part) if near and close else None
    if a.kind == b.kind:
        return None
    if "date" in {a.kind, b.kind}:
        day, other = (a, b) if a.kind == "date" else (b, a)
        return _dated(day, other, part, close=close)
    word, weekday = (a, b) if a.kind == "dayword" else (b, a)
    if word.first is None or weekday.first is None or weekday.weekday is None:
        return replace(weekday, part=part)
    apart = (weekday.weekday - word.first.weekday() + 3) % 7 - 3
    if abs(apart) > (2 if close else 0) or (b is weekday and weekday.side in {"past", "next"} and apart):
        return None
    right = word.first + timedelta(days=apart)
    return replace(word, first=right, last=right, part=part)


def _dated(day: Piece, other: Piece, part: str | None, *, close: bool) -> Piece | None:
    """A date beside a weekday or a word such as today: the date says which day, and must not contradict it afar."""
    if day.first is None or not day.single:
        return replace(day, part=part) if close and day.first is None else None
    if other.kind == "weekday":
        settled = _with_weekday(day, other.weekday)
        return replace(settled, part=part) if close or settled.first != day.first or _fits(day, other) else None
    near = other.first is None or abs((day.first - other.first).days) <= 2
    return replace(day, part=part) if near else None


def _fits(day: Piece, other: Piece) -> bool:
    return day.first is not None and day.first.weekday() == other.weekday


def _with_weekday(day: Piece, weekday: int | None) -> Piece:
    """A date without a year moved to the nearest year in which it fell on that weekday."""
    if not day.yearless or day.first is None or day.first.weekday() == weekday:
        return day
    for shift in (-1, 1):
        found = cal.made(day.first.year + shift, day.first.month, day.first.day)
        if found and found.weekday() == weekday:
            return replace(day, first=found, last=found, yearless=False)
    return day


def _in_year(a: Piece, year: int) -> Piece | None:
    if a.first is None or a.last is None:
        return None
    if a.kind == "month":
        days: tuple[date | None, date | None] = cal.month_days(year, a.first.month)
    else:
        days = cal.made(year, a.first.month, a.first.day), cal.made(year, a.last.month, a.last.day)
    return replace(a, first=days[0], last=days[1], yearless=False) if days[0] and days[1] else None


def _ranges(pieces: list[Piece], text: str, link: Links) -> list[Piece]:
    done: list[Piece] = []
    for piece in pieces:
        if done and (one := _range(done[-1], piece, text, link)):
            done[-1] = one
        else:
            done.append(piece)
    return done


def _range(a: Piece, b: Piece, text: str, link: Links) -> Piece | None:
    """From the first to the last day of two expressions, when the words between and before make a range."""
    gap = text[a.end : b.start].strip()
    if a.kind == "edge" or not a.first or not b.last or b.open or "\n" in text[a.end : b.start]:
        return None
    if not (a.kind == b.kind or {a.kind, b.kind} <= _DAYS or (a.yearless and b.kind in {"date", "month"})):
        return None
    start: int | None = a.start
    if (
        a.part == "night"
        and a.kind == b.kind == "weekday"
        and gap in {"", "-", "/"} | link.roles.get("night-to", frozenset())
    ):
        pass
    elif link.are("and", gap):
        start = link.lead("between", text, a.start)
    elif not link.are("to", gap):
        return None
    if start is None:
        return None
    if a.yearless and not b.yearless and b.first and (moved := _in_year(a, b.first.year)):
        a = moved
    first, last = a.first, b.last
    if first and first > last and b.kind in {"weekday", "dayword"}:
        if a.side == "soon":
            last += timedelta(days=7)  # "From Monday to Wednesday, schools will close"
        else:
            first -= timedelta(days=7)
    if first and first > last and a.yearless:
        a = _in_year(a, first.year - 1) or a
        first = a.first
    if first is None or first > last:
        return None
    one = replace(b, start=start, first=first, last=last, part=a.part or b.part, rule=f"{a.rule}+{b.rule}")
    return replace(one, kind="period")


def opened(piece: Piece, text: str, link: Links, today: date | None) -> Piece:
    """The piece with an open side, when the word before it says since or until."""
    if piece.open or piece.kind == "edge" or not piece.alone:
        return piece
    for role in ("since", "until"):
        if link.lead(role, text, piece.start) is not None:
            return replace(
                _coming(piece, today) if role == "until" and _lasting(piece, text, link) else piece, open=role
            )
    return piece


def _lasting(piece: Piece, text: str, link: Links) -> bool:
    """True where what goes on "until Friday" is still to go on; where the language says which words tell that."""
    words = (
        text[max(0, piece.start - 80) : piece.start].rsplit("\n", maxsplit=1)[-1].rsplit(". ", maxsplit=1)[-1].split()
    )
    return not link.roles.get("lasting") or any(link.are("lasting", word.strip(',"')) for word in words)


def _coming(piece: Piece, today: date | None) -> Piece:
    """A bare weekday behind "until" is the one to come."""
    if piece.kind != "weekday" or piece.side or not piece.first or not today or piece.first >= today:
        return piece
    day = piece.first + timedelta(weeks=1)
    return replace(piece, first=day, last=day)
