"""The day of what does not say its day: a clock time, midnight, the third day in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tawatur.dimensions.time import calendar as cal
from tawatur.dimensions.time.piece import Piece

# How long ago a day may be for a later sentence's bare hour to be taken for its (own choice, about a week's coverage).
NEWS = timedelta(days=10)


def placed(pieces: Sequence[Piece], text: str, today: date | None) -> list[Piece]:
    """Pieces that mean something by themselves, each with the day that its neighbourhood gives it."""
    done: list[Piece] = []
    for i, piece in enumerate(pieces):
        if not piece.alone:
            continue
        if piece.kind == "that-day":
            if (named := _last_named(pieces[:i])) is None:
                continue
            named += timedelta(days=int(piece.side))
            piece = replace(piece, first=named, last=named)
        elif piece.kind == "shifted":
            if (moved := _moved(piece.side, _counted_from(pieces, i, text), today)) is None:
                continue
            piece = replace(piece, first=moved[0], last=moved[1])
        elif piece.kind in {"clock", "part"}:
            day = _day_near(pieces, i, text, today) or today
            if day and _after_midnight(piece) and (night := _evening(pieces[:i], day)):
                day = night + timedelta(days=1)
            piece = replace(piece, first=day, last=day)
        elif piece.kind == "dayword" and piece.first != piece.last and not piece.open:
            piece = _to_its_day(pieces, i, text)
        elif piece.side == "streak" and piece.first and today and (day := _day_before(pieces, i, text)):
            piece = replace(piece, first=piece.first + (day - today), last=day)
        done.append(piece)
    return done


def _to_its_day(pieces: Sequence[Piece], i: int, text: str) -> Piece:
    """The night "overnight", which is that after the evening told before it, or that to the day on which it is told."""
    piece, one = pieces[i], timedelta(days=1)
    before = next((p for p in reversed(pieces[:i]) if p.first and p.kind not in {"clock", "part"}), None)
    if before and before.single and before.first and before.part in {"evening", "night"}:
        return replace(piece, first=before.first, last=before.first + one)
    told = next((p for p in _days(pieces[i + 1 :]) if not _parted(text[piece.end : p.start])), None)
    if told and told.first and piece.last and told.part is None and told.first < piece.last:
        return replace(piece, first=told.first - one, last=told.first)
    return piece


def _moved(side: str, named: Piece | None, today: date | None) -> tuple[date, date] | None:
    """The days that "two days later" or "the 7th of that month" is, counted from what was last named.

    "A year later" than a year is the next one as a whole; two weeks later than a year is no certain day.
    """
    count, unit = side.split()
    if named and named.first and named.last and not named.single:
        if unit != named.kind:
            return None
        return _later(named.first, unit, int(count), named.last)
    day = named.first if named else None
    if unit == "of":
        day = cal.made(day.year, day.month, int(count)) if day else None
        return (day, day) if day else None
    start = day or (today if int(count) < 0 else None)
    return _later(start, unit, int(count), start) if start else None


def _later(first: date, unit: str, count: int, last: date) -> tuple[date, date] | None:
    try:
        return cal.later(first, unit, count), cal.later(last, unit, count)
    except (ValueError, OverflowError):
        return None


def _counted_from(pieces: Sequence[Piece], i: int, text: str) -> Piece | None:
    """The day last named, or the year or month where that is nearer, in the same sentence."""
    for piece in reversed(pieces[:i]):
        if piece.single and piece.kind in {"date", "weekday", "dayword"}:
            return piece
        if (
            piece.kind in {"year", "month"}
            and piece.first
            and piece.last
            and not _parted(text[piece.end : pieces[i].start])
        ):
            return piece
    return None


def _after_midnight(piece: Piece) -> bool:
    return piece.kind == "clock" and piece.halved and "00:00" <= (piece.part or "") < "06:00"


def _evening(before: Sequence[Piece], day: date) -> date | None:
    """The day itself where it was last named with its evening or night: what follows after midnight is the next."""
    last = next((p for p in reversed(before) if p.first and p.kind not in {"clock", "part"}), None)
    if last is None or not last.single or last.first != day or not last.part:
        return None
    return day if last.part in {"evening", "night"} or (last.part[2:3] == ":" and last.part >= "18:00") else None


def _last_named(pieces: Sequence[Piece]) -> date | None:
    return next((p.first for p in reversed(pieces) if p.single and p.kind in {"date", "weekday", "dayword"}), None)


def _day_near(pieces: Sequence[Piece], i: int, text: str, today: date | None) -> date | None:
    """The day last named in the same sentence, or the one named next there, or the first of its line, or of the report.

    What begins a line, as in a list of news by the hour, is of the day of publication: None.
    """
    at = pieces[i]
    if at.start == 0 or text[at.start - 1] == "\n":
        return None
    if before := _day_before(pieces, i, text):
        return before
    after = [p.first for p in _days(pieces[i + 1 :]) if not _parted(text[at.end : p.start])]
    if after:
        return after[0]
    days = [p for p in pieces if _short(p) and _recent(p, today)]
    line = [p.last for p in days if p.end <= at.start and "\n" not in text[p.end : at.start]]
    return (line or [p.last for p in days] or [None])[0]


def _recent(piece: Piece, today: date | None) -> bool:
    """True for a day of the news, not one of long ago that a report looks back to."""
    return today is None or piece.first is None or abs(today - piece.first) <= NEWS


def _short(piece: Piece) -> bool:
    """True for a day, or a night that two days share; not for "last Monday", which looks back from the story's day."""
    if (
        piece.first is None
        or piece.last is None
        or piece.kind in {"clock", "part"}
        or piece.open
        or piece.side == "past"
    ):
        return False
    return piece.single or (piece.part == "night" and (piece.last - piece.first).days == 1)


def _day_before(pieces: Sequence[Piece], i: int, text: str) -> date | None:
    at = pieces[i].start
    return next((p.first for p in reversed(_days(pieces[:i])) if not _parted(text[p.end : at])), None)


def _days(pieces: Sequence[Piece]) -> list[Piece]:
    return [p for p in pieces if p.single and p.kind not in {"clock", "part"}]


def _parted(between: str) -> bool:
    return "\n" in between or ". " in between
