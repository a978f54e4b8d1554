"""One rule of local shape, and the examples that are its test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must match (``find`` is what, ``value`` what is read) or must not (``find`` None)."""

    text: str
    find: str | None
    value: str | None
    published: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over folded text, the classes of words at which it is tried, and its maker.

    A match begins at a word of a class of ``anchors``, or up to ``before`` tokens earlier.
    ``make`` names the function of the dimension that turns a match into a value; ``given`` holds the rule's
    own constants for it.
    """

    id: str
    pattern: re.Pattern[str]
    anchors: tuple[str, ...]
    before: int
    make: str
    given: Mapping[str, str]
    yes: tuple[Example, ...]
    no: tuple[Example, ...]
    groups: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)  # as the pattern numbers them, last first

    def __post_init__(self) -> None:
        found: dict[str, tuple[str, ...]] = {}
        for name in reversed(list(self.pattern.groupindex)):
            bare = name.rstrip("23456789")
            found[bare] = (*found.get(bare, ()), name)
        object.__setattr__(self, "groups", found)
