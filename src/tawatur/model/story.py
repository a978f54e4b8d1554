"""A story: what many reports say, put together."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model.dispute import Dispute
from tawatur.model.foretold import EarlyWarning, Lag
from tawatur.model.happening import Happening
from tawatur.model.origin import Origin
from tawatur.model.report import Report
from tawatur.model.responsibility import Blame
from tawatur.model.statement import Statement
from tawatur.model.toll import Toll


@dataclass(frozen=True, slots=True)
class Account:
    """One report of a story under the key by which its statements name it."""

    key: str
    report: Report
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A report whose text is nearly that of another, and the share of their phrases that both have."""

    report: str
    original: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Unread:
    """What was given and is no part of the story: its name, and why as a code."""

    name: str
    why: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """All that the reports say, each list in an order that no input order changes.

    ``copies`` are syndicated reports; ``as_of`` (ISO 8601) is where the story was cut off, None: nowhere;
    ``unread`` is what was given and could not be read.
    """

    accounts: tuple[Account, ...]
    statements: tuple[Statement, ...]
    happenings: tuple[Happening, ...]
    origins: tuple[Origin, ...]
    tolls: tuple[Toll, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    warnings: tuple[EarlyWarning, ...] = ()
    lags: tuple[Lag, ...] = ()
    responsibility: tuple[Blame, ...] = ()
    copies: tuple[Copy, ...] = ()
    as_of: str | None = None
    unread: tuple[Unread, ...] = ()

    def namesakes(self) -> dict[str, tuple[str, ...]]:
        """The keys of reports that share an id and are of other bytes, by that id."""
        keys: dict[str, dict[str, str]] = {}
        for account in self.accounts:
            keys.setdefault(account.report.id, {})[account.key] = account.report.sha256
        return {name: tuple(sorted(same)) for name, same in keys.items() if len(set(same.values())) > 1}
