"""Reports with mentions made by hand, so that what is built on mentions is tested without any dimension."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from tawatur.assembly import key_of, statements
from tawatur.model import (
    Account,
    Actor,
    Attribution,
    Charge,
    Event,
    Figure,
    Mention,
    Place,
    Reading,
    Report,
    Span,
    Time,
)
from tawatur.rules import load_language, prepare


@dataclass
class Made:
    """A report's text, and mentions added by the words they stand in."""

    text: str
    language: str = "en"
    id: str = "made"
    outlet: str | None = "The Outlet"
    published: str | None = "2022-01-22"
    title: str | None = None
    url: str | None = None
    mentions: dict[str, list[Mention]] = field(default_factory=dict)

    def span(self, words: str, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words), words)

    def _add(self, name: str, mention: Mention) -> None:
        self.mentions.setdefault(name, []).append(mention)

    def event(self, words: str, kind: str, modality: str = "actual", **values: Any) -> Made:
        values = {"agent": None, "patient": None, "place": None, "date": None, "rule": f"frame.{kind}", **values}
        for role in ("agent", "patient"):
            if values[role]:
                values[f"{role}_span"] = self.span(values[role])
        self._add("events", Event(span=self.span(words), type=kind, modality=modality, **values))
        return self

    def figure(self, words: str, low: int | None, measure: str = "killed", bound: str = "exact", **values: Any) -> Made:
        values = {"high": low, "who": None, "rule": "figure.test", **values}
        self._add("figures", Figure(span=self.span(words), low=low, bound=bound, measure=(measure,), **values))
        return self

    def said(self, cue: str, source: str, content: str, kind: str = "party", **values: Any) -> Made:
        values = {"via": (), "rule": "attribution.test", **values}
        spans = {"span": self.span(cue), "source_span": self.span(source), "content": self.span(content)}
        self._add("attributions", Attribution(source=source, kind=kind, **spans, **values))
        return self

    def charge(self, words: str, whom: str, act: str = "accuses", known: str | None = None) -> Made:
        self._add("charges", Charge(self.span(words), act, whom, self.span(whom), known, None, "charge.test"))
        return self

    def actor(self, words: str, known: str | None = None, kind: str | None = "party") -> Made:
        self._add("actors", Actor(self.span(words), known, words, kind, "actor.test"))
        return self

    def place(
        self, words: str, known: str | None = None, lat: float = 36.5, lon: float = 40.75, kind: str = "city"
    ) -> Made:
        self._add("places", Place(self.span(words), known, words, lat, lon, kind, "place.test"))
        return self

    def time(self, words: str, first: Any, last: Any = None, part: str | None = None) -> Made:
        self._add("times", Time(self.span(words), first, last or first, part, "time.test"))
        return self

    @property
    def report(self) -> Report:
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        return Report(
            self.id, self.language, self.text, digest, self.published, self.outlet, self.title, None, None, self.url
        )

    def account(self) -> Account:
        found = {
            name: tuple(sorted(mentions, key=lambda m: (m.span.start, m.span.end)))
            for name, mentions in self.mentions.items()
        }
        reading = Reading(self.report, found)
        document = prepare(self.report, load_language(self.language))
        return Account(key_of(self.report), self.report, statements(document, reading))
