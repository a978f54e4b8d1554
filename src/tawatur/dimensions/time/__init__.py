"""Time expressions and the days they stand for.

Rules make pieces (a weekday, the evening, a date); pieces side by side are joined to one expression; what is still
without a day takes that of the expression before it, or of the report.
"""

from __future__ import annotations

from tawatur.dimensions.time.joining import joined
from tawatur.dimensions.time.links import links
from tawatur.dimensions.time.makers import makers
from tawatur.dimensions.time.piece import Piece, longest
from tawatur.dimensions.time.placing import placed
from tawatur.dimensions.time.sight import Maker, Sight
from tawatur.knowledge import Knowledge
from tawatur.model import Found, Mention, Time
from tawatur.rules import Document, RuleMatch

NAME = "times"
AFTER: tuple[str, ...] = ()

_YEARS = range(1000, 9000)  # days of publication around which a calendar has room on both sides
UNDATED = "the day of publication is not known"


def read(document: Document, knowledge: Knowledge, found: Found) -> tuple[Time, ...]:
    """Time expressions with their first and last day; relative ones stay open where no publication day is known."""
    text = document.folded.text
    link = links(document.language)
    today = document.report.day if document.report.day and document.report.day.year in _YEARS else None
    sight = Sight(document.language, link, document.folded, today)
    by_name = makers(document.language, NAME)
    made = longest(document.matches(NAME), lambda match: _made(by_name[match.rule.make], match, sight))
    pieces = joined(made, text, link, today)
    return tuple(_time(document, piece) for piece in placed(pieces, text, today))


def _made(make: Maker, match: RuleMatch, sight: Sight) -> Piece | None:
    try:
        return make(match, sight)
    except OverflowError:  # "900,000 years ago" is before any calendar
        return None


def _time(document: Document, piece: Piece) -> Time:
    first = None if piece.open == "until" else piece.first
    last = None if piece.open == "since" else piece.last
    note = UNDATED if piece.first is None and document.report.day is None else None
    if piece.open and not note:
        note = "it is still going on" if piece.open == "since" else "the beginning is not said"
    return Time(document.cut(piece.start, piece.end), first, last, piece.part, piece.rule, note)


def described(mention: Mention) -> str:
    """The value as the examples of rules write it, such as ``2022-01-20 evening`` or ``2019-01-01/..``."""
    assert isinstance(mention, Time)
    first, last = (day.isoformat() if day else ".." for day in (mention.first, mention.last))
    days = first if first == last else f"{first}/{last}"
    return f"{days} {mention.part}" if mention.part else days
