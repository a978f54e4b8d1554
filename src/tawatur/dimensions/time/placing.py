"""The day of what does not say its day: a clock time, midnight, the third day in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tawatur.dimensions.time.piece import Piece


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
        elif piece.kind in {"clock", "part"}:
            day = _day_near(pieces, i, text) or today
            piece = replace(piece, first=day, last=day)
        elif piece.side == "streak" and piece.first and today and (day := _day_before(pieces, i, text)):
            piece = replace(piece, first=piece.first + (day - today), last=day)
        done.append(piece)
    return done


def _last_named(pieces: Sequence[Piece]) -> date | None:
    return next((p.first for p in reversed(pieces) if p.single and p.kind in {"date", "weekday", "dayword"}), None)


def _day_near(pieces: Sequence[Piece], i: int, text: str) -> date | None:
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
    line = [p.last for p in pieces[:i] if _short(p) and "\n" not in text[p.end : at.start]]
    return (line or [p.last for p in pieces if _short(p)] or [None])[0]


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
