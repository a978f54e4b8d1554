"""People and bodies in languages that write names with capitals."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.dimensions.actor.beside import in_office, speaks, titled_before
from tawatur.dimensions.actor.ground import Candidate, Ground
from tawatur.rules import Hit

_LONGEST = 12  # words of a name; the longest full name of a body in the annotated reports has seven
_ENDS = frozenset(".!?")
_HEADLINE = 0.6  # share of words with a capital above which capitals mean nothing; prose read had at most 0.45


def capitalised(ground: Ground) -> Iterator[Candidate]:
    """Runs of words with capitals that hold the noun of a body, or that a title, a given name or a verb of
    saying shows to be a person."""
    if not ground.settings.get("capitals"):
        return
    for sentence in ground.document.sentences:
        if _headline(ground, *sentence):
            continue
        last = sentence.first
        for i in range(*sentence):
            if i >= last and _opens(ground, i):
                last = _run(ground, i, sentence.last)
                yield from _named(ground, i, last, sentence.first)


def _headline(ground: Ground, first: int, last: int) -> bool:
    """True for a line in which capitals mean nothing: a headline ends without a full stop."""
    if any(ground.word(i) in _ENDS for i in (last - 1, last - 2)):
        return False
    words = [i for i in range(first, last) if ground.word(i).isalpha() and len(ground.word(i)) > 3]
    return len(words) > 2 and sum(map(ground.capital, words)) > _HEADLINE * len(words)


def _opens(ground: Ground, i: int) -> bool:
    return i in ground.capitals and ground.word(i)[:1].isalpha()


def _run(ground: Ground, i: int, end: int) -> int:
    """The token after the run of capitals that starts at token ``i``, small words inside it included."""
    last = j = i + 1
    while j < min(end, i + _LONGEST):
        word = ground.word(j)
        if not ground.joins(j - 1, j) or _another(ground, j, word):
            break
        if _opens(ground, j) or _goes_on(ground, j):
            last = j + 1
        elif not _inside(ground, j, word):
            break
        j += 1
    return last


def _goes_on(ground: Ground, j: int) -> bool:
    """True for the rest of a word that an apostrophe parts: "Ka'abi"."""
    tokens = ground.document.tokens
    return (
        ground.word(j - 1) == "'" and tokens[j - 2].end == tokens[j - 1].start and tokens[j - 1].end == tokens[j].start
    )


def _another(ground: Ground, j: int, word: str) -> bool:
    """True where "and the" leads to a name of its own."""
    return word in ground.settings["also"] and ground.word(j + 1) in ground.settings["articles"]


def _inside(ground: Ground, j: int, word: str) -> bool:
    """True for what may stand between two words with capitals: a hyphen, a particle, an initial's full stop."""
    if word in ("-", "'"):
        return ground.document.tokens[j - 1].end == ground.document.tokens[j].start and ground.word(j + 1) != "s"
    if word == ".":
        return len(ground.word(j - 1)) == 1 or ground.document.is_a(j - 1, "titles")
    return word in ground.settings["inside"] or word in ground.settings["particles"]


def _named(ground: Ground, first: int, last: int, opening: int) -> Iterator[Candidate]:
    """The names that a run of capitals holds."""
    first = _trimmed(ground, first, last, opening)
    if first >= last:
        return
    if (end := _site(ground, last)) > last:
        name = ground.document.span(first, end).text
        yield ground.candidate(first, end, name, "media", "body", "capitals.outlet", 3)
        return
    cut = _cut(ground, first, last)
    if cut < last and ground.document.is_a(first, "given") and len(_large(ground, first, cut)) > 1:
        yield from _person(ground, first, cut)
        yield from _named(ground, cut + 1, last, opening)
        return
    head = _head(ground, first, last)
    office = head is not None and any(ground.document.is_a(i, "titles") for i in range(first, head.first))
    if head is not None and (start := _person_after(ground, head.last, last, office=office)):
        yield from _person(ground, start, last, titled=True)
        return
    if head is None and (_outlet(ground, first) or (last - first == 1 and _paper(ground, first))):
        name = ground.document.span(first, last).text
        yield ground.candidate(first, last, name, "media", "body", "capitals.outlet", 3)
        return
    if head is not None and head.value["speaks"] and not speaks(ground, first, last):
        return  # a hospital is an actor where it speaks
    if head is not None and last - first > 1:
        if ground.document.is_a(first, "titles") and cut < last:
            return  # "the Superintendent of Police" is an office
        last = _dated(ground, first, last)
        name = ground.document.span(first, last).text
        kind = head.value["kind"] or None
        yield ground.candidate(first, last, name, kind, "body", "capitals.body", 3)
        return
    yield from _person(ground, first, last)


def _dated(ground: Ground, first: int, last: int) -> int:
    """Where a name ends before a small word and a day: "the Committee on Friday"."""
    day = ground.document.is_a(last - 1, "weekdays", "months") and last - 2 > first
    return last - 2 if day and ground.word(last - 2) in ground.settings["inside"] else last


def _large(ground: Ground, first: int, last: int) -> list[int]:
    """The words with capitals."""
    return [i for i in range(first, last) if ground.word(i).isalpha() and ground.capital(i)]


