"""What happened: the tellings of all reports, brought together."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tawatur.corroboration.clusters import clustered
from tawatur.corroboration.days import Days
from tawatur.corroboration.grades import grade
from tawatur.corroboration.setting import Setting
from tawatur.corroboration.spots import broad
from tawatur.corroboration.tables import kin
from tawatur.corroboration.telling import Telling, called
from tawatur.corroboration.within import by_report
from tawatur.model import Account, Happening, Statement, When, Where

_REACH = ("facility", "district", "city", "other", "region", "water", "country")
_CAME = frozenset({"actual", "ongoing"})
_SURE = ("actual", "ongoing", "denied", "planned", "conditional", "called_for", "feared")


def happenings(accounts: Sequence[Account], origins: Mapping[str, str], given: Setting) -> tuple[Happening, ...]:
    """Every happening with its statements, in the order of their days; sayings are of none."""
    statements = {s.id: s for a in accounts for s in a.statements}
    order = {sid: n for n, sid in enumerate(statements)}
    published = {a.key: a.report.day for a in accounts}
    found = []
    for telling in clustered(by_report(accounts, given.country), given.country):
        group = [statements[sid] for sid in sorted(telling.statements, key=order.__getitem__)]
        found.append(_happening(telling, group, origins, published))
    return tuple(sorted(found, key=lambda h: (*_day(h.when), order[h.statements[0]])))


def _happening(
    telling: Telling, group: Sequence[Statement], origins: Mapping[str, str], published: Mapping[str, date | None]
) -> Happening:
    told = {s.modality for s in group}
    what, _, matter = (_type(telling, group) or "").partition("/")
    return Happening(
        id="h" + hashlib.sha256(group[0].id.encode()).hexdigest()[:10],
        type=what or None,
        modality=next(modality for modality in _SURE if modality in told),
        when=_when(telling, group, published),
        where=_where(group),
        statements=tuple(s.id for s in group),
        merges=telling.merges,
        grade=grade({origins[s.id] for s in group}),
        matter=matter or None,
    )


def _type(telling: Telling, group: Sequence[Statement]) -> str | None:
    """What most of its statements say happened; of kin that are said as often, the one that names the whole."""
    counts = Counter(called(s) for s in group if called(s) in telling.happened or not telling.happened)
    most = [t for t, n in counts.items() if t and n == max(counts.values())]
    return min(most, key=lambda t: (-sum((t, other) in kin() for other in most), t), default=None)


def _when(telling: Telling, group: Sequence[Statement], published: Mapping[str, date | None]) -> When | None:
    """The day that most reports name, of those that the happening was put on, with a part of it if any is named.

    What came had come by the time that the first report told of it: a later day is that of words about it.
    """
    days = telling.days
    known = [(s.when, s.report) for s in group if s.when and s.when.first]
    told = min((day for s in group if s.modality in _CAME and (day := published[s.report])), default=None)
    known = [(w, r) for w, r in known if told and w.first and w.first <= told] or known
    if days:
        room = telling.type.days  # days of one happening may be told so far apart
        known = [(w, r) for w, r in known if w.first and _near(w.first, w.last or w.first, days, room)] or known
    counts = Counter(key for key, _ in {((w.last != w.first, w.first, w.last), r) for w, r in known})
    if not counts:
        return None
    _, first, last = min(counts, key=lambda key: (key[0], -counts[key], str(key[1]), str(key[2])))
    parts = Counter(w.part for w, _ in known if (w.first, w.last) == (first, last) and w.part)
    return When(first, last, min(parts, key=lambda part: (-parts[part], part), default=None))


def _near(first: date, last: date, days: Days, room: int) -> bool:
    """True of days that lie within others, give or take ``room``."""
    return days.first.toordinal() - room <= first.toordinal() and last.toordinal() <= days.last.toordinal() + room


def _where(group: Iterable[Statement]) -> Where | None:
    """The finest place that its statements name, of those as fine the one that most name."""
    places = [s.where for s in group if s.where]
    counts = Counter(p.id or p.name for p in places)
    best = min(places, key=lambda p: (p.lat is None, broad(p), _fine(p), -counts[p.id or p.name], p.name), default=None)
    return Where(best.name, best.id, best.lat, best.lon, best.type) if best else None


def _fine(place: Where) -> int:
    return _REACH.index(place.type) if place.type in _REACH else len(_REACH)


def _day(when: When | None) -> tuple[bool, str, str]:
    """Undated ones last."""
    return (when is None, str(when.first), str(when.last)) if when else (True, "", "")
