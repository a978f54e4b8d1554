"""What a number counts: the noun behind it, or before it."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import PEOPLE, Words
from tawatur.rules.document import Hit

_MARKS = frozenset('.,:;!?()[]{}-/…"')
_GAP = 4  # words that may stand between an English number and its noun
# Classes that a figure counts, the more telling first where a word has several.
_ORDER = ("casualty", "body", "force", "person", "weapon", "vehicle", "building", "case", "thing")


class Noun(NamedTuple):
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

    @property
    def thing(self) -> bool:
        """True for what is hit or used, not hurt."""
        return self.kind in {"vehicle", "building", "weapon"}


def noun_at(words: Words, i: int, *, indefinite: bool = False) -> Hit | None:
    """The noun of the lexicon at token ``i`` without conjunction or preposition; the longest, then by class."""
    if i not in words.counted or words.tokens[i].text in words.settings.get("uncounted", ()):
        return None
    article = () if indefinite else (words.article,)
    return _best([h for h in words.counted.at(i) if not h.split.before or h.split.before == article])


def _best(hits: list[Hit]) -> Hit | None:
    """The longest; of these the one with fewest clitics; of these the most telling class."""
    if len(hits) < 2:
        return hits[0] if hits else None
    return min(hits, key=lambda h: (-h.last, bool(h.split.after), len(h.split.before), _ORDER.index(h.value["class"])))


def noun_of(words: Words, number: Number, last: int) -> Noun:
    """What ``number`` counts, looked for up to token ``last``."""
    if number.form in {"dual", "bare"}:
        hit = _itself(words, number)
        return Noun(number.first, hit.last, hit.value["class"], hit)
    before = _behind(words, number) if number.definite or number.form == "one" else None
    if number.definite and before and before.hit and before.hit.value.slot != "singular":
        return before
    i = _past_marks(words, number.last, last)
    closed = number.first > 0 and i + 1 < last and words.tokens[number.first - 1].text + words.tokens[i].text == "()"
    i += closed and noun_at(words, i + 1) is not None  # (3) missing people
    one_of = number.form == "one" and number.low == 1 and words.signal(i, "of")
    if one_of and (them := words.signal(i, "them")):
        return Noun(i, them.last, "them")
    after = _after(words, i, last) if i < last and not one_of else Noun(i, i, "none")
    return before if before and after.kind in {"none", "unknown", "other"} else after


def _past_marks(words: Words, i: int, last: int) -> int:
    """Past quotation marks, and the same number in digits and brackets: eleven (11) migrants."""
    while i < last and words.tokens[i].text in {'"', "'"}:
        i += 1
    bracketed = i + 3 < last and words.tokens[i].text == "(" and words.tokens[i + 2].text == ")"
    return i + 3 if bracketed and words.tokens[i + 1].text[0].isdigit() else i


def _itself(words: Words, number: Number) -> Hit:
    """The noun that is its own number, the last one of its tokens."""
    for i in range(number.last - 1, number.first - 1, -1):
        best = _best([h for h in words.counted.at(i) if h.last <= number.last])
        if best:
            return best
    raise LookupError(f"no counted noun at token {number.first}")


def _behind(words: Words, number: Number) -> Noun | None:
    """The noun before a number that follows it like an adjective."""
    i = number.first - 1
    if i >= 0 and words.tokens[i].end == words.tokens[i + 1].start and words.tokens[i].text.isalpha():
        i -= 1
    best = _best([h for h in words.counted.at(i) if h.last == i + 1])
    if (
        best
        and number.low > 1
        and best.value.slot == "singular"
        and any(g.value.slot == "noun" for g in words.governors.at(i))
    ):
        return None  # "the wounding of two": a verbal noun, not what is counted
    return Noun(i, i + 1, best.value["class"], best) if best else None


def _after(words: Words, i: int, last: int) -> Noun:
    if them := words.signal(i, "them"):
        return Noun(i, them.last, "them")
    if (of := words.signal(i, "of")) and of.last < last:
        i = of.last
        if (between := words.signal(i, "between")) and between.last < last:
            i = between.last  # five from among the wounded
        if words.signal(i, "them"):
            return Noun(i, i + 1, "them")
        while i + 1 < last and words.settings["adjectives"] != "before" and words.numeric(i):
            i += 1  # 25 out of 30 rockets
    known = _known(words, i, last, of is not None)
    if known:
        return known
    if other := words.signal(i, "other"):
        return Noun(i, other.last, "other")
    if (
        words.tokens[i].text in _MARKS
        or words.tokens[i].text == words.article
        or not words.tokens[i].text[0].isalpha()
        or words.grammatical(i, "verbs")
    ):
        return Noun(i, i, "none")
    led = (
        words.tokens[i].text.startswith(tuple(words.settings["prepositions"]))
        or words.tokens[i].text == words.conjunction
    )
    return Noun(i, i, "none") if led else Noun(i, i + 1, "unknown")


def _known(words: Words, i: int, last: int, of: bool) -> Noun | None:
    """The noun at ``i``, or past a few words where the language puts adjectives first: a number only behind "of"."""
    if words.settings["adjectives"] != "before":
        hit = noun_at(words, i)
        if hit is None or (hit.split.before and hit.value["class"] == "thing" and hit.value.slot == "singular"):
            return None  # "rose to 5 today": a definite singular is not counted
        return _cased(words, hit, last) or Noun(i, hit.last, hit.value["class"], hit)
    if words.tokens[i].text == words.conjunction:
        return None  # killed 12 and wounded others
    for j in range(i, min(last, i + 1 + _GAP + 2 * of)):
        hit = noun_at(words, j)
        if _passed(words, j, hit, last):
            continue
        barred = (words.numeric(j) and j > i and not of) or words.signal(j, "tally")
        if barred or words.tokens[j].text in _MARKS or (hit is None and _interrupts(words, j, j > i)):
            return None
        if hit:
            while hit.value.slot != "plural" and (further := _head(words, hit.last, last)):
                hit = further  # the head of a compound stands last
            return _cased(words, hit, last) or Noun(j, hit.last, hit.value["class"], hit)
    return None


def _head(words: Words, i: int, last: int) -> Hit | None:
    """The noun at ``i``, or behind one adjective there: four Israeli female soldiers."""
    if i >= last:
        return None
    hit = noun_at(words, i)
    if (
        hit
        or i + 1 >= last
        or not words.tokens[i].text.isalpha()
        or words.grammatical(i, "verbs", "frames", "reporting")
    ):
        return hit
    further = noun_at(words, i + 1)
    return further if further and further.value.slot == "plural" else None


def _passed(words: Words, j: int, hit: Hit | None, last: int) -> bool:
    """True for a hyphen inside an adjective, and for whose the counted are: the village's residents."""
    token = words.tokens[j]
    if token.text == "-":
        return words.tokens[j - 1].end == token.start
    return token.text in {"'", "s"} or (hit is not None and hit.last < last and words.tokens[hit.last].text == "'")


def _interrupts(words: Words, j: int, inside: bool) -> bool:
    """True for a word that ends the search for a noun; inside a compound a name may look like a verb."""
    return words.grammatical(j, *(() if inside else ("verbs",))) and not words.signal(j, "other")


def _cased(words: Words, hit: Hit, last: int) -> Noun | None:
    """The noun behind one like "cases of"."""
    if hit.value["class"] != "case" or hit.last >= last:
        return None
    j = hit.last + 1 if words.signal(hit.last, "of") else hit.last
    further = noun_at(words, j) if j < last else None
    if further and further.value["class"] in PEOPLE:
        return Noun(hit.first, further.last, further.value["class"], further)
    return Noun(hit.first, hit.last, "case", hit)
