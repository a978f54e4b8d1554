"""What the exports say of a happening, a toll, a dispute, a quote: one thing under one name in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tawatur.corroboration import reach
from tawatur.model import Argument, Blame, Happening, Origin, Sentence, Span, Statement, Story, Toll, When, Where
from tawatur.outputs._edtf import edtf
from tawatur.outputs._labels import Labels, labels_of
from tawatur.outputs._sentences import counted, named, worded
from tawatur.rules import Interface

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Book:
    """A story with its labels, and what is looked up in it again and again."""

    story: Story
    labels: Labels
    statements: Mapping[str, Statement]
    origins: Mapping[str, Origin]  # by the id of a statement
    tolls: Mapping[str | None, tuple[Toll, ...]]  # by the id of a happening, None: of the whole story

    def named(self, happening: Happening) -> Facts:
        """What happened, in which modality, how well it is borne out and by how many."""
        ui = self.labels.ui
        disputes = [d for d in self.story.disputes if d.happening == happening.id]
        return {
            "title": named(happening, self.labels),
            "type": happening.type,
            "type_label": self.labels.what(happening),
            "modality": happening.modality,
            "modality_label": ui.word("modalities", happening.modality),
            **self.dated(happening.when, any(d.kind == "day" for d in disputes)),
            **self.placed(happening.where),
            "part_of": happening.part_of,
            "grade": happening.grade.code,
            "grade_label": ui.word("grades", happening.grade.code),
            "grade_reason": worded(happening.grade.reason, self.story, self.labels),
            "origins": len({self.origins[sid].id for sid in happening.statements if sid in self.origins}),
            "tolls": [self.counted(toll) for toll in self.tolls.get(happening.id, ())],
            "disputes": [
                {"id": d.id, "kind": d.kind, "sentence": worded(d.sentence, self.story, self.labels)} for d in disputes
            ],
            "quotes": [self.quoted(sid) for sid in happening.statements],
        }

    def dated(self, when: When | None, disputed: bool = False) -> Facts:
        """Days: EDTF, with ``?`` where sources dispute the day, beside the earliest and the latest, and in words."""
        first, last = (when.first, when.last) if when else (None, None)
        return {
            "date": edtf(when, uncertain=disputed) or None,
            "earliest": iso(first),
            "latest": iso(last),
            "part_of_day": when.part if when else None,
            "date_label": self.labels.ui.days(first, last) or None,
        }

    def placed(self, where: Where | None) -> Facts:
        """A place and how far from its point the happening may have been, in metres."""
        return {
            "place": self.labels.place(where) if where else None,
            "place_id": where.id if where else None,
            "place_type": where.type if where else None,
            "precision_m": round(reach(where.type) * 1000) if where and located(where) else None,
        }

    def counted(self, toll: Toll) -> Facts:
        """A toll's numbers, the rule that chose them, and by how many origins."""
        return {
            "id": toll.id,
            "measure": toll.measure,
            "group": toll.group,
            "label": counted(toll.measure, toll.group, self.labels),
            "part_of": toll.part_of,
            "best": toll.best,
            "low": toll.low,
            "high": toll.high,
            "rule": toll.rule,
            "rule_label": self.labels.ui.word("rules", toll.rule),
            "origins": toll.origins,
            "statements": list(toll.statements),
        }

    def held(self, blame: Blame) -> Sentence:
        """Who holds whom responsible, or owns to it, or denies it."""
        whom = Argument("whom", "actor", blame.actor) if blame.actor else Argument("whom", "text", blame.whom)
        return Sentence(f"blame_{blame.act}", (Argument("origin", "origin", blame.who), whom))

    def toll_line(self, toll: Toll) -> str:
        """A toll in words: what is counted, best, low to high where they differ, the rule, how many origins."""
        ui = self.labels.ui
        words = [self.number(toll), ui.word("page", "by_rule", rule=ui.word("rules", toll.rule))]
        words.append(ui.count("origins", toll.origins))
        return f"{counted(toll.measure, toll.group, self.labels)}: {' · '.join(words)}"

    def number(self, toll: Toll) -> str:
        """Best in words, and low to high where they differ; where no claim gives a number, the first one's words."""
        ui = self.labels.ui
        if toll.best is None:
            first = toll.claims[0]
            return ui.amount(first.low, first.high, first.bound)
        best = ui.amount(toll.best, toll.best, "exact")
        if toll.low is None or toll.high is None or toll.low == toll.high:
            return best
        return f"{best} ({ui.amount(toll.low, toll.high, 'range')})"

    def quoted(self, sid: str, quote: Span | None = None) -> Facts:
        """The sentence a statement stands in, whose words it holds, and where it was read."""
        statement = self.statements[sid]
        quote = quote or statement.quote
        report, copy = self.labels.reports[statement.report], self.labels.copies.get(statement.report)
        return {
            "statement": sid,
            "origin": self.origin(sid),
            "report": statement.report,
            "outlet": report.outlet,
            "published": report.published,
            "url": report.url,
            "sha256": report.sha256,
            "language": statement.language,
            "start": quote.start,
            "end": quote.end,
            "text": quote.text,
            "copy_of": copy.original if copy else None,
            "review": list(report.review),
        }

    def origin(self, sid: str) -> str:
        """The name of who spoke first."""
        origin = self.origins.get(sid)
        return self.labels.origin(origin) if origin else self.labels.speaker(self.statements[sid].origin)


def book_of(story: Story, interface: Interface) -> Book:
    """The story's book."""
    tolls: dict[str | None, tuple[Toll, ...]] = {}
    for toll in story.tolls:
        tolls[toll.happening] = (*tolls.get(toll.happening, ()), toll)
    origins = {sid: origin for origin in story.origins for sid in origin.statements}
    return Book(story, labels_of(story, interface), {s.id: s for s in story.statements}, origins, tolls)


def located(where: Where | None) -> bool:
    """True of a place with a point on the globe."""
    return where is not None and on_globe(where.lat, where.lon)


def on_globe(lat: float | None, lon: float | None) -> bool:
    """True of degrees that there are."""
    return lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180


def iso(day: date | None) -> str | None:
    """A day as ISO 8601."""
    return day.isoformat() if day else None


def known(values: Iterable[str | None]) -> list[str]:
    """What there is, each once, in order."""
    return list(dict.fromkeys(value for value in values if value))
