"""The lines of a PDF's page put in order by where their letters stand.

A PDF says where each letter stands and not in which order they are read; readers of PDF that go by the order in the
file turn Arabic words and every number in them round. So each line is sorted by place, read from the right where its
letters are, and its numbers and Latin words from the left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_RTL = frozenset({"R", "AL"})
_LTR = frozenset({"L", "EN", "AN"})
_INSIDE = re.compile(r"[.,:/\-\u066b\u066c%+'’]")  # between digits of one number, date or hour
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_Box = tuple[float, float, float, float]  # bottom, top, left, right
_LETTERS = 600  # of a line; none has more, and sorting its marks grows with the square
_BESIDE = 60  # lines before and behind one, of which the column's width is taken
_FORMS = ("<initial>", "<medial>", "<final>", "<isolated>", "<compat>")
_CLOSE = 0.3  # of the smaller height, by which two pieces stand on one line
_GAP = 3.0  # heights; what stands farther away is another column
_TOUCH = 0.08  # of the height, between letters of one word, whatever the file says
_ROOM = 0.3  # of the height, between words, whatever the file says; a blank has 0.13 to 0.25
_FULL = 0.85  # of the width that lines have, from which on a line goes on in the next
_APART = 1.75  # line heights, from which on a new paragraph begins


@dataclass(frozen=True, slots=True)
class Letter:
    """A character and its box, y upwards."""

    char: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        """Where it stands across the page."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line in the order in which it is read, and its box."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


def lines(pieces: Iterable[Sequence[Letter]]) -> list[Line]:
    """The lines of a page; ``pieces`` are runs of letters as the file has them, several of one line or one."""
    merged: list[tuple[list[Letter], _Box]] = []
    for whole in pieces:
        for at in range(0, len(whole), _LETTERS):
            piece = whole[at : at + _LETTERS]
            box = _box(piece)
            if merged and len(merged[-1][0]) < _LETTERS and _continues(merged[-1][1], box):
                letters, before = merged[-1]
                letters += piece
                merged[-1] = letters, _around(before, box)
            else:
                merged.append((list(piece), box))
    return [line for piece, box in merged if (line := _line(piece, box)).text]


def paragraphs(found: Sequence[Line]) -> Iterator[str]:
    """The lines joined where one goes on in the next: it fills its width, and the next stands right under it."""
    parts: list[str] = []
    for i, line in enumerate(found):
        parts.append(line.text)
        after = found[i + 1] if i + 1 < len(found) else None
        if after is None or not _goes_on(line, after, found[max(i - _BESIDE, 0) : i + _BESIDE]):
            yield " ".join(parts)
            parts = []


def _continues(one: _Box, other: _Box) -> bool:
    """The other piece stands on the line of the one, in it or right beside it."""
    bottom, top, left, right = one
    low, high, start, end = other
    height = max(min(top - bottom, high - low), 1.0)
    shared = min(top, high) - max(bottom, low)
    gap = max(start - right, left - end)
    return shared >= _CLOSE * height and gap <= _GAP * max(top - bottom, high - low)


def _around(one: _Box, other: _Box) -> _Box:
    return min(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), max(one[3], other[3])


def _box(piece: Sequence[Letter]) -> _Box:
    written = [letter for letter in piece if not letter.char.isspace()] or list(piece)
    return (
        min(p.bottom for p in written),
        max(p.top for p in written),
        min(p.left for p in written),
        max(p.right for p in written),
    )


def _line(piece: list[Letter], box: _Box) -> Line:
    bottom, top, left, right = box
    right_to_left = sum(_side(p.char) in _RTL for p in piece) > sum(_side(p.char) == "L" for p in piece)
    if any(_side(p.char) in _RTL for p in piece):
        text = logical(" ".join(_words(piece, top - bottom)), right_to_left)
    else:
        text = "".join(p.char for p in piece)
    plain = "".join(_plain(char) for char in text)
    return Line(" ".join(plain.split()), left, right, bottom, top)


def _words(piece: Sequence[Letter], height: float) -> Iterator[str]:
    """The words from left to right: divided where there is room for a blank, and where the file has a blank and the
    letters do not touch."""
    tokens: list[tuple[Letter, int]] = []
    token = 0
    for letter in piece:
        token += letter.char.isspace()
        if not letter.char.isspace():
            tokens.append((letter, token))
    word, last = "", None
    for letter, token in _sorted(tokens):
        if last and not _combines(letter.char):
            gap = letter.left - last[0].right
            if gap > _ROOM * height or (gap > _TOUCH * height and token != last[1]):
                yield word
                word = ""
        word += letter.char
        last = (letter, token)
    if word:
        yield word


def _sorted(letters: Sequence[tuple[Letter, int]]) -> list[tuple[Letter, int]]:
    """From left to right; a mark stands left of the letter that it belongs to, behind it when read."""
    found = sorted((p for p in letters if not _combines(p[0].char)), key=lambda p: p[0].middle)
    for mark in (p for p in letters if _combines(p[0].char)):
        near = min(range(len(found)), key=lambda i: abs(found[i][0].middle - mark[0].middle), default=0)
        found.insert(near, mark)
    return found


def logical(text: str, right_to_left: bool) -> str:
    """Characters as they stand from left to right, in the order in which they are read."""
    runs = list(_runs(text))
    if not right_to_left:
        return "".join(_turned(run) if rtl else run for run, rtl in runs)
    return "".join(_turned(run) if rtl else run for run, rtl in reversed(runs))


def _turned(run: str) -> str:
    return run[::-1].translate(_MIRRORED)


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Runs that are read from the left (numbers, Latin words) and from the right (all else)."""
    run, rtl = "", True
    for i, char in enumerate(text):
        left = _from_left(text, i, not rtl)
        if run and left == rtl:
            yield run, rtl
            run = ""
        run, rtl = run + char, not left
    if run:
        yield run, rtl


def _from_left(text: str, i: int, within: bool) -> bool:
    side = _side(text[i])
    if side in _LTR:
        return True
    if side in _RTL:
        return False
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    if text[i] == " ":  # between two Latin words
        return within and _side(before) == "L" and _side(after or " ") == "L"
    return within and _side(after or " ") in _LTR and bool(_INSIDE.match(text[i]))


@lru_cache(maxsize=2048)
def _side(char: str) -> str:
    return unicodedata.bidirectional(_plain(char)[:1] or " ")


def _combines(char: str) -> bool:
    return unicodedata.combining(_plain(char)[:1] or " ") > 0


@lru_cache(maxsize=2048)
def _plain(char: str) -> str:
    """A letter in a form for its place in a word, as the letter itself."""
    formed = unicodedata.decomposition(char).startswith(_FORMS)
    return unicodedata.normalize("NFKC", char) if formed else char


def _goes_on(line: Line, after: Line, found: Sequence[Line]) -> bool:
    beside = [line, *(one for one in found if min(one.right, line.right) - max(one.left, line.left) > 0)]
    width = max(one.right for one in beside) - min(one.left for one in beside)
    height = max(line.top - line.bottom, 1.0)
    step = line.bottom - after.bottom
    return line.right - line.left >= _FULL * width and 0 < step <= _APART * height + height / 2
