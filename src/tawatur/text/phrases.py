"""Finding forms of one or more words among the words of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from tawatur.text.tokens import Clitics, Split, Token, tokens

Value = TypeVar("Value")


class Match(NamedTuple, Generic[Value]):
    """``value`` stands at tokens ``first`` to ``last`` (exclusive); ``split`` is that of its first word."""

    first: int
    last: int
    value: Value
    split: Split


_match: Callable[[Any], Match[Any]] = Match._make  # quicker than calling the class, where it counts

_Longer = dict[str, list[tuple[tuple[str, ...], Value]]]  # by second word: the words after it, the value
_Known = tuple[list[tuple[Value, Split]], list[tuple[_Longer[Value], Split]]]

_NOTHING: _Known[Any] = ([], [])  # one object for all words that start no form: most words of a text


class Phrases(Generic[Value]):
    """Forms with their values; the first word of a form may carry clitics.

    A word is analysed once and remembered, so that finding costs by the text's length, whatever the number
    of forms. Marks of quotation inside a form are stepped over.
    """

    _MOST = 200_000  # words remembered; past that the memory starts afresh

    def __init__(self, items: Iterable[tuple[str, Value]], clitics: Clitics, whole: frozenset[str]) -> None:
        self._single: dict[str, list[Value]] = {}
        self._longer: dict[str, _Longer[Value]] = {}
        for form, value in items:
            self._add(form, value)
        self._clitics = clitics
        self._whole = whole
        self._known: dict[str, _Known[Value]] = {}

    def _add(self, form: str, value: Value) -> None:
        if form.isalpha():  # one word, as most are: looked at no further
            self._single.setdefault(form, []).append(value)
            return
        first, *rest = [t.text for t in tokens(form)] or [""]
        if rest:
            self._longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest[1:]), value))
        elif first:
            self._single.setdefault(first, []).append(value)

    def at(self, words: Sequence[Token], i: int, last: int) -> list[Match[Value]]:
        """Every form that starts at token ``i`` and ends by ``last``, fewest clitics first."""
        singles, longer = self._known.get(words[i].text) or self._analyse(words[i].text)
        found = [Match(i, i + 1, value, split) for value, split in singles]
        if longer:
            found += self._longer_at(words, i, last, longer)
        return found

    def scan(self, words: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, list[Match[Value]]]]:
        """The tokens from ``first`` to ``last`` at which a form starts, each with all that start there."""
        known, analyse = self._known, self._analyse
        for i in range(first, last):
            word = words[i].text
            here = known.get(word) or analyse(word)
            if here is _NOTHING:
                continue
            j = i + 1
            found = [_match((i, j, value, split)) for value, split in here[0]]
            if here[1]:
                found += self._longer_at(words, i, last, here[1])
            if found:
                yield i, found

    def _longer_at(
        self, words: Sequence[Token], i: int, last: int, longer: list[tuple[_Longer[Value], Split]]
    ) -> list[Match[Value]]:
        second = _past_quotes(words, i + 1, last)
        if second >= last:
            return []
        return [
            Match(i, end, value, split)
            for forms, split in longer
            for rest, value in forms.get(words[second].text, ())
            if (end := _end(words, second + 1, last, rest))
        ]

    def alone(self, word: str) -> list[tuple[Value, Split]]:
        """The one-word forms that ``word`` may be."""
        return (self._known.get(word) or self._analyse(word))[0]

    def _analyse(self, word: str) -> _Known[Value]:
        if len(self._known) >= self._MOST:
            self._known.clear()
        splits = (Split((), word, ""),) if word in self._whole else self._clitics.splits(word)
        singles = [(value, s) for s in splits for value in self._single.get(s.stem, ())]
        longer = [(self._longer[s.stem], s) for s in splits if not s.after and s.stem in self._longer]
        self._known[word] = (singles, longer) if singles or longer else _NOTHING
        return self._known[word]


def _past_quotes(words: Sequence[Token], i: int, last: int) -> int:
    while i < last and words[i].text == '"':
        i += 1
    return i


def _end(words: Sequence[Token], i: int, last: int, rest: tuple[str, ...]) -> int:
    """Where the form ends when ``rest`` follows from token ``i``; 0 when it does not."""
    for part in rest:
        i = _past_quotes(words, i, last)
        if i >= last or words[i].text != part:
            return 0
        i += 1
    return i
