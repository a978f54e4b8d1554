"""Trying rules where their anchors stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tawatur.rules.lexicon import Entry
from tawatur.rules.rule import Rule
from tawatur.text import Match, Sentence, Token

DIGITS = "digits"  # the anchor of a rule that needs a number and no word


class RuleMatch(NamedTuple):
    """Where a rule matched: folded offsets of the whole, and each named group's text and offsets."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, tuple[str, int, int]]

    def text(self, group: str) -> str:
        """What the named group matched, empty when it took no part.

        A group that stands in several alternatives is numbered there: ``unit``, ``unit2``, ``unit3``.
        """
        found = self.groups.get(group)
        return found[0] if found else ""


class Trial:
    """Rules tried on one folded text: each only from the words just before its anchor on.

    A rule is matched from as many tokens before its anchor as it says (``before``), the furthest first, and
    at the anchor from behind each of its clitics; never searched for. So cost grows with the anchors.
    """

    def __init__(self, text: str, words: Sequence[Token], sentences: Sequence[Sentence]) -> None:
        self._text, self._words, self._sentences = text, words, sentences
        self._firsts = [s.first for s in sentences]

    def matches(self, rules: Sequence[Rule], classes: Mapping[str, list[Match[Entry]]]) -> Iterator[RuleMatch]:
        """Every match of every rule, rule by rule within an anchor; a rule may match a place more than once."""
        seats: dict[str, list[tuple[int, tuple[int, ...]]]] = {}
        for rule in rules:
            for anchor in rule.anchors:
                if anchor not in seats:
                    seats[anchor] = self._numbers() if anchor == DIGITS else self._seats(classes.get(anchor, ()))
                for i, starts in seats[anchor]:
                    found = self._at(rule, i, starts)
                    if found:
                        yield found

    def _numbers(self) -> list[tuple[int, tuple[int, ...]]]:
        return [(i, (word.start,)) for i, word in enumerate(self._words) if word.text[0] in "0123456789"]

    def _seats(self, hits: Sequence[Match[Entry]]) -> list[tuple[int, tuple[int, ...]]]:
        """Tokens where a class stands, each with the offsets at which its form may begin."""
        found: dict[int, set[int]] = {}
        for hit in hits:
            word = self._words[hit.first]
            starts = found.setdefault(hit.first, {word.start})
            taken = 0
            for clitic in hit.split.before:
                if not word.text.startswith(clitic, taken):
                    break
                taken += len(clitic)
                starts.add(word.start + taken)
        return [(i, tuple(sorted(starts))) for i, starts in sorted(found.items())]

    def _at(self, rule: Rule, i: int, starts: tuple[int, ...]) -> RuleMatch | None:
        sentence = self._sentences[bisect_right(self._firsts, i) - 1]
        end = self._words[sentence.last - 1].end
        words, match = self._words, rule.pattern.match
        for j in range(max(sentence.first, i - rule.before), i):
            m = match(self._text, words[j].start, end)
            if m and m.end() > starts[0]:
                return _match(rule, m)
        for start in starts:
            m = match(self._text, start, end)
            if m and m.end() > start:
                return _match(rule, m)
        return None


def _match(rule: Rule, m: re.Match[str]) -> RuleMatch:
    groups = {k.rstrip("23456789"): (v, *m.span(k)) for k, v in m.groupdict().items() if v}
    return RuleMatch(rule, m.start(), m.end(), groups)
