"""A report made ready for reading: folded, cut into words and sentences, looked up in the lexicon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any

from tawatur.model import Report, Span
from tawatur.rules.grammar import GRAMMAR, Grammar
from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.rules.matching import RuleMatch
from tawatur.rules.question import Answer, Answers, Question
from tawatur.text import Finds, Folded, Match, Sentence, Token, Word, cut, fold, sentence_of

Hit = Match[Entry]
_LAST = itemgetter(1)


@dataclass(frozen=True)
class Document:
    """Tokens, sentences and lexicon hits of one report; offsets of tokens count ``folded.text``."""

    report: Report
    language: Language
    folded: Folded
    tokens: list[Token]
    words: list[str]  # the folded words of the tokens
    sentences: list[Sentence]
    types: list[Word[Entry]]  # what is known of each token by itself; ``noted`` keeps what readers find out
    hits: Finds[Entry]  # by first token

    @cached_property
    def classes(self) -> Mapping[str, list[Hit]]:
        """The hits by lexicon, in the order of the text."""
        return _Classes(self.hits)

    def at(self, i: int, lexicon: str) -> Hit | None:
        """The longest hit of a class that starts at token ``i`` (fewest clitics first), or None."""
        if not 0 <= i < self.hits.count or lexicon not in self.types[i].groups:
            return None  # as nearly always
        here = self.hits.at(i, lexicon)
        return max(here, key=_LAST) if len(here) > 1 else here[0]

    def is_a(self, i: int, *lexicons: str) -> bool:
        """True when a form of one of these classes starts at token ``i``."""
        return 0 <= i < self.hits.count and not self.types[i].groups.isdisjoint(lexicons)

    def where(self, lexicon: str) -> Sequence[int]:
        """The tokens at which a form of the class starts, in order."""
        return self.hits.where(lexicon)

    def sentence_of(self, i: int) -> Sentence:
        """The sentence that token ``i`` belongs to."""
        return sentence_of(self.sentences, i)

    @cached_property
    def grammar(self) -> Answers[Grammar]:
        """What the word at a token can be."""
        return self.answers(GRAMMAR)

    def answers(self, question: Question[Answer]) -> Answers[Answer]:
        """What a question about a word is answered with, by token."""
        asked = self._asked
        if question not in asked:
            asked[question] = Answers(question, self.language, self.types)
        return asked[question]

    @cached_property
    def _asked(self) -> dict[Question[Any], Answers[Any]]:
        return {}

    @cached_property
    def starts(self) -> list[int]:
        """The report's own offset of each token's start."""
        return self.folded.starts(self.tokens)

    def span(self, first: int, last: int) -> Span:
        """The report's characters from token ``first`` to before token ``last``."""
        return self.cut(self.tokens[first].start, self.tokens[last - 1].end)

    def cut(self, start: int, end: int) -> Span:
        """The report's characters for folded offsets ``start`` to ``end``."""
        a, b = self.folded.span(start, end)
        return Span(a, b, self.report.text[a:b])

    def matches(self, dimension: str) -> list[RuleMatch]:
        """Matches of the dimension's rules, each tried where its anchor stands."""
        book = self.language.books.get(dimension)
        if book is None:
            return []
        return book.matches(self.folded.text, self.words, self.tokens, self.sentences, self.hits)


def prepare(report: Report, language: Language) -> Document:
    """The document of a report in the given language."""
    folded = fold(report.text, language.table)
    parts = cut(folded.text)
    sentences = language.splitter.sentences(parts)
    types = language.lexicon.words(parts.texts, sentences)
    finds = language.lexicon.finds(types)
    return Document(report, language, folded, parts.tokens, parts.texts, sentences, types, finds)


class _Classes(dict[str, list[Hit]]):
    """Hits by lexicon, gathered for a class when somebody asks for it."""

    def __init__(self, hits: Finds[Entry]) -> None:
        super().__init__()
        self._hits = hits

    def __missing__(self, lexicon: str) -> list[Hit]:
        found = self[lexicon] = self._hits.of(lexicon)
        return found

    def __contains__(self, lexicon: object) -> bool:
        return bool(self[str(lexicon)])

    def get(self, lexicon: str, default: Sequence[Hit] = ()) -> Sequence[Hit]:  # type: ignore[override]
        """The hits of a class; ``default`` when the text holds none."""
        return self[lexicon] or default
