"""A report made ready for reading: folded, cut into words and sentences, looked up in the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from tawatur.model import Report, Span
from tawatur.rules.grammar import Grammars
from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.rules.matching import RuleMatch, Trial
from tawatur.text import Finds, Folded, Match, Sentence, Token, fold, tokens

Hit = Match[Entry]
_LAST = itemgetter(1)


@dataclass(frozen=True)
class Document:
    """Tokens, sentences and lexicon hits of one report; offsets of tokens count ``folded.text``."""

    report: Report
    language: Language
    folded: Folded
    tokens: list[Token]
    sentences: list[Sentence]
    hits: Finds[Entry]  # by first token

    @cached_property
    def classes(self) -> Mapping[str, list[Hit]]:
        """The hits by lexicon, in the order of the text."""
        return _Classes(self.hits)

    def at(self, i: int, lexicon: str) -> Hit | None:
        """The longest hit of a class that starts at token ``i`` (fewest clitics first), or None."""
        if lexicon not in self.hits.groups(i):
            return None
        here = [hit for hit in self.hits[i] if hit.value.lexicon == lexicon]
        return max(here, key=_LAST) if len(here) > 1 else here[0]

    def is_a(self, i: int, *lexicons: str) -> bool:
        """True when a form of one of these classes starts at token ``i``."""
        return not self.hits.groups(i).isdisjoint(lexicons)

    @cached_property
    def grammar(self) -> Grammars:
        """What the word at a token can be, for every token that is asked for."""
        return Grammars(self.language, self.words, self.hits)

    @cached_property
    def words(self) -> list[str]:
        """The folded words of the tokens."""
        return [text for text, _, _ in self.tokens]

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

    def matches(self, dimension: str) -> Iterator[RuleMatch]:
        """Matches of the dimension's rules, each tried where its anchor stands."""
        rules = self.language.rules.get(dimension, ())
        return Trial(self.folded.text, self.tokens, self.sentences).matches(rules, self.classes)


def prepare(report: Report, language: Language) -> Document:
    """The document of a report in the given language."""
    folded = fold(report.text, language.table)
    words = tokens(folded.text)
    sentences = language.splitter.sentences(folded.text, words)
    return Document(report, language, folded, words, sentences, language.lexicon.scan(words, sentences))


class _Classes(dict[str, list[Hit]]):
    """Hits by lexicon, gathered for a class when somebody asks for it."""

    def __init__(self, hits: Finds[Entry]) -> None:
        super().__init__()
        self._hits = hits

    def __missing__(self, lexicon: str) -> list[Hit]:
        self[lexicon] = self._hits.of(lexicon)
        return self[lexicon]

    def __contains__(self, lexicon: object) -> bool:
        return bool(self[str(lexicon)])

    def get(self, lexicon: str, default: Sequence[Hit] = ()) -> Sequence[Hit]:  # type: ignore[override]
        """The hits of a class; ``default`` when the text holds none."""
        return self[lexicon] or default
