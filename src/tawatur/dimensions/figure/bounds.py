"""Words that bound a number, and the two ends of a range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import Words, between
from tawatur.rules.document import Hit

_FAR = 6  # words: the longest qualifier before a number has five, what stands between noun and "at least" fewer
_SCALES = (1_000_000, 1_000)  # a word of scale behind the second number holds for the first too


def bounded(words: Words, found: Sequence[Number], first: int, last: int) -> Iterator[Number]:
    """``found`` in the sentence between two tokens, with ranges made one and qualifiers taken in."""
    i = 0
    while i < len(found):
        number = found[i]
        if i + 1 < len(found) and (span := _range(words, number, found[i + 1], (first, last))):
            yield span
            i += 2
            continue
        qualified = _qualified(words, number)
        reaches = words.signal(qualified.first - 1, "to") is not None
        yield qualified._replace(reaches=True) if reaches else qualified
        i += 1


def _side(words: Words, i: int, side: str) -> list[Hit]:
    return [h for h in words.qualifiers.at(i) if h.value["side"] == side]


def _before(words: Words, first: int, side: str) -> Hit | None:
    """The longest qualifier that ends where token ``first`` begins."""
    for i in between(words.qualifiers.starts, max(0, first - _FAR), first):
        for hit in _side(words, i, side):
            if hit.last == first and not hit.split.after:
                return hit
    return None


def _opens(words: Words, hit: Hit) -> int:
    """The folded offset of a qualifier without the clitics before it."""
    token = words.tokens[hit.first]
    return max(token.start, token.end - len(hit.split.stem) - len(hit.split.after))


def _range(words: Words, low: Number, high: Number, sentence: tuple[int, int]) -> Number | None:
    gap = high.first - low.last
    if gap > 1 or low.high is None or high.high is None or not {low.form, high.form}.isdisjoint({"bare", "dual"}):
        return None
    opener = _before(words, low.first, "open")
    linked = gap == 1 and bool(_side(words, low.last, "link"))
    joined = opener is not None and high.joined and (gap == 0 or words.tokens[low.last].text == words.conjunction)
    if not (linked or joined) or (linked and words.rises(*sentence)):  # "rose from 5 to 7" is a change
        return None
    first = low.low
    for scale in _SCALES:
        if first < _SCALES[-1] and first * scale < high.low:  # between 3 and 5 thousand
            first *= scale
            break
    if first >= high.low:
        return None
    begin, start = (opener.first, _opens(words, opener)) if opener else (low.first, low.start)
    return Number(begin, high.last, start, first, high.low, "words", "range", low.joined)


def _qualified(words: Words, number: Number) -> Number:
    if number.form in {"bare", "dual"}:
        return _after(words, number)
    first = number.first
    glued = first and words.tokens[first - 1].end == words.tokens[first].start
    if glued and words.tokens[first - 1].text.isalpha():
        first -= 1  # the article before digits
    hit = _before(words, first, "before")
    if hit is None or number.joined:
        apart = _apart(words, first)
        return number._replace(bound=apart) if apart and number.high is not None else _after(words, number)
    bound = hit.value["bound"] if number.high is not None else "vague"
    conjunction = words.conjunction
    joined = hit.split.before[:1] == (conjunction,) or words.tokens[hit.first - 1].text == conjunction
    return number._replace(
        first=hit.first,
        start=_opens(words, hit),
        bound=bound,
        joined=joined,
        led="".join(hit.split.before).removeprefix(conjunction),
    )


def _apart(words: Words, first: int) -> str:
    """The bound of a verb that stands before "the number of X" and what it counts: "the dead exceeded 20" in VSO."""
    for i in reversed(between(words.signals.starts, max(0, first - _FAR) + 1, first)):
        if words.signal(i, "tally"):
            counted = any(words.numeric(j) for j in range(i, first))
            hit = None if counted else _before(words, i, "before")
            return hit.value["bound"] if hit else ""
    return ""


def _after(words: Words, number: Number) -> Number:
    if number.high is None:
        return number
    for i in between(words.qualifiers.starts, number.last, number.last + _FAR):
        for hit in _side(words, i, "after"):
            until = i - 1 if words.tokens[i - 1].text == "," and i - 1 > number.last else i + 1
            if any(_ends(words, j) for j in range(number.last, until)):
                return number
            if hit.last < len(words.tokens) and words.numeric(hit.last):
                return number  # it bounds the next number
            last = hit.last if i == number.last else number.last
            return number._replace(bound=hit.value["bound"], last=last)
    return number


def _ends(words: Words, i: int) -> bool:
    return words.tokens[i].text in {".", ",", ";", ":"} or words.numeric(i)
