"""From a rule's match to a piece: one function for each ``make`` of the rules."""

from __future__ import annotations

from functools import lru_cache

from tawatur.dimensions.time import dates, days, spans
from tawatur.dimensions.time.sight import Maker
from tawatur.rules import LANGUAGES, Fault, Language

MAKERS: dict[str, Maker] = {
    "part": days.part,
    "weekday": days.weekday,
    "dayword": days.dayword,
    "that-day": days.that_day,
    "shifted": days.shifted,
    "overnight": days.overnight,
    "moment": days.moment,
    "numeric": dates.numeric,
    "date": dates.date_of_month,
    "day-of-this": dates.day_of_this,
    "day-of-that": dates.day_of_that,
    "feast": dates.feast,
    "month": dates.month,
    "year": dates.year,
    "decade": spans.decade,
    "season": spans.season,
    "unit": spans.unit,
    "window": spans.window,
    "ago": spans.ago,
    "streak": spans.streak,
    "edge": spans.edge,
    "clock": days.clock,
    "hijri": dates.hijri,
}


@lru_cache(maxsize=8)
def makers(language: Language, dimension: str) -> dict[str, Maker]:
    """The makers by name; raises Fault where a rule of the language names one that there is not."""
    for rule in language.rules.get(dimension, ()):
        if rule.make not in MAKERS:
            path = LANGUAGES / language.code / "rules" / f"{dimension}.toml"
            raise Fault(path, f"{rule.id}: {rule.make!r} is no maker; there are {', '.join(MAKERS)}")
    return MAKERS
