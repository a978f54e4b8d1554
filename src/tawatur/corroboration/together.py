"""Many accounts, one story: who spoke first, and which statements are about the same thing."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.corroboration.claimed import claimed
from tawatur.corroboration.claims import claims
from tawatur.corroboration.copies import copies
from tawatur.corroboration.disputes import disputes
from tawatur.corroboration.grades import graded
from tawatur.corroboration.happenings import happenings
from tawatur.corroboration.lags import lags
from tawatur.corroboration.origins import origin_ids, origins
from tawatur.corroboration.parts import with_parts
from tawatur.corroboration.record import record_of
from tawatur.corroboration.responsibility import responsibility
from tawatur.corroboration.setting import Setting
from tawatur.corroboration.tolls import Counting, tolls
from tawatur.corroboration.warnings import warnings
from tawatur.model import Account, Story, Unread


def corroborate(accounts: Iterable[Account], given: Setting | None = None) -> Story:
    """The story of some accounts, by publication; their order changes nothing, the same report twice counts once."""
    given = given or Setting()
    unique = {account.key: account for account in accounts}
    unread = _undated(unique.values()) if given.as_of else ()
    if given.as_of:
        unique = {key: a for key, a in unique.items() if given.as_of.knows(a.report.published)}
    ordered = tuple(sorted(unique.values(), key=_published))
    statements = {s.id: s for a in ordered for s in a.statements}
    copied = copies(ordered)
    sources = origin_ids(ordered, copied, given)
    speakers = origins(ordered, sources, given)
    found = with_parts(happenings(ordered, sources, given), statements, given.country)
    record = record_of(ordered, found, speakers, given.country)
    said = claims(ordered, {sid: h.id for h in found for sid in h.statements}, sources, given)
    counting = Counting(given.toll_rule, {o.id: o.standing for o in speakers}, given.country)
    counted = tolls(said, found, statements, counting)
    owned = tuple(claimed(record))
    blames = responsibility(record, owned, given.names)
    warned = warnings(record)
    disputed = disputes(record, counted, blames, warned)
    return Story(
        ordered,
        tuple(statements.values()),
        graded(record, blames, disputed),
        speakers,
        tolls=counted,
        disputes=disputed,
        warnings=warned,
        lags=lags(record, owned),
        responsibility=blames,
        copies=copied,
        as_of=str(given.as_of) if given.as_of else None,
        unread=unread,
    )


def extended(story: Story, accounts: Iterable[Account], given: Setting | None = None) -> Story:
    """The story with more accounts: what building it whole from all of them gives."""
    return corroborate([*story.accounts, *accounts], given)


def _undated(accounts: Iterable[Account]) -> tuple[Unread, ...]:
    """The reports of which nobody can say when they were known."""
    names = sorted(a.report.id for a in accounts if not a.report.published)
    return tuple(Unread(name, "undated") for name in names)


def _published(account: Account) -> tuple[bool, str, str]:
    return account.report.published is None, account.report.published or "", account.key