def _person_after(ground: Ground, start: int, last: int, *, office: bool) -> int:
    """Where a person's name begins behind the noun of a body in an office: "Inspector General of Police N. N.";
    ``office``: a title stands before that noun."""
    document = ground.document
    for i in range(start, last):
        if i == start or (document.is_a(i - 1, "titles") and ground.capital(i - 1)):
            parts = _large(ground, i, last)
            if len(parts) > 1 and parts[0] == i and (i > start or office or document.is_a(i, "given")):
                return i
    return 0


def _outlet(ground: Ground, first: int) -> bool:
    """True right after a noun such as "the newspaper"."""
    hit = ground.document.at(first - 1, "heads")
    return bool(hit and hit.value["apposed"] and hit.value["kind"] == "media" and not ground.capital(first - 1))


def _compass(ground: Ground, i: int) -> bool:
    """True for a point of the compass before another capital, as names begin: "West Mercia Police"."""
    return ground.word(i) in ground.settings["compass"] and ground.capital(i + 1) and ground.joins(i, i + 1)


def _paper(ground: Ground, i: int) -> bool:
    """True for one word all in capitals that is told something: "residents told THE WORD"."""
    told = any(hit.value["needs"] == "told" for hit in ground.document.hits.at(i - 1, "reporting"))
    return (
        told
        and ground.joins(i - 1, i)
        and len(ground.word(i)) > 2
        and ground.all_capitals(i, i + 1)
        and not ground.document.hits.get(i)
    )


def _site(ground: Ground, last: int) -> int:
    """The token after a name and the ending of its site on the web, written to it: "Morning.com"."""
    tokens = ground.document.tokens
    if ground.word(last) != "." or ground.word(last + 1) not in ground.settings["sites"]:
        return last
    return (
        last + 2 if tokens[last - 1].end == tokens[last].start and tokens[last].end == tokens[last + 1].start else last
    )


def _trimmed(ground: Ground, first: int, last: int, opening: int) -> int:
    """Where the name itself begins: without articles and without what a sentence writes large."""
    while first < last and (
        ground.word(first) in ground.settings["articles"]
        or (not ground.capital(first) and ground.word(first) in ground.settings["inside"])
        or (first == opening and ground.document.is_a(first, "notnames") and not _compass(ground, first))
        or not ground.word(first).isalpha()
    ):
        first += 1
    return first


def _head(ground: Ground, first: int, last: int) -> Hit | None:
    """The noun of a body among these words, the last one."""
    for i in range(last - 1, first - 1, -1):
        if ground.capital(i) and (hit := ground.document.at(i, "heads")):
            return hit
    return None


def _person(ground: Ground, first: int, last: int, *, titled: bool = False) -> Iterator[Candidate]:
    """The person that the run names, after any title in it."""
    document = ground.document
    if first in ground.called:
        return
    start, titled = first, titled or titled_before(ground, first)
    for i in range(first, last):
        hit = document.at(i, "titles")
        if hit and hit.last < last and ground.capital(hit.last if ground.word(hit.last) != "." else hit.last + 1):
            start, titled = hit.last, True
    while start < last and not ground.word(start).isalpha():
        start += 1
    last = _cut(ground, start, last)
    while last - start > 2 and _dateline(ground, start, last - 1):
        last -= 1
    parts = _large(ground, start, last)
    if len(parts) == 1 and last - start == 1 and in_office(ground, start) and _personal(ground, parts, last):
        yield ground.candidate(
            start, last, ground.famous(start, ground.original(start)), None, "person", "capitals.office", 5
        )
    if len(parts) < 2 or len(parts) > 5 or not _personal(ground, parts, last):
        return
    led = document.is_a(start - 1, "event_in") and ground.word(last) != "'"  # "in Harold Hill, Romford"
    given = document.is_a(start, "given") and not led
    if titled or given or speaks(ground, start, last):
        name = document.span(start, last).text
        yield ground.candidate(start, last, ground.famous(last - 1, name), None, "person", "capitals.person", 4)


def _dateline(ground: Ground, first: int, i: int) -> bool:
    """True for a word all in capitals behind one that is not: the place of a dateline."""
    return len(ground.word(i)) > 2 and ground.all_capitals(i, i + 1) and not ground.all_capitals(first, first + 1)


def _cut(ground: Ground, first: int, last: int) -> int:
    """Where a person's name ends: before a small word that only bodies hold."""
    for i in range(first, last):
        if ground.word(i) in ground.settings["inside"]:
            return i
    return last


def _personal(ground: Ground, parts: list[int], last: int) -> bool:
    document = ground.document
    named = document.is_a(parts[0], "given") and ground.word(parts[-1]) in ground.settings["compass"]
    words = [i for i in parts[: len(parts) - named] if ground.word(i - 1) not in ("-", "'")]  # "Rhe-An", "D'As"
    if any(document.is_a(i, "notnames", "notpeople") for i in words) or document.is_a(parts[0], "nationality"):
        return False
    whole = ground.place(parts[0])
    if whole is not None and (ground.place(last - 1) is whole or not document.is_a(parts[0], "given")):
        return False
    return not (len(parts) == 2 and ground.all_capitals(parts[0], last))
