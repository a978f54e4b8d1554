"""Looking up the names of places among the words of a text."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from tawatur.text import Clitics

Rest = tuple[str, ...]

_MARKS = frozenset("\"'-`.")  # marks that may stand inside a name: Deir ez-Zor, Sana'a, "Ain Issa"
_ELISION = "'"  # what a first word of a single letter is written with: N'Djamena
_MOST = 60_000  # words remembered; past that the memory starts afresh


class KnownPlace(NamedTuple):
    """A place of the gazetteer; ``weight`` says how well known it is (inhabitants, or what a file gives)."""

    id: str
    name: str
    lat: float
    lon: float
    type: str
    country: str
    weight: int


class NameMatch(NamedTuple):
    """A name at tokens ``first`` to ``last`` (exclusive); ``cut`` letters of the first are not of the name.

    ``head`` is its first word without clitics.
    """

    first: int
    last: int
    cut: int
    head: str
    places: tuple[KnownPlace, ...]


_Places = tuple[KnownPlace, ...]
_Longer = dict[str, list[tuple[Rest, _Places]]]  # by second word: the words after it, longest first
_Entries = tuple[_Places, _Longer]  # of the head alone, and of longer names
_Begun = tuple[tuple[int, str, _Entries], ...]  # what a word may begin: letters that are not of the name, its head


class Spelling(NamedTuple):
    """How else the first word of a name may be written: ``joined`` to the second or apart from it (Kafr Nabl), or as
    another word for the same thing (``alike``: each word with the others)."""

    joined: tuple[str, ...] = ()
    alike: Mapping[str, Sequence[str]] = MappingProxyType({})


class PlaceNames:
    """All names in one language, by their first word; a first word is read when it is first met."""

    def __init__(
        self,
        packed: Mapping[str, str],
        kept: Mapping[str, Sequence[tuple[Rest, KnownPlace]]],
        clitics: Clitics,
        spelling: Spelling | None = None,
    ) -> None:
        self._packed, self._kept, self._fronts = packed, kept, fronts(clitics)
        self._spelling = spelling or Spelling()
        # A language that writes clitics with a name asks for several first words a word: a set is worth its making.
        self._heads: Container[str] = frozenset([*packed, *kept]) if self._fronts else _Either(packed, kept)
        self._known = _Known(self._analysed)
        self._none: set[str] = set()  # words met that begin no name, as most

    def at(self, words: Sequence[str], i: int, last: int) -> NameMatch | None:
        """The longest name that starts at token ``i`` and ends by ``last``, fewest clitics first."""
        best: NameMatch | None = None
        second = i + 1
        following = words[second] if second < last else ""
        if following in _MARKS:
            second = _past_marks(words, second, last)
            following = words[second] if second < last else ""
        for cut, head, (alone, longer) in self._known[words[i]]:
            if following in longer and (len(head) > 1 or words[i + 1] == _ELISION):
                for rest, places in longer[following]:
                    end = _end(words, second + 1, last, rest)
                    if end and (best is None or end > best.last):
                        best = NameMatch(i, end, cut, head, places)
                        break
            if alone and best is None and len(head) > 1:
                best = NameMatch(i, i + 1, cut, head, alone)
        return best

    def starts(self, words: Sequence[str]) -> list[int]:
        """The tokens with which a name may begin, in order; most words are the first of none."""
        none, known = self._none, self._known
        return [i for i, word in enumerate(words) if word not in none and known[word]]

    def _analysed(self, word: str) -> _Begun:
        found: list[tuple[int, str, _Entries]] = []
        if word[0].isalpha():
            found += ((0, word, entries) for entries in self._spelled(word))
            for end in range(1, len(word) + 1):
                here = self._fronts.get(word[:end])
                if here is None:
                    break  # no longer front begins so either
                for meant in here:
                    head = meant + word[end:]
                    if len(head) > 1:
                        cut = max(len(word) - len(head), 1)
                        found += ((cut, head, entries) for entries in self._spelled(head))
        if not found:
            if len(self._none) >= _MOST:
                self._none.clear()
            self._none.add(word)
        return tuple(found)

    def _spelled(self, head: str) -> list[_Entries]:
        """What the first word of names is followed by, under each of its spellings."""
        words = (head, *self._spelling.alike.get(head, ()))
        found = [self._entries(word) for word in words if word in self._heads]
        # Asked of every word that is met for the first time: most begin with none of them.
        return [*found, *self._rejoined(head)] if head.startswith(self._spelling.joined) else found

    def _rejoined(self, head: str) -> Iterator[_Entries]:
        """What follows a first word that is written apart here and joined in the list, or the other way round."""
        for first in self._spelling.joined:
            if head == first:
                yield (), self._apart(first)
            elif head.startswith(first) and first in self._heads:
                ends = self._entries(first)[1].get(head[len(first) :], ())
                longer: _Longer = {}
                for rest, places in ends:
                    if rest:
                        longer.setdefault(rest[0], []).append((rest[1:], places))
                if ends:
                    yield next((places for rest, places in ends if not rest), ()), longer

    def _apart(self, first: str) -> _Longer:
        """By second word, the names that are listed with their first two words as one."""
        longer: _Longer = {}
        for head in self._heads if isinstance(self._heads, frozenset) else ():
            if head.startswith(first) and len(head) > len(first) + 1:
                alone, further = self._entries(head)
                ends = [((second, *rest), places) for second, all_ in further.items() for rest, places in all_]
                longer[head[len(first) :]] = [*ends, ((), alone)] if alone else ends
        return longer

    def _entries(self, head: str) -> _Entries:
        grouped: dict[Rest, list[KnownPlace]] = {}
        for rest, place in self._kept.get(head, ()):
            grouped.setdefault(rest, []).append(place)
        for rest, place in unpacked(self._packed.get(head, "")):
            grouped.setdefault(rest, []).append(place)
        longer: _Longer = {}
        for rest, places in sorted(grouped.items(), key=lambda e: -len(e[0])):
            if rest:
                longer.setdefault(rest[0], []).append((rest[1:], tuple(dict.fromkeys(places))))
        return tuple(dict.fromkeys(grouped.get((), ()))), longer


class _Known(dict[str, _Begun]):
    """Words met, each analysed when it is first asked for."""

    def __init__(self, analysed: Callable[[str], _Begun]) -> None:
        super().__init__()
        self._analysed = analysed

    def __missing__(self, word: str) -> _Begun:
        found = self._analysed(word)
        if found:  # what begins no name is remembered elsewhere
            if len(self) >= _MOST:
                self.clear()
            self[word] = found
        return found


class _Either(Container[str]):
    """What is in one mapping or the other."""

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self._one, self._other = one, other

    def __contains__(self, word: object) -> bool:
        return word in self._one or word in self._other


def fronts(clitics: Clitics) -> dict[str, list[str]]:
    """What may be written before a name, each with what of it belongs to the name; and what that begins with.

    Where one spelling stands for a clitic and an article, the article is the name's.
    """
    before = [""]
    for slot in clitics.slots:
        before += [b + clitic for b in before for clitic in slot]
    written = [(b, "") for b in before if b]
    written += [(b + joined, parts[-1]) for b in before for joined, parts in clitics.joined.items()]
    found: dict[str, list[str]] = {}
    for front, meant in written:
        found.setdefault(front, []).append(meant)
    for front in list(found):
        for end in range(1, len(front)):
            found.setdefault(front[:end], [])
    return found


def unpacked(line: str) -> list[tuple[Rest, KnownPlace]]:
    """The names and places packed in one line of a bundled file (scripts/build_gazetteer.py writes them)."""
    found = []
    for packed in filter(None, line.split("\t")):
        rest, number, name, lat, lon, country, people = packed.split("=")
        kind = "region" if "." in number else "city"  # a province's number is its code
        place = KnownPlace(f"geonames:{number}", name, float(lat), float(lon), kind, country, int(people or 0))
        found.append((tuple(rest.split()), place))
    return found


def _past_marks(words: Sequence[str], i: int, last: int) -> int:
    while i < last and words[i] in _MARKS:
        i += 1
    return i


def _end(words: Sequence[str], i: int, last: int, rest: Rest) -> int:
    """Where the name ends when ``rest`` follows from token ``i``; 0 when it does not."""
    for part in rest:
        i = _past_marks(words, i, last)
        if i >= last or words[i] != part:
            return 0
        i += 1
    return i
