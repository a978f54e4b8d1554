"""One report with everything found in it, by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tawatur.model import Attribution, Found, Mention
from tawatur.rules import Document, Hit

_STEMS: dict[tuple[int, str], frozenset[str]] = {}
_HEADLINE = 25  # words of the longest headlines in the real articles read
_FULL = frozenset(".!")
_MOST = 100_000  # words remembered; past that the memory starts afresh


class Seat(NamedTuple):
    """A mention and the tokens it stands at: ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    mention: Mention


@dataclass(frozen=True)
class Scene:
    """A document, and the mentions of the other dimensions by the tokens they stand at."""

    document: Document
    starts: list[int]  # the original offset of each token
    times: tuple[Seat, ...]
    places: tuple[Seat, ...]
    actors: tuple[Seat, ...]
    figures: tuple[Seat, ...]
    attributions: tuple[Attribution, ...]
    named: frozenset[int]  # tokens inside names and dates
    sentence_of: tuple[int, ...]  # the sentence of each token
    cues: Mapping[int, list[Hit]]  # words of modality by their first token
    idle: Mapping[int, list[Hit]]  # words that make their neighbour no happening
    turns: frozenset[int]  # words after which another happening is told ("after", "because of")

    @property
    def headed(self) -> bool:
        """True when the first sentence is a headline: short, on a line of its own, without a full stop."""
        first = self.document.sentences[0]
        if len(self.document.sentences) < 2 or first.last - first.first > _HEADLINE:
            return False
        tokens = self.document.tokens
        gap = self.document.folded.text[tokens[first.last - 1].end : tokens[first.last].start]
        return "\n" in gap and self.word(first.last - 1) not in _FULL

    def within(self, seats: tuple[Seat, ...], first: int, last: int) -> list[Seat]:
        """The seats that begin at tokens ``first`` to ``last`` (exclusive)."""
        lo = bisect_left(seats, first, key=lambda s: s.first)
        found = []
        while lo < len(seats) and seats[lo].first < last:
            found.append(seats[lo])
            lo += 1
        return found

    def word(self, i: int) -> str:
        """The folded word at token ``i``."""
        return self.document.tokens[i].text

    def stems(self, i: int) -> frozenset[str]:
        """The stems that the word at token ``i`` may have, clitics taken away, and the word itself."""
        return stems(self.document, self.word(i))


def scene(document: Document, found: Found) -> Scene:
    """The scene of a document."""
    starts = document.starts
    seats = {name: _seats(starts, found.get(name, ())) for name in ("times", "places", "actors", "figures")}
    named = frozenset(i for name in ("places", "actors", "times") for s in seats[name] for i in range(s.first, s.last))
    numbers: list[int] = []
    for n, sentence in enumerate(document.sentences):
        numbers += [n] * (sentence.last - sentence.first)
    cues = document.classes.get("event_modality", ())
    said = tuple(a for a in found.get("attributions", ()) if isinstance(a, Attribution))
    return Scene(
        document,
        starts,
        **seats,
        attributions=said,
        named=named,
        sentence_of=tuple(numbers),
        cues=_by_token(cues),
        idle=_by_token(document.classes.get("event_idle", ())),
        turns=frozenset(h.first for h in cues if h.value["modality"] == "actual" and h.value.slot == "form"),
    )


def _by_token(hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.first, []).append(hit)
    return found


def _seats(starts: list[int], mentions: tuple[Mention, ...]) -> tuple[Seat, ...]:
    """Mentions by token; a name glued to a clitic begins inside its word."""
    seats = [Seat(max(0, bisect_right(starts, m.span.start) - 1), bisect_left(starts, m.span.end), m) for m in mentions]
    return tuple(sorted(seats, key=lambda s: s[:2]))


def stems(document: Document, word: str) -> frozenset[str]:
    """The stems that ``word`` may have, clitics taken away, and the word itself."""
    clitics = document.language.clitics
    key = (id(clitics), word)
    known = _STEMS.get(key)
    if known is None:
        if len(_STEMS) >= _MOST:
            _STEMS.clear()
        known = _STEMS[key] = clitics.stems(word)
    return known
