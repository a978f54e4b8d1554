"""Words that bound a number, and the two ends of a range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.dimensions.figure.numbers import Number
from tawatur.rules import Document
from tawatur.rules.document import Hit

_FAR = 6  # words: the longest qualifier before a number has five, what stands between noun and "at least" fewer
_SCALES = (1_000_000, 1_000)  # a word of scale behind the second number holds for the first too


def bounded(document: Document, found: Sequence[Number], rising: bool) -> Iterator[Number]:
    """``found`` with ranges made one and qualifiers taken in; ``rising``: "from 5 to 7" is a change, no range."""
    i = 0
    while i < len(found):
        number = found[i]
        if i + 1 < len(found) and (span := _range(document, number, found[i + 1], rising)):
            yield span
            i += 2
            continue
        qualified = _qualified(document, number)
        yield replace(qualified, reaches=_reaches(document, qualified.first))
        i += 1


def _reaches(document: Document, first: int) -> bool:
    return any(h.value["signal"] == "to" for h in document.hits.get(first - 1, ()) if h.value.lexicon == "signals")


def _side(document: Document, i: int, side: str) -> list[Hit]:
    return [h for h in document.hits.get(i, ()) if h.value.lexicon == "qualifiers" and h.value["side"] == side]


def _before(document: Document, first: int, side: str) -> Hit | None:
    """The longest qualifier that ends where token ``first`` begins."""
    for i in range(max(0, first - _FAR), first):
        for hit in _side(document, i, side):
            if hit.last == first and not hit.split.after:
                return hit
    return None


def _opens(document: Document, hit: Hit) -> int:
    """The folded offset of a qualifier without the clitics before it."""
    token = document.tokens[hit.first]
    return max(token.start, token.end - len(hit.split.stem) - len(hit.split.after))


def _range(document: Document, low: Number, high: Number, rising: bool) -> Number | None:
    if low.high is None or high.high is None or "bare" in (low.form, high.form) or "dual" in (low.form, high.form):
        return None
    opener = _before(document, low.first, "open")
    between = high.first - low.last
    linked = between == 1 and bool(_side(document, low.last, "link"))
    conjunction = document.language.settings["figures"]["and"]
    joined = opener is not None and high.joined and (
        between == 0 or (between == 1 and document.tokens[low.last].text == conjunction))
    if not (linked or joined) or (linked and rising):
        return None
    first = low.low
    for scale in _SCALES:
        if first < _SCALES[-1] and first * scale < high.low:  # between 3 and 5 thousand
            first *= scale
            break
    if first >= high.low:
        return None
    begin, start = (opener.first, _opens(document, opener)) if opener else (low.first, low.start)
    return Number(begin, high.last, start, first, high.low, "words", "range", low.joined)


def _qualified(document: Document, number: Number) -> Number:
    if number.form in {"bare", "dual"}:
        return _after(document, number)
    first = number.first
    glued = first and document.tokens[first - 1].end == document.tokens[first].start
    if glued and document.tokens[first - 1].text.isalpha():
        first -= 1  # the article before digits
    hit = _before(document, first, "before")
    if hit is None or number.joined:
        return _after(document, number)
    bound = hit.value["bound"] if number.high is not None else "vague"
    conjunction = document.language.settings["figures"]["and"]
    joined = hit.split.before[:1] == (conjunction,) or document.tokens[hit.first - 1].text == conjunction
    return replace(number, first=hit.first, start=_opens(document, hit), bound=bound, joined=joined)


def _after(document: Document, number: Number) -> Number:
    if number.high is None:
        return number
    for i in range(number.last, min(number.last + _FAR, len(document.tokens))):
        text = document.tokens[i].text
        if text in {".", ",", ";", ":"} or text[0].isdigit():
            break
        for hit in _side(document, i, "after"):
            last = hit.last if i == number.last else number.last
            return replace(number, bound=hit.value["bound"], last=last)
    return number
