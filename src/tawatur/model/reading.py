"""All mentions of one report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from tawatur.model.frames import frame, mention_columns, mention_rows
from tawatur.model.mentions import Actor, Attribution, Charge, Event, Figure, Mention, Place, Time
from tawatur.model.report import Report

Found = Mapping[str, tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report and what each dimension found in it, in the order of the text."""

    report: Report
    found: Found

    @property
    def times(self) -> tuple[Time, ...]:
        """Time expressions."""
        return cast(tuple[Time, ...], self.found.get("times", ()))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Counts, each under its source."""
        return cast(tuple[Figure, ...], self.found.get("figures", ()))

    @property
    def places(self) -> tuple[Place, ...]:
        """Named places."""
        return cast(tuple[Place, ...], self.found.get("places", ()))

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Bodies and people."""
        return cast(tuple[Actor, ...], self.found.get("actors", ()))

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Reporting acts."""
        return cast(tuple[Attribution, ...], self.found.get("attributions", ()))

    @property
    def events(self) -> tuple[Event, ...]:
        """Happenings."""
        return cast(tuple[Event, ...], self.found.get("events", ()))

    @property
    def charges(self) -> tuple[Charge, ...]:
        """Who is held responsible, and by whom."""
        return cast(tuple[Charge, ...], self.found.get("charges", ()))

    def to_frame(self, of: str | None = None) -> Any:
        """A pandas (else polars) data frame of all mentions, or of one dimension's (times, figures …).

        Raises ValueError for a dimension that the reading has not, ImportError where neither library is there.
        """
        if of is not None and of not in self.found:
            raise ValueError(f"no mentions of {of!r}, but of {', '.join(sorted(self.found))}")
        rows = mention_rows(self.found if of is None else {of: self.found[of]})
        return frame(rows, mention_columns(rows))
