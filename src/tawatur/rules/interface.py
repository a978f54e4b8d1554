"""What the program itself says to people, in the words of one language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from tawatur.rules.faults import Fault
from tawatur.rules.language import LANGUAGES, load_language


@dataclass(frozen=True)
class Interface:
    """A language's ``interface.toml``: its words by section, its plurals, its dates and numbers in words."""

    code: str
    direction: str
    data: Mapping[str, Any]

    def word(self, section: str, key: str, **values: object) -> str:
        """The word for ``key``, its braces filled; a type or kind that nobody named yet stands as it is."""
        return str(self.data[section].get(key, key)).format(**values)

    def section(self, name: str) -> Mapping[str, str]:
        """All words of a section."""
        found: Mapping[str, str] = self.data[name]
        return found

    def count(self, noun: str, number: int) -> str:
        """A number with its noun, as the language puts the two together."""
        forms = self.data["counts"][noun]
        return str(forms.get(self._plural(number), forms["other"])).format(n=number)

    def _plural(self, number: int) -> str:
        for rule in self.data.get("plural", ()):
            low, high = rule.get("exact") or rule["last"]
            if low <= (number if "exact" in rule else number % 100) <= high:
                return str(rule["form"])
        return "other"

    def join(self, words: Sequence[str]) -> str:
        """The words as a list, "and" before the last."""
        if len(words) < 2:
            return "".join(words)
        return str(self.data["list_comma"]).join(words[:-1]) + str(self.data["and"]) + words[-1]

    def day(self, day: date, weekday: bool = False) -> str:
        """A day in words, with its weekday where asked."""
        dates = self.data["dates"]
        return str(dates["weekday_day" if weekday else "day"]).format(
            day=day.day, month=dates["months"][day.month - 1], year=day.year, weekday=dates["weekdays"][day.weekday()]
        )

    def moment(self, stated: str) -> str:
        """An ISO 8601 date in words, with its hour and offset where it has them; empty when nothing is stated."""
        if not stated:
            return ""
        day, clock, zone = self.day(date.fromisoformat(stated[:10])), stated[11:16], stated[16:].lstrip(":0123456789.")
        words = [day, self.word("dates", "clock", clock=clock) if clock else "", f"UTC{stated[-6:]}" if zone else ""]
        return str(self.data["list_comma"]).join(word for word in words if word)

    def days(self, first: date | None, last: date | None) -> str:
        """A day, a range or an open side in words, never with a hyphen."""
        dates = self.data["dates"]
        if first is None or last is None:
            known = first or last
            side = "since" if first else "until"
            return str(dates[side]).format(first=self.day(known), last=self.day(known)) if known else ""
        if first == last:
            return self.day(first)
        if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
            return str(first.year)
        if (first.year, first.month) == (last.year, last.month):
            return self._in_month(first, last)
        return str(dates["range"]).format(first=self.day(first), last=self.day(last))

    def _in_month(self, first: date, last: date) -> str:
        dates = self.data["dates"]
        month = dates["months"][first.month - 1]
        whole = first.day == 1 and date.fromordinal(last.toordinal() + 1).day == 1
        return str(dates["month" if whole else "range_in_month"]).format(
            first_day=first.day, last_day=last.day, month=month, year=first.year
        )

    def part(self, part: str | None) -> str:
        """A part of the day in words, or a clock time; empty when there is none."""
        if not part:
            return ""
        return self.word("dates", "clock", clock=part) if ":" in part else self.word("parts", part)

    def amount(self, low: int | None, high: int | None, bound: str) -> str:
        """A figure with its bound in words."""
        values = {
            "low": _grouped(low if low is not None else high),
            "high": _grouped(high if high is not None else low),
        }
        return self.word("bounds", bound, magnitude=self._magnitude(low or high or 0), **values)

    def _magnitude(self, number: int) -> str:
        named = [int(n) for n in self.data["magnitudes"] if int(n) <= number]
        return str(self.data["magnitudes"][str(max(named))]) if named else _grouped(number)


def _grouped(number: int | None) -> str:
    """A number with its thousands apart where it is long (five digits and more)."""
    if number is None:
        return ""
    return f"{number:,}" if abs(number) > 9999 else str(number)


@cache
def load_interface(code: str) -> Interface:
    """The interface in the language of folder ``code``; raises Fault where it has none."""
    path = LANGUAGES / code / "interface.toml"
    if not path.exists():
        raise Fault(path, "the interface does not speak this language yet")
    with path.open("rb") as file:
        return Interface(code, load_language(code).direction, tomllib.load(file))


@cache
def interfaces() -> tuple[str, ...]:
    """The codes of the languages that the interface speaks."""
    return tuple(sorted(p.parent.name for p in LANGUAGES.glob("*/interface.toml")))
