"""Days as EDTF (ISO 8601-2:2019, the Library of Congress's profile, level 1), which says how far they are known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from tawatur.model import When

_OPEN = ".."


def edtf(when: When | None, *, uncertain: bool = False, approximate: bool = False) -> str:
    """The days as EDTF, empty where none is known.

    One day is ``2022-01-20``, a whole month ``2022-01``, a whole year ``2022``, anything else an interval, ``..`` being
    its open side. ``uncertain`` adds ``?`` to what is known, ``approximate`` ``~``, both ``%``. A part of the day is
    left out: EDTF has seasons below the year, and nothing below the day but a clock to the second.

    >>> edtf(When(date(2022, 1, 20), None), uncertain=True)
    '2022-01-20?/..'
    """
    if when is None or (when.first is None and when.last is None):
        return ""
    mark = {(True, False): "?", (False, True): "~", (True, True): "%"}.get((uncertain, approximate), "")
    whole = _whole(when.first, when.last)
    if whole:
        return whole + mark
    return "/".join(f"{day.isoformat()}{mark}" if day else _OPEN for day in (when.first, when.last))


def _whole(first: date | None, last: date | None) -> str | None:
    """The year, month or day that the two bound; None where they bound none."""
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    ends = last.day == monthrange(last.year, last.month)[1]
    if first.day != 1 or not ends or first.year != last.year:
        return None
    if (first.month, last.month) == (1, 12):
        return f"{first.year:04}"
    return f"{first.year:04}-{first.month:02}" if first.month == last.month else None
