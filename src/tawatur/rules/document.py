"""A report made ready for reading: folded, cut into words and sentences, looked up in the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tawatur.model import Report, Span
from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.rules.rule import Rule
from tawatur.text import Folded, Match, Sentence, Token, fold, tokens

Hit = Match[Entry]


class RuleMatch(NamedTuple):
    """Where a rule matched: folded offsets of the whole, and each named group's text and offsets."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, tuple[str, int, int]]

    def text(self, group: str) -> str:
        """What the named group matched, empty when it took no part."""
        return self.groups[group][0] if group in self.groups else ""


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
        """Matches of the dimension's rules, sentence by sentence; a rule is tried where its anchor stands."""
        by_anchor: dict[str, list[Rule]] = {}
        for rule in self.language.rules.get(dimension, ()):
            for anchor in rule.anchors:
                by_anchor.setdefault(anchor, []).append(rule)
        for sentence in self.sentences:
            held = {h.value.lexicon for i in range(*sentence) for h in self.hits.get(i, ())}
            if any(self.tokens[i].text[0].isdigit() for i in range(*sentence)):
                held.add("digits")
            for anchor in sorted(held & by_anchor.keys()):
                for rule in by_anchor[anchor]:
                    yield from self._in(sentence, rule)

    def _in(self, sentence: Sentence, rule: Rule) -> Iterator[RuleMatch]:
        start, end = self.tokens[sentence.first].start, self.tokens[sentence.last - 1].end
        for m in rule.pattern.finditer(self.folded.text, start, end):
            if m.end() > m.start():
                groups = {k: (v, *m.span(k)) for k, v in m.groupdict().items() if v}
                yield RuleMatch(rule, m.start(), m.end(), groups)


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
