"""A report made ready for reading: folded, cut into words and sentences, looked up in the lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from tawatur.model import Report, Span
from tawatur.rules.language import Language
from tawatur.rules.lexicon import Entry
from tawatur.rules.matching import RuleMatch, Trial
from tawatur.text import Folded, Match, Sentence, Token, fold, tokens

Hit = Match[Entry]
_NOWHERE: Mapping[int, None] = {}
_LAST = itemgetter(1)


@dataclass(frozen=True)
class Document:
    """Tokens, sentences and lexicon hits of one report; offsets of tokens count ``folded.text``."""

    report: Report
    language: Language
    folded: Folded
    tokens: list[Token]
    sentences: list[Sentence]
    hits: Mapping[int, list[Hit]]  # by first token
    seats: Mapping[str, Mapping[int, None]]  # by lexicon: the tokens at which one of its forms starts, in order

    @cached_property
    def classes(self) -> Mapping[str, list[Hit]]:
        """The hits by lexicon, in the order of the text."""
        return _Classes(self.hits, self.seats)

    def at(self, i: int, lexicon: str) -> Hit | None:
        """The longest hit of a class that starts at token ``i`` (fewest clitics first), or None."""
        if i not in self.seats.get(lexicon, _NOWHERE):
            return None
        here = [hit for hit in self.hits[i] if hit.value.lexicon == lexicon]
        return max(here, key=_LAST) if len(here) > 1 else here[0]

    def is_a(self, i: int, *lexicons: str) -> bool:
        """True when a form of one of these classes starts at token ``i``."""
        firsts = self._firsts
        for lexicon in lexicons:
            held = firsts.get(lexicon)
            if held is None:
                held = firsts[lexicon] = frozenset(hit.first for hit in self.classes.get(lexicon, ()))
            if i in held:
                return True
        return False

    @cached_property
    def _firsts(self) -> dict[str, frozenset[int]]:
        """First tokens of the hits of a class, by class: made when first asked for."""
        return {}

    @cached_property
    def noted(self) -> dict[tuple[str, int], str]:
        """What readers of tokens have found out about one, kept for the next who asks."""
        return {}

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
    seats: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for sentence in sentences:
        for i, found in language.lexicon.scan(words, *sentence):
            hits[i] = found
            for hit in found:
                seats[hit[2].lexicon][i] = None
    return Document(report, language, folded, words, sentences, hits, dict(seats))


class _Classes(Mapping[str, list[Hit]]):
    """Hits by lexicon, gathered for a class when somebody asks for it."""

    def __init__(self, hits: Mapping[int, list[Hit]], seats: Mapping[str, Mapping[int, None]]) -> None:
        self._hits, self._seats = hits, seats
        self._made: dict[str, list[Hit]] = {}

    def __getitem__(self, lexicon: str) -> list[Hit]:
        if lexicon not in self._made:
            here = self._seats[lexicon]
            self._made[lexicon] = [h for i in here for h in self._hits[i] if h.value.lexicon == lexicon]
        return self._made[lexicon]

    def __iter__(self) -> Iterator[str]:
        return iter(self._seats)

    def __len__(self) -> int:
        return len(self._seats)
