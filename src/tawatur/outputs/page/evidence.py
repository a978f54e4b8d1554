"""What an entry outside the chronology rests on: the words of a statement, marked, and the way to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Span, Statement, Story
from tawatur.outputs._labels import Labels
from tawatur.outputs.page.sentences import Key, Mark, Piece, marks_of, pieces


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who says it, in which words, in which outlet and when; ``id`` is the statement's, where its chain stands."""

    id: str
    name: str
    language: str
    pieces: tuple[Piece, ...]
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Book:
    """A story with its labels and what is looked up in it again and again."""

    story: Story
    labels: Labels
    statements: Mapping[str, Statement]
    origins: Mapping[str, str]  # the name of an origin by its id
    marks: Mapping[Key, tuple[Mark, ...]]  # what was read in every sentence

    def quoted(self, statement: str, quote: Span | None = None, name: str = "") -> Quoted:
        """The evidence of one statement."""
        s = self.statements[statement]
        return Quoted(
            id=s.id,
            name=name or self.labels.speaker(s.origin),
            language=s.language,
            pieces=pieces(quote or s.quote, s.marks()),
            outlet=self.labels.outlet(s.report),
            published=self.labels.published(s.report),
        )


def book_of(story: Story, labels: Labels) -> Book:
    """The story's book."""
    names = {origin.id: labels.origin(origin) for origin in story.origins}
    return Book(story, labels, {s.id: s for s in story.statements}, names, marks_of(story.statements))
