"""When a report was published, as a user or a record states it."""

from __future__ import annotations

import re
from datetime import date, datetime

from tawatur.intake.source import Unreadable

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?")


def publication(stated: str) -> str:
    """``stated`` as an ISO 8601 date, or date-time with its offset; a clock time without offset is left out,
    for nobody knows which one it is. Raises Unreadable."""
    stated = stated.strip()
    if not _ISO.fullmatch(stated):
        raise Unreadable(f"{stated!r} is not a date such as 2022-01-22 or 2022-01-22T19:01+02:00")
    try:
        if len(stated) == len("2022-01-22"):
            return date.fromisoformat(stated).isoformat()
        moment = datetime.fromisoformat(stated)
    except ValueError as problem:
        raise Unreadable(f"{stated!r} is no day or hour of the calendar ({problem})") from problem
    return moment.isoformat() if moment.tzinfo else moment.date().isoformat()
