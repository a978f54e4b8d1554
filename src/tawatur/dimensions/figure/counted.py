"""What a number counts: the noun behind it, or before it."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.dimensions.figure.numbers import Number
from tawatur.rules import Document
from tawatur.rules.document import Hit

_MARKS = frozenset('.,:;!?()[]{}-/…')
_GAP = 3  # words that may stand between an English number and its noun
# Classes that a figure counts, the more telling first where a word has several.
_ORDER = ("casualty", "body", "force", "person", "weapon", "vehicle", "building", "case", "thing")
PEOPLE = frozenset({"casualty", "body", "force", "person"})


@dataclass(frozen=True, slots=True)
class Noun:
    """The counted noun at tokens ``first`` to ``last``.

    ``kind`` is its class in the lexicon; ``none``: no noun stands there; ``other``: a word like "others";
    ``them``: a pronoun; ``unknown``: a word that the lexicon lacks.
    """

    first: int
    last: int
    kind: str
    hit: Hit | None = None

    @property
    def measure(self) -> str:
        """The measure that the noun carries by itself, empty if none."""
        return self.hit.value["measure"] if self.hit else ""


def signal(document: Document, i: int, *names: str) -> Hit | None:
    """The longest small word of one of these kinds that starts at token ``i``."""
    best = None
    for hit in document.hits.get(i, ()):
        if hit.value.lexicon == "signals" and hit.value["signal"] in names and (best is None or hit.last > best.last):
            best = hit
    return best


def noun_at(document: Document, i: int, *, indefinite: bool = False) -> Hit | None:
    """The noun of the lexicon at token ``i`` without conjunction or preposition; the longest, then by class."""
    article = document.language.settings["figures"]["article"]
    fronts = {()} if indefinite else {(), (article,)}
    found = [h for h in document.hits.get(i, ()) if h.value.lexicon == "counted" and h.split.before in fronts]
    if not found:
        return None
    return min(found, key=lambda h: (-h.last, bool(h.split.after), len(h.split.before), _rank(h)))


def _rank(hit: Hit) -> int:
    return _ORDER.index(hit.value["class"])


def noun_of(document: Document, number: Number, last: int) -> Noun:
    """What ``number`` counts, looked for up to token ``last``."""
    if number.form in {"dual", "bare"}:
        return Noun(number.first, number.last, _hit_of(document, number).value["class"], _hit_of(document, number))
    if number.definite and (before := _behind(document, number)) and before.hit and before.hit.value.slot != "singular":
        return before
    i = number.last
    while i < last and document.tokens[i].text in {'"', "'"}:
        i += 1
    if i + 3 < last and document.tokens[i].text == "(" and document.tokens[i + 2].text == ")":
        i += 3 if document.tokens[i + 1].text[0].isdigit() else 0  # eleven (11) migrants
    after = _after(document, i, last) if i < last else Noun(i, i, "none")
    if after.kind in {"none", "unknown", "other"} and (number.definite or number.form == "one"):
        before = _behind(document, number)
        return before or after
    return after


def _hit_of(document: Document, number: Number) -> Hit:
    hits = [
        h for i in range(number.last - 1, number.first - 1, -1) for h in document.hits.get(i, ())
        if h.value.lexicon == "counted" and h.last == number.last
    ]
    return min(hits, key=lambda h: (-h.last, len(h.split.before), bool(h.split.after), _rank(h)))


def _behind(document: Document, number: Number) -> Noun | None:
    """The noun before a number that follows it like an adjective."""
    i = number.first - 1
    if i >= 0 and document.tokens[i].end == document.tokens[i + 1].start and document.tokens[i].text.isalpha():
        i -= 1
    hits = [h for h in document.hits.get(i, ()) if h.value.lexicon == "counted" and h.last == i + 1]
    if i < 0 or not hits:
        return None
    best = min(hits, key=lambda h: (bool(h.split.after), len(h.split.before), _rank(h)))
    return Noun(i, i + 1, best.value["class"], best)


def _after(document: Document, i: int, last: int) -> Noun:
    if them := signal(document, i, "them"):
        return Noun(i, them.last, "them")
    if (of := signal(document, i, "of")) and of.last < last:
        i = of.last
        if signal(document, i, "them"):
            return Noun(i, i + 1, "them")
    known = _known(document, i, last)
    if known:
        return known
    if other := signal(document, i, "other"):
        return Noun(i, other.last, "other")
    if document.tokens[i].text in _MARKS or not document.tokens[i].text[0].isalpha() or _grammatical(document, i):
        return Noun(i, i, "none")
    return Noun(i, i + 1, "unknown")


def _grammatical(document: Document, i: int) -> bool:
    """True for a word that is no noun: a preposition, a verb, a conjunction, the word that governs."""
    return document.is_a(i, "stops", "signals", "governors", "qualifiers", "verbs")


def _interrupts(document: Document, j: int, inside: bool) -> bool:
    """True for a word that ends the search for a noun; inside a compound a name may look like a verb."""
    classes = ("stops", "signals", "governors", "qualifiers") + (() if inside else ("verbs",))
    return document.is_a(j, *classes) and not signal(document, j, "other")


def _known(document: Document, i: int, last: int) -> Noun | None:
    """The noun at ``i``, or past a few adjectives where the language puts them first."""
    ahead = document.language.settings["figures"]["adjectives"] == "before"
    for j in range(i, min(last, i + 1 + (_GAP if ahead else 0))):
        hit = noun_at(document, j)
        if document.tokens[j].text in _MARKS or (not hit and _interrupts(document, j, j > i)):
            return None
        if hit:
            while ahead and hit.last < last and (further := noun_at(document, hit.last)):
                hit = further  # the head of a compound stands last
            return _cased(document, hit, last) or Noun(j, hit.last, hit.value["class"], hit)
    return None


def _cased(document: Document, hit: Hit, last: int) -> Noun | None:
    """The noun behind one like "cases of"."""
    if hit.value["class"] != "case" or hit.last >= last:
        return None
    j = hit.last + 1 if signal(document, hit.last, "of") else hit.last
    further = noun_at(document, j) if j < last else None
    if further and further.value["class"] in PEOPLE:
        return Noun(hit.first, further.last, further.value["class"], further)
    return Noun(hit.first, hit.last, "case", hit)
