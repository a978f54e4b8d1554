"""Many accounts, one story: who spoke first, and which statements are about the same thing."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.corroboration.happenings import happenings
from tawatur.corroboration.origins import origins
from tawatur.model import Account, Story

__all__ = ["corroborate"]


def corroborate(accounts: Iterable[Account]) -> Story:
    """The story of some accounts, by publication; their order changes nothing, the same report twice counts once."""
    unique = {account.key: account for account in accounts}
    ordered = tuple(sorted(unique.values(), key=_published))
    statements = tuple(s for a in ordered for s in a.statements)
    return Story(ordered, statements, happenings(statements), origins(statements))


def _published(account: Account) -> tuple[bool, str, str]:
    return account.report.published is None, account.report.published or "", account.key
