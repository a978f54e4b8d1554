"""The head of the page: a title made of the story's own facts, and what it rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from tawatur.model import Happening, Statement, Story, When
from tawatur.outputs._labels import Labels, apart
from tawatur.outputs._sentences import named

_TOLD = frozenset({"actual", "ongoing"})
_MINOR = frozenset({"killing", "injury", "other", "statement_of_claim"})  # what came of it, not what it was


@dataclass(frozen=True, slots=True)
class Head:
    """Title sentence, what most reports tell of, numbers, and as of when (``iso`` the same for machines)."""

    title: str
    main: str
    main_id: str
    counts: tuple[str, ...]
    as_of: str
    iso: str


def head_of(story: Story, labels: Labels) -> Head:
    """The head of a story."""
    latest = story.as_of or max((a.report.published for a in story.accounts if a.report.published), default="")
    outlets = {a.report.outlet for a in story.accounts if a.report.outlet}
    statements = [s for s in story.statements if s.kind != "saying"]
    numbers = (
        ("statements", len(story.statements)),
        ("reports", len(story.accounts)),
        ("outlets", len(outlets)),
        ("origins", len(story.origins)),
    )
    main = _main(story)
    return Head(
        title=_title(statements, labels),
        main=named(main, labels) if main else "",
        main_id=main.id if main else "",
        counts=tuple(labels.ui.count(noun, number) for noun, number in numbers if number),
        as_of=_as_of(latest, labels),
        iso=latest,
    )


def _main(story: Story) -> Happening | None:
    """The happening that most reports tell of, None where no two tell of one."""
    reports = {s.id: s.report for s in story.statements}
    told = [(len({reports[sid] for sid in h.statements}), h) for h in story.happenings]
    most = max((n for n, _ in told), default=0)
    return next((h for n, h in told if n == most and n > 1), None)


def _title(statements: list[Statement], labels: Labels) -> str:
    """What mostly happened, where, and on which day most of it began; as much of it as is known."""
    told = [s for s in statements if s.modality in _TOLD]
    types = Counter(s.type for s in told if s.type and s.type not in _MINOR)
    types = types or Counter(s.type for s in told if s.type)
    if not types:
        return labels.ui.word("page", "title_bare")
    leading = sorted((t for t, n in types.items() if n * 2 >= max(types.values())), key=lambda t: (-types[t], t))[:2]
    words = [labels.ui.word("types", t) for t in leading]
    what = labels.ui.join([_small(word, n) for n, word in enumerate(words)])
    places = Counter(labels.place(s.where) for s in told if s.where)
    days = Counter(str(s.when.first) for s in told if s.type in leading and s.when and _own(s, s.when))
    where, day = _most(places), _most(days)
    when = labels.ui.day(date.fromisoformat(day)) if day else ""
    key = ("title" if when else "title_undated") if where else "title_nowhere" if when else ""
    return labels.ui.word("page", key, what=what, where=apart(where, labels.ui), when=when) if key else what


def _small(word: str, n: int) -> str:
    """A word that is not the first of its sentence."""
    return word if n == 0 else word[:1].lower() + word[1:]


def _own(statement: Statement, when: When) -> bool:
    """True of one day that the statement's own sentence names."""
    return when.first == when.last and when.span is not None and statement.quote.holds(when.span)


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _as_of(latest: str, labels: Labels) -> str:
    if not latest:
        return labels.ui.word("page", "as_of_unknown")
    return labels.ui.word("page", "as_of", when=labels.ui.moment(latest))
