"""Finding forms of one or more words among the words of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


class _Known(NamedTuple, Generic[Value]):
    """What a word may be: alone, as the first of several, and of which groups alone."""

    singles: list[tuple[Value, Split]]
    longer: list[tuple[_Longer[Value], Split]]
    groups: frozenset[str]


_NONE: frozenset[str] = frozenset()
_NOTHING: _Known[Any] = _Known([], [], _NONE)  # one object for all words that start no form: many of a text


class Finds(Mapping[int, list[Match[Value]]]):
    """The forms that start at each token of a text, fewest clitics first.

    Most are never looked at, so a match is made when its token is asked for; of which groups the forms at a
    token are is known before.
    """

    def __init__(self, group: Callable[[Value], str]) -> None:
        self._group = group
        self._known: dict[int, _Known[Value]] = {}
        self._longer: dict[int, list[Match[Value]]] = {}
        self._made: dict[int, list[Match[Value]]] = {}
        self._groups: dict[int, frozenset[str]] = {}
        self._index: dict[str, list[int]] | None = None

    def add(self, i: int, known: _Known[Value], longer: list[Match[Value]]) -> None:
        """Notes what starts at token ``i``: tokens come in their order."""
        self._known[i] = known
        self._groups[i] = known.groups
        if longer:
            self._longer[i] = longer
            self._groups[i] = known.groups.union(self._group(m.value) for m in longer)

    def groups(self, i: int) -> frozenset[str]:
        """The groups of the forms that start at token ``i``."""
        return self._groups.get(i, _NONE)

    def of(self, group: str) -> list[Match[Value]]:
        """Every match of a group, in the order of the text."""
        return [m for i in self.where(group) for m in self[i] if self._group(m.value) == group]

    def where(self, group: str) -> Sequence[int]:
        """The tokens at which forms of a group start, in order; no match is made."""
        if self._index is None:
            self._index = defaultdict(list)
            for i, groups in self._groups.items():
                for name in groups:
                    self._index[name].append(i)
        return self._index.get(group, ())

    def longer(self, i: int) -> bool:
        """True when a form of several words starts at token ``i``; else all that starts there follows from its word."""
        return i in self._longer

    def get(  # type: ignore[override]
        self, i: int, default: Sequence[Match[Value]] = ()
    ) -> Sequence[Match[Value]]:
        """What starts at token ``i``; ``default`` where nothing does."""
        found = self._made.get(i)
        return found if found is not None else (self[i] if i in self._groups else default)

    def __getitem__(self, i: int) -> list[Match[Value]]:
        found = self._made.get(i)
        if found is None:
            j = i + 1
            found = [_match((i, j, value, split)) for value, split in self._known[i].singles]
            if i in self._longer:
                found += self._longer[i]
            self._made[i] = found
        return found

    def __contains__(self, i: object) -> bool:
        return i in self._groups

    def __iter__(self) -> Iterator[int]:
        return iter(self._groups)

    def __len__(self) -> int:
        return len(self._groups)


class Phrases(Generic[Value]):
    """Forms with their values; the first word of a form may carry clitics.

    A word is analysed once and remembered, so that finding costs by the text's length, whatever the number
    of forms. Marks of quotation inside a form are stepped over.
    """

    _MOST = 200_000  # words remembered; past that the memory starts afresh

    def __init__(
        self,
        items: Iterable[tuple[str, Value]],
        clitics: Clitics,
        whole: frozenset[str],
        group: Callable[[Value], str] = str,
    ) -> None:
        self._group = group
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
        here = self._known.get(words[i].text) or self._analyse(words[i].text)
        found = [Match(i, i + 1, value, split) for value, split in here.singles]
        if here.longer:
            found += self._longer_at(words, i, last, here.longer)
        return found

    def scan(self, words: Sequence[Token], sentences: Iterable[Sequence[int]]) -> Finds[Value]:
        """All forms of a text; a form stands within a sentence (its first token, the token after its last)."""
        found: Finds[Value] = Finds(self._group)
        known, analyse = self._known, self._analyse
        for first, last in sentences:
            for i in range(first, last):
                word = words[i].text
                here = known.get(word) or analyse(word)
                if here is not _NOTHING:
                    longer = self._longer_at(words, i, last, here.longer) if here.longer else []
                    if longer or here.singles:
                        found.add(i, here, longer)
        return found

    def _longer_at(
        self, words: Sequence[Token], i: int, last: int, longer: list[tuple[_Longer[Value], Split]]
    ) -> list[Match[Value]]:
        second = i + 1
        while second < last and words[second].text == '"':
            second += 1
        if second >= last:
            return []
        word, found = words[second].text, []
        for forms, split in longer:
            for rest, value in forms.get(word, ()):
                end = _end(words, second + 1, last, rest) if rest else second + 1
                if end:
                    found.append(Match(i, end, value, split))
        return found

    def alone(self, word: str) -> list[tuple[Value, Split]]:
        """The one-word forms that ``word`` may be."""
        return (self._known.get(word) or self._analyse(word)).singles

    def _analyse(self, word: str) -> _Known[Value]:
        if len(self._known) >= self._MOST:
            self._known.clear()
        splits = (Split((), word, ""),) if word in self._whole else self._clitics.splits(word)
        singles = [(value, s) for s in splits for value in self._single.get(s.stem, ())]
        longer = [(self._longer[s.stem], s) for s in splits if not s.after and s.stem in self._longer]
        groups = frozenset(self._group(value) for value, _ in singles)
        self._known[word] = _Known(singles, longer, groups) if singles or longer else _NOTHING
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
