"""What was known when: the reports that had been published by a day or an hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Cutoff:
    """A moment up to which reports count: a whole day where ``instant`` is None, else that instant."""

    day: date
    instant: datetime | None = None

    @classmethod
    def at(cls, text: str) -> Cutoff:
        """The cutoff that an ISO 8601 date or date-time states; a clock time without an offset is UTC.

        >>> str(Cutoff.at("2022-01-21T18:00"))
        '2022-01-21T18:00+00:00'

        Raises ValueError.
        """
        if len(text) == len("2022-01-21"):
            return cls(date.fromisoformat(text))
        moment = datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return cls(moment.date(), moment)

    def __str__(self) -> str:
        """ISO 8601."""
        return self.instant.isoformat(timespec="minutes") if self.instant else self.day.isoformat()

    def knows(self, published: str | None) -> bool:
        """True when what was published then was known by now; of what bears no date that cannot be said, so False.

        Days are those of the place of publication. A report without an hour counts as known at the end of its day,
        by the clock of the cutoff.
        """
        if not published:
            return False
        day = date.fromisoformat(published[:10])
        if self.instant is None:
            return day <= self.day
        stated = datetime.fromisoformat(published)
        return stated <= self.instant if stated.tzinfo else day < self.day
