"""A story: what many reports say, put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tawatur.model.dispute import Dispute
from tawatur.model.foretold import EarlyWarning, Lag
from tawatur.model.frames import COLUMNS, Row, frame, happening_rows, statement_rows, toll_rows
from tawatur.model.happening import Happening
from tawatur.model.origin import Origin
from tawatur.model.report import Report
from tawatur.model.responsibility import Blame
from tawatur.model.standing import Standing
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
    ``unread`` is what was given and could not be read; ``standings`` is how it stood as reports came out, where
    that was asked for.
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
    standings: tuple[Standing, ...] = ()

    def to_frame(self, of: str = "statements") -> Any:
        """A pandas (else polars) data frame of the statements, the happenings, or the claims of the tolls.

        Raises ValueError for anything else, ImportError where neither library is there.
        """
        made: dict[str, Callable[[], list[Row]]] = {
            "statements": lambda: statement_rows(self.statements),
            "happenings": lambda: happening_rows(self.happenings),
            "tolls": lambda: toll_rows(self.tolls),
        }
        if of not in made:
            raise ValueError(f"no frame of {of!r}, but of {', '.join(made)}")
        return frame(made[of](), COLUMNS[of])

    def namesakes(self) -> dict[str, tuple[str, ...]]:
        """The keys of reports that share an id and are of other bytes, by that id."""
        keys: dict[str, dict[str, str]] = {}
        for account in self.accounts:
            keys.setdefault(account.report.id, {})[account.key] = account.report.sha256
        return {name: tuple(sorted(same)) for name, same in keys.items() if len(set(same.values())) > 1}
