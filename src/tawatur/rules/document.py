"""A report made ready for reading: folded, cut into words and sentences, looked up in the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tawatur.model import Report, Span
from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.rules.matching import RuleMatch, Trial
from tawatur.text import Folded, Match, Sentence, Token, fold, tokens

Hit = Match[Entry]


@dataclass(frozen=True)
class Document:
    """Tokens, sentences and lexicon hits of one report; offsets of tokens count ``folded.text``."""

    report: Report
    language: Language
    folded: Folded
    tokens: list[Token]
    sentences: list[Sentence]
    hits: Mapping[int, list[Hit]]  # by first token
    classes: Mapping[str, list[Hit]]  # by lexicon, in order

    def at(self, i: int, lexicon: str) -> Hit | None:
        """The longest hit of a class that starts at token ``i`` (fewest clitics first), or None."""
        best = None
        for hit in self.hits.get(i, ()):
            if hit.value.lexicon == lexicon and (best is None or hit.last > best.last):
                best = hit
        return best

    def is_a(self, i: int, *lexicons: str) -> bool:
        """True when a form of one of these classes starts at token ``i``."""
        return any(hit.value.lexicon in lexicons for hit in self.hits.get(i, ()))

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
    hits: dict[int, list[Hit]] = {}
    classes: dict[str, list[Hit]] = {}
    for sentence in sentences:
        for i, found in language.lexicon.scan(words, *sentence):
            hits[i] = found
            for hit in found:
                classes.setdefault(hit.value.lexicon, []).append(hit)
    return Document(report, language, folded, words, sentences, hits, classes)
