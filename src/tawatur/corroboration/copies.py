"""Syndicated copies: reports whose texts are nearly the same.

Texts are compared by their shingles, runs of five folded words (Broder, "On the resemblance and containment of
documents", 1997). Containment is measured, not resemblance: who prints half of an agency's story copies it. Of
each original a sketch of its smallest hashes is looked up by every later text, and what shares some is compared whole.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from zlib import crc32

from tawatur.model import Account, Copy
from tawatur.rules import load_language

_RUN = 5  # words of a shingle: long enough that set phrases of a language seldom fill one
_SKETCH = 64  # hashes kept of an original; eight in common find a copy of a quarter of it, nearly always
_SHARED = 8
_LEAST = 20  # shingles; of shorter texts nothing can be said
# Share of the shorter text's shingles: above what two reports with the same quotation have (seldom over a half),
# below what an agency's copy with a new first line keeps (nine in ten and more).
ALIKE = 0.8
FREQUENT = 64  # originals; a shingle in more of them is an outlet's set text
_WORD = re.compile(r"\w+")


def copies(accounts: Sequence[Account]) -> tuple[Copy, ...]:
    """The copies among ``accounts``, each with the report that came first in their order."""
    shingles: dict[str, array[int]] = {}
    holders: dict[int, list[str]] = {}
    found: list[Copy] = []
    for account in accounts:
        report = account.report
        own = shingles_of(report.text[report.body :], report.language)
        if not own:
            continue
        original = _original(own, shingles, holders)
        if original:
            found.append(Copy(account.key, *original))
            continue
        shingles[account.key] = own
        for value in nsmallest(_SKETCH, own):
            holders.setdefault(value, []).append(account.key)
    return tuple(found)


def _original(
    own: array[int], shingles: dict[str, array[int]], holders: dict[int, list[str]]
) -> tuple[str, float] | None:
    """The text that ``own`` is most alike, and how much; None where none is alike enough."""
    near = Counter(key for held in _held(own, holders) for key in held)
    mine, best = set(own), (0.0, "")
    for key, shared in sorted(near.items()):
        if shared >= _SHARED:
            other = shingles[key]
            share = len(mine.intersection(other)) / min(len(mine), len(other))
            if share > best[0]:
                best = share, key
    return (best[1], round(best[0], 3)) if best[0] >= ALIKE else None


def _held(own: Iterable[int], holders: dict[int, list[str]]) -> Iterator[list[str]]:
    found = filter(None, map(holders.get, own))
    return (keys for keys in found if len(keys) <= FREQUENT)


def shingles_of(body: str, language: str) -> array[int]:
    """The hashes of a text's shingles, each once, sorted; none where it is too short to be compared."""
    words = _WORD.findall(body.translate(load_language(language).table))
    runs = zip(*(words[n:] for n in range(_RUN)))
    own = sorted({crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs})
    return array("I", own if len(own) >= _LEAST else ())
