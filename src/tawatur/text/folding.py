"""Folding a text for matching, with a way back to the characters it came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

# Dropped besides combining marks: tatweel (written as its number, for it is a letter of one script).
_STRETCH = chr(0x0640)
_START = itemgetter(1)


class FoldTable(dict[int, str]):
    """Code point to its folded form, made once per character and kept.

    Compatibility forms, case, diacritics, digits of any script and quotation marks are folded for every
    language; ``letters`` (from a language's folder) folds what only that language folds.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        super().__init__()
        self._letters = dict(letters)
        self._learned = {" ", _STRETCH}  # a character may be folded (in a lexicon) long before a text has it
        self._kinds = {"": {_STRETCH}, " ": {" "}, "many": {_STRETCH}}
        self._even: dict[str, str] = {}  # what folds to one other character, and to what
        self._patterns()

    def learn(self, text: str) -> frozenset[str]:
        """The characters of ``text`` that do not fold to themselves; ``runs`` finds all of them that need a note."""
        strange = frozenset(self._strange.findall(text))
        new = strange - self._learned
        if not new:
            return strange
        self._learned |= new
        for char in new:
            folded = self[ord(char)]
            if folded in self._kinds:
                self._kinds[folded].add(char)
            if len(folded) != 1:
                self._kinds["many"].add(char)
            elif folded != char:
                self._even[char] = folded
        self._patterns()
        return frozenset(self._strange.findall(text))

    def evened(self, text: str, strange: Iterable[str]) -> str:
        """``text`` with those ``strange`` characters folded that fold to one, each of them everywhere at once.

        What a character folds to folds to itself, so their order does not matter; and there are few of them.
        """
        for char in strange:
            if char in self._even:
                text = text.replace(char, self._even[char])
        return text

    def breaks(self, strange: frozenset[str]) -> bool:
        """True when one of these characters vanishes or grows, so that offsets change."""
        return not strange.isdisjoint(self._kinds["many"])

    def _patterns(self) -> None:
        """Runs of characters that fold to none or to many, and spaces (vanishing characters among them)."""
        void, blank, odd = ("".join(map(re.escape, sorted(self._kinds[k]))) for k in ("", " ", "many"))
        self.runs = re.compile(rf"[{blank}](?:[{void}]*[{blank}])+|[{odd}]+")
        plain = "".join(map(re.escape, sorted(c for c in self._learned if self[ord(c)] == c)))
        self._strange = re.compile(rf"[^{plain}]")

    def __missing__(self, code: int) -> str:
        folded = self._fold(chr(code))
        self[code] = folded
        return folded

    def _fold(self, char: str) -> str:
        if char in "\n\t":
            return char
        category = unicodedata.category(char)
        if category in {"Mn", "Cf", "Me"} or char == _STRETCH:
            return ""
        if category in {"Zs", "Zl", "Zp", "Cc"}:
            return "\n" if char in "\r\x0b\x0c\x85\u2028\u2029" else " "
        if char in self._letters:
            return self._letters[char]
        if category == "Nd":
            return str(unicodedata.digit(char))
        if category in {"Pi", "Pf"} or char in '"„‟”“':
            return "'" if char in "‘’‚‛" else '"'
        if category == "Pd":
            return "-"
        return self._compatible(char)

    def _compatible(self, char: str) -> str:
        plain = unicodedata.normalize("NFKC", char).casefold()
        if unicodedata.category(char) != "Lo":  # accents fall; letters of caseless scripts stay whole
            plain = unicodedata.normalize("NFKD", plain)
        kept = "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Cf"} and c != _STRETCH)
        return "".join(self._letters.get(c, c) for c in kept)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``span`` leads back to the original.

    ``points`` are folded offsets at which the distance to the original changes, ``origins`` the original
    offsets there; ``tails`` gives, for an original end, the end with the marks that hang on that character.
    """

    original: str
    text: str
    points: tuple[int, ...]
    origins: tuple[int, ...]
    tails: Mapping[int, int]

    def origin(self, at: int) -> int:
        """The original offset of folded character ``at``."""
        i = bisect_right(self.points, at) - 1
        return self.origins[i] + at - self.points[i]

    def starts(self, tokens: Sequence[tuple[str, int, int]]) -> list[int]:
        """The original offset of each token's start: tokens between two points are moved together."""
        found: list[int] = []
        first = 0
        for point, origin, until in zip(self.points, self.origins, (*self.points[1:], len(self.text) + 1)):
            last = bisect_left(tokens, until, first, key=_START)
            shift = origin - point
            found += [start + shift for _, start, _ in tokens[first:last]]
            first = last
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of folded ``start`` to ``end`` (not empty), trailing marks included."""
        points, origins = self.points, self.origins
        if len(points) == 1:  # nothing vanished or grew, as in half of all reports
            return start, end
        a = bisect_right(points, start) - 1
        b = bisect_right(points, end - 1, a) - 1
        last = origins[b] + end - points[b]
        return origins[a] + start - points[a], self.tails.get(last, last)


def fold(text: str, table: FoldTable) -> Folded:
    """``text`` folded by ``table``, runs of spaces made one.

    Nearly every character folds to one character, in C; only those that vanish or grow are walked over, and
    the change of offset is noted where it happens.
    """
    strange = table.learn(text)
    even = table.evened(text, strange)
    if "  " not in even and not table.breaks(strange):
        return Folded(text, even, (0,), (0,), {})
    return _walked(text, even, table)


def _walked(text: str, even: str, table: FoldTable) -> Folded:
    """``text`` folded where ``even`` is not yet what it folds to."""
    points, origins, tails, parts = [0], [0], {}, []
    at = done = 0
    for run in table.runs.finditer(text):
        start, end = run.span()
        if even[start] == " ":
            start += 1  # the first space stays
        parts.append(even[done:start])
        at += start - done
        tail = _hanging(text, start, end)
        if tail > start:
            tails[start] = tail
        for i in range(start, end):
            grown = "" if start > run.start() else table[ord(text[i])]
            parts.append(grown)
            at = _note(points, origins, at, i, len(grown))
        done = end
    parts.append(even[done:])
    return Folded(text, "".join(parts), tuple(points), tuple(origins), tails)


def _hanging(text: str, start: int, end: int) -> int:
    """Where the marks end that hang on the character before ``start``."""
    while start < end and _hangs(text[start]):
        start += 1
    return start


def _note(points: list[int], origins: list[int], at: int, i: int, grown: int) -> int:
    """Records that original character ``i`` became ``grown`` characters at ``at``; returns the next offset."""
    for extra in range(grown):
        points.append(at + extra)
        origins.append(i)
    points.append(at + grown)
    origins.append(i + 1)
    return at + grown


def _hangs(char: str) -> bool:
    """True for what belongs to the character before it: marks, and the stretch between letters."""
    return char == _STRETCH or unicodedata.category(char) in {"Mn", "Me"}
