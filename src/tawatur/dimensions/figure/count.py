"""A number with its noun and what it measures."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.figure.counted import Noun
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.numbers import Number


class Count(NamedTuple):
    """A number with its noun and what it measures; ``whole`` is the count that it is a part of."""

    number: Number
    noun: Noun
    measure: tuple[str, ...]
    way: str  # how the measure was found
    whole: Count | None = None
    governor: Governor | None = None

    @property
    def end(self) -> int:
        """The token after the number and its noun."""
        return max(self.number.last, self.noun.last)
