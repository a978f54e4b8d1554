"""Finds reports by their words: with or without marks, hamza, article and what else is joined to a word.

What is asked for is folded as reports are. A word is found where it stands, or is a stem of a word that stands there;
with its article taken away too. Without anything else that may be joined to it, only where that stands as a word of
its own: what looks joined is a part of many words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from sqlalchemy import Connection, select

from tawatur.model import Report, Span
from tawatur.rules import Language, languages, load_language
from tawatur.store import index
from tawatur.store.readings import reports_of
from tawatur.store.rows import report_of
from tawatur.store.tables import REPORT
from tawatur.store.words import spellings, stems_of
from tawatur.text import fold, tokens


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word that was asked for: ``stems`` of words that are meant, ``alone`` what must be a word of its own."""

    stems: frozenset[str]
    alone: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A report and the words in it that were asked for, in the order of its text."""

    report: Report
    spans: tuple[Span, ...]


def search(connection: Connection, words: str, most: int) -> Iterator[Hit]:
    """The reports that hold every one of the words, the newest first, at most so many."""
    wanted = wanted_of(words)
    if not wanted:
        return
    matching = index.matching(connection, [(one.stems, one.alone) for one in wanted])
    found = select(REPORT.c.id, REPORT.c.published).where(
        REPORT.c.id.in_(matching), REPORT.c.id.in_(reports_of(connection))
    )
    dated = nsmallest(most, ((_newest(row.published), row.id) for row in connection.execute(found)))
    for _, number in dated:
        report = report_of(connection.execute(select(REPORT).where(REPORT.c.id == number)).one())
        yield Hit(report, tuple(_spans(report, wanted)))


def _newest(published: str | None) -> tuple[int, ...]:
    """Sorts what was published last first, and what nobody knows the day of behind it."""
    return tuple(-ord(c) for c in published) if published else (1,)


def wanted_of(words: str) -> list[Wanted]:
    """What is asked for, word by word, folded as any of the languages folds it."""
    found: list[Wanted] = []
    by_language = [_read(words, load_language(code)) for code in languages()]
    for same in zip(*by_language):
        stems = frozenset(word for one in same for word in one.stems)
        alone = frozenset(word for one in same for word in one.alone) - stems
        if stems:
            found.append(Wanted(stems, alone))
    return found


def _read(words: str, language: Language) -> list[Wanted]:
    return [_wanted(word, language) for part in words.split() for word in _tokens(part, language)]


def _tokens(part: str, language: Language) -> list[str]:
    """One for each token of the words as they were typed, so that languages agree on how many there are."""
    folded = fold(part, language.table).text
    return [token.text for token in tokens(folded) if spellings(token.text, language)][:1] or [""]


def _wanted(word: str, language: Language) -> Wanted:
    articles = frozenset(language.settings.get("articles", ()))
    splits = language.clitics.splits(word)
    named = {split.stem for split in splits if split.before and split.before[-1] in articles and not split.after}
    stems = frozenset(one for stem in {word, *named} for one in spellings(stem, language))
    return Wanted(stems, stems_of(word, language) - stems)


def _spans(report: Report, wanted: Sequence[Wanted]) -> Iterator[Span]:
    language = load_language(report.language)
    stems = frozenset(word for one in wanted for word in one.stems)
    alone = frozenset(word for one in wanted for word in one.alone)
    folded = fold(report.text, language.table)
    meant: dict[str, bool] = {}
    for token in tokens(folded.text):
        if token.text not in meant:
            by_itself = spellings(token.text, language)
            meant[token.text] = bool(alone & by_itself or stems & stems_of(token.text, language))
        if meant[token.text]:
            start, end = folded.span(token.start, token.end)
            yield Span(start, end, report.text[start:end])
