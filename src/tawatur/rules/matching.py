"""Trying rules where their anchors stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tawatur.rules.lexicon import Entry
from tawatur.rules.rule import Rule
from tawatur.text import Finds, Sentence, Token, Word, sentence_of

_FRONTS = "fronts of "  # noted of a word, with the anchor
DIGITS = "digits"  # the anchor of a rule that needs a number and no word


class RuleMatch:
    """Where a rule matched: folded offsets of the whole, and what its named groups hold."""

    __slots__ = ("_match", "end", "rule", "start")

    def __init__(self, rule: Rule, match: re.Match[str]) -> None:
        self.rule, self._match = rule, match
        self.start, self.end = match.span()

    def text(self, group: str) -> str:
        """What the named group matched, empty when it took no part.

        A group that stands in several alternatives is numbered there: ``unit``, ``unit2``, ``unit3``.
        """
        name = self._name(group)
        return self._match[name] if name else ""

    def start_of(self, group: str) -> int:
        """The folded offset at which the named group matched, -1 when it took no part."""
        name = self._name(group)
        return self._match.start(name) if name else -1

    def _name(self, group: str) -> str:
        return next((name for name in self.rule.groups.get(group, ()) if self._match[name]), "")


_Try = tuple[int, Rule, Callable[[str, int, int], re.Match[str] | None]]


class Book:
    """The rules of a dimension by anchor: what no anchor calls for costs nothing.

    A rule is matched from as many tokens before its anchor as it says (``before``), the furthest first, and
    at the anchor from behind each of its clitics; never searched for. So cost grows with the anchors.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._anchored: dict[str, list[_Try]] = {}
        pairs = [(rule, anchor) for rule in rules for anchor in rule.anchors]
        for rank, (rule, anchor) in enumerate(pairs):
            self._anchored.setdefault(anchor, []).append((rank, rule, rule.pattern.match))
        self._furthest = {a: max(rule.before for _, rule, _ in tries) for a, tries in self._anchored.items()}

    def matches(
        self,
        text: str,
        words: Sequence[str],
        tokens: Sequence[Token],
        sentences: Sequence[Sentence],
        hits: Finds[Entry],
    ) -> list[RuleMatch]:
        """Every match of every rule, rule by rule within an anchor; a rule may match a place more than once."""
        found: list[tuple[int, RuleMatch]] = []
        for anchor, tries in self._anchored.items():
            furthest = self._furthest[anchor]
            for i in _numbers(words) if anchor == DIGITS else hits.where(anchor):
                first, last = sentence_of(sentences, i)
                start, end = tokens[i].start, tokens[last - 1].end
                fronts = (0,) if anchor == DIGITS else _fronts(hits.word(i), anchor)
                starts = [start + taken for taken in fronts]
                leads = [token.start for token in tokens[max(first, i - furthest) : i]] if furthest else []
                for rank, rule, match in tries:
                    for begin in (*leads[-rule.before :], *starts) if rule.before else starts:
                        m = match(text, begin, end)
                        if m and m.end() > begin and m.end() > start:
                            found.append((rank, RuleMatch(rule, m)))
                            break
        found.sort(key=_rank)
        return [match for _, match in found]


def _rank(found: tuple[int, RuleMatch]) -> int:
    return found[0]


def _numbers(words: Sequence[str]) -> list[int]:
    return [i for i, word in enumerate(words) if "0" <= word < ":"]


def _fronts(word: Word[Entry], anchor: str) -> tuple[int, ...]:
    """How many letters of a word may be clitics before a form of the class: none, or those of its splits."""
    key = _FRONTS + anchor
    if key not in word.noted:
        found = {0}
        for _, _, split in word.by_group[anchor]:
            taken = 0
            for clitic in split.before:
                if not word.text.startswith(clitic, taken):
                    break
                taken += len(clitic)
                found.add(taken)
        word.noted[key] = tuple(sorted(found))
    fronts: tuple[int, ...] = word.noted[key]
    return fronts
