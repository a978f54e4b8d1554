"""What is known of a word by itself, and of the words of one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

from tawatur.text.tokens import Split

Value = TypeVar("Value")


class Form(NamedTuple, Generic[Value]):
    """A form of ``length`` tokens and its value, wherever it stands; ``split`` is that of its first word."""

    length: int
    value: Value
    split: Split


class Match(NamedTuple, Generic[Value]):
    """``value`` stands at tokens ``first`` to ``last`` (exclusive); ``split`` is that of its first word."""

    first: int
    last: int
    value: Value
    split: Split


# What a tuple is made by, without the call of a Python function that the class itself takes.
form_of: Callable[[tuple[Any, ...]], Form[Any]] = partial(tuple.__new__, Form)
match_of: Callable[[tuple[Any, ...]], Match[Any]] = partial(tuple.__new__, Match)

Followed = Mapping[str, Sequence[tuple[tuple[str, ...], Value]]]  # by second word: the words after it, the value
Groups = Mapping[str, tuple[Form[Value], ...]]
QUOTE = '"'
_NONE: frozenset[str] = frozenset()
_NO_GROUPS: Mapping[str, tuple[Form[Any], ...]] = {}


class Word(Generic[Value]):
    """The forms that start at a token, by group: one object for all tokens of the same text.

    Tokens at which the same forms of several words start share another one. So what depends on nothing but a
    token's text and forms may be kept in ``noted`` by whoever finds it out, and is found out once (see
    ``rules.question``). ``longer``: what may follow the word as the first of several, by split; ``seconds``: the
    words that may stand behind it then, a mark of quotation among them. ``walked``: those of its groups whose tokens
    somebody has asked for (see ``Finds``).
    """

    __slots__ = ("by_group", "forms", "groups", "longer", "noted", "seconds", "several", "text", "walked")

    def __init__(
        self,
        text: str,
        forms: tuple[Form[Value], ...] = (),
        by_group: Groups[Value] | None = None,
        longer: Sequence[tuple[Followed[Value], Split]] = (),
        walked: Set[str] = _NONE,
        *,
        several: bool = False,
    ) -> None:
        self.text, self.forms, self.longer, self.several = text, forms, longer, several
        self.by_group: Groups[Value] = by_group or _NO_GROUPS
        self.groups = frozenset(by_group) if by_group else _NONE
        self.seconds = frozenset([QUOTE]).union(*[followed for followed, _ in longer]) if longer else _NONE
        self.walked = self.groups & walked
        self.noted: dict[str, Any] = {}


def grouped(forms: Sequence[Form[Value]], group: Callable[[Value], str]) -> dict[str, tuple[Form[Value], ...]]:
    """Forms by their group, in the same order."""
    found: dict[str, tuple[Form[Value], ...]] = {}
    for form in forms:
        name = group(form.value)
        found[name] = (*found[name], form) if name in found else (form,)
    return found


class Finds(Mapping[int, list[Match[Value]]]):
    """The forms that start at each token of a text, fewest clitics first.

    Most are never looked at, so a match is made when its token, or its group, is asked for. Nor are half of the groups
    ever walked over: the tokens of those that are (``walked``) are written down at once, and ``walk`` adds one to them.
    """

    def __init__(self, words: list[Word[Value]], walked: Set[str], walk: Callable[[str], None]) -> None:
        self._words, self.count = words, len(words)
        self._made: dict[int, list[Match[Value]]] = {}
        self._walked, self._walk = walked, walk
        self._index: dict[str, list[int]] = defaultdict(list)
        index = self._index
        for i, word in enumerate(words):
            for name in word.walked:
                index[name].append(i)

    def groups(self, i: int) -> frozenset[str]:
        """The groups of the forms that start at token ``i``; none outside the text."""
        return self._words[i].groups if 0 <= i < self.count else _NONE

    def is_a(self, i: int, groups: Sequence[str]) -> bool:
        """True when a form of one of these groups starts at token ``i``."""
        return 0 <= i < self.count and not self._words[i].groups.isdisjoint(groups)

    def where(self, group: str) -> Sequence[int]:
        """The tokens at which a form of the group starts, in order."""
        if group in self._index:
            return self._index[group]
        if group in self._walked:
            return ()
        self._index[group] = [i for i, word in enumerate(self._words) if group in word.groups]
        self._walk(group)
        return self._index[group]

    def word(self, i: int) -> Word[Value]:
        """What is known of token ``i`` by itself."""
        return self._words[i]

    def longer(self, i: int) -> bool:
        """True when a form of several words starts at token ``i``; else all that starts there follows from its word."""
        return self._words[i].several

    def at(self, i: int, group: str) -> list[Match[Value]]:
        """The matches of one group that start at token ``i``."""
        if not 0 <= i < self.count or group not in (here := self._words[i].by_group):
            return []
        return [match_of((i, i + n, value, split)) for n, value, split in here[group]]

    def of(self, group: str) -> list[Match[Value]]:
        """Every match of a group, in the order of the text."""
        words = self._words
        return [
            match_of((i, i + n, value, split))
            for i in self.where(group)
            for n, value, split in words[i].by_group[group]
        ]

    def get(  # type: ignore[override]
        self, i: int, default: Sequence[Match[Value]] = ()
    ) -> Sequence[Match[Value]]:
        """What starts at token ``i``; ``default`` where nothing does."""
        found = self._made.get(i)
        if found is not None:
            return found
        forms = self._words[i].forms if 0 <= i < self.count else ()
        if not forms:
            return default
        made = self._made[i] = [match_of((i, i + n, value, split)) for n, value, split in forms]
        return made

    def __getitem__(self, i: int) -> list[Match[Value]]:
        if i not in self:
            raise KeyError(i)
        return list(self.get(i))

    def __contains__(self, i: object) -> bool:
        return isinstance(i, int) and 0 <= i < self.count and bool(self._words[i].forms)

    def __iter__(self) -> Iterator[int]:
        return (i for i, word in enumerate(self._words) if word.forms)

    def __len__(self) -> int:
        return sum(1 for _ in self)
